import { z } from 'zod';
import { TaskRow } from './matterShapes.ts';
import { Day, Id, Instant, Person, Role } from './shapes.ts';

export const DeskRow = z
  .object({
    id: Id,
    name: z.string(),
    title: z.string(),
    unit: z.string().nullable(),
    roles: z.array(Role),
    open: z.number().int(),
    late: z.number().int(),
    near: z.number().int(),
    load: z.number(),
    kinds: z.array(z.object({ procedure: z.string(), name: z.string(), count: z.number().int() })),
    absentUntil: Day.nullable(),
    standIn: z.string().nullable(),
    abilities: z.object({ handOver: z.boolean(), recordAbsence: z.boolean() }),
  })
  .meta({ id: 'DeskRow' });

export const Workload = z.object({
  /** Colleagues are there by name. */
  named: z.boolean(),
  totals: z.object({
    people: z.number().int(),
    open: z.number().int(),
    late: z.number().int(),
    near: z.number().int(),
    unassigned: z.number().int(),
    absent: z.number().int(),
  }),
  desks: z.array(DeskRow),
  assign: z.boolean(),
});

export const Proposals = z.object({
  officers: z.array(
    z.object({ id: Id, name: z.string(), title: z.string(), open: z.number().int(), load: z.number() }),
  ),
  items: z.array(z.object({ task: TaskRow, officerId: Id.nullable(), candidates: z.array(Id) })),
});

export const AbsenceRow = z
  .object({
    id: Id,
    officer: Person,
    substitute: Person.nullable(),
    fromOn: Day,
    toOn: Day,
    endedOn: Day.nullable(),
    reason: z.string().nullable(),
    abilities: z.object({ end: z.boolean() }),
  })
  .meta({ id: 'AbsenceRow' });

export const AbsenceInput = z.strictObject({
  fromOn: Day,
  toOn: Day,
  substituteId: Id.nullable(),
  reason: z.string().trim().min(1, 'Ghi lý do').max(500),
});

export const WorkOf = z.object({
  tasks: z.array(TaskRow.extend({ roleName: z.string() })),
  envelopes: z.array(z.object({ id: Id, number: z.number().int(), year: z.number().int(), opened: z.boolean() })),
  drafts: z.array(z.object({ taskId: Id, taskName: z.string(), petitionCode: z.string().nullable() })),
  substitutions: z.array(z.object({ id: Id, officerName: z.string(), fromOn: Day, toOn: Day })),
});

export const HandOverInput = z.strictObject({
  reason: z.string().trim().min(1, 'Ghi lý do').max(500),
  toOfficerId: Id,
  others: z.array(z.strictObject({ id: Id, toOfficerId: Id.nullable() })).max(2000),
});

export const HandOverRow = z
  .object({
    id: Id,
    officer: Person,
    madeBy: z.string(),
    madeAt: Instant,
    reason: z.string(),
    items: z.number().int(),
    disabled: z.boolean(),
  })
  .meta({ id: 'HandOverRow' });
