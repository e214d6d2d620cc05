import { z } from 'zod';
import { Forwarder, Kind } from './matterShapes.ts';
import { Day, Id } from './shapes.ts';

/** What the counter sends: a petition as it was received, with its people. */
const text = (most: number) => z.string().trim().max(most);
const optionalText = (most: number) => text(most).nullish();

export const PartyInput = z
  .strictObject({
    id: Id.optional(),
    role: z.enum(['petitioner', 'representative', 'respondent', 'relatedParty']),
    kind: z.enum(['person', 'organisation']),
    name: text(200).min(1),
    birthYear: z.number().int().min(1900).max(2100).nullish(),
    idNumber: optionalText(30),
    idIssuedOn: Day.nullish(),
    idIssuedBy: optionalText(200),
    phone: optionalText(30),
    email: z
      .union([z.email(), z.literal('')])
      .nullish()
      .transform((value) => value || null),
    address: optionalText(300),
    communeCode: optionalText(10),
    job: optionalText(200),
    unit: optionalText(200),
  })
  .meta({ id: 'PartyInput' });

export const PetitionInput = z
  .strictObject({
    complete: z.boolean(),
    entry: z
      .string()
      .regex(/^[a-z][a-z0-9-]{2,60}$/)
      .optional(),
    kind: Kind.nullable().default(null),
    channel: text(40).min(1),
    receivedOn: Day.nullable(),
    writtenOn: Day.nullable().default(null),
    title: text(500),
    content: text(50_000).default(''),
    requests: text(10_000).default(''),
    field: text(20).nullable().default(null),
    forwarder: Forwarder.nullable().default(null),
    pages: z.number().int().min(1).max(10_000).nullable().default(null),
    signatories: z.number().int().min(1).max(100_000).nullable().default(null),
    originals: z.boolean().default(false),
    parties: z.array(PartyInput).max(200),
    placeText: text(300).nullable().default(null),
    placeCommune: text(10).nullable().default(null),
    fileIds: z.array(Id).max(100).default([]),
    sealed: z.boolean().default(false),
    incomingId: Id.nullish(),
    ticketId: Id.nullish(),
  })
  .meta({ id: 'PetitionInput' });
