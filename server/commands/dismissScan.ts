import { refusal } from '../domain/refusal.ts';
import { announce } from '../models/changes.ts';
import type { Act } from './act.ts';

/** Takes a scan out of the tray that nobody needs. Refuses with 409 `already_attached` one that belongs to something. */
export async function dismissScan({ trx, at, officer }: Act, id: string): Promise<void> {
  const scan = await trx('scans').where({ id }).forUpdate().first<{ agencyId: string; fileId: string | null }>();
  const file = scan.fileId
    ? await trx('files').where({ id: scan.fileId }).forUpdate().first('petitionId', 'incomingId')
    : null;
  if (file?.petitionId || file?.incomingId)
    throw refusal(409, 'already_attached', 'Bản quét này đã được đính kèm vào đơn hoặc văn bản đến khác.');
  await trx('scans').where({ id }).update({ dismissedAt: at, dismissedBy: officer.id });
  await announce(trx, { kind: 'scan', id, petitionId: null, agencyId: scan.agencyId });
}
