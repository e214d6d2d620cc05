import { addDays, type Day } from '../../server/domain/day.ts';
import type { FormKey } from '../../server/forms/index.ts';

/** Steps that happen on a day that was fixed before: by the fact that names it. */
export const APPOINTED: Record<string, string> = {
  'hold-dialogue': 'dialogueOn',
  'hold-delegated-dialogue': 'dialogueOn',
};

/** What offices write the same in every matter: who was there, how it was sent. Nothing here decides which way a matter goes. */
export function practice({ key, options }: FormKey, today: Day): unknown {
  const value = usual[key]?.(today);
  return options && typeof value === 'string' && !options.some((one) => one.value === value) ? undefined : value;
}

/** Required words, days and ticks. A choice is never filled in: somebody has to decide it. */
export function least({ label, type, required }: FormKey, today: Day): unknown {
  if (!required) return undefined;
  if (type === 'text' || type === 'string') return `${label} (theo hồ sơ)`;
  if (type === 'date') return today;
  if (type === 'time') return '08:30';
  if (type === 'boolean') return true;
  return undefined;
}

const usual: Record<string, (today: Day) => unknown> = {
  decision: () => 'approve',
  evidence: (on) => [{ name: 'Hồ sơ, tài liệu do cơ quan lưu giữ cung cấp', source: 'organisation', on }],
  workingSessionParticipants: () => [{ name: 'Đại diện các bên' }],
  workingSessionCopies: () => 3,
  dialogueOn: (today) => addDays(today, 8),
  dialogueInvitees: () => [{ name: 'Người khiếu nại' }],
  dialogueAttendance: () => [{ name: 'Người giải quyết khiếu nại', role: 'chair' }],
  complainantAttended: () => 'yes',
  servedTo: () => [{ name: 'Cơ quan, cá nhân liên quan', capacity: 'related', route: 'post' }],
  receiptProof: () => 'post-receipt',
  publicationForms: () => ['posting', 'portal'],
  sanctionPublicationForms: () => ['posting'],
  resultPublicationForms: () => ['portal'],
  publishedFrom: (today) => today,
  publishedUntil: (today) => addDays(today, 20),
  sanctionPublishedUntil: (today) => addDays(today, 20),
  settlementDays: () => 30,
  appealDays: () => 30,
  lawsuitDays: () => 30,
  verificationDays: () => 15,
  inspectionDays: () => 10,
  acceptanceChecks: () => ['jurisdiction', 'article-11', 'limitation'],
  recheckItems: () => ['legal-basis', 'content', 'procedure'],
  assigneeTie: () => 'none',
  enforcementFollower: () => 'self',
  partsChecked: () => true,
  routingAnswer: () => 'lead',
};
