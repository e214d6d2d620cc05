import type { Knex } from 'knex';
import type { Act, Officer } from '../commands/act.ts';
import { assignTask } from '../commands/assignTask.ts';
import { completeTask } from '../commands/completeTask.ts';
import { type ContactInput, recordContact } from '../commands/contacts/recordContact.ts';
import { fireTimer } from '../commands/fireTimer.ts';
import type { PartyInput } from '../commands/parties.ts';
import { type PetitionInput, registerPetition } from '../commands/registerPetition.ts';
import { startSideProcedure } from '../commands/startSideProcedure.ts';
import { RECEPTION } from '../domain/books.ts';
import { addDays, dayOf, hourOf } from '../domain/day.ts';
import { Task } from '../models/Task.ts';
import { seenPaper } from '../queries/seenPaper.ts';
import type { IdentityVault } from '../vault/identityVault.ts';
import { type Sample, senderName, withoutSender, writtenOn } from './samples.ts';
import type { DayOf, Step, Story } from './stories/story.ts';

export type Cast = Map<string, Officer>;

/** Enters a sample as the story's receptionist would. Answers the petition's id. */
export async function receive(
  act: Act,
  vault: IdentityVault,
  sample: Sample,
  story: Story,
  fileIds: string[],
): Promise<string> {
  const { contact } = story.intake;
  if (contact) return (await recordContact(act, vault, contactOf(act, sample, story, contact))).id;
  const petition = await registerPetition(act, vault, { ...inputOf(sample, story, dayOf(act.at)), fileIds });
  return petition.id;
}

/** Whether there is something to scan: what is said at the desk or on the telephone is written down by the office. */
export function bringsLetter({ intake }: Story, sample: Sample): boolean {
  return !intake.incomplete && !intake.contact && !(intake.reception && sample.attachments.length === 0);
}

/** Does one step of a story on its petition, by the command that people use. */
export async function perform(
  act: Act,
  { cast, day, vault }: { cast: Cast; day: DayOf; vault: IdentityVault },
  petitionId: string,
  step: Step,
  scans: Record<string, unknown> = {},
): Promise<void> {
  if (step.does === 'start') return startSide(act, petitionId, step.key);
  if (step.does === 'pass') return passTime(act, petitionId, step.key);
  if (step.does === 'keep') return keepFile(act, petitionId, step, day);
  if (step.does === 'beside') return void (await step.work(act, { petitionId, day, vault }));
  const task = await openTask(act.trx, petitionId, step.key);
  if (step.does === 'assign') {
    const to = cast.get(`${step.to}.${act.officer.username.split('.')[1]}`);
    await assignTask(act, task, to?.id ?? '');
    return;
  }
  if (step.does === 'route') {
    const lead = cast.get(`${step.lead}.${act.officer.username.split('.')[1]}`);
    const values = { routingAnswer: 'lead', leadOfficer: lead?.id ?? '', remark: step.remark };
    await completeTask(act, vault, task, { values });
    return;
  }
  const values = { ...answersOf(step, day), ...scans };
  await completeTask(act, vault, task, { values, paper: await seenPaper(act.trx, task.runId) });
}

export function answersOf({ answers }: Step & { does: 'complete' }, day: DayOf): Record<string, unknown> {
  return typeof answers === 'function' ? answers(day) : answers;
}

async function startSide(act: Act, petitionId: string, key: string): Promise<void> {
  const run = await act
    .trx('runs')
    .where({ petitionId, kind: 'main', state: 'open' })
    .whereNotNull('caseId')
    .first('id');
  await startSideProcedure(act, petitionId, run.id, key);
}

async function keepFile(act: Act, petitionId: string, { keep }: Step & { does: 'keep' }, day: DayOf): Promise<void> {
  const { caseId } = await act.trx('runs').where({ petitionId, kind: 'main' }).whereNotNull('caseId').first('caseId');
  await keep(act, caseId, { petitionId, day });
}

async function passTime(act: Act, petitionId: string, elementId: string): Promise<void> {
  const timer = await act
    .trx('timers')
    .join('runs', 'runs.id', 'timers.runId')
    .where({ petitionId, elementId, firedAt: null, cancelledAt: null })
    .first('timers.id');
  if (!timer || !(await fireTimer(act, timer.id))) throw new Error(`the time of ${elementId} has not come`);
}

export async function openTask(db: Knex, petitionId: string, key: string): Promise<Task> {
  const open = await Task.query(db)
    .where({ petitionId })
    .whereNull('completedAt')
    .whereNull('cancelledAt')
    .orderBy('id', 'desc');
  const task = open.find((one) => one.key === key);
  if (!task) throw new Error(`no open task ${key}; open: ${open.map((one) => one.key).join(', ')}`);
  return task;
}

function inputOf(sample: Sample, { intake }: Story, receivedOn: string): Omit<PetitionInput, 'fileIds'> {
  const sealed = intake.kind === 'denunciation' || intake.sealed === true;
  const words = (text: string) => (sealed ? withoutSender(sample, text) : text);
  return {
    complete: !intake.incomplete,
    ...(intake.reception && { entry: RECEPTION }),
    kind: intake.kind,
    channel: sample.channel,
    receivedOn,
    writtenOn: writtenOn(sample, receivedOn),
    title: words(sample.title),
    content: words(sample.content),
    requests: words(intake.requests ?? ''),
    field: sample.field,
    forwarder: intake.forwarder ? { ...intake.forwarder, letterOn: receivedOn } : null,
    pages: sample.attachments.length > 0 ? 1 : null,
    signatories: sample.sender.count > 1 ? sample.sender.count : null,
    originals: false,
    parties: [...partiesOf(sample), ...(intake.reception ? representativesOf(sample) : [])],
    placeText: sample.place,
    placeCommune: null,
    sealed,
  };
}

function partiesOf(sample: Sample): PartyInput[] {
  const { sender, respondent } = sample;
  const { idNumber, phone, email, address } = sender;
  const first: PartyInput = {
    role: 'petitioner',
    kind: sender.organisation ? 'organisation' : 'person',
    name: senderName(sample),
    idNumber,
    phone,
    email,
    address: address ?? (sender.name ? (REACHED_BY[sample.channel] ?? null) : null),
  };
  const others = sender.representatives
    .filter((name) => name !== first.name)
    .map((name): PartyInput => ({ role: 'petitioner', kind: 'person', name, address }));
  return [first, ...others, ...(respondent ? [respondentOf(respondent)] : [])];
}

// Whoever speaks for a crowd is one of it (LTCD Đ29).
function representativesOf({ sender }: Sample): PartyInput[] {
  const { representatives, address } = sender;
  return representatives.map((name) => ({ role: 'representative', kind: 'person', name, address }));
}

function contactOf(
  { at }: Act,
  sample: Sample,
  { intake }: Story,
  { entry, words, answers, lastNight }: NonNullable<Story['intake']['contact']>,
): ContactInput {
  return {
    entry,
    kind: intake.kind ?? 'reflection',
    channel: sample.channel,
    contactedOn: lastNight ? addDays(dayOf(at), -1) : dayOf(at),
    contactedTime: lastNight ?? hourOf(at),
    offHours: lastNight !== undefined,
    phone: sample.sender.phone ?? '',
    name: senderName(sample),
    address: sample.sender.address ?? '',
    content: words ?? sample.content,
    placeText: sample.place,
    fileIds: [],
    answers: answers ?? null,
  };
}

// Where people left no address, a paper still has to say how they are reached.
const REACHED_BY: Record<string, string> = {
  zalo: 'liên hệ qua tài khoản Zalo đã nhắn tin',
  'reflection-app': 'liên hệ qua ứng dụng phản ánh hiện trường',
};

// A decision is complained about; the party is the body that made it.
function respondentOf({ person, name, position, unit }: NonNullable<Sample['respondent']>): PartyInput {
  if (!person)
    return { role: 'respondent', kind: 'organisation', name: (unit ?? name).replace(/^UBND/, 'Ủy ban nhân dân') };
  return { role: 'respondent', kind: 'person', name, job: position, unit };
}
