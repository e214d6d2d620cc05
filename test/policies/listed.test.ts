import { expect } from 'chai';
import type { Knex } from 'knex';
import type { Officer } from '../../server/commands/act.ts';
import { type Action, abilityOf, type Subjects, type SubjectType } from '../../server/policies/ability.ts';
import { can } from '../../server/policies/authorize.ts';
import { visible } from '../../server/policies/visible.ts';
import { openTestDb, rolledBack, type TestDb } from '../support/db.ts';
import { dung, everybody, lan, minh, PROVINCE, tuan, WARD } from '../support/people.ts';

const ACTIONS: Action[] = [
  'read',
  'register',
  'edit',
  'readIdentity',
  'claim',
  'release',
  'assign',
  'complete',
  'start',
  'administer',
  'handOver',
  'void',
  'readContents',
  'open',
  'route',
  'enter',
  'settle',
  'serve',
];
const OF_AN_AGENCY: SubjectType[] = [
  'Petition',
  'Case',
  'Run',
  'Deadline',
  'Document',
  'File',
  'Awaited',
  'Officer',
  'SigningChain',
  'Delegation',
  'Scan',
  'Counter',
];

describe('what is listed is what can be opened', () => {
  let database: TestDb;

  before(async () => {
    database = await openTestDb();
  });
  after(() => database.drop());

  for (const officer of [...everybody, { ...tuan, username: 'tuan, for Lan', standsFor: [lan.id] }]) {
    it(`for ${officer.roles.join(' and ')} ${officer.username}`, () =>
      rolledBack(database.owner, async (trx) => {
        await makeRecords(trx);
        for (const action of ACTIONS) {
          for (const type of OF_AN_AGENCY) await compare(trx, officer, action, type, { agencyId: 'agencyId' });
          const columns = { agencyId: 'agencyId', role: 'role', assigneeId: 'assigneeId', signs: 'signs' };
          await compare(trx, officer, action, 'Task', columns);
          await compare(trx, officer, action, 'Absence', { agencyId: 'agencyId', officerId: 'officerId' });
          const entry = { agencyId: 'agencyId', secrecy: 'secrecy', sealed: 'sealed', holderId: 'holderId' };
          await compare(trx, officer, action, 'Incoming', entry);
        }
      }));
  }
});

// The rows stand in one table here: what is compared is the rule as a where with the rule as a check.
async function makeRecords(trx: Knex.Transaction): Promise<void> {
  await trx.raw(
    'create temporary table records (id int, agency_id uuid, role text, assignee_id uuid, holder_id uuid, secrecy text, sealed boolean, officer_id uuid, signs boolean) on commit drop',
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
        });
      }
}

type Row = { id: number; agencyId: string; role: string; assigneeId: string | null; holderId: string | null };

async function compare<T extends SubjectType>(
  trx: Knex.Transaction,
  officer: Officer,
  action: Action,
  type: T,
  columns: { [F in keyof Subjects[T]]: string },
): Promise<void> {
  const ability = abilityOf(officer);
  const rows: Row[] = await trx('records').orderBy('id');
  const openable = rows.filter((row) => can(ability, action, type, row as unknown as Subjects[T]));
  const listed: Row[] = await visible(ability, action, type, trx('records').orderBy('id'), columns).select('*');
  expect(listed, `${officer.username} ${action} ${type}`).to.deep.equal(openable);
}
