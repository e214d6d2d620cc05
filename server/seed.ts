import type { Knex } from 'knex';
import { loadCatalogue } from './catalogue/load.ts';
import type { Deps } from './http/frame.ts';

/** What a database must hold before anybody works: the administrative units, and the calendar's first days. */
export async function seed(owner: Knex, { log }: Deps): Promise<void> {
  const loaded = await loadCatalogue(owner);
  log.info(loaded, 'catalogue loaded');
}
