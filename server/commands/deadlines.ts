import { type Day, dayOf, hourOf, instantOf, isDay } from '../domain/day.ts';
import { refuseAfterExpiry } from '../domain/expiry.ts';
import { newId } from '../domain/id.ts';
import { parseLimit } from '../domain/limit.ts';
import { refusal } from '../domain/refusal.ts';
import { formatDay } from '../domain/words.ts';
import type { Facts } from '../engine/index.ts';
import { Deadline, dueOf } from '../models/Deadline.ts';
import type { Run } from '../models/Run.ts';
import { type DeadlineSpec, isSending, isTrue, sentOf } from '../procedures/index.ts';
import { currentRelease, getRelease, type Release } from '../procedures/library.ts';
import { getCalendar } from '../queries/calendar.ts';
import { isSettable, ownLimit } from '../queries/limits.ts';
import type { Act } from './act.ts';
import { followExtensions } from './extendDeadline.ts';
import { factsOf } from './facts.ts';
import { note } from './journal.ts';
import { chooseLaw } from './law/chooseLaw.ts';
import type { Matter } from './matter.ts';
import { moveDeadline } from './moveDeadline.ts';
import { followPauses } from './pauses.ts';

/** An act that happened: the element it happened at and the day that counts in law (issue of a paper, receipt, …). */
export type Done = { element: string; day: Day };

/** Starts, pauses and meets the deadlines that these acts bear on. */
export async function followDeadlines(
  act: Act,
  matter: Matter,
  run: Run,
  release: Release,
  done: Done[],
): Promise<void> {
  if (done.length === 0) return;
  const scope = run.kind === 'side' ? run.element : 'main';
  const specs = release.procedure.deadlines.filter((spec) => spec.scope === scope);
  for (const { element, day } of done) {
    for (const spec of specs) {
      const ends = spec.until.includes(element);
      const again = ends && spec.from === element && !spec.untilFact;
      if (ends && spec.from !== element) await demandAfterStart(act, matter, run, spec);
      if (again) await meet(act, matter, run, spec, day);
      // a clock may start and end at one act that records two days: was the second complaint made in time?
      if (spec.from === element) await begin(act, matter, run, release, spec, day);
      if (ends && !again) await meet(act, matter, run, spec, day);
    }
    if (run.kind === 'side') await followPauses(act, matter, run, release, { element, day });
  }
  await followExtensions(act, matter, run, release, done);
  for (const spec of specs.filter(({ when }) => when)) await reconsider(act, matter, run, release, spec);
  for (const spec of specs.filter(({ limits, earlier }) => limits.length > 1 || earlier))
    await rechoose(act, matter, run, spec);
  matter.clocksMoved = true;
}

/** Meets the deadlines that run until the run's end; a clock that the opened procedure starts again itself is handed to it. */
export async function endDeadlines(
  act: Act,
  matter: Matter,
  run: Run,
  release: Release,
  opens: string | undefined,
  day: Day,
): Promise<void> {
  const taken = opens
    ? (await currentRelease(act.trx, opens, dayOf(act.at))).procedure.deadlines.map(({ id }) => id)
    : [];
  const scope = run.kind === 'side' ? run.element : 'main';
  for (const spec of release.procedure.deadlines) {
    if (spec.scope === scope && spec.until.includes('ended') && !taken.includes(spec.id))
      await meet(act, matter, run, spec, day);
  }
}

/** Cancels what a run that ends leaves open; what it has issued is still to be sent. */
export async function cancelDeadlines(act: Act, matter: Matter, run: Run, { procedure }: Release): Promise<void> {
  const sending = new Set(procedure.deadlines.filter(({ until }) => until.some(isSending)).map(({ id }) => id));
  const open = (await clocksOf(act, matter)).filter(
    ({ runId, state, key }) => runId === run.id && state === 'open' && !sending.has(key),
  );
  for (const deadline of open) await cancel(act, matter, run, deadline);
}

/** Meets the clocks that run until a paper of a run has been sent to everybody. */
export async function meetSending(act: Act, matter: Matter, run: Run, template: string, day: Day): Promise<void> {
  const { deadlines, calls } = (await getRelease(act.trx, run.releaseId)).procedure;
  const scope = run.kind === 'side' ? run.element : 'main';
  const papers = Object.values(calls).filter((call) => call.scope === scope && call.paper?.template === template);
  const ways = papers.map(({ id }) => sentOf(id));
  for (const spec of deadlines.filter(
    (one) => one.scope === scope && one.until.some((until) => ways.includes(until)),
  )) {
    await meet(act, matter, run, spec, day);
    matter.clocksMoved = true;
  }
}

/** Cancels what runs on in law that a run has left behind, and says by which article. */
export async function cancelEnded(act: Act, matter: Matter, run: Run, { procedure }: Release, law: string) {
  const kept = new Set(procedure.deadlines.map(({ id }) => id));
  for (const deadline of await clocksOf(act, matter)) {
    if (deadline.runId === run.id && deadline.state === 'open' && !kept.has(deadline.key))
      await cancel(act, matter, run, deadline, law);
  }
}

async function cancel(act: Act, matter: Matter, run: Run, deadline: Deadline, ground?: string): Promise<void> {
  await Deadline.query(act.trx)
    .findById(deadline.id)
    .patch({ state: 'cancelled', rev: deadline.rev + 1 });
  deadline.state = 'cancelled';
  matter.clocksMoved = true;
  note(matter, { act: 'deadline.cancelled', ground, runId: run.id, caseId: run.caseId, detail: { key: deadline.key } });
}

async function begin(
  act: Act,
  matter: Matter,
  run: Run,
  release: Release,
  drawn: DeadlineSpec,
  day: Day,
): Promise<void> {
  const spec = await withOwnLimit(act, run, release, drawn);
  const facts = factsOf(matter, run);
  if (spec.when && !isTrue(spec.when, facts)) return;
  const startedOn = factDay(facts, spec.fromFact) ?? day;
  if (!isDay(startedOn)) return;
  const limit = await chooseLaw(act, spec, facts, startedOn, run.agencyId);
  if (!limit) return;
  const open = await findOpen(act, matter, run, spec);
  if (open && spec.before) await correctStart(act, matter, run, open, startedOn);
  if (open) return;
  const counted = Deadline.fromJson(
    {
      id: newId(act.at.getTime()),
      runId: run.id,
      petitionId: run.petitionId,
      caseId: run.caseId,
      releaseId: release.id,
      key: spec.id,
      name: spec.name,
      law: spec.law ?? '',
      internal: spec.internal,
      unverified: limit.unsure || (spec.unverified ?? false),
      startedOn,
      startedAt: hasHours(spec) ? startedAt(act, matter, spec, facts, startedOn) : null,
      startedBy: spec.from,
      before: spec.before ?? false,
      limitValue: limit.value,
      limitLaw: limit.law ?? spec.law ?? '',
      extensions: [],
      state: 'open',
    },
    { skipValidation: true },
  );
  const calendar = await getCalendar(act.trx, run.agencyId);
  const deadline = await Deadline.query(act.trx)
    .insert({ ...counted, ...dueOf(counted, [], calendar) })
    .returning('*');
  matter.deadlines?.push(deadline);
  note(matter, {
    act: 'deadline.started',
    ground: deadline.limitLaw,
    runId: run.id,
    caseId: run.caseId,
    detail: { key: spec.id, startedOn, limit: limit.value, dueOn: deadline.dueOn },
  });
}

// Where no law sets the limit, the agency's own stands before the diagram's.
async function withOwnLimit(act: Act, run: Run, { procedure }: Release, spec: DeadlineSpec): Promise<DeadlineSpec> {
  const own = isSettable(spec) ? await ownLimit(act.trx, run.agencyId, procedure.key, spec.id) : undefined;
  return own ? { ...spec, limits: spec.limits.map((limit) => ({ ...limit, value: own.value, law: own.basis })) } : spec;
}

// A clock with a condition exists only while its condition holds: triage learns late what a petition is.
async function reconsider(act: Act, matter: Matter, run: Run, release: Release, spec: DeadlineSpec): Promise<void> {
  const open = await findOpen(act, matter, run, spec);
  const holds = isTrue(spec.when ?? 'true', factsOf(matter, run));
  if (open && !holds) await cancel(act, matter, run, open);
  const known = (await clocksOf(act, matter)).some(
    ({ runId, key, state }) => runId === run.id && key === spec.id && state !== 'cancelled',
  );
  if (!known && holds && spec.from === 'received')
    await begin(act, matter, run, release, spec, matter.petition.receivedOn ?? '');
}

// A matter found complex later takes the longer cap from the same start; nothing is added to what ran (NĐ124 Đ3a).
async function rechoose(act: Act, matter: Matter, run: Run, spec: DeadlineSpec): Promise<void> {
  const open = await findOpen(act, matter, run, spec);
  const limit = open ? await chooseLaw(act, spec, factsOf(matter, run), open.startedOn, run.agencyId) : null;
  if (!limit || !open || open.limitValue === limit.value) return;
  const { limitValue: before, dueOn: dueBefore } = open;
  const { dueOn } = await moveDeadline(act, open, { limitValue: limit.value, limitLaw: limit.law });
  if (!spec.internal && dueBefore && dueOn && dueOn > dueBefore)
    refuseAfterExpiry(dueBefore, dayOf(act.at), limit.law ?? spec.law);
  note(matter, {
    act: 'deadline.changed',
    ground: limit.law,
    runId: run.id,
    caseId: run.caseId,
    detail: { key: spec.id, before, limit: limit.value, dueOn },
  });
}

/** A day that clocks of a run started from was put right: those that still run are counted anew from it. */
export async function recountFrom(
  act: Act,
  matter: Matter,
  run: Run,
  { procedure }: Release,
  fact: string,
  day: Day,
): Promise<void> {
  const keys = procedure.deadlines.filter(({ fromFact }) => fromFact === fact).map(({ id }) => id);
  const clocks = await clocksOf(act, matter);
  const open = clocks.filter((one) => one.runId === run.id && one.state === 'open' && keys.includes(one.key));
  for (const deadline of open) await correctStart(act, matter, run, deadline, day);
  matter.clocksMoved = true;
}

async function correctStart(act: Act, matter: Matter, run: Run, deadline: Deadline, day: Day): Promise<void> {
  if (deadline.startedOn === day) return;
  const { dueOn } = await moveDeadline(act, deadline, { startedOn: day, startedAt: null });
  note(matter, {
    act: 'deadline.corrected',
    ground: deadline.limitLaw,
    runId: run.id,
    caseId: run.caseId,
    detail: { key: deadline.key, startedOn: day, dueOn },
  });
}

function hasHours({ limits }: DeadlineSpec): boolean {
  return limits.some(({ value }) => parseLimit(value).unit === 'working hours');
}

// The hour that was written down, else that of the act itself; of an earlier day nobody knows it.
function startedAt(act: Act, matter: Matter, spec: DeadlineSpec, facts: Facts, day: Day): Date | null {
  const written = spec.fromHour ? facts[spec.fromHour] : undefined;
  if (typeof written === 'string') return instantOf(day, written);
  const at = spec.from === 'received' ? matter.petition.enteredAt : act.at;
  return dayOf(at) === day ? instantOf(day, hourOf(at)) : null;
}

async function findOpen(act: Act, matter: Matter, run: Run, spec: DeadlineSpec): Promise<Deadline | undefined> {
  const clocks = await clocksOf(act, matter);
  return clocks.find(({ runId, key, state }) => runId === run.id && key === spec.id && state === 'open');
}

// Read once in an act: the matter's lock keeps others from changing them, and this file alone changes them.
async function clocksOf({ trx }: Act, matter: Matter): Promise<Deadline[]> {
  matter.deadlines ??= await Deadline.query(trx)
    .where({ petitionId: matter.petition.id })
    .whereNot('state', 'cancelled')
    .orderBy('id');
  return matter.deadlines;
}

// Nothing is served, published or answered before the day it is counted from.
async function demandAfterStart(act: Act, matter: Matter, run: Run, spec: DeadlineSpec): Promise<void> {
  const day = factDay(factsOf(matter, run), spec.untilFact);
  const open = day && !spec.before ? await findOpen(act, matter, run, spec) : undefined;
  if (!spec.untilFact || !day || !open || day >= open.startedOn) return;
  const message = `Không được trước ngày ${formatDay(open.startedOn)}, ngày bắt đầu tính thời hạn (${spec.law}).`;
  throw refusal(422, 'invalid_answers', message, { [spec.untilFact]: message });
}

async function meet(act: Act, matter: Matter, run: Run, spec: DeadlineSpec, day: Day): Promise<void> {
  const metOn = factDay(factsOf(matter, run), spec.untilFact) ?? day;
  const open = (await clocksAbove(act, matter, run)).filter(({ key, state }) => key === spec.id && state === 'open');
  for (const deadline of open) {
    const metAt = deadline.dueAt && metOn === dayOf(act.at) ? act.at : null;
    const met = { state: 'met', metOn, metAt, rev: deadline.rev + 1 } as const;
    await Deadline.query(act.trx).findById(deadline.id).patch(met);
    Object.assign(deadline, met);
    note(matter, {
      act: 'deadline.met',
      ground: deadline.law,
      runId: run.id,
      caseId: run.caseId,
      detail: { key: spec.id, metOn, dueOn: deadline.dueOn },
    });
  }
}

/** The clocks of a run and of those above it. */
export async function clocksAbove(act: Act, matter: Matter, run: Run): Promise<Deadline[]> {
  const lineage = [run.id, ...ancestors(matter, run)];
  return (await clocksOf(act, matter)).filter(({ runId }) => lineage.includes(runId));
}

function ancestors(matter: Matter, run: Run): string[] {
  const parent = run.parentRunId ? matter.runs.get(run.parentRunId) : undefined;
  return parent ? [parent.id, ...ancestors(matter, parent)] : [];
}

/** The day a fact holds, if it is one. */
export function factDay(facts: Record<string, unknown>, key: string | undefined): Day | undefined {
  const value = key ? facts[key] : undefined;
  return isDay(value) ? value : undefined;
}
