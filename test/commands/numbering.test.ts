import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import type { Knex } from 'knex';
import { actAt } from '../../server/commands/act.ts';
import { completeTask } from '../../server/commands/completeTask.ts';
import { setOutgoingBook } from '../../server/commands/setOutgoingBook.ts';
import { takeNumber } from '../../server/commands/takeNumber.ts';
import { closeDocuments } from '../../server/documents/index.ts';
import type { Book } from '../../server/domain/books.ts';
import { connect, isUnavailable } from '../../server/models/db.ts';
import { Task } from '../../server/models/Task.ts';
import { patience } from '../support/db.ts';
import { begin, openWorld, refused, type Story, type World } from '../support/matter.ts';
import { hoa, nga, WARD } from '../support/people.ts';

const recipients = [{ name: 'Bà Trần Thị Hường', route: 'post' }];

describe('the outgoing book', function () {
  this.timeout(300_000);
  let world: World;
  let story: Story;

  before(async () => {
    world = await openWorld();
    story = await begin(world);
    await story.walkTo('issue-paper acceptance-notice');
  });
  after(async () => {
    await closeDocuments();
    await world.drop();
  });

  const chooses = (now: Story, book: Book) => actAt(now.db, nga, now.now(), (act) => setOutgoingBook(act, WARD, book));
  const issues = (now: Story, more: Record<string, unknown> = {}) =>
    now.does(hoa, 'issue-paper acceptance-notice', { recipients, ...more });
  const number = async ({ db, petition }: Story, template = 'acceptance-notice') =>
    (await db('documents').where({ petitionId: petition.id, template }).first('number', 'book')) as unknown;

  it('is kept here, or takes the number that the document system gave', () =>
    story.whatIf(async (now) => {
      expect(await chooses(now, 'external')).to.deep.equal({ from: 2026 });

      expect((await refused(issues(now))).fields).to.deep.equal({ number: 'Bắt buộc nhập' });
      expect((await refused(issues(now, { number: 'không' }))).fields).to.have.keys('number');
      await issues(now, { number: ' 125 ' });
      expect(await number(now)).to.deep.equal({ number: '125/TB-P.AN', book: 'external' });
      expect(await now.db('registers').where({ kind: 'document:TB' })).to.deep.equal([]);

      await now.walkTo('issue-paper verification-decision');
      const taken = now.does(hoa, 'issue-paper verification-decision', { recipients, number: '125/tb-p.an' });
      const refusal = await refused(taken);
      expect(refusal).to.include({ status: 409, code: 'number_taken' });
      expect(refusal.message).to.include('125/TB-P.AN').and.include('Thông báo về việc thụ lý giải quyết khiếu nại');
      await now.does(hoa, 'issue-paper verification-decision', { recipients, number: '126/QĐ-UBND' });
      expect(await number(now, 'verification-decision')).to.deep.equal({ number: '126/QĐ-UBND', book: 'external' });
    }));

  it('is one book per year: a change waits for the next year once a number is given', () =>
    story.whatIf(async (now) => {
      await issues(now);
      expect(await chooses(now, 'external')).to.deep.equal({ from: 2027 });

      await now.walkTo('verify');
      expect(await number(now, 'verification-decision')).to.deep.equal({ number: '01/QĐ-P.AN', book: 'own' });
      expect(await chooses(now, 'own')).to.deep.equal({ from: 2026 });
    }));

  it('refuses a paper without a recipient, before its signature, in the future, and one that went out already', () =>
    story.whatIf(async (now) => {
      const fields = async (answers: Record<string, unknown>) =>
        Object.keys((await refused(issues(now, answers))).fields ?? {});
      expect(await fields({ recipients: [] })).to.deep.equal(['recipients']);
      expect(await fields({ recipients: [{ name: 'Bà Hường' }] })).to.deep.equal(['recipients']);
      expect(await fields({ issuedOn: '2026-07-09' })).to.deep.equal(['issuedOn']);
      expect(await fields({ issuedOn: '2026-07-11' })).to.deep.equal(['issuedOn']);
      const task = await now.task('issue-paper acceptance-notice');
      await issues(now);
      const twice = actAt(now.db, hoa, now.now(), (act) =>
        completeTask(act, world.vault, task, { values: { issuedOn: '2026-07-10', recipients } }),
      );
      expect((await refused(twice)).code).to.equal('already_completed');
    }));

  it('asks for the signed scan where the agency demands it', () =>
    story.whatIf(async (now) => {
      await now.db('agencies').where({ id: WARD }).update({ demandsSignedScan: true });
      expect((await refused(issues(now))).fields).to.have.keys('signedScan');
    }));

  it('gives 200 transactions at once their numbers; those of one that is undone are given again', async () => {
    const take = (n: number) =>
      world.db.transaction(async (trx) => {
        const taken = await takeNumber(trx, WARD, 'document:CV', 2026);
        await pause(n % 5); // the number is held while the act ends
        if (n % 10 === 0) throw undone;
        return taken;
      });
    const outcomes = await Promise.all(Array.from({ length: 200 }, (_, n) => take(n).catch(because)));
    const taken = outcomes.filter((outcome) => outcome !== 'undone').map(Number);
    expect(taken.sort((one, other) => one - other)).to.deep.equal(Array.from({ length: 180 }, (_, n) => n + 1));
  });

  it('gives 60 clerks at once their numbers without gap and without double, whatever some of them undo', async () => {
    const tasks = await copies(world.owner, story, 60);
    const pool = connect(world.appUrl, { purpose: 'request', pool: 40, patience });
    const issue = (id: string, n: number) =>
      actAt(pool, hoa, story.now(), async (act) => {
        const task = await Task.query(act.trx).findById(id).throwIfNotFound();
        await completeTask(act, world.vault, task, { values: { issuedOn: '2026-07-10', recipients } });
        if (n % 10 === 0) throw undone;
        return 'issued';
      });
    const outcomes = await Promise.all(tasks.map((id, n) => persistently(() => issue(id, n)).catch(because)));
    await pool.destroy();

    expect(outcomes.filter((outcome) => outcome === 'issued')).to.have.length(54);
    const papers: { registerNumber: number }[] = await world
      .owner('documents')
      .where({ template: 'acceptance-notice' })
      .whereNotNull('number')
      .orderBy('registerNumber')
      .select('registerNumber');
    expect(papers.map(({ registerNumber }) => registerNumber)).to.deep.equal(
      Array.from({ length: 54 }, (_, n) => n + 1),
    );
    const register = await world.owner('registers').where({ agencyId: WARD, kind: 'document:TB', year: 2026 }).first();
    expect(register.lastNumber).to.equal(54);
    expect(await world.owner('deliveries').count()).to.deep.equal([{ count: 54 }]);
  });
});

const undone = new Error('the clerk’s line broke');

function because(error: unknown): string {
  if (error !== undone) throw error;
  return 'undone';
}

/** Whoever does not get through at once is told to try again in a moment, and does. */
async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      await pause(100 + Math.random() * 400);
    }
  }
}

const TABLES = ['petitions', 'parties', 'cases', 'casePetitions', 'runs', 'tasks', 'documents'] as const;

/** The matter as it waits for the clerk, so many times: every row anew under ids and codes of its own. Answers the open tasks. */
async function copies(owner: Knex, { petition }: Story, count: number): Promise<string[]> {
  const ofPetition = { petitionId: petition.id };
  const caseRows: { caseId: string }[] = await owner('case_petitions').where(ofPetition).select('caseId');
  const caseIds = caseRows.map(({ caseId }) => caseId);
  const rows: Record<(typeof TABLES)[number], Record<string, unknown>[]> = {
    petitions: await owner('petitions').where({ id: petition.id }),
    parties: await owner('parties').where(ofPetition),
    cases: await owner('cases').whereIn('id', caseIds),
    casePetitions: await owner('case_petitions').where(ofPetition),
    runs: await owner('runs').where(ofPetition).orderBy('id'),
    tasks: await owner('tasks').where(ofPetition).whereNull('completedAt').whereNull('cancelledAt'),
    documents: await owner('documents').where({ ...ofPetition, state: 'approved' }),
  };
  const versions: Record<string, unknown>[] = await owner('document_versions').whereIn(
    'documentId',
    rows.documents.map(({ id }) => id as string),
  );
  const ids = TABLES.flatMap((table) => rows[table].flatMap(({ id }) => (id ? [id as string] : [])));
  const open: string[] = [];
  const written: Record<string, Record<string, unknown>[]> = { versions: [] };
  for (let n = 1; n <= count; n += 1) {
    const fresh = new Map(ids.map((id) => [id, randomUUID()]));
    const anew = (row: Record<string, unknown>) => renamed(row, fresh, n);
    for (const table of TABLES) written[table] = [...(written[table] ?? []), ...rows[table].map(anew)];
    written.versions?.push(...versions.map(anew));
    open.push(...rows.tasks.map(({ id }) => fresh.get(id as string) ?? ''));
  }
  for (const table of TABLES)
    await owner.batchInsert(table === 'casePetitions' ? 'case_petitions' : table, written[table] ?? [], 100);
  await owner.batchInsert('document_versions', written.versions ?? [], 100);
  return open;
}

function renamed(row: Record<string, unknown>, ids: Map<string, string>, n: number): Record<string, unknown> {
  const entries = Object.entries(row).map(([column, value]): [string, unknown] => {
    if (typeof value === 'string' && ids.has(value)) return [column, ids.get(value)];
    if (column === 'code' && typeof value === 'string') return [column, `${value}-${n}`];
    if (column === 'registerNumber' && typeof value === 'number') return [column, value + n];
    if (value !== null && typeof value === 'object' && !(value instanceof Date))
      return [column, Array.isArray(value) && typeof value[0] === 'string' ? value : JSON.stringify(value)];
    return [column, value];
  });
  return Object.fromEntries(entries);
}
