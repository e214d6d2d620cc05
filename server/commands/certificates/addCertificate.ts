import type { Knex } from 'knex';
import { newId } from '../../domain/id.ts';
import { refusal } from '../../domain/refusal.ts';
import { Certificate } from '../../models/Certificate.ts';
import { type Credential, describeCertificate, openP12, readCertificate, validityAt } from '../../signing/index.ts';
import { type RemoteService, remoteCredential } from '../../signing/remote.ts';
import type { SigningKeys } from '../../vault/signingKeys.ts';
import { type Act, act, type Officer } from '../act.ts';

/** Where the private key is: in a P12 that is handed over, at a remote service, in a token that stays with the person. */
export type KeySource =
  | { kind: 'p12'; file: Uint8Array; passphrase: string }
  | { kind: 'remote'; user: string; serial: string }
  | { kind: 'token'; file: Uint8Array };

export type CertificateInput = {
  /** Null: the agency's own. */
  officerId: string | null;
  source: KeySource;
  image: Buffer | null;
  imageMm: number | null;
};

type Deps = { db: Knex; signingKeys: SigningKeys; config: { remoteSigning: RemoteService | null } };

/**
 * Registers the certificate with which an officer or the agency signs from now on; the one before is put out of use and its
 * key destroyed. The passphrase is used here and kept nowhere: the key lies encrypted under the keyring. Refuses with 422
 * `not_p12`, `wrong_passphrase`, `no_private_key`, `unsuitable_key`, `not_a_certificate`, `expired`, `not_yet_valid`,
 * `unknown_account`, `unknown_officer`.
 */
export async function addCertificate(deps: Deps, officer: Officer, input: CertificateInput): Promise<Certificate> {
  const { privateKey, ...credential } = await openSource(deps, input.source);
  const id = newId();
  if (privateKey) await deps.signingKeys.keep(id, privateKey);
  try {
    const { added, replaced } = await act(deps.db, officer, (open) => enter(open, id, credential, input));
    if (replaced?.keyName) await deps.signingKeys.remove(replaced.keyName);
    return added;
  } catch (error) {
    await deps.signingKeys.remove(id);
    throw error;
  }
}

async function openSource(
  { config }: Deps,
  source: KeySource,
): Promise<Credential & { privateKey?: Uint8Array | undefined }> {
  if (source.kind === 'p12') return openP12(source.file, source.passphrase);
  if (source.kind === 'token') return { certificate: readCertificate(source.file).raw, chain: [] };
  const service = config.remoteSigning;
  if (!service) throw refusal(409, 'no_remote_service', 'Hệ thống chưa được cấu hình dịch vụ ký số từ xa.');
  try {
    return await remoteCredential(service, source);
  } catch {
    const message = 'Dịch vụ ký số từ xa không trả về chứng thư số này. Hãy kiểm tra số định danh và số sê-ri.';
    throw refusal(422, 'unknown_account', message);
  }
}

async function enter(open: Act, id: string, credential: Credential, input: CertificateInput) {
  const { trx, at, officer } = open;
  const { officerId, source, image, imageMm } = input;
  const { agencyId } = officer;
  const words = describeCertificate(credential.certificate);
  demandValid(words, at);
  if (officerId && !(await trx('officers').where({ id: officerId, agencyId }).whereNull('disabledAt').first('id'))) {
    throw refusal(422, 'unknown_officer', 'Không có cán bộ này trong cơ quan.', { officerId: 'Không có cán bộ này' });
  }
  const [replaced] = await Certificate.query(trx)
    .where({ agencyId, officerId })
    .whereNull('revokedAt')
    .patch({ revokedAt: at, revokedBy: officer.id })
    .returning('*');
  const added = await Certificate.query(trx).insertAndFetch({
    id,
    agencyId,
    officerId,
    kind: source.kind,
    ...words,
    certificate: Buffer.from(credential.certificate),
    chain: credential.chain.map((one) => Buffer.from(one)),
    keyName: source.kind === 'p12' ? id : null,
    remoteUser: source.kind === 'remote' ? source.user : null,
    image,
    imageMm,
    addedAt: at,
    addedBy: officer.id,
  });
  return { added, replaced };
}

function demandValid(words: { validFrom: Date; validTo: Date }, at: Date): void {
  const validity = validityAt(words, at);
  if (validity === 'expired') throw refusal(422, 'expired', 'Chứng thư số đã hết hạn.');
  if (validity === 'not_yet_valid') throw refusal(422, 'not_yet_valid', 'Chứng thư số chưa đến ngày có hiệu lực.');
}
