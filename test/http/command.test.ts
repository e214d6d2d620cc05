import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { z } from 'zod';
import { refusal } from '../../server/domain/refusal.ts';
import { type Route, route } from '../../server/http/route.ts';
import { connect } from '../../server/models/db.ts';
import { type Api, openApi, type Person } from '../support/api.ts';
import { openLine } from '../support/cutLine.ts';
import { openTestDb, type TestDb } from '../support/db.ts';
import { lan, minh } from '../support/people.ts';

type Problem = { code: string };
type Counted = { count: number };

describe('a command', () => {
  let database: TestDb;
  let api: Api;
  let person: Person;

  before(async () => {
    database = await openTestDb({ waits: 1 });
    await database.owner.raw('create table counter (n int); grant insert, select on counter to kntc_app');
    api = await openApi(database, { routes: commands });
    person = await api.as(lan);
  });
  beforeEach(() => database.owner('counter').delete());
  after(async () => {
    await api.close();
    await database.drop();
  });

  const counted = async () => Number((await database.owner('counter').count())[0]?.count);

  it('needs a key', async () => {
    const answer = await person.post<Problem>('/api/count', { n: 1 }, { headers: { 'Idempotency-Key': '' } });

    expect([answer.status, answer.body.code]).to.deep.equal([400, 'key_required']);
  });

  it('is done once however often it is sent, and answers the same', async () => {
    const key = randomUUID();
    const first = await person.post<Counted>('/api/count', { n: 1 }, { key });
    const again = await person.post<Counted>('/api/count', { n: 1 }, { key });

    expect([first.status, again.status, again.body]).to.deep.equal([201, 201, first.body]);
    expect(await counted()).to.equal(1);
  });

  it('is done once when it is sent eight times at once', async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => person.post<Counted>('/api/count', { n: 1 }, { key })),
    );

    expect(answers.map(({ status }) => status)).to.deep.equal(Array(8).fill(201));
    expect(answers.map(({ body }) => body)).to.deep.equal(Array(8).fill({ count: 1 }));
    expect(await counted()).to.equal(1);
  });

  it('refuses a key that was used for something else', async () => {
    const key = randomUUID();
    await person.post('/api/count', { n: 1 }, { key });

    const answer = await person.post<Problem>('/api/count', { n: 2 }, { key });

    expect([answer.status, answer.body.code]).to.deep.equal([422, 'key_reused']);
  });

  it('keeps the keys of two officers apart', async () => {
    const key = randomUUID();
    await person.post('/api/count', { n: 1 }, { key });
    await (await api.as(minh)).post('/api/count', { n: 1 }, { key });

    expect(await counted()).to.equal(2);
  });

  it('leaves nothing behind when it is refused, and may then be sent again with the same key', async () => {
    const key = randomUUID();
    const refused = await person.post<Problem>('/api/count', { n: 13 }, { key });

    expect([refused.status, refused.body.code]).to.deep.equal([409, 'unlucky']);
    expect(await counted()).to.equal(0);
    await database.owner('counter').insert({ n: 13 });
    expect((await person.post('/api/count', { n: 13 }, { key })).status).to.equal(201);
  });

  it('finds its answer after the one of COMMIT was lost on the way', async () => {
    const line = await openLine(database.appUrl);
    const db = connect(line.url, { purpose: 'request', warn: () => {} });
    const shaky = await openApi({ ...database, db }, { routes: commands });
    const key = randomUUID();
    line.cutNextCommit();

    const lost = await (await shaky.as(lan)).post<Problem>('/api/count', { n: 1 }, { key });
    const again = await (await shaky.as(lan)).post<Counted>('/api/count', { n: 1 }, { key });

    expect([lost.status, again.status, again.body.count]).to.deep.equal([503, 201, 1]);
    expect(await counted()).to.equal(1);
    await shaky.close();
    await db.destroy();
    await line.close();
  });

  it('waits for a twin no longer than the lock time-out, then says when to come back', async () => {
    const key = randomUUID();
    const holder = await database.owner.transaction();
    await holder('commands').insert({ officerId: lan.id, key, fingerprint: 'x', at: new Date() });

    const answer = await person.post<Problem>('/api/count', { n: 1 }, { key });

    await holder.rollback();
    expect([answer.status, answer.body.code, answer.headers.get('retry-after')]).to.deep.equal([
      503,
      'unavailable',
      '2',
    ]);
  }).timeout(6000);

  it('acts at the time of the database', async () => {
    const { body } = await person.post<{ at: string }>('/api/clock');

    expect(Math.abs(Date.parse(body.at) - Date.now())).to.be.below(2000);
  });
});

const body = z.strictObject({ n: z.number().int() });
const answer = z.object({ count: z.number() });

const commands: Route[] = [
  route({
    method: 'post',
    path: '/api/count',
    summary: 'Counts',
    command: true,
    status: 201,
    body,
    answer,
    handle: async ({ act, body }) => {
      await act.trx('counter').insert({ n: body.n });
      const [{ count } = { count: 0 }] = await act.trx('counter').count();
      if (body.n === 13 && Number(count) === 1) throw refusal(409, 'unlucky', 'Không may.');
      return { count: Number(count) };
    },
  }),
  route({
    method: 'post',
    path: '/api/clock',
    summary: 'Tells the time of the act',
    command: true,
    answer: z.object({ at: z.string() }),
    handle: async ({ act }) => ({ at: act.at.toISOString() }),
  }),
];
