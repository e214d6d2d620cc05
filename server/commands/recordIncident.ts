import { newId } from '../domain/id.ts';
import type { EngineIncident } from '../engine/index.ts';
import type { Act } from './act.ts';

/** The engine could not go on: the row is what people look at and resolve; nothing else was changed. */
export async function recordIncident(
  { at, trx }: Act,
  { runId, error }: { runId: string; error: EngineIncident },
): Promise<void> {
  const run = await trx('runs').where({ id: runId }).first('petitionId');
  await trx('incidents').insert({
    id: newId(at.getTime()),
    runId,
    petitionId: run?.petitionId ?? null,
    code: error.code,
    elementId: error.elementId ?? null,
    message: error.message,
    at,
  });
}
