import { z } from 'zod';
import { Day, Id, Instant } from './shapes.ts';

/** Shapes of the head's overview and of briefings: numbers with the question that lists what they count. */
const Counted = z
  .object({ count: z.number().int(), filters: z.record(z.string(), z.string()) })
  .meta({ id: 'Counted' });

const Group = z.object({
  key: z.string(),
  label: z.string(),
  open: Counted,
  late: Counted,
  near: Counted,
  paused: Counted,
});

export const OverviewShape = z
  .object({
    at: Instant,
    measures: z.object({ nearDays: z.number(), longRunningDays: z.number(), crowded: z.number() }),
    abilities: z.object({ measure: z.boolean(), readNames: z.boolean() }),
    totals: z.object({
      unsettled: Counted,
      late: Counted,
      near: Counted,
      paused: Counted,
      crowded: Counted,
      complex: Counted,
      long: Counted,
    }),
    causes: z.array(z.object({ key: z.string(), label: z.string(), late: Counted })),
    desks: z.array(Group),
    units: z.array(Group),
    fields: z.array(Group),
    people: z.array(z.object({ id: Id, name: z.string(), unit: z.string().nullable(), late: Counted })),
    matters: z.array(
      z.object({
        taskId: Id,
        petitionId: Id,
        petitionCode: z.string().nullable(),
        title: z.string(),
        petitioner: z.string(),
        sealed: z.boolean(),
        step: z.string(),
        desk: z.string(),
        unit: z.string().nullable(),
        officer: z.string().nullable(),
        cause: z.string(),
        dueOn: Day,
        dueName: z.string().nullable(),
        dueWords: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'HeadOverview' });

export const Period = z.strictObject({ from: Day, to: Day });
export const Figure = z
  .object({
    no: z.string(),
    label: z.string(),
    count: z.number().int(),
    register: z.string(),
    filters: z.record(z.string(), z.string()),
  })
  .meta({ id: 'BriefingFigure' });
