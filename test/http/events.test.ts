import { expect } from 'chai';
import { announce, type Change } from '../../server/models/changes.ts';
import { type Api, openApi } from '../support/api.ts';
import { openTestDb, type TestDb } from '../support/db.ts';
import { dung, lan, nga, PROVINCE, WARD } from '../support/people.ts';

const id = '0190c000-0000-7000-8000-000000000001';

describe('the stream of changes', () => {
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

  it('tells the own agency, and only when the act is committed', async () => {
    const heard = await listen(lan);

    const undone = await database.db.transaction();
    await announce(undone, change(WARD, 'petition'));
    await undone.rollback();
    await announce(database.db, change(PROVINCE, 'task'));
    await announce(database.db, change(WARD, 'task'));

    expect(await heard.until('event: change')).to.include(`data: {"kind":"task","id":"${id}","petitionId":"${id}"}`);
    expect(heard.text()).to.not.include('"kind":"petition"');
    expect(heard.text().match(/event: change/g)).to.have.length(1);
    await heard.close();
  });

  it('tells the administrator nothing', async () => {
    const administrator = await listen(nga);
    const province = await listen(dung);

    await announce(database.db, change(PROVINCE, 'task'));

    await province.until('event: change');
    expect(administrator.text()).to.not.include('event: change');
    await administrator.close();
    await province.close();
  });

  it('has a place for eight pages of one officer', async () => {
    const open = await Promise.all(Array.from({ length: 8 }, () => listen(lan)));

    const person = await api.as(lan);
    const ninth = await person.get<{ code: string }>('/api/events');

    expect([ninth.status, ninth.body.code]).to.deep.equal([429, 'too_many_streams']);
    await Promise.all(open.map(({ close }) => close()));
  });

  async function listen(officer: typeof lan) {
    const { cookie } = await api.as(officer);
    const stop = new AbortController();
    const response = await fetch(`${api.url}/api/events`, { headers: { Cookie: cookie }, signal: stop.signal });
    let text = '';
    const reading = (async () => {
      for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) text += part;
    })().catch(() => undefined);
    const until = async (words: string) => {
      for (let n = 0; n < 200 && !text.includes(words); n += 1) await new Promise((resolve) => setTimeout(resolve, 10));
      return text;
    };
    await until('retry');
    const close = async () => {
      stop.abort();
      await reading;
      await new Promise((resolve) => setTimeout(resolve, 20));
    };
    return { text: () => text, until, close };
  }
});

function change(agencyId: string, kind: Change['kind']): Change {
  return { kind, id, petitionId: id, agencyId };
}
