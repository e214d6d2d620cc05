import type { Knex } from 'knex';
import type { Day } from '../../domain/day.ts';
import { failpoint } from '../../failpoints.ts';
import { refreshDueDays } from '../dueDays.ts';
import { type Line, writeLines } from '../journal.ts';
import { NEVER } from '../timers.ts';
import type { Counted, Shifts } from './findShifts.ts';
import { movedMatters, shiftsOf } from './findShifts.ts';

/** Why days moved: the change of the calendar and its document. In whose name, by agency. */
export type Cause = { changeId: string; document: string; officers: ReadonlyMap<string, string> };

/**
 * Writes the days that moved of many matters in one short transaction, one statement for each kind of row, a line of the journal
 * for each legal period. Matters that somebody works on are left, for nobody is to wait: they are answered as `left`, and
 * with `wait` waited for. What an act has counted itself since it was read stays as the act has written it.
 */
export async function writeShifts(
  db: Knex,
  matters: ReadonlyMap<string, Counted>,
  shifts: Shifts,
  cause: Cause,
  { wait = false }: { wait?: boolean } = {},
): Promise<{ shifted: number; left: Set<string> }> {
  const wanted = movedMatters(shifts);
  if (wanted.size === 0) return { shifted: 0, left: wanted };
  const written = await db.transaction(async (trx) => {
    const locked = new Set(await lock(trx, [...wanted], wait));
    const ours = shiftsOf(shifts, locked);
    const at = await readClock(trx);
    const lines = [...(await writeDeadlines(trx, ours)), ...(await writeTimers(trx, ours))];
    await writeTasks(trx, ours);
    lines.push(...(await writeAwaited(trx, ours)));
    if (locked.size > 0) await refreshDueDays(trx, ...locked);
    await writeLines(
      { at, trx },
      lines.flatMap((line) => complete(line, matters, cause)),
    );
    await failpoint('journal_written');
    return { shifted: lines.filter(({ act }) => act === 'deadline.recounted').length, locked };
  });
  return { shifted: written.shifted, left: new Set([...wanted].filter((id) => !written.locked.has(id))) };
}

type Moved = Omit<Line, 'enteredAt' | 'officerId'>;

// In the order of their ids, and never waiting for one while others are held.
async function lock(trx: Knex.Transaction, ids: string[], wait: boolean): Promise<string[]> {
  const query = trx('petitions').whereIn('id', ids).orderBy('id').forUpdate();
  return (wait ? query : query.skipLocked()).pluck('id');
}

async function writeDeadlines(trx: Knex.Transaction, { deadlines }: Shifts): Promise<Moved[]> {
  const written = await update(
    trx,
    `update deadlines d set due_on = v.due_on, due_at = v.due_at, rev = d.rev + 1
       from jsonb_to_recordset(?::jsonb) as v(id uuid, rev int, due_on date, due_at timestamptz)
      where d.id = v.id and d.rev = v.rev and d.state = 'open' returning d.id`,
    deadlines.map(({ row, found }) => ({ id: row.id, rev: row.rev, due_on: found.dueOn, due_at: found.dueAt })),
  );
  return deadlines
    .filter(({ row }) => written.has(row.id))
    .map(({ row, found }) => ({
      ...lineOf(row, 'deadline.recounted', row.key, row.dueOn, found.dueOn),
      ground: row.limitLaw,
    }));
}

async function writeTimers(trx: Knex.Transaction, { timers }: Shifts): Promise<Moved[]> {
  const written = await update(
    trx,
    `update timers t set due_at = v.due_at
       from jsonb_to_recordset(?::jsonb) as v(id uuid, before timestamptz, due_at timestamptz)
      where t.id = v.id and t.fired_at is null and t.cancelled_at is null
        and date_trunc('milliseconds', t.due_at) = v.before returning t.id`,
    timers.map(({ row, found }) => ({ id: row.id, before: row.dueAt, due_at: found.dueAt })),
  );
  const moved = timers.filter(({ row }) => written.has(row.id));
  const awake = moved.filter(({ found }) => found.dueAt < NEVER);
  await trx.raw(
    `select enqueue('fire-timer', json_build_object('timerId', v.id), 'timer:' || v.id, v.due_at)
       from jsonb_to_recordset(?::jsonb) as v(id uuid, due_at timestamptz)`,
    [JSON.stringify(awake.map(({ row, found }) => ({ id: row.id, due_at: found.dueAt })))],
  );
  // Those that hang on a deadline are told with it.
  return moved
    .filter(({ row }) => row.limitValue !== null)
    .map(({ row, found }) => lineOf(row, 'timer.recounted', row.elementId, row.dueAt, found.dueAt));
}

async function writeTasks(trx: Knex.Transaction, { tasks }: Shifts): Promise<void> {
  await update(
    trx,
    `update tasks t set limit_due_on = v.limit_due_on, limit_due_at = v.limit_due_at
       from jsonb_to_recordset(?::jsonb) as v(id uuid, limit_due_on date, limit_due_at timestamptz)
      where t.id = v.id and t.completed_at is null and t.cancelled_at is null returning t.id`,
    tasks.map(({ row, found }) => ({ id: row.id, limit_due_on: found.limitDueOn, limit_due_at: found.limitDueAt })),
  );
}

async function writeAwaited(trx: Knex.Transaction, { awaited }: Shifts): Promise<Moved[]> {
  const written = await update(
    trx,
    `update awaited a set due_on = v.due_on, rev = a.rev + 1
       from jsonb_to_recordset(?::jsonb) as v(id uuid, rev int, due_on date)
      where a.id = v.id and a.rev = v.rev and a.state = 'open' returning a.id`,
    awaited.map(({ row, found }) => ({ id: row.id, rev: row.rev, due_on: found.dueOn })),
  );
  return awaited
    .filter(({ row }) => written.has(row.id))
    .map(({ row, found }) => ({
      ...lineOf(row, 'answer.recounted', row.key, row.dueOn, found.dueOn),
      ground: row.law,
    }));
}

async function update(trx: Knex.Transaction, statement: string, rows: object[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const { rows: written } = await trx.raw<{ rows: { id: string }[] }>(statement, [JSON.stringify(rows)]);
  return new Set(written.map(({ id }) => id));
}

type Told = Day | Date | null;

function lineOf(
  row: { petitionId: string; runId: string; caseId: string | null },
  act: string,
  key: string,
  before: Told,
  dueOn: Told,
): Moved {
  const { petitionId, runId, caseId } = row;
  return { petitionId, runId, caseId, act, detail: { key, before, dueOn } };
}

function complete(line: Moved, matters: ReadonlyMap<string, Counted>, { officers, ...cause }: Cause): Line[] {
  const matter = matters.get(line.petitionId);
  if (!matter) return [];
  const officerId = officers.get(matter.agencyId) ?? null;
  return [{ ...line, enteredAt: matter.enteredAt, officerId, detail: { ...line.detail, ...cause } }];
}

async function readClock(trx: Knex): Promise<Date> {
  const { rows } = await trx.raw<{ rows: { at: Date }[] }>('select now() as at');
  if (!rows[0]) throw new Error('the database told no time');
  return rows[0].at;
}
