import { expect } from 'chai';
import { type Api, openApi } from '../support/api.ts';
import { openTestDb, type TestDb } from '../support/db.ts';
import { lan, nga, PASSWORD } from '../support/people.ts';

type Problem = { code: string; message: string };
type Me = { name: string; abilities: string[]; agency: { code: string }; insecure: boolean };

describe('a session', () => {
  let database: TestDb;
  let api: Api;

  before(async () => {
    database = await openTestDb();
  });
  beforeEach(async () => {
    api = await openApi(database);
  });
  afterEach(() => api.close());
  after(() => database.drop());

  const credentials = { username: 'lan', password: PASSWORD };

  it('is needed for everything', async () => {
    const { status, body } = await (await api.as()).get<Problem>('/api/session');

    expect([status, body.code]).to.deep.equal([401, 'no_session']);
  });

  it('begins with the right password, and the cookie is out of reach of scripts and of other machines', async () => {
    const answer = await (await api.as()).post<Me>('/api/session', credentials);

    expect(answer.status).to.equal(200);
    expect(answer.body).to.include({ name: 'Nguyễn Thị Lan', insecure: false });
    expect(answer.body.agency.code).to.equal('P.AN');
    expect(answer.body.abilities).to.deep.equal(['read-matters', 'register-petition']);
    expect(answer.headers.get('set-cookie')).to.match(
      /^__Host-sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
  });

  it('is kept as a hash only', async () => {
    const answer = await (await api.as()).post('/api/session', credentials);

    const id = /=([\w-]{43});/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';
    const kept = await database.owner('sessions').select(database.owner.raw(`encode(id_hash, 'hex') as hash`));
    expect(kept.map(({ hash }) => hash)).to.not.include(Buffer.from(id, 'base64url').toString('hex'));
  });

  it('ends at sign-out', async () => {
    const person = await api.as(lan);
    expect((await person.get('/api/session')).status).to.equal(200);

    expect((await person.delete('/api/session')).status).to.equal(204);

    expect((await person.get('/api/session')).status).to.equal(401);
  });

  it('ends when the account is disabled', async () => {
    const person = await api.as(nga);
    await database.owner('officers').where({ id: nga.id }).update({ disabledAt: new Date() });

    expect((await person.get('/api/session')).status).to.equal(401);
    await database.owner('officers').where({ id: nga.id }).update({ disabledAt: null });
  });

  it('ends after an hour without work', async () => {
    const person = await api.as(lan);
    await database.owner.raw(`update sessions set last_seen_at = now() - interval '61 minutes'`);

    expect((await person.get('/api/session')).status).to.equal(401);
  });

  it('says the same of a wrong password and of a name that does not exist', async () => {
    const stranger = await api.as();

    const wrong = await stranger.post<Problem>('/api/session', { ...credentials, password: 'sai' });
    const unknown = await stranger.post<Problem>('/api/session', { username: 'ai', password: 'sai' });

    expect([wrong.status, wrong.body]).to.deep.equal([401, unknown.body]);
    expect(wrong.body.code).to.equal('wrong_credentials');
  });

  it('is refused after five wrong passwords, even with the right one', async () => {
    const stranger = await api.as();
    for (let n = 0; n < 5; n += 1) await stranger.post('/api/session', { ...credentials, password: 'sai' });

    const { status, body, headers } = await stranger.post<Problem>('/api/session', credentials);

    expect([status, body.code]).to.deep.equal([429, 'too_many_attempts']);
    expect(Number(headers.get('retry-after'))).to.be.within(1, 900);
  });

  it('leaves a trace of success and of failure, never the name that was typed', async () => {
    await database.owner('access_log').delete();
    await (await api.as()).post('/api/session', { username: 'mật khẩu của tôi', password: 'sai' });
    await (await api.as()).post('/api/session', credentials);

    const rows = await database.owner('access_log').orderBy('id').select('officerId', 'act', 'subject', 'result');
    expect(rows).to.deep.equal([
      { officerId: null, act: 'sign-in', subject: null, result: 'wrong_credentials' },
      { officerId: lan.id, act: 'sign-in', subject: null, result: 'ok' },
    ]);
  });
});
