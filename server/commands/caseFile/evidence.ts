import { type Day, dayOf } from '../../domain/day.ts';
import { newId } from '../../domain/id.ts';
import { refusal } from '../../domain/refusal.ts';
import { attachFiles } from '../../files/attach.ts';
import { Evidence } from '../../models/Evidence.ts';
import type { Act } from '../act.ts';
import { note } from '../journal.ts';
import { type Matter, onMatter } from '../matter.ts';
import { refuseWhileLent } from './custody.ts';
import { onCase } from './onCase.ts';
import { writeRecord } from './writeRecord.ts';

export type Returned = { to: string; on: Day; record: boolean };
export type EvidenceInput = Pick<
  Evidence,
  'name' | 'form' | 'pages' | 'condition' | 'receivedFrom' | 'receivedOn' | 'handoverId' | 'fileId'
>;

/** More than this could not be laid in order any more; the list is read, numbered and handed over as a whole. */
const MOST_EVIDENCE = 800;

/**
 * Puts what was received on the list of a case. Refuses with 409 `list_full`, 422 a day to come and a file that is not the
 * officer's to attach.
 */
export async function addEvidence(act: Act, caseId: string, input: EvidenceInput): Promise<Evidence> {
  return onCase(act, caseId, async (matter) => {
    refuseFuture(act, 'receivedOn', input.receivedOn);
    if (input.fileId) await attachMore(act, matter, input.fileId);
    return insertEvidence(act, matter, caseId, input);
  });
}

export async function insertEvidence(act: Act, matter: Matter, caseId: string, input: EvidenceInput) {
  const last = await act.trx('evidence').where({ caseId }).max<{ max: number | null }[]>('position');
  if ((last[0]?.max ?? 0) >= MOST_EVIDENCE)
    throw refusal(409, 'list_full', `Danh mục đã có ${MOST_EVIDENCE} tài liệu; hãy gộp tài liệu cùng loại thành tập.`);
  const row = await Evidence.query(act.trx).insertAndFetch({
    ...input,
    id: newId(act.at.getTime()),
    petitionId: matter.petition.id,
    caseId,
    position: (last[0]?.max ?? 0) + 1,
    enteredAt: act.at,
    enteredBy: act.officer.id,
  });
  note(matter, { act: 'evidence.added', caseId, documentId: input.handoverId ?? undefined, detail: place(row) });
  return row;
}

/**
 * A wrong entry is struck out and stays readable; its page numbers are given to nothing else until the file is numbered anew.
 * Refuses with 409 `evidence_struck`, `already_returned`.
 */
export async function strikeEvidence(act: Act, id: string, reason: string): Promise<Evidence> {
  return onEvidence(act, id, async (matter, row) => {
    note(matter, { act: 'evidence.struck', caseId: row.caseId, detail: place(row) });
    return { struckAt: act.at, struckBy: act.officer.id, struckReason: reason };
  });
}

/**
 * An original goes back to whom it belongs, with a record (Mẫu 08) if `record`. Refuses with 409 `evidence_struck`, `already_returned`, `not_an_original`,
 * `file_lent`, 422 a day that cannot be.
 */
export async function returnEvidence(act: Act, id: string, given: Returned): Promise<Evidence> {
  return onEvidence(act, id, async (matter, row) => {
    refuseFuture(act, 'on', given.on);
    if (given.on < row.receivedOn)
      throw refusal(422, 'invalid_answers', 'Ngày trả sớm hơn ngày nhận.', { on: 'Sớm hơn ngày nhận' });
    if (row.form === 'copy' || row.form === 'certified')
      throw refusal(409, 'not_an_original', 'Chỉ bản chính, vật và dữ liệu gốc phải trả lại; bản sao nằm trong hồ sơ.');
    await refuseWhileLent(act, row.caseId);
    note(matter, { act: 'evidence.returned', caseId: row.caseId, detail: { ...place(row), day: given.on } });
    const { name, pages, condition } = row;
    const handed = { about: 'trả lại tài liệu, bằng chứng', on: given.on, receivers: given.to };
    const returnRecordId = given.record
      ? await writeRecord(act, matter, row.caseId, { ...handed, items: [{ name, pages, condition }] })
      : null;
    return { returnedOn: given.on, returnedTo: given.to, returnedBy: act.officer.id, returnRecordId };
  });
}

/** Refuses a day to come with 422. */
export function refuseFuture(act: Act, field: string, day: Day): void {
  if (day > dayOf(act.at))
    throw refusal(422, 'invalid_answers', 'Ngày không được ở tương lai.', { [field]: 'Ngày ở tương lai' });
}

async function onEvidence(
  act: Act,
  id: string,
  work: (matter: Matter, row: Evidence) => Promise<Partial<Evidence>>,
): Promise<Evidence> {
  const known = await Evidence.query(act.trx).findById(id).select('petitionId');
  if (!known) throw refusal(404, 'not_found', 'Không tìm thấy tài liệu.');
  return onMatter(act, known.petitionId, async (matter) => {
    const row = await Evidence.query(act.trx).findById(id).throwIfNotFound();
    if (row.struckAt) throw refusal(409, 'evidence_struck', 'Tài liệu này đã bị gạch khỏi danh mục.');
    if (row.returnedOn) throw refusal(409, 'already_returned', `Tài liệu này đã trả cho ${row.returnedTo}.`);
    const change = await work(matter, row);
    return row.$query(act.trx).patchAndFetch({ ...change, rev: row.rev + 1 });
  });
}

// One more file behind those that the petition has; the others keep their places.
async function attachMore({ trx, officer }: Act, { petition }: Matter, fileId: string): Promise<void> {
  const rows = await trx('files').where({ petitionId: petition.id }).orderBy('position').select<{ id: string }[]>('id');
  const ids = rows.map(({ id }) => id).filter((id) => id !== fileId);
  await attachFiles(trx, petition.id, [...ids, fileId], officer);
}

function place({ position, rev }: Evidence): Record<string, unknown> {
  return { position, rev: rev ?? 1 };
}
