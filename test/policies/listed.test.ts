import { expect } from 'chai';
import type { Knex } from 'knex';
import type { Officer } from '../../server/commands/act.ts';
import { type Action, abilityOf, type Subjects, type SubjectType } from '../../server/policies/ability.ts';
import { can } from '../../server/policies/authorize.ts';
import { visible } from '../../server/policies/visible.ts';
import { openTestDb, rolledBack, type TestDb } from '../support/db.ts';
import { dung, everybody, lan, minh, PROVINCE, tuan, WARD } from '../support/people.ts';

// Exhaustive, so that what is added to the policies is compared here or does not compile.
const ACTIONS: Record<Action, true> = {
  ...{ read: true, register: true, edit: true, readIdentity: true, start: true, claim: true, release: true },
  ...{ assign: true, complete: true, certify: true, copy: true, administer: true, void: true, keep: true },
  ...{ readContents: true, open: true, route: true, enter: true, settle: true, serve: true, handOver: true },
  ...{ readNames: true, measure: true },
};
// What is offered or kept at a record that is listed already has no list of its own.
type Listed = Exclude<SubjectType, 'SideProcedure' | 'CaseFile'>;
const agencyId = 'agencyId';
const COLUMNS: { [T in Listed]: { [F in keyof Required<Subjects[T]>]: string } } = {
  Petition: { agencyId },
  Case: { agencyId },
  Run: { agencyId },
  Deadline: { agencyId },
  Document: { agencyId },
  File: { agencyId },
  Awaited: { agencyId },
  Transfer: { fromAgencyId: 'agencyId', toAgencyId: 'toAgencyId' },
  SigningChain: { agencyId },
  Delegation: { agencyId },
  Scan: { agencyId },
  Counter: { agencyId },
  Reception: { agencyId },
  Certificate: { agencyId },
  Office: { agencyId },
  Law: { agencyId },
  Officer: { agencyId, unit: 'unit' },
  Task: { agencyId, role: 'role', assigneeId: 'assigneeId', signs: 'signs', unit: 'unit' },
  Absence: { agencyId, officerId: 'officerId' },
  Incoming: { agencyId, secrecy: 'secrecy', sealed: 'sealed', holderId: 'holderId' },
  Lateness: { agencyId, unit: 'unit', officerId: 'officerId' },
};
const MATTERS = [1, 2, 3].map((n) => `0190c000-0000-7000-8000-00000000000${n}`);
const UNITS = ['Phòng Địa chính', 'Phòng Tư pháp', null];
const head = { id: '0190b000-0000-7000-8000-000000000901', name: 'Lý Thu', title: 'Trưởng phòng', agencyId: WARD };
const chiefs: Officer[] = [
  { ...head, username: 'thu', roles: ['section-head'], unit: 'Phòng Địa chính' },
  { ...head, username: 'thu of no unit', roles: ['section-head'], unit: null },
  { ...head, username: 'thu as deputy', roles: ['deputy-head'], unit: null },
  { ...head, username: 'thu as chief of office', roles: ['chief-of-office', 'clerk'], unit: 'Phòng Tư pháp' },
];

// Denounced in one matter; and the deputy who decides it.
const barred: Officer[] = [
  { ...minh, username: 'minh, denounced', barredFrom: MATTERS.slice(0, 1) },
  { ...head, username: 'thu for the head', roles: ['deputy-head'], unit: null, decidesFor: MATTERS.slice(0, 1) },
];

describe('what is listed is what can be opened', () => {
  let database: TestDb;

  before(async () => {
    database = await openTestDb();
  });
  after(() => database.drop());

  for (const officer of [
    ...everybody,
    ...chiefs,
    ...barred,
    { ...tuan, username: 'tuan, for Lan', standsFor: [lan.id] },
  ]) {
    it(`for ${officer.roles.join(' and ')} ${officer.username}`, () =>
      rolledBack(database.owner, async (trx) => {
        await makeRecords(trx);
        const rows: Row[] = await trx('records').orderBy('id');
        for (const action of Object.keys(ACTIONS) as Action[])
          for (const type of Object.keys(COLUMNS) as Listed[]) await compare(trx, rows, officer, action, type);
      }));
  }
});

// The rows stand in one table here: what is compared is the rule as a where with the rule as a check.
async function makeRecords(trx: Knex.Transaction): Promise<void> {
  await trx.raw(
    'create temporary table records (id int, agency_id uuid, role text, assignee_id uuid, holder_id uuid, secrecy text, sealed boolean, officer_id uuid, signs boolean, unit text, to_agency_id uuid, from_agency_id uuid, petition_id uuid) on commit drop',
  );
  let id = 0;
  for (const agencyId of [WARD, PROVINCE])
    for (const role of ['receptionist', 'clerk', 'handler', 'verifier', 'head', 'inspector', 'administrator'])
      for (const assigneeId of [null, lan.id, minh.id, dung.id]) {
        id += 1;
        const secrecy = ['open', 'secret', 'personal'][id % 3];
        await trx('records').insert({
          id,
          agencyId,
          role,
          assigneeId,
          holderId: assigneeId,
          secrecy,
          sealed: id % 2 === 0,
          officerId: assigneeId,
          signs: id % 5 === 0,
          unit: UNITS[(id * 7) % 5] ?? null,
          fromAgencyId: agencyId,
          toAgencyId: [WARD, PROVINCE][id % 2],
          petitionId: MATTERS[id % 3],
        });
      }
}

type Row = { id: number; agencyId: string; role: string; assigneeId: string | null; holderId: string | null };

async function compare<T extends Listed>(
  trx: Knex.Transaction,
  rows: Row[],
  officer: Officer,
  action: Action,
  type: T,
): Promise<void> {
  const ability = abilityOf(officer);
  const openable = rows.filter((row) => can(ability, action, type, row as unknown as Subjects[T]));
  const listed: Row[] = await visible(ability, action, type, trx('records').orderBy('id'), COLUMNS[type]).select('*');
  expect(listed, `${officer.username} ${action} ${type}`).to.deep.equal(openable);
}
