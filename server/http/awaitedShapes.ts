import { z } from 'zod';
import { opinions } from '../models/Awaited.ts';
import { DueState } from './matterShapes.ts';
import { Day, Id } from './shapes.ts';

export const Opinion = z.enum(opinions).meta({ id: 'Opinion' });

/** What another body owes us. */
export const AwaitedRow = z
  .object({
    id: Id,
    petitionId: Id,
    petitionCode: z.string().nullable(),
    caseCode: z.string().nullable(),
    title: z.string(),
    sealed: z.boolean(),
    runId: Id,
    name: z.string(),
    law: z.string(),
    internal: z.boolean(),
    body: z.string(),
    bodyKey: z.string(),
    letter: z.object({ number: z.string().nullable(), on: Day.nullable() }).nullable(),
    askedOn: Day,
    dueOn: Day.nullable(),
    dueWords: z.string().nullable(),
    dueState: DueState,
    late: z.boolean(),
    wantsOpinion: z.boolean(),
    state: z.enum(['open', 'answered', 'silent', 'cancelled']),
    reminders: z.number().int(),
    /** A letter that is drafted and has not left the house. */
    pending: z.object({ reminderId: Id, round: z.number().int() }).nullable(),
    answeredOn: Day.nullable(),
    letterNumber: z.string().nullable(),
    opinion: Opinion.nullable(),
    content: z.string().nullable(),
    fileIds: z.array(Id),
    abilities: z.object({ answer: z.boolean(), withdraw: z.boolean() }),
  })
  .meta({ id: 'AwaitedRow' });

export const AnswerInput = z.strictObject({
  state: z.enum(['answered', 'silent']),
  answeredOn: Day.nullish(),
  letterNumber: z.string().trim().max(100).nullish(),
  opinion: Opinion.nullish(),
  content: z.string().trim().max(20_000).nullish(),
  fileIds: z.array(Id).max(20).optional(),
});
