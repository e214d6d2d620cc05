import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { Load } from './load.ts';

/** Makes so many timers due at once and lets `work` go on until they have fired, or has had enough: the rest is put off. */
export async function drain(owner: Knex, timers: number, work: (over: () => boolean) => Promise<Load>) {
  let firedAll = false;
  const since = performance.now();
  const before = await firedSoFar(owner);
  await owner.raw(
    `with chosen as (
       select id from timers where fired_at is null and cancelled_at is null order by id limit ?),
     moved as (update timers t set due_at = now() from chosen where chosen.id = t.id returning t.id, t.due_at)
     select count(enqueue('fire-timer', json_build_object('timerId', id), 'timer:' || id, due_at)) from moved`,
    [timers],
  );
  let over = false;
  const working = work(() => firedAll).finally(() => {
    over = true;
  });
  while (!over && !firedAll) {
    await pause(250);
    firedAll = (await firedSoFar(owner)) - before >= timers;
  }
  const seconds = (performance.now() - since) / 1000;
  const during = await working;
  await owner.raw(
    `update timers set due_at = now() + interval '1 year' where due_at < now() and fired_at is null and cancelled_at is null`,
  );
  return { during, seconds, fired: (await firedSoFar(owner)) - before, twice: await firedTwice(owner) };
}

async function firedSoFar(owner: Knex): Promise<number> {
  const row = await owner('timers').whereNotNull('firedAt').count<{ count: string }[]>();
  return Number(row[0]?.count);
}

async function firedTwice(owner: Knex): Promise<number> {
  const { rows } = await owner.raw<{ rows: { twice: number }[] }>(
    `select count(*)::int as twice from (
       select from journal where act = 'timer.fired' group by run_id, detail ->> 'key' having count(*) > 1) doubles`,
  );
  return rows[0]?.twice ?? 0;
}
