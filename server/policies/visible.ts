import { rulesToAST } from '@casl/ability/extra';
import type { Knex } from 'knex';
import type { Ability, Action, Subjects, SubjectType } from './ability.ts';

type Columns<T extends SubjectType> = { readonly [F in keyof Subjects[T]]: string };
type Node = { operator: string; value: unknown; field?: string };

/**
 * Narrows a query to the records on which the officer may act: the rules of `can`, written as a where.
 * `columns` says where each field of the subject stands: `{ agencyId: 'tasks.agencyId', … }`.
 */
export function visible<T extends SubjectType, Q extends Knex.QueryBuilder>(
  ability: Ability,
  action: Action,
  type: T,
  query: Q,
  columns: Columns<T>,
): Q {
  const ast = rulesToAST(ability, action, type);
  // No rule at all comes back as null, and must not be taken for "no condition".
  if (!ast) return query.whereRaw('false') as Q;
  return query.where((where) => narrow(where, ast as Node, columns as Record<string, string>)) as Q;
}

function narrow(where: Knex.QueryBuilder, node: Node, columns: Record<string, string>): void {
  if (node.field === undefined) {
    compound(where, node, columns);
    return;
  }
  const column = columns[node.field] ?? (node.field === 'petitionId' ? petitionColumn(columns) : undefined);
  if (!column) throw new Error(`no column for ${node.field}`);
  const apply = OPERATORS[node.operator];
  if (!apply) throw new Error(`no SQL for ${node.operator}`);
  apply(where, column, node.value);
}

// Everything of a petition has its id beside the agency's; petitions themselves are it.
function petitionColumn({ agencyId = '' }: Record<string, string>): string {
  if (!agencyId.includes('.')) return 'petitionId';
  const table = agencyId.split('.')[0] ?? '';
  return table === 'petitions' || table === 'p' ? `${table}.id` : `${table}.petitionId`;
}

function compound(where: Knex.QueryBuilder, { operator, value }: Node, columns: Record<string, string>): void {
  const parts = value as Node[];
  if (operator === 'not') {
    where.whereNot((inner) => narrow(inner, parts[0] as Node, columns));
  } else if (operator === 'and') {
    where.whereRaw('true');
    for (const part of parts) where.where((inner) => narrow(inner, part, columns));
  } else if (operator === 'or') {
    where.whereRaw('false');
    for (const part of parts) where.orWhere((inner) => narrow(inner, part, columns));
  } else {
    throw new Error(`no SQL for ${operator}`);
  }
}

const OPERATORS: Record<string, (where: Knex.QueryBuilder, column: string, value: unknown) => void> = {
  eq: (where, column, value) => (value === null ? where.whereNull(column) : where.where(column, value as string)),
  ne: (where, column, value) =>
    value === null ? where.whereNotNull(column) : where.whereRaw('?? is distinct from ?', [column, value as string]),
  in: (where, column, value) => where.whereIn(column, value as string[]),
};
