import type { Day } from '../../domain/day.ts';
import { newId } from '../../domain/id.ts';
import { refusal } from '../../domain/refusal.ts';
import { formatDay } from '../../domain/words.ts';
import { currentNumbering, readContents } from '../../queries/caseContents.ts';
import type { Act } from '../act.ts';
import { note } from '../journal.ts';
import { refuseFuture } from './evidence.ts';
import { onCase } from './onCase.ts';
import { writeRecord } from './writeRecord.ts';

export type LoanInput = { borrower: string; purpose: string; lentOn: Day; dueOn: Day };
export type CourtInput = {
  court: string;
  requestNumber: string;
  requestedOn: Day;
  deliveredOn: Day;
  receivedBy: string;
  /** Whether the record of handing over (Mẫu 08) is written with it. */
  record: boolean;
};

/** Lends the paper file. Refuses with 409 `file_lent` while somebody has it, 422 a day that cannot be. */
export async function lendFile(act: Act, caseId: string, input: LoanInput): Promise<void> {
  await onCase(act, caseId, async (matter) => {
    refuseFuture(act, 'lentOn', input.lentOn);
    refuseBefore('dueOn', input.dueOn, input.lentOn, 'Ngày hẹn trả sớm hơn ngày mượn.');
    await refuseWhileLent(act, caseId);
    await act.trx('loans').insert({
      ...input,
      id: newId(act.at.getTime()),
      petitionId: matter.petition.id,
      caseId,
      lentBy: act.officer.id,
    });
    note(matter, { act: 'file.lent', caseId, detail: { dueOn: input.dueOn } });
  });
}

/** The file is back. Refuses with 409 `not_lent`, 422 a day that cannot be. */
export async function takeFileBack(act: Act, caseId: string, on: Day): Promise<void> {
  await onCase(act, caseId, async (matter) => {
    const loan = await openLoan(act, caseId);
    if (!loan) throw refusal(409, 'not_lent', 'Hồ sơ không có ai đang mượn.');
    refuseFuture(act, 'on', on);
    refuseBefore('on', on, loan.lentOn, 'Ngày trả sớm hơn ngày mượn.');
    await act.trx('loans').where({ id: loan.id }).update({ returnedOn: on, takenBackBy: act.officer.id });
    note(matter, { act: 'file.taken-back', caseId, detail: { day: on } });
  });
}

/**
 * Hands the file to a court that asked for it: with all its page numbers, because the list handed over is the index.
 * Refuses with 409 `file_lent`, `not_numbered`, 422 a day that cannot be.
 */
export async function deliverToCourt(act: Act, caseId: string, { record, ...input }: CourtInput): Promise<void> {
  await onCase(act, caseId, async (matter) => {
    refuseFuture(act, 'deliveredOn', input.deliveredOn);
    refuseBefore('deliveredOn', input.deliveredOn, input.requestedOn, 'Ngày giao sớm hơn ngày Tòa án yêu cầu.');
    await refuseWhileLent(act, caseId);
    const numbering = await currentNumbering(act.trx, caseId);
    const numbered = new Set(numbering?.folios.map(({ id }) => id));
    const contents = await readContents(act.trx, matter.petition.id, caseId);
    const open = contents.filter(({ id }) => !numbered.has(id)).length;
    if (!numbering || open > 0)
      throw refusal(409, 'not_numbered', `Còn ${open} tài liệu chưa đánh số bút lục; đánh số xong mới giao hồ sơ.`);
    const lastNo = numbering.folios.at(-1)?.toNo ?? 0;
    const handed = {
      about: `giao hồ sơ vụ việc cho ${input.court} theo văn bản số ${input.requestNumber}`,
      on: input.deliveredOn,
      receivers: `${input.receivedBy}, ${input.court}`,
      items: [{ name: `Hồ sơ vụ việc, bút lục từ 1 đến ${lastNo}`, pages: lastNo, condition: 'Kèm danh mục bút lục' }],
    };
    const handoverId = record ? await writeRecord(act, matter, caseId, handed) : null;
    await act.trx('courtDeliveries').insert({
      ...input,
      handoverId,
      id: newId(act.at.getTime()),
      petitionId: matter.petition.id,
      caseId,
      numberingId: numbering.id,
      lastNo,
      enteredAt: act.at,
      enteredBy: act.officer.id,
    });
    note(matter, { act: 'file.delivered-to-court', caseId, detail: { day: input.deliveredOn } });
  });
}

/** Refuses with 409 `file_lent`: what is not in the house can be given to nobody. */
export async function refuseWhileLent(act: Act, caseId: string): Promise<void> {
  const loan = await openLoan(act, caseId);
  if (loan)
    throw refusal(
      409,
      'file_lent',
      `Hồ sơ đang do ${loan.borrower} mượn từ ngày ${formatDay(loan.lentOn)}, hẹn trả ngày ${formatDay(loan.dueOn)}.`,
    );
}

type Loan = { id: string; borrower: string; lentOn: Day; dueOn: Day };

function openLoan({ trx }: Act, caseId: string): Promise<Loan | undefined> {
  return trx('loans').where({ caseId, returnedOn: null }).first<Loan | undefined>('id', 'borrower', 'lentOn', 'dueOn');
}

function refuseBefore(field: string, day: Day, earliest: Day, message: string): void {
  if (day < earliest) throw refusal(422, 'invalid_answers', message, { [field]: message });
}
