import type { Knex } from 'knex';
import { z } from 'zod';
import { returnPaper } from '../../commands/signatures/returnPaper.ts';
import { readTicket, type Ticket, useTicket } from '../../commands/signatures/ticket.ts';
import { readForm } from '../../files/upload.ts';
import { Officer } from '../../models/Officer.ts';
import { Signature } from '../../models/Signature.ts';
import { route } from '../route.ts';
import { sendPaper } from '../sendPaper.ts';

const ByToken = z.strictObject({ token: z.string().regex(/^[\w-]{43}$/) });

/** For signing programs (USB token): no session, a ticket for one paper instead. */
export const ticketRoutes = [
  route({
    method: 'get',
    path: '/api/signing/:token/paper.pdf',
    summary: 'Chương trình ký số tải văn bản cần ký',
    open: true,
    params: ByToken,
    streams: 'application/pdf',
    handle: async ({ ctx, db, deps, params }) => {
      const { baseSha256 } = await readTicket(db, params.token);
      await sendPaper(ctx, deps.store, baseSha256, { format: 'pdf', name: 'van-ban' });
    },
  }),
  route({
    method: 'post',
    path: '/api/signing/:token',
    summary: 'Chương trình ký số gửi lại văn bản đã ký',
    open: true,
    multipart: true,
    params: ByToken,
    // As these programs expect it.
    answer: z.object({ Status: z.literal(0), Message: z.string(), FileName: z.string(), FileServer: z.string() }),
    handle: async ({ ctx, db, deps, params }) => {
      const ticket = await readTicket(db, params.token);
      const { received, name } = await readForm(ctx.req, deps.store);
      try {
        const { what, agencyId, officer } = await meant(db, ticket);
        await returnPaper(deps, officer, { agencyId, what, received }, (open) => useTicket(open, ticket));
      } finally {
        await received.discard();
      }
      return { Status: 0 as const, Message: 'Đã nhận văn bản đã ký số.', FileName: name, FileServer: '' };
    },
  }),
];

async function meant(db: Knex, { signatureId, officerId }: Ticket) {
  const { agencyId, documentId, version, copyId } = await Signature.query(db).findById(signatureId).throwIfNotFound();
  const officer = await Officer.query(db).findById(officerId).whereNull('disabledAt').throwIfNotFound();
  return { agencyId, what: { documentId, version, copyId }, officer };
}
