import { randomUUID } from 'node:crypto';
import { act } from '../commands/act.ts';
import { addCertificate } from '../commands/certificates/addCertificate.ts';
import { trustAuthority } from '../commands/certificates/trustAuthority.ts';
import type { Deps } from '../http/frame.ts';
import { hasSigner } from '../queries/signers.ts';
import { createAuthority } from '../signing/authority.ts';
import type { Cast } from './perform.ts';

const AUTHORITY = 'CA bản dùng thử (không có giá trị pháp lý)';
const AGENCY = 'Ủy ban nhân dân xã Đồng Vạc';
const SIGNERS = ['minh.dongvac', 'phuc.dongvac'];
const YEAR = 365 * 86_400_000;

/**
 * The leaders of xã Đồng Vạc and the commune itself can sign digitally: keys are made here, anew for every demo, by an
 * authority whose name says that it is none. The commune comes last, so that it tells whether all of it was done.
 */
export async function giveCertificates(
  { longDb: db, signingKeys }: Pick<Deps, 'longDb' | 'signingKeys'>,
  cast: Cast,
  now: Date,
): Promise<void> {
  const administrator = cast.get('nga.dongvac');
  if (!administrator) throw new Error('the commune has no administrator');
  if (await hasSigner(db, { agencyId: administrator.agencyId }, now)) return;
  const validity = { validFrom: new Date(now.getTime() - YEAR), validTo: new Date(now.getTime() + 3 * YEAR) };
  const authority = await createAuthority(AUTHORITY, validity.validFrom, validity.validTo);
  await act(db, administrator, (open) => trustAuthority(open, authority.certificate));
  const leaders = SIGNERS.flatMap((username) => cast.get(username) ?? []);
  for (const owner of [...leaders, null]) {
    const passphrase = randomUUID();
    const name = owner?.name ?? AGENCY;
    const file = await authority.issue({ name, organisation: AGENCY, ...validity, passphrase });
    const source = { kind: 'p12' as const, file, passphrase };
    const config = { remoteSigning: null };
    const registered = { officerId: owner?.id ?? null, source, image: null, imageMm: null };
    await addCertificate({ db, signingKeys, config }, administrator, registered);
  }
}
