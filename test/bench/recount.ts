import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Knex } from 'knex';
import { actAt } from '../../server/commands/act.ts';
import { enterDays } from '../../server/commands/law/enterCalendar.ts';
import { explain } from '../../server/domain/clock.ts';
import { addDays, type Day } from '../../server/domain/day.ts';
import { seedCalendar } from '../../server/domain/holidays.ts';
import { nga } from '../support/people.ts';
import type { Load } from './load.ts';

/** Explains so many deadlines of different starts, limits and pauses; how many a second. */
export function explainMany(times: number): number {
  const calendar = seedCalendar();
  const limits = ['7 working days', '30 days', '8 working hours', '3 months'];
  const since = performance.now();
  for (let n = 0; n < times; n += 1) {
    const startedOn = addDays('2026-01-05', n % 700);
    const pauses = n % 5 === 0 ? [{ from: addDays(startedOn, 3), until: addDays(startedOn, 9) }] : [];
    explain({ startedOn, hour: '09:15', limit: limits[n % limits.length] ?? '', calendar, pauses, law: 'LKN Đ28' });
  }
  return times / ((performance.now() - since) / 1000);
}

/** Takes the day on which most open deadlines end out of the calendar and lets `work` go on until all have been counted anew. */
export async function recountBeside(db: Knex, owner: Knex, work: (over: () => boolean) => Promise<Load>) {
  let over = false;
  let progress = 0;
  const since = performance.now();
  const changeId = await actAt(db, nga, new Date(), async (act) =>
    enterDays(
      act,
      { number: 'thử', on: '2026-01-01', reason: 'đo thời gian' },
      { days: [{ date: await busiestDay(owner), kind: 'holiday', name: 'Ngày nghỉ thử' }], confirms: null },
    ),
  );
  const working = work(() => over);
  let change = { state: 'waiting', total: 0, done: 0, shifted: 0 };
  while (change.state !== 'done') {
    await pause(250);
    const before = change.done;
    change = await owner('calendar_changes').where({ id: changeId }).first();
    if (change.done > before) progress += 1;
  }
  const seconds = (performance.now() - since) / 1000;
  over = true;
  return { during: await working, seconds, progress, matters: change.done, shifted: change.shifted };
}

async function busiestDay(owner: Knex): Promise<Day> {
  const row = await owner('deadlines')
    .where({ state: 'open' })
    .whereNotNull('dueOn')
    .groupBy('dueOn')
    .orderByRaw('count(*) desc')
    .first('dueOn');
  return row.dueOn;
}
