import type { Day } from '../domain/day.ts';
import { newId } from '../domain/id.ts';
import { refusal } from '../domain/refusal.ts';
import { formatDay } from '../domain/words.ts';
import { type Deadline, DeadlinePause } from '../models/Deadline.ts';
import type { Run } from '../models/Run.ts';
import type { SideSpec } from '../procedures/index.ts';
import type { Release } from '../procedures/library.ts';
import type { Act } from './act.ts';
import { clocksAbove, type Done, factDay } from './deadlines.ts';
import { factsOf } from './facts.ts';
import { note } from './journal.ts';
import type { Matter } from './matter.ts';
import { moveDeadline } from './moveDeadline.ts';

/**
 * Stops the clock of the run that a side procedure stands beside, and lets it go on: time under suspension is not counted
 * (LKN Đ11a.4, LTC Đ34.2, NĐ31 Đ15.4). Refuses with 422 a day before the clock stopped.
 */
export async function followPauses(
  act: Act,
  matter: Matter,
  run: Run,
  { procedure }: Release,
  { element, day }: Done,
): Promise<void> {
  const side = procedure.sides[run.element];
  if (!side?.pauses || (element !== side.pauseFrom && element !== side.pauseUntil)) return;
  const deadline = (await clocksAbove(act, matter, run)).find(
    ({ runId, key, state }) => runId === run.parentRunId && key === side.pauses && state === 'open',
  );
  if (!deadline) return;
  const begins = element === side.pauseFrom;
  // What came in is counted from the day it came in, not from the day it was written down.
  const on = begins ? day : (factDay(factsOf(matter, run), side.pauseUntilFact) ?? day);
  if (begins) await stop(act, run, deadline, side, on);
  else await goOn(act, run, deadline, side, on);
  const before = deadline.dueOn;
  const { dueOn } = await moveDeadline(act, deadline, {});
  note(matter, {
    act: begins ? 'deadline.paused' : 'deadline.resumed',
    ground: side.law,
    runId: run.id,
    caseId: run.caseId,
    detail: { key: deadline.key, day: on, before, dueOn },
  });
}

async function stop({ trx, at }: Act, run: Run, deadline: Deadline, side: SideSpec, fromOn: Day): Promise<void> {
  await DeadlinePause.query(trx).insert({
    id: newId(at.getTime()),
    deadlineId: deadline.id,
    runId: run.id,
    because: side.name,
    allows: side.allows,
    fromOn,
  });
}

async function goOn({ trx }: Act, run: Run, deadline: Deadline, side: SideSpec, untilOn: Day): Promise<void> {
  const pause = await DeadlinePause.query(trx).findOne({ deadlineId: deadline.id, runId: run.id }).whereNull('untilOn');
  if (!pause) return;
  if (untilOn < pause.fromOn) {
    const message = `Không được trước ngày tạm dừng tính thời hạn, ${formatDay(pause.fromOn)} (${side.law}).`;
    throw refusal(422, 'invalid_answers', message, side.pauseUntilFact ? { [side.pauseUntilFact]: message } : {});
  }
  await DeadlinePause.query(trx).findById(pause.id).patch({ untilOn });
}
