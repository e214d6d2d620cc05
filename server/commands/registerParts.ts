import { newId } from '../domain/id.ts';
import { refusal } from '../domain/refusal.ts';
import { Party } from '../models/Party.ts';
import { Petition, type PetitionKind } from '../models/Petition.ts';
import type { Run } from '../models/Run.ts';
import type { IdentityVault } from '../vault/identityVault.ts';
import type { Act } from './act.ts';
import { enterBook } from './enterBook.ts';
import { factsOf } from './facts.ts';
import { indexPetition } from './indexPetition.ts';
import { note } from './journal.ts';
import { type Matter, onMatter } from './matter.ts';
import { labelPetitioners } from './parties.ts';
import { sealPetition } from './sealPetition.ts';

type Part = { content: string; partKind: PetitionKind; way: string };

/**
 * Makes every content of a petition that stays with this agency a petition of its own (LTCD Đ25.3), received on the same day
 * from the same people: a number, a triage and clocks of its own. Refuses with 422 `no_parts`.
 */
export async function registerParts(
  act: Act,
  vault: IdentityVault,
  matter: Matter,
  run: Run,
  list: string,
): Promise<void> {
  const rows = (factsOf(matter, run)[list] ?? []) as Part[];
  const own = rows.filter(({ way }) => way === 'own');
  if (own.length === 0) throw refusal(422, 'no_parts', 'Không có nội dung nào ghi “Tiếp tục xem xét”.');
  const codes: string[] = [];
  for (const part of own) codes.push(await registerPart(act, vault, matter.petition, part));
  note(matter, { act: 'petition.split', ground: 'LTCD Đ25.3', runId: run.id, detail: { codes } });
}

async function registerPart(act: Act, vault: IdentityVault, whole: Petition, part: Part): Promise<string> {
  const id = newId(act.at.getTime());
  const sealed = whole.sealed && part.partKind === 'denunciation';
  await Petition.query(act.trx).insert({
    id,
    agencyId: whole.agencyId,
    state: 'incomplete',
    enteredAt: act.at,
    enteredBy: act.officer.id,
    kind: part.partKind,
    channel: whole.channel,
    receivedOn: whole.receivedOn,
    writtenOn: whole.writtenOn,
    title: part.content.slice(0, 200),
    content: part.content,
    requests: '',
    field: null,
    forwarderName: whole.forwarderName,
    forwarderLetterNumber: whole.forwarderLetterNumber,
    forwarderLetterOn: whole.forwarderLetterOn,
    pages: whole.pages,
    originals: whole.originals,
    placeText: whole.placeText,
    placeCommune: whole.placeCommune,
    sealed: whole.sealed || sealed,
    originalId: whole.id,
    relation: 'part',
  });
  return onMatter(act, id, async (matter) => {
    await copyParties(act, whole.id, id);
    Object.assign(matter.petition, await labelPetitioners(act.trx, matter.petition, whole.petitionerCount));
    const { petitionerLabel, petitionerCount } = matter.petition;
    await Petition.query(act.trx).findById(id).patch({ petitionerLabel, petitionerCount });
    note(matter, { act: 'petition.entered', detail: { part: whole.code, rev: matter.petition.rev } });
    await enterBook(act, matter);
    if (part.partKind === 'denunciation' && !matter.petition.sealed) await sealPetition(act, vault, matter);
    await indexPetition(act.trx, matter.petition);
    return matter.petition.code ?? '';
  });
}

// A sealed writer is the same code in every part; nothing is opened for it.
async function copyParties({ trx, at }: Act, from: string, to: string): Promise<void> {
  const parties = await Party.query(trx).where({ petitionId: from }).whereNull('removedAt').orderBy('position');
  for (const { id: _id, rev: _rev, ...party } of parties.map((one) => one.toJSON() as Party))
    await Party.query(trx).insert({ ...party, id: newId(at.getTime()), petitionId: to });
}
