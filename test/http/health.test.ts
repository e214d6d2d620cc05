import { expect } from 'chai';
import { connect } from '../../server/models/db.ts';
import { type Api, openApi } from '../support/api.ts';
import { openTestDb, type TestDb } from '../support/db.ts';
import { lan } from '../support/people.ts';

describe('the machine behind', () => {
  let database: TestDb;
  let api: Api;

  before(async () => {
    database = await openTestDb();
    api = await openApi(database);
  });
  after(async () => {
    await api.close();
    await database.drop();
  });

  it('is healthy and ready', async () => {
    const stranger = await api.as();

    expect((await stranger.get('/healthz')).status).to.equal(200);
    expect((await stranger.get('/readyz')).status).to.equal(200);
  });

  it('counts requests by route, never by address', async () => {
    await (await api.as(lan)).get('/api/catalogue/communes?q=bi%20mat');

    const { body } = await (await api.as()).get<string>('/metrics');

    expect(body).to.include(
      'kntc_http_request_seconds_count{method="GET",route="/api/catalogue/communes",status="200"} 1',
    );
    expect(body).to.not.include('bi mat').and.to.not.include('bi%20mat');
  });

  it('shows its counters to nobody behind a proxy', async () => {
    const response = await fetch(`${api.url}/metrics`, { headers: { 'X-Forwarded-For': '203.0.113.7' } });

    expect(response.status).to.equal(403);
  });

  it('shows its counters for the token only, where there is one', async () => {
    const guarded = await openApi(database, { config: { metricsToken: 'tok' } });
    const ask = async (token: string) =>
      (await fetch(`${guarded.url}/metrics`, { headers: { Authorization: `Bearer ${token}` } })).status;

    expect([await ask('tok'), await ask('other')]).to.deep.equal([200, 403]);
    await guarded.close();
  });

  it('writes down who was refused what', async () => {
    const person = await api.as(lan);
    const id = '0190c000-0000-7000-8000-00000000dead';
    const { status } = await person.get(`/api/tasks/${id}`);

    const [entry] = await database.owner('access_log').orderBy('id', 'desc').limit(1);
    expect(status).to.equal(404);
    expect(entry).to.include({ officerId: lan.id, act: 'get /api/tasks/:id', subject: id, result: 'not_found' });
  });

  it('says that it is not ready, and when to come back, while the database is away', async () => {
    const db = connect('postgres://nobody@127.0.0.1:1/nowhere', { purpose: 'request', warn: () => {} });
    const cut = await openApi({ ...database, db });
    const person = await cut.as(lan);

    const { status, body, headers } = await person.get<{ code: string }>('/api/session');

    expect([status, body.code, headers.get('retry-after')]).to.deep.equal([503, 'unavailable', '2']);
    expect((await person.get('/readyz')).status).to.equal(503);
    expect((await person.get('/healthz')).status).to.equal(200);
    await cut.close();
    await db.destroy();
  });

  it('takes an address that cannot be decoded for one that does not exist', async () => {
    expect((await (await api.as(lan)).get('/api/tasks/%E0%A4')).status).to.be.within(400, 404);
  });
});
