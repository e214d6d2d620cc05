import { newId } from '../../domain/id.ts';
import { refusal } from '../../domain/refusal.ts';
import { type Content, currentNumbering, type Folio, readContents } from '../../queries/caseContents.ts';
import type { Act } from '../act.ts';
import { note } from '../journal.ts';
import type { Matter } from '../matter.ts';
import { refuseWhileLent } from './custody.ts';
import { onCase } from './onCase.ts';

/** `items` in the order in which they lie; `pages` says how many there are where only the paper tells. */
export type PageOrder = {
  items: { kind: Content['kind']; id: string; pages?: number | null }[];
  /** Numbering anew needs a reason and everything that had a number. */
  reason?: string | null;
};

/**
 * Gives page numbers (bút lục) without a gap: behind the last one, or, with a reason, from 1 again. Refuses with 422
 * `not_in_file`, `missing_pages`, `pages_differ`, `left_out` and 409 `already_numbered`, `nothing_numbered`, `file_lent`.
 */
export async function numberPages(act: Act, caseId: string, order: PageOrder): Promise<void> {
  await onCase(act, caseId, async (matter) => {
    await refuseWhileLent(act, caseId);
    const contents = await readContents(act.trx, matter.petition.id, caseId);
    const current = await currentNumbering(act.trx, caseId);
    const anew = Boolean(order.reason);
    if (anew && !current) throw refusal(409, 'nothing_numbered', 'Hồ sơ chưa có số bút lục nào để đánh lại.');
    const before = anew ? [] : (current?.folios ?? []);
    refuseTwice(order, before);
    if (anew) refuseLeftOut(order, contents, current?.folios ?? []);
    const counted = countPages(order, contents);
    const version = anew || !current ? (current?.version ?? 0) + 1 : current.version;
    const numberingId = anew || !current ? await begin(act, matter, caseId, version, order) : current.id;
    const last = before.at(-1);
    const folios = inSequence(counted, last?.position ?? 0, last?.toNo ?? 0);
    await act.trx('folios').insert(
      folios.map(({ kind, id, ...numbers }) => ({
        ...numbers,
        numberingId,
        [`${kind}Id`]: id,
        addedAt: act.at,
        addedBy: act.officer.id,
      })),
    );
    const detail = { version, from: folios[0]?.fromNo, to: folios.at(-1)?.toNo };
    note(matter, { act: anew ? 'folios.renumbered' : 'folios.numbered', caseId, detail });
  });
}

type Counted = { kind: Content['kind']; id: string; pages: number };

function countPages({ items }: PageOrder, contents: Content[]): Counted[] {
  const missing: Record<string, string> = {};
  const counted = items.map(({ kind, id, pages: told }) => {
    const found = contents.find((one) => one.kind === kind && one.id === id);
    if (!found) throw refusal(422, 'not_in_file', 'Có tài liệu không thuộc hồ sơ này, hoặc đã bị gạch bỏ.');
    if (told && found.pages && told !== found.pages)
      throw refusal(422, 'pages_differ', `“${found.title}” có ${found.pages} trang, không phải ${told} trang.`, {
        [id]: `Có ${found.pages} trang`,
      });
    const pages = found.pages ?? told ?? 0;
    if (pages < 1) missing[id] = 'Chưa rõ số trang';
    return { kind, id, pages };
  });
  const first = contents.find(({ id }) => id in missing);
  if (first)
    throw refusal(422, 'missing_pages', `Chưa rõ “${first.title}” có mấy trang nên chưa đánh số được.`, missing);
  return counted;
}

function inSequence(counted: Counted[], position: number, no: number): Folio[] {
  let at = no;
  return counted.map(({ kind, id, pages }, index) => {
    const fromNo = at + 1;
    at += pages;
    return { kind, id, position: position + index + 1, fromNo, toNo: at };
  });
}

function refuseTwice({ items }: PageOrder, before: Folio[]): void {
  const seen = new Set(before.map(({ id }) => id));
  for (const { id } of items) {
    if (seen.has(id))
      throw refusal(409, 'already_numbered', 'Có tài liệu đã có số bút lục; số đã đánh thì giữ nguyên.');
    seen.add(id);
  }
}

// Another order may not lose a page: what had a number and still belongs to the file gets one again.
function refuseLeftOut({ items }: PageOrder, contents: Content[], before: Folio[]): void {
  const given = new Set(items.map(({ id }) => id));
  const lost = contents.find(({ id }) => before.some((folio) => folio.id === id) && !given.has(id));
  if (lost) throw refusal(422, 'left_out', `Đánh số lại thiếu “${lost.title}”.`, { [lost.id]: 'Chưa có trong thứ tự' });
}

async function begin(
  { trx, at, officer }: Act,
  { petition }: Matter,
  caseId: string,
  version: number,
  { reason }: PageOrder,
): Promise<string> {
  const id = newId(at.getTime());
  await trx('numberings').insert({
    id,
    petitionId: petition.id,
    caseId,
    version,
    reason: reason ?? null,
    madeAt: at,
    madeBy: officer.id,
  });
  return id;
}
