import { createHash, randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { refusal } from '../../domain/refusal.ts';
import type { Document } from '../../models/Document.ts';
import { Signature } from '../../models/Signature.ts';
import { newestPdf } from '../../queries/signatures.ts';
import { findCertificate } from '../../queries/signers.ts';
import type { Act } from '../act.ts';

/** What a ticket is good for. */
export type Ticket = { tokenHash: Buffer; signatureId: string; officerId: string; baseSha256: string };

const MINUTES = 10;

/**
 * Lets a signing program on the signer's computer fetch this one paper and bring it back, once, within ten minutes; it
 * knows nothing of our sessions. Refuses with 409 `nothing_to_sign`, `no_token`, 403 `not_your_signature`.
 */
export async function openTicket(act: Act, document: Document): Promise<{ token: string; expiresAt: Date }> {
  const { id: documentId, version } = document;
  const due = await Signature.query(act.trx)
    .where({ documentId, version })
    .whereNot({ state: 'done' })
    .orderBy('position')
    .first();
  const base = await newestPdf(act.trx, documentId, version);
  if (!due || !base) throw refusal(409, 'nothing_to_sign', 'Văn bản không chờ chữ ký nào.');
  const isMine = due.officerId ? due.officerId === act.officer.id : act.officer.roles.includes('clerk');
  if (!isMine) throw refusal(403, 'not_your_signature', 'Chữ ký đang chờ không phải của bạn.');
  const certificate = await findCertificate(act.trx, due, act.at);
  if (typeof certificate === 'string' || certificate.kind !== 'token') {
    throw refusal(409, 'no_token', 'Chưa đăng ký chứng thư số trên USB token cho chữ ký này.');
  }
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(act.at.getTime() + MINUTES * 60_000);
  const row = { tokenHash: hashOf(token), signatureId: due.id, officerId: act.officer.id, baseSha256: base, expiresAt };
  await act.trx('signing_tickets').insert(row);
  return { token, expiresAt };
}

/** The ticket while it is good. Refuses with 404, so that nobody learns whether there was one. */
export async function readTicket(knex: Knex, token: string): Promise<Ticket> {
  const ticket = await knex('signing_tickets')
    .where({ tokenHash: hashOf(token) })
    .whereNull('usedAt')
    .whereRaw('expires_at > now()')
    .first('tokenHash', 'signatureId', 'officerId', 'baseSha256');
  if (!ticket) throw refusal(404, 'ticket_over', 'Phiên ký số đã hết hạn hoặc đã dùng. Hãy bấm ký lại từ đầu.');
  return ticket;
}

/** In the act that takes the signed paper: of two uploads one counts. */
export async function useTicket({ trx, at }: Act, { tokenHash }: Ticket): Promise<void> {
  const used = await trx('signing_tickets').where({ tokenHash }).whereNull('usedAt').update({ usedAt: at });
  if (used === 0) throw refusal(409, 'already_signed', 'Tệp đã ký của phiên này đã được nhận.');
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
