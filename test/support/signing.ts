import type { Knex } from 'knex';
import { actAt, type Officer } from '../../server/commands/act.ts';
import { putBack } from '../../server/commands/papers/putBack.ts';
import { type DelegationInput, delegate } from '../../server/commands/signing/delegate.ts';
import { type ChainInput, openChain } from '../../server/commands/signing/openChain.ts';
import type { Delegation } from '../../server/models/Delegation.ts';
import { Document } from '../../server/models/Document.ts';
import type { Role } from '../../server/models/Officer.ts';
import type { SigningChain } from '../../server/models/SigningChain.ts';
import { nga, WARD } from './people.ts';

/** The desks between the drafter and the head of the ward. */
export const khoa = person(21, 'khoa', 'Đinh Đăng Khoa', 'Trưởng phòng Kinh tế', 'section-head');
export const van = person(22, 'van', 'Hồ Thị Vân', 'Chánh Văn phòng', 'chief-of-office');
export const phuc = person(23, 'phuc', 'Lương Hữu Phúc', 'Phó Chủ tịch', 'deputy-head');
export const desks: readonly Officer[] = [khoa, van, phuc];

/** They take their seats in the ward. */
export async function seat(db: Knex): Promise<void> {
  const { passwordHash } = await db('officers').where({ id: nga.id }).first('passwordHash');
  await db('officers').insert(desks.map((officer) => ({ ...officer, passwordHash })));
}

const entered = new Date('2026-07-01T02:00:00Z');

/** A chain of the ward through both initials to the head, in force this year; what differs is said. */
export function chain(db: Knex, changes: Partial<ChainInput> = {}, at = entered): Promise<SigningChain> {
  const usual: ChainInput = {
    template: 'acceptance-notice',
    initials: [
      { step: 'initial-content', role: 'section-head', officerId: null },
      { step: 'initial-format', role: 'chief-of-office', officerId: null },
    ],
    signerRole: 'head',
    signerId: null,
    inNameOf: null,
    validFrom: '2026-01-01',
    validUntil: null,
  };
  return actAt(db, nga, at, (act) => openChain(act, WARD, { ...usual, ...changes }));
}

/** The deputy may sign for the head, every kind of paper, from this year on; what differs is said. */
export function delegation(db: Knex, changes: Partial<DelegationInput> = {}): Promise<Delegation> {
  const usual: DelegationInput = {
    officerId: phuc.id,
    capacity: 'KT',
    signsFor: 'Chủ tịch',
    templates: null,
    basis: 'Quyết định số 12/QĐ-UBND ngày 05/01/2026',
    validFrom: '2026-01-05',
    validUntil: null,
  };
  return actAt(db, nga, entered, (act) => delegate(act, WARD, { ...usual, ...changes }));
}

/** The paper of this task comes back from Word with other words, as its next version. */
export async function comesBackFromWord(
  db: Knex,
  officer: Officer,
  { runId }: { runId: string },
  at: Date,
): Promise<void> {
  const run = await db('runs').where({ id: runId }).first('documentId');
  const document = await Document.query(db).findById(run.documentId).throwIfNotFound();
  const text = { body: '<p>Nội dung đã sửa bằng Word.</p>', version: document.version, notices: [] };
  await actAt(db, officer, at, (act) => putBack(act, document, text, null));
}

function person(n: number, username: string, name: string, title: string, role: Role): Officer {
  const id = `0190b000-0000-7000-8000-0000000000${n}`;
  return { id, agencyId: WARD, name, title, roles: [role], unit: null, username };
}
