import { SESSION } from '../../domain/books.ts';
import { type Day, dayOf } from '../../domain/day.ts';
import { newId } from '../../domain/id.ts';
import { refusal } from '../../domain/refusal.ts';
import { formatDay } from '../../domain/words.ts';
import { Petition } from '../../models/Petition.ts';
import type { Act } from '../act.ts';
import { enterBook } from '../enterBook.ts';
import { note } from '../journal.ts';
import { onMatter } from '../matter.ts';

export type SessionInput = {
  sessionKind: 'regular' | 'extraordinary';
  sessionOn: Day;
  sessionTime: string;
  sessionPlace: string;
  sessionChair: 'head' | 'deputy';
  sessionChairName: string;
};

/**
 * One session of a leader's reception is opened: a matter without petitioner, of its own yearly series. What is known is in
 * the form of the schedule already. Refuses with 422 a day that is past (LTCD Đ24.4).
 */
export async function openSession(act: Act, input: SessionInput): Promise<Petition> {
  const today = dayOf(act.at);
  if (input.sessionOn < today)
    throw refusal(422, 'session_past', 'Ngày tiếp đã qua; lịch tiếp được niêm yết trước ngày tiếp (LTCD Đ24.4).', {
      sessionOn: 'Không được trước hôm nay.',
    });
  const id = newId(act.at.getTime());
  const regular = input.sessionKind === 'regular';
  await Petition.query(act.trx).insert({
    id,
    agencyId: act.officer.agencyId,
    state: 'incomplete',
    entry: SESSION,
    channel: regular ? 'periodical-reception' : 'irregular-reception',
    receivedOn: today,
    enteredAt: act.at,
    enteredBy: act.officer.id,
    title: `Tiếp công dân ${regular ? 'định kỳ' : 'đột xuất'} ngày ${formatDay(input.sessionOn)}: ${input.sessionChairName}`,
    content: '',
    requests: '',
    originals: false,
    sealed: false,
  });
  return onMatter(act, id, async (matter) => {
    note(matter, { act: 'petition.entered', detail: { fields: Object.keys(input) } });
    await enterBook(act, matter, input);
    return matter.petition;
  });
}
