import type { Knex } from 'knex';
import { renderStamp } from '../documents/index.ts';
import { isoInVietnam } from '../domain/day.ts';
import type { Signature } from '../models/Signature.ts';
import { type Art, localSigner, type Place, type SignatureDetail, type Signer, signPdf } from '../signing/index.ts';
import type { Attempt, Attempting } from './signDocument.ts';
import type { JobDeps } from './worker.ts';

/** Signs with a key that lies here. */
export async function signNow(deps: JobDeps, attempting: Attempting): Promise<Attempt> {
  const { signature, certificate, pdf, at } = attempting;
  const signer = await openSigner(deps, attempting);
  if (!signer) return { failure: 'key_unreadable' };
  const detail = await detailOf(deps.db, attempting);
  const outcome = await signPdf(pdf, { ...detail, signer, request: { id: signature.id, description: '', at } });
  if (!('signed' in outcome)) throw new Error(`certificate ${certificate.id} signed nothing`);
  return outcome;
}

async function openSigner({ signingKeys, log }: JobDeps, { certificate }: Attempting): Promise<Signer | null> {
  try {
    const privateKey = await signingKeys.open(certificate.keyName ?? '');
    return localSigner({ certificate: certificate.certificate, chain: certificate.chain }, privateKey);
  } catch (error) {
    log.error({ certificate: certificate.id, name: (error as Error).name }, 'a signing key cannot be read');
    return null;
  }
}

/** How a signature looks and where it stands (Nghị định 30/2020, Phụ lục I, mục II.7 và II.8). */
export async function detailOf(db: Knex, { signature, certificate, at }: Attempting): Promise<SignatureDetail> {
  const { name, agencyName, leaderName } = await namesOf(db, signature);
  const drawn = async (lines: string[], colour: 'blue' | 'red'): Promise<Art> => ({
    kind: 'pdf',
    bytes: await renderStamp({ lines, colour }),
  });
  const time = isoInVietnam(at);
  if (signature.purpose === 'copy') {
    const number = await copyNumber(db, signature);
    const art = await drawn([number, 'SAO Y', agencyName, time], 'red');
    return { name, at, appearance: { art, place: { at: 'corner' } } };
  }
  const place: Place = { at: signature.purpose === 'leader' ? 'block' : 'seal', name: leaderName };
  const { image, imageMm } = certificate;
  const art: Art = image
    ? { kind: 'png', bytes: image, ...(imageMm ? { widthMm: imageMm } : {}) }
    : await drawn([`Ký bởi: ${name}`, `Thời gian ký: ${time}`], signature.purpose === 'leader' ? 'blue' : 'red');
  return { name, at, appearance: { art, place } };
}

async function namesOf(db: Knex, { documentId, officerId, agencyId }: Signature) {
  const agency = await db('agencies').where({ id: agencyId }).first('name');
  const leader = await db('documents as d')
    .leftJoin('officers as o', 'o.id', 'd.signerId')
    .where('d.id', documentId)
    .first('o.name');
  const agencyName = String(agency.name);
  const leaderName = String(leader?.name ?? '');
  return { agencyName, leaderName, name: officerId ? leaderName : agencyName };
}

async function copyNumber(db: Knex, { copyId }: Signature): Promise<string> {
  const copy = await db('document_copies').where({ id: copyId }).first('number');
  return `Số: ${copy.number}`;
}
