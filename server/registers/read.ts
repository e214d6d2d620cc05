import type { Knex } from 'knex';
import { labelOf } from '../catalogue/choices.ts';
import type { Officer } from '../commands/act.ts';
import { dayOf } from '../domain/day.ts';
import type { Ability } from '../policies/ability.ts';
import { exactly, page, readCursor } from '../queries/cursor.ts';
import { readFilters, readSort } from './question.ts';
import type { Cell, Column, Question, Reading, Register, Sort } from './types.ts';

/** A line of a book: its cells by column key, and where it leads; null: nothing is kept of it but the line. */
export type Line = {
  id: string;
  leadsTo: { page: 'petition' | 'incoming'; id: string } | null;
  incomplete: boolean;
  sealed: boolean;
  voided: boolean;
  /** What it is about: lines with the same one are counted once. */
  matter: string;
  cells: Record<string, Cell>;
};

/** Who reads, when by the database's clock, and with which measures of the office. */
export async function openReading(db: Knex, officer: Officer, ability: Ability): Promise<Reading> {
  const { rows } = await db.raw<{ rows: { at: Date; near_days: number; long_running_days: number }[] }>(
    'select now() as at, near_days, long_running_days from agencies where id = ?',
    [officer.agencyId],
  );
  const [row] = rows;
  if (!row) throw new Error(`no agency ${officer.agencyId}`);
  const measures = { nearDays: row.near_days, longRunningDays: row.long_running_days };
  return { officer, ability, at: row.at, today: dayOf(row.at), ...measures };
}

/** One page of a register by key, never by offset. Refuses with 422 what the register cannot be asked. */
export async function readRegister(
  db: Knex,
  register: Register,
  reading: Reading,
  question: Question,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ items: Line[]; next: string | null }> {
  const columns = chosenColumns(register, question.columns);
  const { sort, descending } = readSort(register, question.sort);
  const query = linesOf(db, register, reading, question, descending)
    .select(
      { id: register.id, target: register.leadsTo.id },
      db.raw(`${register.sealed} as sealed`),
      db.raw(`${register.incomplete} as incomplete`),
      db.raw(`${register.voided ?? 'false'} as voided`),
      db.raw(`${matterOf(register)} as matter`),
      ...columns.map(({ sql }, n) => db.raw(`${sql} as c${n}`)),
      ...sort.by.map(({ sql, kind }, n) => db.raw(`${kind === 'instant' ? exactly(sql) : sql} as s${n}`)),
    )
    .limit(limit + 1);
  goOn(query, register, sort, descending, after);
  const rows = (await query) as Record<string, unknown>[];
  const found = page(rows, limit, (row) => [...sort.by.map((_, n) => row[`s${n}`]), row.id]);
  return { items: found.items.map((row) => lineOf(row, register, columns)), next: found.next };
}

/** How many matters stand in a book; how many more lines are about one of them again, and how many were taken back and keep their numbers. */
export type Total = { count: number; repeated: number; voided: number };

/** How many lines there are, counted to `most` of both kinds: nobody reads a longer list to its end. */
export async function countRegister(
  db: Knex,
  register: Register,
  reading: Reading,
  filters: Record<string, string>,
  most: number,
): Promise<Total> {
  const lines = linesOf(db, register, reading, { filters })
    .select(db.raw(`${register.voided ?? 'false'} as voided, ${matterOf(register)} as matter`))
    .limit(most);
  const matters = register.matter ? 'count(distinct matter)' : 'count(*)';
  const [total] = await db
    .from(lines.as('lines'))
    .select<{ lines: number; count: number; voided: number }[]>(
      db.raw(`count(*)::int as lines, ${matters} filter (where not voided)::int as count`),
      db.raw('count(*) filter (where voided)::int as voided'),
    );
  if (!total) return { count: 0, repeated: 0, voided: 0 };
  return { count: total.count, repeated: total.lines - total.voided - total.count, voided: total.voided };
}

/** The register's columns in the order that was chosen; what a later version no longer has is left out. */
export function chosenColumns(register: Register, keys: readonly string[] | undefined): Column[] {
  const chosen = (keys ?? []).flatMap((key) => register.columns.find((column) => column.key === key) ?? []);
  return chosen.length > 0 ? chosen : register.columns.filter(({ shown }) => shown);
}

function linesOf(
  db: Knex,
  register: Register,
  reading: Reading,
  { filters }: Question,
  descending?: boolean,
): Knex.QueryBuilder {
  const query = register.visible(reading.ability, register.from(db, descending));
  const asked = readFilters(register, filters);
  for (const { filter, value } of asked) if ('where' in filter) filter.where(query, value, reading);
  const ofTasks = asked.filter(({ filter }) => 'onTask' in filter);
  if (ofTasks.length === 0 || !register.petitionId) return query;
  return query.whereIn(register.petitionId, (sub: Knex.QueryBuilder) => {
    sub
      .from('tasks as t')
      .leftJoin('officers as o', 'o.id', 't.assigneeId')
      .where('t.agencyId', reading.officer.agencyId)
      .whereNull('t.completedAt')
      .whereNull('t.cancelledAt')
      .select('t.petitionId');
    for (const { filter, value } of ofTasks) if ('onTask' in filter) filter.onTask(sub, value, reading);
  });
}

function matterOf({ matter, id }: Register): string {
  return matter ?? snake(id);
}

function goOn(query: Knex.QueryBuilder, register: Register, sort: Sort, descending: boolean, after?: string): void {
  const parts = [...sort.by.map(({ sql }) => sql), snake(register.id)];
  const kinds = [...sort.by.map(({ kind }) => kind), 'id' as const];
  const values = readCursor(after, kinds);
  const sign = descending ? '<' : '>';
  if (values) query.whereRaw(`(${parts.join()}) ${sign} (${kinds.map((kind) => CASTS[kind]).join()})`, values);
  query.orderByRaw(parts.map((part) => `${part} ${descending ? 'desc' : 'asc'}`).join());
}

const CASTS = { day: '?::date', instant: '?::timestamptz', id: '?::uuid', number: '?::int', text: '?::text' };

function snake(column: string): string {
  return column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function lineOf(row: Record<string, unknown>, { leadsTo }: Register, columns: readonly Column[]): Line {
  const cells = columns.map(({ key, choices }, n) => {
    const value = (row[`c${n}`] ?? null) as Cell;
    return [key, choices && typeof value === 'string' ? labelOf(choices, value) : value] as const;
  });
  return {
    id: String(row.id),
    leadsTo: typeof row.target === 'string' ? { page: leadsTo.page, id: row.target } : null,
    incomplete: row.incomplete === true,
    sealed: row.sealed === true,
    voided: row.voided === true,
    matter: String(row.matter),
    cells: Object.fromEntries(cells),
  };
}
