import { expect } from 'chai';
import { z } from 'zod';
import { type Route, route } from '../../server/http/route.ts';
import { type Api, openApi, type Person } from '../support/api.ts';
import { openTestDb, type TestDb } from '../support/db.ts';
import { lan } from '../support/people.ts';

type Problem = { code: string; message: string; fields?: Record<string, string> };

describe('the frame around every route', () => {
  let database: TestDb;
  let api: Api;
  let person: Person;

  before(async () => {
    database = await openTestDb({ waits: 1 });
    api = await openApi(database, { routes: examples });
    person = await api.as(lan);
  });
  after(async () => {
    await api.close();
    await database.drop();
  });

  const echo = (body: unknown, headers?: Record<string, string>) =>
    person.post<Problem & { text: string }>('/api/echo', body, headers ? { headers } : {});

  describe('writes', () => {
    it('come from our own pages', async () => {
      expect((await echo({ text: 'a' }, { 'Sec-Fetch-Site': 'cross-site' })).body.code).to.equal('foreign_origin');
      expect((await echo({ text: 'a' }, { 'Sec-Fetch-Site': 'same-site' })).status).to.equal(403);
      expect((await echo({ text: 'a' }, { 'X-KNTC': '' })).status).to.equal(403);
      expect((await echo({ text: 'a' }, { 'Sec-Fetch-Site': '', Origin: 'http://evil.example' })).status).to.equal(403);
      expect((await echo({ text: 'a' }, { 'Sec-Fetch-Site': '', Origin: 'http://localhost:3000' })).status).to.equal(
        200,
      );
    });

    it('are JSON', async () => {
      const { status, body } = await echo('text=a', { 'Content-Type': 'application/x-www-form-urlencoded' });

      expect([status, body.code]).to.deep.equal([415, 'json_expected']);
    });

    it('are at most 1 MB', async () => {
      expect((await echo({ text: 'a'.repeat(1024 * 1024) })).status).to.equal(413);
    });

    it('are read in the one way nobody can read differently', async () => {
      for (const body of [
        '{"text":"a","text":"b"}',
        '{"text":"a","te\\u0078t":"b"}',
        '{"__proto__":{"admin":true},"text":"a"}',
        '{"text":"a","nested":{"constructor":1}}',
        '{"text":"a\\u0000"}',
        '{"text":"a"',
      ]) {
        expect([body, (await echo(body)).body.code]).to.deep.equal([body, 'malformed']);
      }
      expect(
        (await echo('{"text":"a \\": {","nested":{"text":"b","list":[{"text":"c"},{"text":"d"}]}}')).status,
      ).to.equal(200);
    });

    it('are normalised once', async () => {
      expect((await echo({ text: 'Tiếng Việt'.normalize('NFD') })).body.text).to.equal('Tiếng Việt'.normalize('NFC'));
    });

    it('are refused by field, in words', async () => {
      const { status, body } = await echo({ text: '', extra: 1 });

      expect([status, body.code]).to.deep.equal([422, 'invalid']);
      expect(body.fields).to.deep.equal({ text: 'Bắt buộc', '.': 'Trường không được nhận: extra' });
    });
  });

  describe('answers', () => {
    it('hold what their schema names and nothing else', async () => {
      const { body } = await person.get('/api/leak');

      expect(body).to.deep.equal({ name: 'Lan' });
    });

    it('are never kept by the browser, run nothing and are framed by nobody', async () => {
      const { headers } = await person.get('/api/leak');

      expect(headers.get('cache-control')).to.equal('no-store');
      expect(headers.get('content-security-policy'))
        .to.include("default-src 'none'")
        .and.include("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).to.equal('nosniff');
      expect(headers.get('referrer-policy')).to.equal('no-referrer');
    });

    it('say nothing about what broke', async () => {
      const { status, body } = await person.get<Problem>('/api/bug');

      expect(status).to.equal(500);
      expect(body).to.have.keys('code', 'message');
      expect(JSON.stringify(body)).to.not.include('secret');
    });

    it('say when to come back while the database is busy', async () => {
      const { status, body, headers } = await person.get<Problem>('/api/slow');

      expect([status, body.code, headers.get('retry-after')]).to.deep.equal([503, 'unavailable', '2']);
    }).timeout(6000);
  });

  it('answers 404 in JSON for what does not exist', async () => {
    for (const path of ['/api/nothing', '/api', '/api/by-id/not-an-id']) {
      const { status, body } = await person.get<Problem>(path);
      expect([path, status, body.code]).to.deep.equal([path, 404, 'not_found']);
    }
  });

  it('refuses a parameter given twice', async () => {
    expect((await person.get<Problem>('/api/search?q=a&q=b')).body.code).to.equal('malformed');
  });

  it('is not asked for files outside the built page', async () => {
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json']) {
      expect(String((await person.get(path)).body)).to.not.include('"dependencies"');
    }
  });
});

const examples: Route[] = [
  route({
    method: 'post',
    path: '/api/echo',
    summary: 'Repeats',
    body: z.strictObject({ text: z.string().min(1), nested: z.unknown().optional() }),
    answer: z.object({ text: z.string() }),
    handle: ({ body }) => ({ text: body.text }),
  }),
  route({
    method: 'get',
    path: '/api/leak',
    summary: 'Is given more than it may tell',
    answer: z.object({ name: z.string() }),
    handle: () => {
      const officer = { name: 'Lan', passwordHash: 'secret' };
      return officer;
    },
  }),
  route({
    method: 'get',
    path: '/api/bug',
    summary: 'Fails',
    handle: () => {
      throw new Error('secret of Nguyễn Văn A');
    },
  }),
  route({
    method: 'get',
    path: '/api/slow',
    summary: 'Asks for too much',
    handle: async ({ db }) => void (await db.raw('select pg_sleep(10)')),
  }),
  route({
    method: 'get',
    path: '/api/by-id/:id',
    summary: 'Reads',
    params: z.strictObject({ id: z.uuid() }),
    handle: () => {},
  }),
  route({
    method: 'get',
    path: '/api/search',
    summary: 'Searches',
    query: z.strictObject({ q: z.string() }),
    handle: () => {},
  }),
];
