import { RECEPTION, TRIAGE } from '../domain/books.ts';
import { dayOf } from '../domain/day.ts';
import { newId } from '../domain/id.ts';
import { refusal } from '../domain/refusal.ts';
import { crowdFrom, representativesFault } from '../domain/representatives.ts';
import { attachFiles } from '../files/attach.ts';
import { Petition } from '../models/Petition.ts';
import type { IdentityVault } from '../vault/identityVault.ts';
import type { Act } from './act.ts';
import { barRespondent } from './barRespondent.ts';
import { endWithPetition } from './counter/tickets.ts';
import { enterBook } from './enterBook.ts';
import { linkIncoming, sealIncoming } from './incoming/linkIncoming.ts';
import { indexPetition } from './indexPetition.ts';
import { note } from './journal.ts';
import { onMatter } from './matter.ts';
import { notify } from './notify.ts';
import { labelPetitioners, type PartyInput, writeParties } from './parties.ts';

export type PetitionInput = {
  complete: boolean;
  /** The procedure by which it comes in; triage unless another is named. */
  entry?: string | undefined;
  kind: Petition['kind'];
  channel: string;
  receivedOn: string | null;
  writtenOn: string | null;
  title: string;
  content: string;
  requests: string;
  field: string | null;
  forwarder: { name: string; letterNumber: string | null; letterOn: string | null } | null;
  pages: number | null;
  /** How many signed, when more than are named. */
  signatories: number | null;
  originals: boolean;
  parties: PartyInput[];
  placeText: string | null;
  placeCommune: string | null;
  fileIds: string[];
  sealed: boolean;
  /** The entry of the incoming book it came under. */
  incomingId?: string | null | undefined;
  /** The number of the citizen at the counter who handed it in; the turn ends with it. */
  ticketId?: string | null | undefined;
};

/**
 * Enters a petition (vào sổ). Complete: it takes its number and the procedure by which it comes in begins.
 * Incomplete: it is kept as it is, without number, until someone completes it. Refuses with 422 and fields.
 */
export async function registerPetition(act: Act, vault: IdentityVault, input: PetitionInput): Promise<Petition> {
  const id = newId(act.at.getTime());
  await Petition.query(act.trx).insert({
    id,
    agencyId: act.officer.agencyId,
    state: 'incomplete',
    enteredAt: act.at,
    enteredBy: act.officer.id,
    ...columnsOf(input),
  });
  return enter(act, vault, id, input, 'petition.entered');
}

/** Changes an incomplete petition, and registers it when it is said to be complete. Refuses with 409 `stale` or `registered`. */
export async function amendPetition(
  act: Act,
  vault: IdentityVault,
  before: Petition,
  input: PetitionInput,
  rev: number | null,
): Promise<Petition> {
  if (before.state !== 'incomplete') throw refusal(409, 'registered', 'Đơn đã vào sổ, không sửa ở đây được.');
  if (rev !== null && rev !== before.rev) throw refusal(409, 'stale', 'Đơn vừa được người khác sửa. Hãy tải lại.');
  await Petition.query(act.trx)
    .findById(before.id)
    .patch({ ...columnsOf(input), rev: before.rev + 1 });
  return enter(act, vault, before.id, input, 'petition.amended');
}

async function enter(
  act: Act,
  vault: IdentityVault,
  id: string,
  input: PetitionInput,
  name: string,
): Promise<Petition> {
  if (input.complete) refuseIncomplete(input, dayOf(act.at));
  return onMatter(act, id, async (matter) => {
    const { petition } = matter;
    if (input.incomingId && !petition.incomingId) await linkIncoming(act, petition, input.incomingId);
    await writeParties(act, vault, petition, input.parties);
    if (petition.sealed) await sealIncoming(act, petition);
    await barRespondent(act, matter);
    await attachFiles(act.trx, id, input.fileIds, act.officer);
    const labels = await labelPetitioners(act.trx, petition, input.signatories);
    Object.assign(petition, labels);
    await Petition.query(act.trx).findById(id).patch(labels);
    note(matter, { act: name, detail: { fields: filled(input), rev: petition.rev } });
    if (input.complete) await enterBook(act, matter);
    if (input.complete && input.entry === RECEPTION) await tellOfCrowd(act, petition);
    if (input.ticketId) await endWithPetition(act, input.ticketId, id);
    await indexPetition(act.trx, petition);
    return petition;
  });
}

// What the register cannot do without; everything else may be asked for later (hướng dẫn bổ sung).
function refuseIncomplete(input: PetitionInput, today: string): void {
  const fields: Record<string, string> = {};
  if (!input.title.trim()) fields.title = 'Cần có trích yếu nội dung.';
  // What somebody says at the desk is written down in the reception itself.
  if (!input.content.trim() && input.fileIds.length === 0 && input.entry !== RECEPTION)
    fields.content = 'Cần có nội dung hoặc bản quét đơn.';
  if (!input.receivedOn) fields.receivedOn = 'Cần có ngày nhận đơn.';
  else if (input.receivedOn > today) fields.receivedOn = 'Ngày nhận không được ở tương lai.';
  if (input.writtenOn && input.receivedOn && input.writtenOn > input.receivedOn)
    fields.writtenOn = 'Ngày viết đơn sau ngày nhận.';
  if (!input.parties.some(({ role }) => role === 'petitioner'))
    fields.parties = 'Cần có người gửi đơn (đơn nặc danh: ghi “Không rõ”).';
  const fault = representativesFault({ ...peopleOf(input), required: input.entry === RECEPTION });
  if (fault) fields.representatives = fault;
  if (Object.keys(fields).length > 0)
    throw refusal(422, 'incomplete_petition', 'Đơn chưa đủ thông tin để vào sổ.', fields);
}

function peopleOf({ parties, signatories }: PetitionInput) {
  const named = (role: PartyInput['role']) => parties.filter((one) => one.role === role).map(({ name }) => name);
  const people = named('petitioner');
  return {
    people,
    count: Math.max(people.length, signatories ?? 0),
    representatives: named('representative'),
    // Those who were kept sealed are codes by now; who they are was looked at when they were entered.
    known: parties.every(({ id }) => !id),
  };
}

// The head receives a crowd himself or appoints who does (LTCD Đ30.1).
async function tellOfCrowd(act: Act, petition: Petition): Promise<void> {
  if (petition.petitionerCount < crowdFrom) return;
  const officerIds: string[] = await act
    .trx('officers')
    .where({ agencyId: petition.agencyId })
    .whereNull('disabledAt')
    .whereRaw('? = any(roles)', ['head'])
    .pluck('id');
  await notify(act, {
    kind: 'crowd',
    officerIds,
    petitionId: petition.id,
    detail: { people: petition.petitionerCount },
  });
}

function columnsOf(input: PetitionInput): Partial<Petition> {
  return {
    kind: input.kind,
    entry: input.entry ?? TRIAGE,
    channel: input.channel,
    receivedOn: input.receivedOn,
    writtenOn: input.writtenOn,
    title: input.title,
    content: input.content,
    requests: input.requests,
    field: input.field,
    forwarderName: input.forwarder?.name ?? null,
    forwarderLetterNumber: input.forwarder?.letterNumber ?? null,
    forwarderLetterOn: input.forwarder?.letterOn ?? null,
    pages: input.pages,
    originals: input.originals,
    placeText: input.placeText,
    placeCommune: input.placeCommune,
    sealed: input.sealed || input.kind === 'denunciation',
  };
}

function filled(input: PetitionInput): string[] {
  return Object.entries(input)
    .filter(([, value]) => value !== null && value !== '' && value !== false)
    .map(([key]) => key);
}
