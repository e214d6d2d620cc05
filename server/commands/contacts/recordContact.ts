import { type Day, dayOf, instantOf } from '../../domain/day.ts';
import { newId } from '../../domain/id.ts';
import { refusal } from '../../domain/refusal.ts';
import { Petition, type PetitionKind } from '../../models/Petition.ts';
import { Task } from '../../models/Task.ts';
import type { IdentityVault } from '../../vault/identityVault.ts';
import type { Act } from '../act.ts';
import { completeTask } from '../completeTask.ts';
import { note } from '../journal.ts';
import { onMatter } from '../matter.ts';
import { registerPetition } from '../registerPetition.ts';

/** How somebody called or wrote: on a day at an hour ('08:05'), through which channel, in their words. */
type Contact = {
  channel: string;
  contactedOn: Day;
  contactedTime: string;
  offHours: boolean;
  phone: string;
  content: string;
};

export type ContactInput = Contact & {
  /** The procedure by which it comes in: hotline, onsite-reflection, regulation-reflection. */
  entry: string;
  kind: PetitionKind;
  name: string;
  address: string;
  placeText: string | null;
  fileIds: string[];
  /** What the first step of the hotline asks, when the officer has answered it on the phone. */
  answers: Record<string, unknown> | null;
};

/**
 * A call or a message becomes a matter; what was classified while talking completes the hotline's first step in the same act.
 * With denunciation content the caller goes to the vault before anything else is written (LTC Đ25, Đ56). Refuses with 422 and
 * fields: no words, an hour that is still to come, a number that is none; and what the step's form refuses.
 */
export async function recordContact(act: Act, vault: IdentityVault, input: ContactInput): Promise<Petition> {
  refuseImpossible(act, input);
  const petition = await registerPetition(act, vault, {
    complete: true,
    entry: input.entry,
    kind: input.kind,
    channel: input.channel,
    receivedOn: input.contactedOn,
    writtenOn: null,
    title: titleOf(input.content),
    content: input.content,
    requests: '',
    field: null,
    forwarder: null,
    pages: null,
    signatories: null,
    originals: false,
    parties: [
      {
        role: 'petitioner',
        kind: 'person',
        name: input.name.trim() || 'Không cho biết tên',
        phone: numberOf(input.phone),
        address: input.address.trim() || null,
      },
    ],
    placeText: input.placeText,
    placeCommune: null,
    fileIds: input.fileIds,
    sealed: false,
  });
  await keepContact(act, petition, input, false);
  if (!input.answers) return petition;
  const task = await Task.query(act.trx)
    .where({ petitionId: petition.id, key: 'record-contact' })
    .whereNull('completedAt')
    .first();
  if (!task) throw refusal(422, 'no_such_step', 'Quy trình này không ghi chép, phân loại cuộc liên hệ.');
  const values = { ...input.answers, contactedTime: input.contactedTime, offHours: input.offHours, kind: input.kind };
  await completeTask(act, vault, task, { values });
  return Petition.query(act.trx).findById(petition.id).throwIfNotFound();
}

/**
 * The same person again about the same matter: one more contact, no second matter and no new clock. Refuses with 422 and
 * fields as `recordContact`.
 */
export async function recordAgain(act: Act, petitionId: string, contact: Contact): Promise<Petition> {
  refuseImpossible(act, contact);
  return onMatter(act, petitionId, async (matter) => {
    await keepContact(act, matter.petition, contact, true);
    note(matter, { act: 'contact.repeated', ground: 'LTCD Đ26', detail: { channel: contact.channel } });
    return matter.petition;
  });
}

async function keepContact(act: Act, petition: Petition, contact: Contact, again: boolean): Promise<void> {
  await act.trx('contacts').insert({
    id: newId(act.at.getTime()),
    agencyId: act.officer.agencyId,
    petitionId: petition.id,
    channel: contact.channel,
    contactedAt: instantOf(contact.contactedOn, contact.contactedTime),
    offHours: contact.offHours,
    caller: petition.sealed ? null : numberOf(contact.phone),
    again,
    words: again ? contact.content : null,
    officerId: act.officer.id,
    recordedAt: act.at,
  });
}

function refuseImpossible({ at }: Act, contact: Contact): void {
  const fields: Record<string, string> = {};
  if (!contact.content.trim()) fields.content = 'Ghi lời của người liên hệ.';
  if (contact.contactedOn > dayOf(at)) fields.contactedOn = 'Ngày liên hệ không được ở tương lai.';
  else if (instantOf(contact.contactedOn, contact.contactedTime) > at)
    fields.contactedTime = 'Giờ liên hệ không được ở tương lai.';
  if (contact.phone.trim() && !numberOf(contact.phone)) fields.phone = 'Số điện thoại không đúng.';
  if (Object.keys(fields).length > 0)
    throw refusal(422, 'invalid_contact', Object.values(fields)[0] ?? 'Chưa ghi được.', fields);
}

/** Digits only, so that the same number is the same caller however it was typed. */
function numberOf(typed: string): string | null {
  const digits = typed.replace(/[\s.()-]/g, '');
  return /^\+?\d{6,15}$/.test(digits) ? digits : null;
}

/** The first sentence, or as many whole words as a list shows. */
function titleOf(words: string): string {
  const [first = ''] = words
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?])\s/);
  return first.length <= 120 ? first.replace(/[.!?]+$/, '') : `${first.slice(0, 118).replace(/\s\S*$/, '')}…`;
}
