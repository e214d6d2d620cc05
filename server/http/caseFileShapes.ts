import { z } from 'zod';
import { evidenceForms } from '../models/Evidence.ts';
import { Day, Id, Instant } from './shapes.ts';

const line = (most = 300) => z.string().trim().min(1, 'Bắt buộc nhập').max(most);
const optional = (most = 300) =>
  z
    .string()
    .trim()
    .max(most)
    .nullable()
    .transform((value) => value || null);
const Time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Giờ không đúng')
  .nullable();
const Pages = z.number().int().min(1).max(10_000);
const Piece = z.object({ kind: z.enum(['file', 'document', 'evidence']), id: Id });

export const DiaryInput = z.strictObject({
  on: Day,
  time: Time,
  place: optional(),
  what: line(5000),
  people: optional(1000),
  correctsId: Id.nullable(),
});
export const EvidenceInput = z.strictObject({
  name: line(),
  form: z.enum(evidenceForms),
  pages: Pages.nullable(),
  condition: optional(),
  receivedFrom: line(500),
  receivedOn: Day,
  fileId: Id.nullable(),
});
export const Striking = z.strictObject({ reason: line(1000) });
export const Returning = z.strictObject({ to: line(500), on: Day, record: z.boolean().default(false) });
export const PageOrder = z.strictObject({
  items: z
    .array(Piece.extend({ pages: Pages.nullish() }).strict())
    .min(1)
    .max(1000),
  reason: line(1000).nullish(),
});
export const LoanInput = z.strictObject({ borrower: line(500), purpose: line(1000), lentOn: Day, dueOn: Day });
export const TakingBack = z.strictObject({ on: Day });
export const CourtInput = z.strictObject({
  court: line(),
  requestNumber: line(100),
  requestedOn: Day,
  deliveredOn: Day,
  receivedBy: line(500),
  record: z.boolean().default(false),
});

const Numbered = z.object({ version: z.number(), reason: z.string().nullable(), at: Instant, by: z.string() });

export const CaseFile = z
  .object({
    caseId: Id,
    /** Of a sealed matter no hand-over record is written: papers are read by more people than this file. */
    sealed: z.boolean(),
    mayKeep: z.boolean(),
    evidence: z.array(
      z.object({
        id: Id,
        position: z.number(),
        name: z.string(),
        form: z.enum(evidenceForms),
        pages: z.number().nullable(),
        condition: z.string().nullable(),
        receivedFrom: z.string(),
        receivedOn: Day,
        handoverId: Id.nullable(),
        fileId: Id.nullable(),
        folio: z.string().nullable(),
        struckReason: z.string().nullable(),
        returnedOn: Day.nullable(),
        returnedTo: z.string().nullable(),
        returnRecordId: Id.nullable(),
      }),
    ),
    diary: z.array(
      z.object({
        id: Id,
        on: Day,
        time: z.string().nullable(),
        place: z.string().nullable(),
        what: z.string(),
        people: z.string().nullable(),
        correctsId: Id.nullable(),
        corrected: z.boolean(),
        enteredAt: Instant,
        by: z.string(),
      }),
    ),
    index: z.array(
      Piece.extend({ fromNo: z.number(), toNo: z.number(), title: z.string().nullable(), on: Day.nullable() }),
    ),
    unnumbered: z.array(Piece.extend({ title: z.string(), on: Day.nullable(), pages: z.number().nullable() })),
    numbering: Numbered.nullable(),
    earlierNumberings: z.array(Numbered.extend({ lastNo: z.number() })),
    loans: z.array(
      z.object({
        id: Id,
        borrower: z.string(),
        purpose: z.string(),
        lentOn: Day,
        dueOn: Day,
        returnedOn: Day.nullable(),
      }),
    ),
    courtDeliveries: z.array(
      z.object({
        id: Id,
        court: z.string(),
        requestNumber: z.string(),
        requestedOn: Day,
        deliveredOn: Day,
        receivedBy: z.string(),
        lastNo: z.number(),
        handoverId: Id.nullable(),
      }),
    ),
    dossier: z
      .object({
        state: z.enum(['waiting', 'building', 'ready', 'failed']),
        done: z.number(),
        total: z.number(),
        pages: z.number().nullable(),
        size: z.number().nullable(),
        failure: z.string().nullable(),
        at: Instant,
        stale: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'CaseFile' });
