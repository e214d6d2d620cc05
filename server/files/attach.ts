import type { Knex } from 'knex';
import { refusal } from '../domain/refusal.ts';

const PETITION_LIMITS = { files: 100, bytes: 200_000_000 };

/**
 * Attaches uploads to a petition, in the order given. An officer attaches only what they uploaded, and a file belongs to
 * one petition for ever; naming those already attached again changes nothing. Files of a sealed petition are sealed.
 */
export async function attachFiles(
  trx: Knex.Transaction,
  petitionId: string,
  fileIds: readonly string[],
  officer: { id: string },
): Promise<void> {
  if (fileIds.length > 0) {
    await demandOwn(trx, petitionId, fileIds, officer);
    await trx.raw(
      `update files set petition_id = ?, position = given.position - 1
       from unnest(?::uuid[]) with ordinality as given (id, position) where files.id = given.id`,
      [petitionId, [...fileIds]],
    );
    await demandRoom(trx, petitionId);
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
  officer: { id: string },
  about: { title: string; taskId: string },
): Promise<void> {
  await demandOwn(trx, petitionId, fileIds, officer);
  await trx.raw(
    `with last as (select coalesce(max(position) + 1, 0) as place from files where petition_id = :petitionId)
     update files set petition_id = :petitionId,
       position = case when files.petition_id is null then last.place + given.position - 1 else files.position end,
       title = coalesce(files.title, :title), task_id = coalesce(files.task_id, :taskId)
     from last, unnest(:ids::uuid[]) with ordinality as given (id, position) where files.id = given.id`,
    { petitionId, ids: [...fileIds], title: about.title, taskId: about.taskId },
  );
  await demandRoom(trx, petitionId);
  await markSealed(trx, petitionId);
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
  for (const { id } of rows) {
    await trx.raw('select enqueue(?, ?::json, ?)', ['seal-file', JSON.stringify({ fileId: id }), `seal-file:${id}`]);
  }
}

async function demandOwn(trx: Knex.Transaction, petitionId: string, ids: readonly string[], officer: { id: string }) {
  const rows = await trx('files')
    .whereIn('id', [...ids])
    .orderBy('id')
    .forUpdate()
    .select('petitionId', 'uploadedBy');
  const fits = (file: { petitionId: string | null; uploadedBy: string }) =>
    file.petitionId === petitionId || (file.petitionId === null && file.uploadedBy === officer.id);
  if (rows.length === new Set(ids).size && rows.length === ids.length && rows.every(fits)) return;
  const message = 'Có tệp không đính kèm được: tệp đã thuộc đơn khác, hoặc không do bạn tải lên.';
  throw refusal(422, 'file_unavailable', message, { fileIds: message });
}

async function demandRoom(trx: Knex.Transaction, petitionId: string): Promise<void> {
  const total = await trx('files').where({ petitionId }).count('* as files').sum('size as bytes').first();
  if (Number(total?.files) <= PETITION_LIMITS.files && Number(total?.bytes) <= PETITION_LIMITS.bytes) return;
  const message = 'Mỗi đơn đính kèm không quá 100 tệp và 200 MB.';
  throw refusal(413, 'too_many_files', message, { fileIds: message });
}
