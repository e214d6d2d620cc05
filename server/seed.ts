import { fileURLToPath } from 'node:url';
import type { Knex } from 'knex';
import { loadCatalogue } from './catalogue/load.ts';
import { loadDemo } from './demo/loadDemo.ts';
import type { Deps } from './http/frame.ts';
import { procedureKeys, readBundle, readPacks } from './procedures/index.ts';
import { loadPublished, takeIn } from './procedures/library.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What a database must hold before anybody works: the administrative units, the calendar's first days, the procedures. */
export async function seed(owner: Knex, deps: Pick<Deps, 'log'> | Deps): Promise<void> {
  deps.log.info(await loadCatalogue(owner), 'catalogue loaded');
  await seedReleases(owner, deps.log);
  await loadPublished(owner);
  if ('config' in deps && deps.config.demo) await loadDemo(deps, new Date());
}

/** Called procedures come first, so that a caller's release can name theirs. */
async function seedReleases(owner: Knex, log: Deps['log']): Promise<void> {
  for (const key of await procedureKeys(ROOT)) {
    const result = await owner.transaction(async (trx) => {
      // Where nothing is known of a procedure its earlier law comes first, all of it in force in its time.
      const publish = !(await trx('releases').where({ procedure: key }).first('id'));
      for (const pack of await readPacks(ROOT, key)) await takeIn(trx, pack, 'pack', new Date(), { publish });
      return takeIn(trx, await readBundle(ROOT, key), 'program', new Date(), { publish });
    });
    if (result === 'draft')
      log.warn({ procedure: key }, 'the program brings a newer procedure: kept as a draft until people publish it');
    else if (result === 'published') log.info({ procedure: key }, 'procedure published');
  }
}
