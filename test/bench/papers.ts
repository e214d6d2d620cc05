import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { Load } from './load.ts';

/** Papers that a step of the main procedure drafts, so that typing beside them can be measured. */
export const PREVIEWED = { step: 'prepare-acceptance', template: 'acceptance-notice' };

/** Orders the files (PDF and DOCX) of so many stored papers at once and lets `work` go on until they are made, or has had enough. */
export async function renderBeside(owner: Knex, papers: number, work: (over: () => boolean) => Promise<Load>) {
  const since = performance.now();
  const rendered = await chosen(owner, papers);
  await owner.raw(
    `select count(enqueue('render-document', json_build_object('documentId', document_id, 'version', version),
       'bench:' || document_id)) from bench_papers`,
  );
  let made = 0;
  let over = false;
  const working = work(() => made >= rendered).finally(() => {
    over = true;
  });
  while (!over && made < rendered) {
    await pause(250);
    made = await madeSoFar(owner);
  }
  const seconds = (performance.now() - since) / 1000;
  const during = await working;
  made = await madeSoFar(owner);
  await owner.raw(
    `update graphile_worker._private_jobs set run_at = now() + interval '1 day' where key like 'bench:%' and locked_at is null`,
  );
  return { during, seconds, ordered: rendered, made };
}

async function chosen(owner: Knex, papers: number): Promise<number> {
  await owner.raw(
    `create table bench_papers as select v.document_id, v.version from document_versions v
       join documents d on d.id = v.document_id and d.version = v.version where v.rendered_at is null limit ${papers}`,
  );
  return count(owner, 'select count(*)::int as count from bench_papers');
}

function madeSoFar(owner: Knex): Promise<number> {
  return count(
    owner,
    `select count(*)::int as count from bench_papers b join document_versions v
       on v.document_id = b.document_id and v.version = b.version where v.rendered_at is not null`,
  );
}

async function count(owner: Knex, sql: string): Promise<number> {
  const { rows } = await owner.raw<{ rows: { count: number }[] }>(sql);
  return rows[0]?.count ?? 0;
}
