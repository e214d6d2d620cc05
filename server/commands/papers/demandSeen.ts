import { refusal } from '../../domain/refusal.ts';
import { formatMoment } from '../../domain/words.ts';
import { type Document, DocumentVersion } from '../../models/Document.ts';
import { Officer } from '../../models/Officer.ts';
import type { Act } from '../act.ts';

/** The version of a paper that was on somebody's screen, and the row's revision then. */
export type SeenPaper = Pick<Document, 'version' | 'rev'>;

/**
 * Nobody initials, signs or sends back what he has not read (NĐ30 Đ12, Đ13). Refuses with 422 `paper_unnamed` who does not
 * say what he read, 409 `paper_moved` when the paper has another version since, naming whose it is.
 */
export async function demandSeen({ trx }: Act, document: Document, seen: SeenPaper | undefined): Promise<void> {
  if (!seen)
    throw refusal(422, 'paper_unnamed', 'Chưa rõ bạn đã đọc bản nào của văn bản. Tải lại trang, đọc rồi làm lại.');
  if (seen.version === document.version && seen.rev === document.rev) return;
  const { version } = document;
  const last = await DocumentVersion.query(trx).findById([document.id, version]).throwIfNotFound();
  const author = last.createdBy ? await Officer.query(trx).findById(last.createdBy) : undefined;
  const who = [author?.name, `lúc ${formatMoment(last.createdAt)}`].filter(Boolean).join(' ');
  throw refusal(
    409,
    'paper_moved',
    `Văn bản đã có thay đổi sau khi bạn mở: nay là bản ${version} (${who}), bạn đọc bản ${seen.version}. Chưa ghi nhận gì; đọc bản mới rồi quyết định.`,
  );
}
