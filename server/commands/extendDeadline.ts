import { type Day, dayOf } from '../domain/day.ts';
import { limitWords, parseLimit } from '../domain/limit.ts';
import { refusal } from '../domain/refusal.ts';
import { formatDay } from '../domain/words.ts';
import type { Deadline } from '../models/Deadline.ts';
import type { Run } from '../models/Run.ts';
import { type DeadlineSpec, type ExtensionSpec, isTrue, type TaskSpec } from '../procedures/index.ts';
import type { Release } from '../procedures/library.ts';
import type { Act } from './act.ts';
import { clocksAbove, type Done } from './deadlines.ts';
import { factsOf } from './facts.ts';
import { note } from './journal.ts';
import type { Matter } from './matter.ts';
import { moveDeadline } from './moveDeadline.ts';

/** Adds the periods that these acts grant (LTC Đ30.2, Đ30.3); refuses as `demandExtendable` does. */
export async function followExtensions(
  act: Act,
  matter: Matter,
  run: Run,
  release: Release,
  done: Done[],
): Promise<void> {
  for (const { element, day } of done) {
    for (const spec of extendedAt(release, element)) {
      const { deadline, value, law } = await nextExtension(act, matter, run, spec, element, day);
      const granted = { value, law, on: day, runId: run.id };
      const { dueOn } = await moveDeadline(act, deadline, { extensions: [...deadline.extensions, granted] });
      note(matter, {
        act: 'deadline.extended',
        ground: law,
        runId: run.id,
        caseId: run.caseId,
        detail: { key: spec.id, limit: value, times: deadline.extensions.length, dueOn },
      });
    }
  }
}

/**
 * Whoever drafts the decision to extend is told what does not allow it: 409 `no_deadline`, `extension_exhausted`,
 * `extension_not_allowed`, `extension_after_expiry`; 422 `extension_too_long` with the field.
 */
export async function demandExtendable(
  act: Act,
  matter: Matter,
  run: Run,
  release: Release,
  { papers }: TaskSpec,
): Promise<void> {
  const calls = Object.values(release.procedure.calls).filter(({ paper }) => paper && papers.includes(paper.template));
  for (const { id } of calls)
    for (const spec of extendedAt(release, id)) await nextExtension(act, matter, run, spec, id, dayOf(act.at));
}

function extendedAt({ procedure }: Release, element: string): DeadlineSpec[] {
  return procedure.deadlines.filter(({ extensions = [] }) => extensions.some(({ at }) => at === element));
}

type Next = { deadline: Deadline; value: string; law: string };

async function nextExtension(
  act: Act,
  matter: Matter,
  run: Run,
  spec: DeadlineSpec,
  element: string,
  day: Day,
): Promise<Next> {
  const deadline = (await clocksAbove(act, matter, run)).find(({ key, state }) => key === spec.id && state === 'open');
  const name = spec.name.charAt(0).toLowerCase() + spec.name.slice(1);
  if (!deadline) throw refusal(409, 'no_deadline', `Không có ${name} nào đang tính để gia hạn.`);
  const granted = deadline.extensions.length;
  const next = spec.extensions?.[granted];
  if (next?.at !== element) {
    const laws = (spec.extensions ?? []).map(({ law }) => law).join('; ');
    throw refusal(409, 'extension_exhausted', `Đã gia hạn ${granted} lần, hết số lần được gia hạn theo ${laws}.`);
  }
  const facts = factsOf(matter, run);
  if (next.when && !isTrue(next.when, facts)) {
    throw refusal(409, 'extension_not_allowed', `Chưa đủ điều kiện gia hạn lần ${granted + 1} theo ${next.law}.`);
  }
  // A limit that has run out cannot be made longer.
  if (deadline.dueOn !== null && day > deadline.dueOn) {
    const due = formatDay(deadline.dueOn);
    throw refusal(409, 'extension_after_expiry', `Đã hết hạn ngày ${due}, không gia hạn được nữa (${next.law}).`);
  }
  return { deadline, value: periodOf(next, facts), law: next.law };
}

function periodOf({ value, nFact, law }: ExtensionSpec, facts: Record<string, unknown>): string {
  const most = parseLimit(value);
  const n = nFact ? facts[nFact] : undefined;
  if (nFact === undefined || n === undefined || n === null) return value;
  if (typeof n !== 'number' || !Number.isInteger(n) || n < 1 || n > most.n) {
    const message = `Mỗi lần gia hạn từ 1 đến ${limitWords(most)} (${law}).`;
    throw refusal(422, 'extension_too_long', message, { [nFact]: message });
  }
  return `${n} ${most.unit}`;
}
