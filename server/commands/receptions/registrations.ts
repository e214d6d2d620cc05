import { SESSION } from '../../domain/books.ts';
import { type Day, dayOf } from '../../domain/day.ts';
import { newId } from '../../domain/id.ts';
import { tidy } from '../../domain/names.ts';
import { refusal } from '../../domain/refusal.ts';
import type { Petition } from '../../models/Petition.ts';
import { Registration } from '../../models/Registration.ts';
import type { Act } from '../act.ts';
import { note } from '../journal.ts';
import { onMatter } from '../matter.ts';

export type RegistrationInput = Pick<
  Registration,
  'matterId' | 'citizen' | 'address' | 'kind' | 'content' | 'people' | 'grounds' | 'priority'
>;

/**
 * A unit proposes, or a citizen asks, that a leader hear somebody. Refuses with 422 `denunciation_unnamed` a denouncer written
 * down by name, 409 `already_registered` a matter that waits or is agreed already.
 */
export async function propose(act: Act, input: RegistrationInput): Promise<Registration> {
  if (!input.matterId && input.kind === 'denunciation')
    throw refusal(422, 'denunciation_unnamed', 'Tố cáo: tiếp nhận trước, rồi đề nghị từ vụ việc (LTC Đ56).', {
      kind: 'Không ghi tên người tố cáo ở đây.',
    });
  if (!input.matterId && !input.citizen?.trim())
    throw refusal(422, 'nobody_named', 'Ghi họ tên công dân hoặc chọn vụ việc.', { citizen: 'Cần có họ tên.' });
  const insert = async () => {
    if (input.matterId) await refuseTwice(act, input.matterId);
    return Registration.query(act.trx).insertAndFetch({
      ...input,
      id: newId(act.at.getTime()),
      agencyId: act.officer.agencyId,
      citizen: input.matterId ? null : tidy(input.citizen ?? ''),
      address: input.matterId ? null : input.address,
      state: 'proposed',
      proposedBy: act.officer.id,
      proposedAt: act.at,
    });
  };
  if (!input.matterId) return insert();
  return onMatter(act, input.matterId, async (matter) => {
    if (matter.petition.agencyId !== act.officer.agencyId || matter.petition.entry === SESSION)
      throw refusal(404, 'not_found', 'Không tìm thấy vụ việc.');
    note(matter, { act: 'reception.proposed', ground: 'LTCD Đ18', detail: { grounds: input.grounds } });
    return insert();
  });
}

/** Agreed: heard in this session. Refuses with 409 `session_over` one that was held, `wrong_state` what was decided before. */
export async function agree(act: Act, id: string, sessionId: string): Promise<Registration> {
  await find(act, id);
  return onMatter(act, sessionId, async (matter) => {
    if (matter.petition.entry !== SESSION) throw refusal(404, 'not_found', 'Không tìm thấy buổi tiếp.');
    const registration = await lock(act, id, ['proposed', 'agreed', 'declined']);
    const main = [...matter.runs.values()].find(({ kind }) => kind === 'main');
    if (matter.petition.state !== 'open' || main?.facts.sessionState === 'held')
      throw refusal(409, 'session_over', 'Buổi tiếp này đã xong.');
    note(matter, { act: 'reception.agreed', ground: 'NĐ154 Đ26.1', detail: { registration: id } });
    return change(act, registration, {
      state: 'agreed',
      sessionId,
      declineReason: null,
      decidedBy: act.officer.id,
      decidedAt: act.at,
    });
  });
}

/** Not heard, with the reason. It may be proposed again. */
export async function decline(act: Act, id: string, reason: string): Promise<Registration> {
  const decided = { decidedBy: act.officer.id, decidedAt: act.at };
  const declined = async () => {
    const registration = await lock(act, id, ['proposed', 'agreed']);
    return change(act, registration, { state: 'declined', declineReason: reason, ...decided });
  };
  const { matterId, sessionId } = await find(act, id);
  const about = sessionId ?? matterId;
  if (!about) return declined();
  return onMatter(act, about, async (matter) => {
    note(matter, { act: 'reception.declined', detail: { registration: id } });
    return declined();
  });
}

export type HeardInput = {
  came: boolean;
  heardOn: Day | null;
  outcome: 'answered' | 'assigned' | null;
  result: string;
  body: string | null;
  dueOn: Day | null;
  contact: string | null;
};

/**
 * What came of one citizen: answered at once, or given to a body with a day and whom to ask (NĐ154 Đ25.3); or nobody came.
 * Refuses with 422 and fields what is missing for that.
 */
export async function recordHeard(act: Act, id: string, input: HeardInput): Promise<Registration> {
  const { sessionId } = await find(act, id);
  if (!sessionId) throw refusal(409, 'wrong_state', 'Đề nghị này chưa được xếp vào buổi tiếp nào.');
  return onMatter(act, sessionId, async (matter) => {
    const registration = await lock(act, id, ['agreed', 'heard', 'absent', 'done']);
    if (input.came) refuseHalf(input, dayOf(act.at));
    note(matter, { act: 'reception.heard', ground: 'NĐ154 Đ25.3', detail: { registration: id, came: input.came } });
    const assigned = input.outcome === 'assigned';
    if (!input.came) return change(act, registration, { ...NOTHING, state: 'absent' });
    return change(act, registration, {
      state: assigned ? 'heard' : 'done',
      heardOn: input.heardOn,
      outcome: input.outcome,
      result: input.result,
      body: assigned ? input.body : null,
      dueOn: assigned ? input.dueOn : null,
      contact: assigned ? input.contact : null,
    });
  });
}

const NOTHING = { outcome: null, result: null, body: null, dueOn: null, contact: null, heardOn: null };

function refuseHalf({ heardOn, outcome, result, body, dueOn, contact }: HeardInput, today: Day): void {
  const fields: Record<string, string> = {};
  if (!heardOn) fields.heardOn = 'Cần có ngày tiếp.';
  else if (heardOn > today) fields.heardOn = 'Ngày tiếp không được ở tương lai.';
  if (!outcome) fields.outcome = 'Chọn kết quả.';
  if (!result.trim()) fields.result = 'Ghi nội dung trả lời hoặc chỉ đạo.';
  if (outcome === 'assigned') {
    if (!body?.trim()) fields.body = 'Ghi cơ quan, đơn vị thực hiện.';
    if (!dueOn) fields.dueOn = 'Phải nói rõ thời hạn giải quyết (NĐ154 Đ25.3).';
    else if (heardOn && dueOn < heardOn) fields.dueOn = 'Thời hạn không được trước ngày tiếp.';
    if (!contact?.trim()) fields.contact = 'Phải nói rõ người cần liên hệ (NĐ154 Đ25.3).';
  }
  if (Object.keys(fields).length > 0)
    throw refusal(422, 'incomplete_result', 'Kết quả tiếp chưa đủ (NĐ154 Đ25.3).', fields);
}

async function refuseTwice({ trx }: Act, matterId: string): Promise<void> {
  const before = await Registration.query(trx).findOne({ matterId }).whereIn('state', ['proposed', 'agreed']);
  if (before) throw refusal(409, 'already_registered', 'Vụ việc này đã được đề nghị tiếp.');
}

async function find({ trx, officer }: Act, id: string): Promise<Registration> {
  const found = await Registration.query(trx).findById(id);
  if (!found || found.agencyId !== officer.agencyId) throw refusal(404, 'not_found', 'Không tìm thấy đề nghị này.');
  return found;
}

// Behind the lock of its session or matter, if it has one: rows are locked in one order.
async function lock({ trx }: Act, id: string, states: Registration['state'][]): Promise<Registration> {
  const found = await Registration.query(trx).findById(id).forUpdate().throwIfNotFound();
  if (!states.includes(found.state)) throw refusal(409, 'wrong_state', 'Đề nghị này đã được xử lý.');
  return found;
}

async function change({ trx }: Act, row: Registration, patch: Partial<Registration>): Promise<Registration> {
  const changed = { ...patch, rev: row.rev + 1 };
  await Registration.query(trx).findById(row.id).patch(changed);
  return Object.assign(row, changed);
}

/**
 * A session is held only when of everybody agreed for it is said what came of them, and closes what was given when its
 * results are in. Refuses with 409 `matters_unheard`.
 */
export async function settleSession(
  { trx }: Act,
  petition: Petition,
  step: string,
  { sessionState }: Record<string, unknown>,
): Promise<void> {
  if (petition.entry !== SESSION) return;
  const ofSession = () => Registration.query(trx).where({ sessionId: petition.id });
  if (step === 'hold-session' && sessionState === 'held') {
    const waiting = await ofSession().where({ state: 'agreed' }).resultSize();
    if (waiting > 0)
      throw refusal(
        409,
        'matters_unheard',
        `Còn ${waiting} người chưa ghi kết quả tiếp (NĐ154 Đ25.2). Ghi ở trang của buổi tiếp.`,
      );
  }
  if (step === 'close-session') await ofSession().where({ state: 'heard' }).patch({ state: 'done' });
}
