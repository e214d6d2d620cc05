import { z } from 'zod';
import { Day, Id } from './shapes.ts';

export const DeliveryRoute = z.enum(['post', 'hand', 'electronic', 'posting', 'file']).meta({ id: 'DeliveryRoute' });
export const DeliveryState = z.enum(['waiting', 'sent', 'received', 'failed']).meta({ id: 'DeliveryState' });

export const DeliveryRow = z
  .object({
    id: Id,
    documentId: Id,
    petitionId: Id,
    position: z.number(),
    attempt: z.number(),
    name: z.string(),
    capacity: z.enum(['petitioner', 'respondent', 'related', 'superior', 'forwarder', 'inspectorate', 'other']),
    route: DeliveryRoute,
    address: z.string().nullable(),
    issuedOn: Day,
    state: DeliveryState,
    code: z.string().nullable(),
    sentOn: Day.nullable(),
    postedPlace: z.string().nullable(),
    postedFrom: Day.nullable(),
    postedTo: Day.nullable(),
    receivedOn: Day.nullable(),
    receivedBy: z.string().nullable(),
    failedOn: Day.nullable(),
    failureReason: z.string().nullable(),
    proofFileId: Id.nullable(),
    handoverDocumentId: Id.nullable(),
    retried: z.boolean(),
    /** In a closed envelope, to somebody known by a code alone. */
    sealed: z.boolean(),
  })
  .meta({ id: 'DeliveryRow' });

export const EffectRow = z
  .object({
    effect: z.enum(['corrected', 'withdrawn', 'replaced', 'copied']),
    onDay: Day,
    byDocumentId: Id.nullable(),
    number: z.string().nullable(),
    title: z.string().nullable(),
    words: z.string(),
  })
  .meta({ id: 'EffectRow' });
