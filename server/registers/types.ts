import type { Knex } from 'knex';
import type { Choice } from '../catalogue/choices.ts';
import type { Officer } from '../commands/act.ts';
import type { Day } from '../domain/day.ts';
import type { Ability } from '../policies/ability.ts';
import type { SortValue } from '../queries/cursor.ts';

export type CellType = 'text' | 'day' | 'instant' | 'number' | 'yesNo';
export type Cell = string | number | boolean | Date | null;

/** A column of a book: what the query reads and what an office prints above it. */
export type Column = {
  key: string;
  title: string;
  type: CellType;
  /** An expression over the register's tables, of the row alone. */
  sql: string;
  /** Codes are told in words. */
  choices?: readonly Choice[];
  /** Share of the printed width, about letters. */
  width: number;
  /** Shown to whoever has not chosen otherwise. */
  shown?: true;
};

/** An order that an index of the register supports; the id is always its last part. Every part runs the same way. */
export type Sort = { key: string; title: string; by: { sql: string; kind: SortValue }[]; first: 'asc' | 'desc' };

type Narrow = (query: Knex.QueryBuilder, value: string, reading: Reading) => void;

/** A question to a register. Those about its open tasks are asked of one and the same task. */
export type Filter = {
  key: string;
  title: string;
  type: 'text' | 'day' | 'choice' | 'flag' | 'id';
  choices?: readonly Choice[];
  /** Set by links of other pages, not offered as a field. */
  hidden?: true;
} & ({ where: Narrow } | { onTask: Narrow });

/** Who reads a register, on which day, with the office's own measures. */
export type Reading = {
  officer: Officer;
  ability: Ability;
  at: Date;
  today: Day;
  nearDays: number;
  longRunningDays: number;
};

/** sổ: a query with a name. From this declaration come the list, the count, the export and the page. */
export type Register = {
  key: string;
  /** As the office calls it: “Sổ theo dõi đơn”. */
  title: string;
  /** What a line is: “đơn”, “văn bản”. */
  unit: string;
  /** Whether there is anything in it for this officer; `visible` then narrows its rows to those that may be opened. */
  isFor(ability: Ability, officer: Officer): boolean;
  visible(ability: Ability, query: Knex.QueryBuilder): Knex.QueryBuilder;
  /** Its tables. What is put together of parts brings them in the order of the page, if a page is read: then nothing is sorted. */
  from(knex: Knex, descending?: boolean): Knex.QueryBuilder;
  /** The column that identifies a row. */
  id: string;
  /** Where a line leads: the page, the column of its id, and what else the page shows of it. */
  leadsTo: { page: 'petition' | 'incoming'; id: string };
  petitionId?: string;
  /** Conditions over a row: whether nobody may be named, whether it has no number yet. */
  sealed: string;
  incomplete: string;
  /** Whether it was taken back: such a line stays in the book with its number and counts nowhere. */
  voided?: string;
  /** What a line is about, where several lines may be about one matter: it is counted once. */
  matter?: string;
  columns: readonly Column[];
  filters: readonly Filter[];
  sorts: readonly [Sort, ...Sort[]];
  /** The order of the printed book, when nobody asked for another. */
  bookOrder: string;
  /** Where its form comes from, and whether it was compared with the text. */
  form: string | null;
  verified: boolean;
};

/** What is asked of a register: by filter key, in which columns, in which order (`received`, `-received`). */
export type Question = {
  filters: Record<string, string>;
  columns?: readonly string[] | undefined;
  sort?: string | undefined;
};
