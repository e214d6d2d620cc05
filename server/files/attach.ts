import type { Knex } from 'knex';
import { type Attacher, demandAttachable, demandRoom, type Place } from './attachable.ts';

/**
 * Attaches uploads to a petition, in the order given. An officer attaches only what they uploaded, and a file belongs to
 * one petition for ever; naming those already attached again changes nothing. Files of a sealed petition are sealed.
 */
export async function attachFiles(
  trx: Knex.Transaction,
  petitionId: string,
  fileIds: readonly string[],
  officer: Attacher,
): Promise<void> {
  if (fileIds.length > 0) {
    await demandAttachable(trx, await placeOf(trx, petitionId), fileIds, officer);
    await trx.raw(
      `update files set petition_id = ?, position = given.position - 1
       from unnest(?::uuid[]) with ordinality as given (id, position) where files.id = given.id`,
      [petitionId, [...fileIds]],
    );
    await demandRoom(trx, { petitionId });
  }
  await markSealed(trx, petitionId);
}

/**
 * Adds uploads behind those a petition has, under a title and with the step that brought them. Those it already has stay
 * where they are. Refuses like `attachFiles`.
 */
export async function addFiles(
  trx: Knex.Transaction,
  petitionId: string,
  fileIds: readonly string[],
  officer: Attacher,
  about: { title: string; taskId: string | null },
): Promise<void> {
  await demandAttachable(trx, await placeOf(trx, petitionId), fileIds, officer);
  await trx.raw(
    `with last as (select coalesce(max(position) + 1, 0) as place from files where petition_id = :petitionId)
     update files set petition_id = :petitionId,
       position = case when files.petition_id is null then last.place + given.position - 1 else files.position end,
       title = coalesce(files.title, :title), task_id = coalesce(files.task_id, :taskId)
     from last, unnest(:ids::uuid[]) with ordinality as given (id, position) where files.id = given.id`,
    { petitionId, ids: [...fileIds], title: about.title, taskId: about.taskId },
  );
  await demandRoom(trx, { petitionId });
  await markSealed(trx, petitionId);
}

/**
 * Attaches scans of an envelope or of the letter in it to an entry of the incoming book. What lies in a sealed envelope's
 * entry has no name of its own: a scan is often named after its writer.
 */
export async function attachToIncoming(
  trx: Knex.Transaction,
  { id, secrecy, sealed }: { id: string; secrecy: string; sealed: boolean },
  fileIds: readonly string[],
  officer: Attacher,
): Promise<void> {
  if (fileIds.length === 0) return;
  await demandAttachable(trx, { petitionId: null, incomingId: id }, fileIds, officer);
  const total = await trx('files').where({ incomingId: id }).count('* as files').first();
  const before = Number(total?.files);
  await trx.raw(
    `update files set incoming_id = ?, position = ? + given.position - 1,
       name = case when ? then 'Bì thư ' || (? + given.position) || '.' || files.kind else files.name end
     from unnest(?::uuid[]) with ordinality as given (id, position) where files.id = given.id and files.petition_id is null`,
    [id, before, secrecy !== 'open' || sealed, before, [...fileIds]],
  );
  await demandRoom(trx, { incomingId: id });
  if (secrecy !== 'open' || sealed) await forgetScanNames(trx, fileIds);
}

/**
 * From now on nobody is shown the originals of a sealed petition, nor their names (a scan is often named after its writer).
 * A job encrypts them: that is too slow for an act.
 */
export async function markSealed(trx: Knex.Transaction, petitionId: string): Promise<void> {
  const { rows } = await trx.raw<{ rows: { id: string }[] }>(
    `update files set sealed = true, preview = 'none', name = 'Tệp gốc ' || (files.position + 1) || '.' || files.kind
     from petitions where petitions.id = files.petition_id and petitions.sealed and not files.sealed
       and petitions.id = ? returning files.id`,
    [petitionId],
  );
  await forgetScanNames(
    trx,
    rows.map(({ id }) => id),
  );
  for (const { id } of rows) {
    await trx.raw('select enqueue(?, ?::json, ?)', ['seal-file', JSON.stringify({ fileId: id }), `seal-file:${id}`]);
  }
}

// The tray remembers under which name a scan came.
async function forgetScanNames(trx: Knex.Transaction, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return;
  await trx('scans')
    .whereIn('fileId', [...fileIds])
    .update({ name: 'Bản quét' });
}

async function placeOf(trx: Knex.Transaction, petitionId: string): Promise<Place> {
  const { incomingId } = await trx('petitions').where({ id: petitionId }).first('incomingId');
  return { petitionId, incomingId };
}
