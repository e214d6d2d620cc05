import { newId } from '../../domain/id.ts';
import { refusal } from '../../domain/refusal.ts';
import { describeCertificate, readCertificate } from '../../signing/index.ts';
import type { Act } from '../act.ts';

/** Trusts what a CA issues, in the officer's agency. Refuses with 422 `not_a_certificate`, `not_an_authority`. */
export async function trustAuthority({ trx, at, officer }: Act, file: Uint8Array): Promise<void> {
  const { raw, ca } = readCertificate(file);
  if (!ca) throw refusal(422, 'not_an_authority', 'Đây không phải là chứng thư số của tổ chức cấp chứng thư số (CA).');
  const { subject: name, validFrom, validTo } = describeCertificate(raw);
  const added = { addedAt: at, addedBy: officer.id };
  await trx('certificate_authorities')
    .insert({ id: newId(), agencyId: officer.agencyId, name, certificate: raw, validFrom, validTo, ...added })
    .onConflict(trx.raw('(agency_id, certificate) where removed_at is null'))
    .ignore();
}

/** No longer trusts it: signatures that lead to it are shown as of unknown origin. */
export async function distrustAuthority({ trx, at, officer }: Act, id: string): Promise<void> {
  const { agencyId } = officer;
  const gone = await trx('certificate_authorities').where({ id, agencyId, removedAt: null }).update({ removedAt: at });
  if (gone === 0) throw refusal(404, 'not_found', 'Không tìm thấy.');
}
