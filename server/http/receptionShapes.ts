import { z } from 'zod';
import { priorities } from '../models/Registration.ts';
import { Kind } from './matterShapes.ts';
import { Day, Id, Instant } from './shapes.ts';

const text = (most: number) => z.string().trim().max(most);
const Ground = z.strictObject({ key: text(30).min(1), text: text(300).min(1) });
const Limit = text(40).optional();

export const ReceptionRules = z
  .strictObject({
    source: text(400).optional(),
    monthlyDay: z.number().int().min(1).max(31).optional(),
    places: z.array(text(300).min(1)).max(10).optional(),
    assignWithin: Limit,
    reportAtLeast: Limit,
    reportWithin: Limit,
    reportExtension: Limit,
    inviteCitizensBefore: Limit,
    inviteBodiesBefore: Limit,
    concludeWithin: Limit,
    admission: z.array(Ground).max(20).optional(),
    refusal: z.array(Ground).max(20).optional(),
  })
  .meta({ id: 'ReceptionRules' });

const Chair = z.enum(['head', 'deputy']);
const SessionKind = z.enum(['regular', 'extraordinary']);
export const SessionInput = z
  .strictObject({
    sessionKind: SessionKind,
    sessionOn: Day,
    sessionTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    sessionPlace: text(300).min(1),
    sessionChair: Chair,
    sessionChairName: text(200).min(1),
  })
  .meta({ id: 'SessionInput' });

export const Session = z
  .object({
    id: Id,
    code: z.string().nullable(),
    state: z.string(),
    outcomeName: z.string().nullable(),
    kind: SessionKind.nullable(),
    on: Day.nullable(),
    heldOn: Day.nullable(),
    time: z.string().nullable(),
    place: z.string().nullable(),
    chair: Chair.nullable(),
    chairName: z.string().nullable(),
    postBy: Day.nullable(),
    postedOn: Day.nullable(),
    people: z.number().int(),
    unheard: z.number().int(),
    given: z.number().int(),
    open: z.number().int(),
  })
  .meta({ id: 'Session' });

export const RegistrationInput = z
  .strictObject({
    matterId: Id.nullable().default(null),
    citizen: text(200).nullable().default(null),
    address: text(300).nullable().default(null),
    kind: Kind.nullable().default(null),
    content: text(2000).min(1),
    people: z.number().int().min(1).max(100_000).default(1),
    grounds: z.array(text(30)).max(20).default([]),
    priority: z.array(z.enum(priorities)).max(3).default([]),
  })
  .meta({ id: 'RegistrationInput' });

export const HeardInput = z
  .strictObject({
    came: z.boolean(),
    heardOn: Day.nullable().default(null),
    outcome: z.enum(['answered', 'assigned']).nullable().default(null),
    result: text(5000).default(''),
    body: text(300).nullable().default(null),
    dueOn: Day.nullable().default(null),
    contact: text(200).nullable().default(null),
  })
  .meta({ id: 'HeardInput' });

export const Registration = z
  .object({
    id: Id,
    sessionId: Id.nullable(),
    matterId: Id.nullable(),
    matterCode: z.string().nullable(),
    citizen: z.string(),
    address: z.string().nullable(),
    sealed: z.boolean(),
    kind: Kind.nullable(),
    content: z.string(),
    people: z.number().int(),
    grounds: z.array(z.string()),
    priority: z.array(z.enum(priorities)),
    state: z.enum(['proposed', 'agreed', 'declined', 'heard', 'absent', 'done']),
    proposer: z.string(),
    proposedAt: Instant,
    declineReason: z.string().nullable(),
    outcome: z.enum(['answered', 'assigned']).nullable(),
    result: z.string().nullable(),
    body: z.string().nullable(),
    dueOn: Day.nullable(),
    contact: z.string().nullable(),
    heardOn: Day.nullable(),
  })
  .meta({ id: 'Registration' });

const abilities = z.object({ open: z.boolean(), propose: z.boolean(), agree: z.boolean(), record: z.boolean() });
export const Receptions = z
  .object({
    sessions: z.array(Session),
    waiting: z.array(Registration),
    months: z.array(
      z.object({
        month: z.string(),
        days: z.number().int(),
        deputyDays: z.number().int(),
        required: z.number().int().nullable(),
        law: z.string(),
      }),
    ),
    rules: ReceptionRules,
    headTitle: z.string(),
    abilities,
  })
  .meta({ id: 'Receptions' });

export const SessionDetail = z
  .object({
    session: Session,
    registrations: z.array(Registration),
    marks: z.array(
      z.object({ key: z.enum(['invite-citizens', 'invite-bodies', 'conclude']), limit: z.string(), dueOn: Day }),
    ),
    /** Who may be taken in yet. */
    waiting: z.array(Registration),
    tasks: z.array(z.object({ id: Id, name: z.string(), dueOn: Day.nullable(), mine: z.boolean() })),
    rules: ReceptionRules,
    abilities,
  })
  .meta({ id: 'SessionDetail' });
