import { dueDate } from '../domain/clock.ts';
import { addDays, type Day, isDay } from '../domain/day.ts';
import { newId } from '../domain/id.ts';
import { fold, tidy } from '../domain/names.ts';
import { refusal } from '../domain/refusal.ts';
import type { Facts } from '../engine/index.ts';
import { Awaited } from '../models/Awaited.ts';
import { Document } from '../models/Document.ts';
import type { Run } from '../models/Run.ts';
import { type AwaitSpec, isTrue } from '../procedures/index.ts';
import type { Release } from '../procedures/library.ts';
import { getCalendar } from '../queries/calendar.ts';
import type { Act } from './act.ts';
import type { Done } from './deadlines.ts';
import { factsOf } from './facts.ts';
import { note } from './journal.ts';
import type { Matter } from './matter.ts';

/**
 * Opens and closes what is waited for from other bodies, as the diagram says (kntc:awaits). Refuses with 409 `answers_missing`
 * where opinions are summed up before every body has answered or is noted as silent.
 */
export async function followAwaits(act: Act, matter: Matter, run: Run, release: Release, done: Done[]): Promise<void> {
  if (run.kind === 'side') return;
  for (const spec of release.procedure.awaits) {
    for (const { element, day } of done) {
      if (spec.until === element) await finish(act, matter, run, spec, day);
      if (spec.from === element) await ask(act, matter, run, release, spec, day);
    }
  }
}

/** Nobody waits any more for what a run had asked when it was stopped; a petition sent elsewhere is waited for beyond its end. */
export async function cancelAwaits(act: Act, matter: Matter, run: Run, release: Release): Promise<void> {
  const ours = release.procedure.awaits.filter(({ until }) => until).map(({ id }) => id);
  if (ours.length === 0) return;
  for (const open of await openOf(act, run, ours)) await close(act, matter, open, { state: 'cancelled' });
}

async function ask(act: Act, matter: Matter, run: Run, release: Release, spec: AwaitSpec, day: Day): Promise<void> {
  const facts = factsOf(matter, run);
  if (spec.when && !isTrue(spec.when, facts)) return;
  const template = release.procedure.calls[spec.from]?.paper?.template;
  const letter = template
    ? await Document.query(act.trx).where({ runId: run.id, template, state: 'issued' }).orderBy('id', 'desc').first()
    : undefined;
  const usual = await dueOf(act, spec, facts, day);
  const asked = await openOf(act, run, [spec.id]);
  for (const { body, name, dueOn, limitValue } of askedOf(spec, facts[spec.bodies], usual)) {
    const bodyKey = fold(body);
    if (asked.some((one) => one.bodyKey === bodyKey && one.name === name)) continue;
    await Awaited.query(act.trx).insert({
      id: newId(act.at.getTime()),
      agencyId: run.agencyId,
      petitionId: run.petitionId,
      caseId: run.caseId,
      runId: run.id,
      documentId: letter?.id ?? null,
      key: spec.id,
      name,
      law: spec.law,
      internal: spec.internal,
      body,
      bodyKey,
      askedOn: day,
      dueOn,
      limitValue,
      wantsOpinion: spec.opinion,
      state: 'open',
    });
    note(matter, {
      act: 'answer.awaited',
      ground: spec.law,
      runId: run.id,
      caseId: run.caseId,
      detail: { key: spec.id },
    });
  }
}

type Usual = { dueOn: Day | null; limitValue: string | null };

async function dueOf(act: Act, spec: AwaitSpec, facts: Facts, day: Day): Promise<Usual> {
  const given = spec.dueFact ? facts[spec.dueFact] : undefined;
  const days = spec.daysFact ? facts[spec.daysFact] : undefined;
  if (isDay(given)) return { dueOn: given, limitValue: null };
  if (typeof days === 'number') return { dueOn: addDays(day, days), limitValue: null };
  if (!spec.limit) return { dueOn: null, limitValue: null };
  const calendar = await getCalendar(act.trx, act.officer.agencyId);
  return { dueOn: dueDate({ startedOn: day, limit: spec.limit, calendar }), limitValue: spec.limit };
}

type Asked = { body: string; name: string } & Usual;

// Where every row has its own day each is a matter of its own: one body may have to do several things.
function askedOf({ name, dueItem }: AwaitSpec, value: unknown, usual: Usual): Asked[] {
  if (!dueItem || !Array.isArray(value)) return bodiesOf(value).map((body) => ({ body, name, ...usual }));
  return (value as Record<string, unknown>[]).flatMap((row, at) => {
    const [body] = bodiesOf(row.body);
    const day = row[dueItem];
    const due = isDay(day) ? { dueOn: day, limitValue: null } : usual;
    return body ? [{ body, name: `${name} (việc ${at + 1})`, ...due }] : [];
  });
}

// One name, or a list of rows with a name each; the same body is asked once.
function bodiesOf(value: unknown): string[] {
  const rows = Array.isArray(value) ? value.map((row: { body?: unknown }) => row.body) : [value];
  const named = rows.filter((name): name is string => typeof name === 'string' && name.trim() !== '').map(tidy);
  return [...new Map(named.map((name) => [fold(name), name])).values()];
}

async function finish(act: Act, matter: Matter, run: Run, spec: AwaitSpec, day: Day): Promise<void> {
  const open = await openOf(act, run, [spec.id]);
  if ((spec.opinion || spec.complete) && open.length > 0) {
    const bodies = open.map(({ body }) => body).join('; ');
    throw refusal(
      409,
      'answers_missing',
      spec.opinion
        ? `Chưa ghi trả lời của: ${bodies}. Ghi trả lời, hoặc “không trả lời”.`
        : `Chưa xong: ${bodies}. Ghi kết quả, hoặc “không trả lời” kèm lý do.`,
    );
  }
  for (const one of open) await close(act, matter, one, { state: 'answered', answeredOn: day });
}

async function close(act: Act, matter: Matter, awaited: Awaited, change: Partial<Awaited>): Promise<void> {
  await Awaited.query(act.trx)
    .findById(awaited.id)
    .patch({ ...change, recordedBy: act.officer.id, recordedAt: act.at, rev: awaited.rev + 1 });
  note(matter, {
    act: change.state === 'cancelled' ? 'answer.cancelled' : 'answer.recorded',
    runId: awaited.runId,
    caseId: awaited.caseId,
    detail: { key: awaited.key, state: change.state },
  });
}

function openOf({ trx }: Act, run: Run, keys: string[]): Promise<Awaited[]> {
  return Awaited.query(trx).where({ runId: run.id, state: 'open' }).whereIn('key', keys).orderBy('id').execute();
}
