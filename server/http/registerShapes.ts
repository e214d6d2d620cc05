import { z } from 'zod';
import { Id, Instant } from './shapes.ts';

/** Shapes of registers: what a book is, its lines, and how an officer likes to read it. */
const Choice = z.object({ value: z.string(), label: z.string() });

export const RegisterShape = z
  .object({
    key: z.string(),
    title: z.string(),
    unit: z.string(),
    form: z.string().nullable(),
    columns: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        type: z.enum(['text', 'day', 'instant', 'number', 'yesNo']),
        width: z.number(),
        shown: z.boolean(),
      }),
    ),
    filters: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        type: z.enum(['text', 'day', 'choice', 'flag', 'id']),
        choices: z.array(Choice),
        hidden: z.boolean(),
      }),
    ),
    sorts: z.array(z.object({ key: z.string(), title: z.string() })),
    usualSort: z.string(),
  })
  .meta({ id: 'Register' });

const Cell = z.union([z.string(), z.number(), z.boolean(), z.null(), Instant]);
export const RegisterLine = z
  .object({
    id: Id,
    leadsTo: z.object({ page: z.enum(['petition', 'incoming']), id: Id }).nullable(),
    incomplete: z.boolean(),
    sealed: z.boolean(),
    voided: z.boolean(),
    cells: z.record(z.string(), Cell),
  })
  .meta({ id: 'RegisterLine' });

const view = {
  name: z.string().trim().min(1).max(80),
  filters: z.record(z.string().max(40), z.string().max(200)),
  columns: z.array(z.string().max(40)).max(60),
  sort: z.string().max(60),
  isDefault: z.boolean(),
};
export const ViewInput = z.strictObject(view);
export const ViewRow = z.object({ id: Id, ...view }).meta({ id: 'RegisterView' });
