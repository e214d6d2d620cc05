import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';

export type Mail = { id: string; to: string; subject: string; lines: string[] };

/** What went wrong, as a code for the administrator: the server's own words may hold addresses. */
export class MailFailure extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`mail failed: ${code}`);
    this.code = code;
  }
}

type Failure = { code?: string; responseCode?: number; message?: string };

const SECONDS = 1000;
const limits = { connectionTimeout: 5 * SECONDS, greetingTimeout: 5 * SECONDS, socketTimeout: 10 * SECONDS };

/** Hands one mail to the mail server. The id makes its name, so that a mail that came twice can be told. Rejects with MailFailure. */
export async function sendMail(
  { url, from }: NonNullable<Config['mail']>,
  { id, to, subject, lines }: Mail,
): Promise<void> {
  const transport = createTransport({ url, ...limits });
  try {
    await transport.sendMail({
      from,
      to: { name: '', address: to },
      subject: `[KNTC] ${subject}`,
      text: [...lines, '', FOOT].join('\n'),
      messageId: `<${id}@kntc>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } catch (error) {
    const { code = 'unknown', responseCode, message = '' } = error as Failure;
    // Of a line that did not come about, the message names the cause: ECONNREFUSED, ENOTFOUND.
    const cause = /\bE[A-Z]{4,}\b/.exec(message)?.[0];
    throw new MailFailure([...new Set([code, cause, responseCode])].filter(Boolean).join(' '));
  } finally {
    transport.close();
  }
}

const FOOT =
  'Thư tự động của hệ thống KNTC, không trả lời thư này. Thư không nêu tên người và nội dung đơn. ' +
  'Chọn thư nào được gửi: mở Thông báo, mục Cài đặt.';
