import type { WordText } from '../../documents/index.ts';
import { refusal } from '../../domain/refusal.ts';
import { Document, DocumentVersion } from '../../models/Document.ts';
import { Officer } from '../../models/Officer.ts';
import type { Act } from '../act.ts';
import { onMatter } from '../matter.ts';
import { writeVersion } from './writeVersion.ts';

/**
 * A text corrected in Word becomes the next version of a draft; letterhead, number, date and signature stay the system's.
 * Refuses with 409 `not_a_draft`, and `stale_version` when somebody was faster: the file in hand is then not lost.
 */
export async function putBack(
  act: Act,
  { id, petitionId }: Document,
  { body, version }: WordText,
  rev: number | null,
): Promise<Document> {
  return onMatter(act, petitionId, async (matter) => {
    const document = await Document.query(act.trx).findById(id).forUpdate().throwIfNotFound();
    if (document.state !== 'draft')
      throw refusal(409, 'not_a_draft', 'Văn bản đã ký hoặc đã ban hành nên không đưa bản Word lên được nữa.');
    const last = await DocumentVersion.query(act.trx).findById([id, document.version]).throwIfNotFound();
    if (version !== document.version || (rev !== null && rev !== document.rev)) throw await stale(act, last, version);
    const run = matter.runs.get(document.runId);
    if (!run) throw new Error(`paper ${id} has no run`);
    const facts = last.context.facts as Record<string, unknown>;
    const options = { text: { body }, facts, unfinished: true, act: 'paper.put-back' } as const;
    return writeVersion(act, matter, run, document, {}, options);
  });
}

async function stale({ trx }: Act, { version, createdBy }: DocumentVersion, given: number): Promise<Error> {
  const officer = createdBy ? await Officer.query(trx).findById(createdBy) : undefined;
  return refusal(
    409,
    'stale_version',
    `Tệp này sửa từ bản ${given}, nhưng ${officer?.name ?? 'người khác'} đã có bản ${version}. Tải bản Word mới về, chép phần đã sửa sang rồi đưa lên lại; tệp của bạn vẫn còn trên máy.`,
  );
}
