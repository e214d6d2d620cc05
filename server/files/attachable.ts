import type { Knex } from 'knex';
import { refusal } from '../domain/refusal.ts';

/** An officer who attaches; who acts without an agency has no tray. */
export type Attacher = { id: string; agencyId?: string };

/** Where files go: a petition with the envelope it came in, or an entry of the incoming book. */
export type Place = { petitionId: string | null; incomingId: string | null };

/**
 * What may be attached: one's own uploads, what lies in the agency's tray, and the scans of the envelope that the petition came
 * in. Refuses with 409 `already_attached` a scan from the tray that is used, 422 `file_unavailable` anything else.
 */
export async function demandAttachable(
  trx: Knex.Transaction,
  place: Place,
  ids: readonly string[],
  officer: Attacher,
): Promise<void> {
  const rows: Attachable[] = await trx('files')
    .leftJoin('scans', 'scans.fileId', 'files.id')
    .whereIn('files.id', [...ids])
    .orderBy('files.id')
    .forUpdate(['files'])
    .select('files.petitionId', 'files.incomingId', 'files.uploadedBy', 'scans.agencyId as trayOf');
  if (rows.some((file) => file.trayOf === officer.agencyId && isElsewhere(file, place)))
    throw refusal(409, 'already_attached', 'Bản quét này đã được đính kèm vào đơn hoặc văn bản đến khác.', {
      fileIds: 'Bản quét đã được dùng',
    });
  const fits = (file: Attachable) =>
    !isElsewhere(file, place) &&
    (file.petitionId !== null ||
      file.incomingId !== null ||
      file.uploadedBy === officer.id ||
      file.trayOf === officer.agencyId);
  if (rows.length === new Set(ids).size && rows.length === ids.length && rows.every(fits)) return;
  const message = 'Có tệp không đính kèm được: tệp đã thuộc đơn khác, hoặc không do bạn tải lên.';
  throw refusal(422, 'file_unavailable', message, { fileIds: message });
}

function isElsewhere(file: Place, place: Place): boolean {
  if (file.petitionId !== null) return file.petitionId !== place.petitionId;
  return file.incomingId !== null && file.incomingId !== place.incomingId;
}

/** Refuses with 413 `too_many_files` what is more than one petition or letter may hold. */
export async function demandRoom(
  trx: Knex.Transaction,
  of: { petitionId: string } | { incomingId: string },
): Promise<void> {
  const total = await trx('files').where(of).count('* as files').sum('size as bytes').first();
  if (Number(total?.files) <= PETITION_LIMITS.files && Number(total?.bytes) <= PETITION_LIMITS.bytes) return;
  const message = 'Mỗi đơn đính kèm không quá 100 tệp và 200 MB.';
  throw refusal(413, 'too_many_files', message, { fileIds: message });
}

const PETITION_LIMITS = { files: 100, bytes: 200_000_000 };

type Attachable = Place & { uploadedBy: string; trayOf: string | null };
