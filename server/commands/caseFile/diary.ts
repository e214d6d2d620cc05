import type { Day } from '../../domain/day.ts';
import { newId } from '../../domain/id.ts';
import { refusal } from '../../domain/refusal.ts';
import type { Act } from '../act.ts';
import { note } from '../journal.ts';
import { refuseFuture } from './evidence.ts';
import { onCase } from './onCase.ts';

/** `time` as HH:mm. `correctsId` names an entry of the same case that this one puts right; it stays readable. */
export type DiaryInput = {
  on: Day;
  time: string | null;
  place: string | null;
  what: string;
  people: string | null;
  correctsId: string | null;
};

// It is read as a whole; no verification of ninety days has so many.
const MOST_ENTRIES = 2000;

/**
 * Writes into the diary of a verification; nothing in it is ever changed. Refuses with 409 `diary_full`, 422 `no_such_entry`
 * and a day to come.
 */
export async function writeDiary(act: Act, caseId: string, input: DiaryInput): Promise<void> {
  await onCase(act, caseId, async (matter) => {
    refuseFuture(act, 'on', input.on);
    const { correctsId } = input;
    if (correctsId && !(await act.trx('diaryEntries').where({ id: correctsId, caseId }).first('id')))
      throw refusal(422, 'no_such_entry', 'Không có dòng nhật ký này trong hồ sơ.', {
        correctsId: 'Không có dòng này',
      });
    const written = await act.trx('diaryEntries').where({ caseId }).count<{ count: string }[]>('* as count');
    if (Number(written[0]?.count) >= MOST_ENTRIES)
      throw refusal(409, 'diary_full', `Nhật ký đã có ${MOST_ENTRIES} dòng, không ghi thêm được.`);
    await act.trx('diaryEntries').insert({
      id: newId(act.at.getTime()),
      petitionId: matter.petition.id,
      caseId,
      happenedOn: input.on,
      happenedTime: input.time,
      place: input.place,
      what: input.what,
      people: input.people,
      correctsId,
      enteredAt: act.at,
      enteredBy: act.officer.id,
    });
    note(matter, { act: correctsId ? 'diary.corrected' : 'diary.written', caseId, detail: { day: input.on } });
  });
}
