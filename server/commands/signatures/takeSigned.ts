import { refusal } from '../../domain/refusal.ts';
import type { Certificate } from '../../models/Certificate.ts';
import { Signature } from '../../models/Signature.ts';
import { newestPdf, type Signable } from '../../queries/signatures.ts';
import { findCertificate } from '../../queries/signers.ts';
import type { Check } from '../../signing/index.ts';
import type { Act } from '../act.ts';
import { enqueueSigning } from './planSignatures.ts';
import { type Content, keepSignature } from './settleSignature.ts';

/** A PDF that came back from outside, examined: `base` is the one it was compared with. */
export type Returned = {
  base: string;
  content: Content;
  starts: boolean;
  same: boolean;
  checks: Check[];
  before: number;
};

/**
 * Takes a paper that was signed elsewhere: what we handed out must stand in it byte for byte, and what was added must be
 * the signatures that are due, in their order, by the registered certificates. Refuses with 422 `not_signed`,
 * `not_this_document`, `changed_after`, `invalid_signature`, `wrong_signer`, `certificate_refused`, or 409 `already_signed`,
 * `stale_document`.
 */
export async function takeSigned(act: Act, what: Signable, returned: Returned): Promise<void> {
  const due = await lockDue(act, what);
  if (due.length === 0) throw refusal(409, 'already_signed', 'Văn bản đã đủ chữ ký số.');
  if ((await newestPdf(act.trx, what.documentId, what.version)) !== returned.base) {
    throw refusal(409, 'stale_document', 'Văn bản vừa có thêm chữ ký khác. Hãy tải lại bản mới nhất rồi ký.');
  }
  demandAddition(returned);
  const added = returned.checks.slice(returned.before);
  if (added.length > due.length) throw wrongSigner('Tệp có nhiều chữ ký hơn số người phải ký.');
  for (const [index, check] of added.entries()) {
    const signature = due[index] as Signature;
    const { id } = await demandSigner(act, signature, check);
    // Had the second been there without the first, its base would not have been what we handed out.
    await reopen(act, signature);
    await keepSignature(act, signature, { certificateId: id, pdf: returned.content });
  }
  if (added.length < due.length) await enqueueSigning(act.trx, what);
}

// Locked: of two uploads at once the second finds nothing left to sign.
async function lockDue({ trx }: Act, { documentId, version, copyId }: Signable): Promise<Signature[]> {
  const all = await Signature.query(trx).where({ documentId, version, copyId }).orderBy('position').forUpdate();
  return all.filter(({ state }) => state !== 'done');
}

function demandAddition({ starts, same, checks, before }: Returned): void {
  if (same) throw refusal(422, 'not_signed', 'Tệp này chưa có chữ ký số nào được thêm vào.');
  if (!starts) {
    const message = 'Tệp này không phải là bản văn bản đã phát hành trên hệ thống, hoặc nội dung đã bị sửa.';
    throw refusal(422, 'not_this_document', message);
  }
  if (checks.length <= before) throw refusal(422, 'not_signed', 'Tệp này chưa có chữ ký số nào được thêm vào.');
  if (checks.some(({ digest, signature }) => !digest || !signature)) {
    throw refusal(422, 'invalid_signature', 'Chữ ký số trong tệp không hợp lệ.');
  }
  if (!checks.at(-1)?.coversAll || checks.some(({ alteredAfter }) => alteredAfter)) {
    throw refusal(422, 'changed_after', 'Văn bản đã bị thay đổi ngoài việc thêm chữ ký số.');
  }
}

async function demandSigner(
  act: Act,
  signature: Signature,
  { certificate, chain, validity }: Check,
): Promise<Certificate> {
  const expected = await findCertificate(act.trx, signature, act.at);
  if (typeof expected === 'string')
    throw wrongSigner('Người phải ký chưa có chứng thư số còn hiệu lực trong hệ thống.');
  if (!certificate || !expected.certificate.equals(certificate.der)) {
    const who = signature.purpose === 'leader' ? 'người đã ký duyệt văn bản' : 'cơ quan ban hành';
    throw wrongSigner(`Chữ ký số không được tạo bằng chứng thư số đã đăng ký của ${who}.`);
  }
  if (validity !== 'valid' || !chain) {
    throw refusal(422, 'certificate_refused', 'Chứng thư số đã hết hạn hoặc không do tổ chức được tin cậy cấp.');
  }
  return expected;
}

function wrongSigner(message: string) {
  return refusal(422, 'wrong_signer', message);
}

async function reopen({ trx }: Act, { id }: Signature): Promise<void> {
  await Signature.query(trx).where({ id, state: 'failed' }).patch({ state: 'pending', failure: null });
}
