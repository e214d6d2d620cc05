import { TRIAGE } from '../domain/books.ts';
import { dayOf } from '../domain/day.ts';
import { caseNumber, petitionCode } from '../domain/numbering.ts';
import { refusal } from '../domain/refusal.ts';
import { Petition } from '../models/Petition.ts';
import type { Run } from '../models/Run.ts';
import { currentRelease, type Release } from '../procedures/library.ts';
import type { Act } from './act.ts';
import { startRun } from './follow.ts';
import { indexPetition } from './indexPetition.ts';
import { note } from './journal.ts';
import type { Matter } from './matter.ts';
import { takeNumber } from './takeNumber.ts';

/**
 * A matter begins in the procedure by which it came in (`petition.entry`), under its code: triage takes the next number of the
 * agency's petition book, every other entry the next of its own yearly series. Refuses with 422 `no_entry` a procedure by
 * which nothing comes in.
 */
export async function enterBook(act: Act, matter: Matter, given: Record<string, unknown> = {}): Promise<void> {
  const { petition } = matter;
  const release = await currentRelease(act.trx, petition.entry, dayOf(act.at));
  if (!release.procedure.entry)
    throw refusal(422, 'no_entry', `Không tiếp nhận theo quy trình “${release.procedure.name}” được.`);
  const numbered = petition.entry === TRIAGE ? await bookNumber(act, matter) : await entryCode(act, matter, release);
  await begin(act, matter, { ...numbered, state: 'open', registeredAt: act.at });
  // What was said at the desk is not asked again; a petition is classified by whoever reads it.
  const facts = petition.entry !== TRIAGE && petition.kind ? { kind: petition.kind, ...given } : given;
  await startRun(act, matter, { release, procedure: petition.entry, kind: 'main', element: 'main', facts });
}

/** A matter goes on in another procedure of petitions, which reads what the one before found out. Its code stays. */
export async function goOn(act: Act, matter: Matter, before: Run, release: Release): Promise<void> {
  const { key } = release.procedure;
  if (key === TRIAGE && matter.petition.registerNumber === null) {
    const { registerYear, registerNumber } = await bookNumber(act, matter);
    await begin(act, matter, { registerYear, registerNumber });
    await indexPetition(act.trx, matter.petition);
  }
  await startRun(act, matter, { release, procedure: key, kind: 'main', element: 'main', parent: before });
}

async function bookNumber(act: Act, { petition, agency }: Matter) {
  const registerYear = yearOf(act);
  const registerNumber = await takeNumber(act.trx, petition.agencyId, 'petition', registerYear);
  return { registerYear, registerNumber, code: petitionCode(agency.code, registerYear, registerNumber) };
}

async function entryCode(act: Act, { petition, agency }: Matter, { procedure }: Release) {
  const year = yearOf(act);
  const number = await takeNumber(act.trx, petition.agencyId, `entry:${petition.entry}`, year);
  return { code: caseNumber(procedure.code ?? 'VV', agency.code, year, number) };
}

async function begin(act: Act, matter: Matter, change: Partial<Petition>): Promise<void> {
  const { petition } = matter;
  Object.assign(petition, change, { rev: petition.rev + 1 });
  await Petition.query(act.trx)
    .findById(petition.id)
    .patch({ ...change, rev: petition.rev });
  note(matter, {
    act: 'petition.registered',
    ground: 'NĐ154 Đ27',
    detail: { code: petition.code, entry: petition.entry, number: petition.registerNumber, rev: petition.rev },
  });
}

function yearOf(act: Act): number {
  return Number(dayOf(act.at).slice(0, 4));
}
