import { z } from 'zod';
import { FileRow } from './matterShapes.ts';
import { Day, Id, Instant, Person } from './shapes.ts';

/** What the incoming book is told and what it tells. */
const text = (most: number) => z.string().trim().max(most);
const Kind = z.enum(['petition', 'document', 'other']);

export const IncomingInput = z
  .strictObject({
    arrivedOn: Day,
    kind: Kind,
    secrecy: z.enum(['open', 'secret', 'personal']).default('open'),
    addresseeId: Id.nullable().default(null),
    addressee: text(200).default(''),
    sender: text(300).default(''),
    letterNumber: text(100).nullable().default(null),
    letterOn: Day.nullable().default(null),
    postmarkOn: Day.nullable().default(null),
    summary: text(500).default(''),
    fileIds: z.array(Id).max(100).default([]),
  })
  .meta({ id: 'IncomingInput' });

const State = z.enum(['registered', 'routed', 'opened', 'settled', 'voided']);

export const IncomingRow = z
  .object({
    id: Id,
    year: z.number().int(),
    number: z.number().int(),
    arrivedOn: Day,
    enteredAt: Instant,
    enteredBy: z.string(),
    kind: Kind,
    kindName: z.string(),
    secrecy: z.enum(['open', 'secret', 'personal']),
    state: State,
    stateName: z.string(),
    title: z.string(),
    addressee: z.string(),
    sender: z.string(),
    summary: z.string(),
    letterNumber: z.string().nullable(),
    letterOn: Day.nullable(),
    postmarkOn: Day.nullable(),
    voidReason: z.string().nullable(),
    sealed: z.boolean(),
    files: z.number().int(),
    petitions: z.number().int(),
    holder: Person.nullable(),
  })
  .meta({ id: 'IncomingRow' });

export const IncomingDetail = IncomingRow.extend({
  rev: z.number().int(),
  scans: z.array(FileRow),
  registered: z.array(z.object({ id: Id, code: z.string().nullable(), title: z.string() })),
  history: z.array(z.object({ at: Instant, officer: z.string(), words: z.string(), note: z.string().nullable() })),
  abilities: z.object({
    scan: z.boolean(),
    open: z.boolean(),
    route: z.boolean(),
    enter: z.boolean(),
    settle: z.boolean(),
    void: z.boolean(),
  }),
}).meta({ id: 'IncomingDetail' });

export const IncomingStates = State;
export const IncomingKinds = Kind;
/** Why a number is taken back: said in words, for it stays in the book. */
export const Reason = z.strictObject({ reason: text(500).min(5) });
