import { expect } from 'chai';
import JSZip from 'jszip';
import { act, actAt, type Officer } from '../../server/commands/act.ts';
import { voidPetition } from '../../server/commands/voidPetition.ts';
import { makeExport } from '../../server/jobs/makeExport.ts';
import { registers } from '../../server/registers/index.ts';
import { closeBooks, MOST_LINES } from '../../server/registers/print/book.ts';
import { type Api, openApi } from '../support/api.ts';
import { begin, openWorld, type Story, type World } from '../support/matter.ts';
import { dung, lan, mai, minh, nga, tuan } from '../support/people.ts';

type Line = {
  id: string;
  leadsTo: { id: string };
  incomplete: boolean;
  sealed: boolean;
  voided: boolean;
  cells: Record<string, unknown>;
};
type Page = { items: Line[]; next: string | null };
type Problem = { code: string; message: string; fields?: Record<string, string> };
type View = { id: string; name: string; columns: string[]; isDefault: boolean };
type Export = { id: string; state: string; rowsDone: number; rowsTotal: number; failure: string | null };

const NAME = 'Nguyễn Văn Kín';

describe('registers', function () {
  this.timeout(180_000);
  let world: World;
  let api: Api;
  let huong: Story;
  let sealed: Story;

  before(async () => {
    world = await openWorld();
    api = await openApi(world);
    huong = await begin(world);
    await huong.walkTo('prepare-verification');
    sealed = await begin(world, {
      kind: 'denunciation',
      sealed: true,
      title: 'Tố cáo việc thu tiền trái quy định',
      parties: [{ role: 'petitioner', kind: 'person', name: NAME, address: 'Số 9 ngõ Kín' }],
      receivedOn: '2026-07-07',
    });
    await begin(world, {
      title: '=HYPERLINK("http://x","Mở")',
      channel: 'post',
      receivedOn: '2026-07-08',
      signatories: 7,
      parties: [{ role: 'petitioner', kind: 'person', name: '+Lê Văn Bình', address: 'Thôn Bến Vạc' }],
    });
    await world.owner('incoming').insert({
      id: '0190e000-0000-7000-8000-000000000001',
      agencyId: lan.agencyId,
      year: 2026,
      number: 7,
      arrivedOn: '2026-07-06',
      enteredAt: '2026-07-06T02:00:00Z',
      enteredBy: mai.id,
      kind: 'document',
      secrecy: 'open',
      sender: 'Sở Xây dựng',
      letterNumber: '214/SXD-TTr',
      summary: 'Về việc chuyển đơn',
      state: 'registered',
    });
    await world.owner('contacts').insert({
      ...{ id: '0190c000-0000-7000-8000-000000000001', agencyId: lan.agencyId, petitionId: huong.petition.id },
      ...{ channel: 'hotline', contactedAt: '2026-07-06T02:00:00Z', caller: '0900000999', officerId: mai.id },
      recordedAt: '2026-07-06T02:00:00Z',
    });
    await begin(world, { complete: false, title: 'Đơn chưa rõ', parties: [], receivedOn: null }, '2026-07-09');
  });
  after(async () => {
    await closeBooks();
    await api.close();
    await world.drop();
  });

  const read = async (path: string, officer: Officer = lan) => (await (await api.as(officer)).get<Page>(path)).body;
  const codes = ({ items }: Page) => items.map(({ cells }) => cells.code);

  it('needs a session, and offers no book to who reads no matters', async () => {
    expect((await (await api.as()).get('/api/registers')).status).to.equal(401);
    const administrator = await api.as(nga);
    expect((await administrator.get<{ items: unknown[] }>('/api/registers')).body.items).to.deep.equal([]);
    expect((await administrator.get('/api/registers/don')).status).to.equal(404);
    expect((await administrator.get('/api/registers/don/count')).status).to.equal(404);
    expect((await read('/api/registers/don', dung)).items).to.deep.equal([]);
    expect((await (await api.as(lan)).get('/api/registers/so-la')).status).to.equal(404);
  });

  it('says what it can be asked', async () => {
    const { items } = (await (await api.as(lan)).get<{ items: { key: string; title: string }[] }>('/api/registers'))
      .body;
    expect(items.map(({ key }) => key)).to.deep.equal(registers.map(({ key }) => key));
    expect(items[0]).to.include({ title: 'Sổ theo dõi đơn', usualSort: '-entered' });
  });

  it('reads every column of every book', async () => {
    for (const { key, columns, sorts } of registers)
      for (const sort of sorts.flatMap((one) => [one.key, `-${one.key}`])) {
        const asked = columns.map((column) => column.key).join();
        const answer = await (await api.as(lan)).get<Page>(`/api/registers/${key}?columns=${asked}&sort=${sort}`);
        expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
        expect(Object.keys(answer.body.items[0]?.cells ?? {}), `${key} ${sort}`).to.have.members(
          columns.map((one) => one.key),
        );
      }
  });

  it('shows the newest first, whole lines, and names no sealed sender', async () => {
    const { items } = await read('/api/registers/don?columns=code,petitioner,address,state,case,people,complex');
    expect(items.map(({ incomplete, cells }) => [incomplete, cells.code])).to.deep.equal([
      [true, null],
      [false, 'P.AN-2026-000003'],
      [false, 'P.AN-2026-000002'],
      [false, 'P.AN-2026-000001'],
    ]);
    expect(items[3]?.cells).to.deep.equal({
      code: 'P.AN-2026-000001',
      petitioner: 'Trần Thị Hường',
      address: 'Thôn Đông Hạ, xã Đồng Vạc',
      state: 'Đang giải quyết',
      case: 'KN1-P.AN-2026-000001',
      people: 1,
      complex: false,
    });
    expect(items[2]?.sealed).to.equal(true);
    expect(JSON.stringify(items)).not.to.include(NAME).and.not.to.include('ngõ Kín');
  });

  for (const [what, filters, found] of [
    ['a kind', 'kind=complaint', [null, 3, 1]],
    ['a state', 'state=incomplete', [null]],
    ['what is entered', 'state=registered', [3, 2, 1]],
    ['days', 'from=2026-07-07&to=2026-07-07', [2]],
    ['a channel', 'channel=post', [3]],
    ['a name without diacritics', 'q=huong', [1]],
    ['a number', 'q=000002', [2]],
    ['five people and more', 'crowded=1', [3]],
    ['the sealed', 'sealed=1', [2]],
    ['a desk', 'desk=receptionist', []],
    ['a desk and the days it has', 'desk=handler&due=late', [3, 1]],
    ['nobody has it', 'q=khong-co-ai', []],
  ] as const)
    it(`is asked for ${what}`, async () => {
      await world.owner('tasks').where({ role: 'handler' }).whereNull('completedAt').update({ dueOn: '2020-01-01' });
      await world.owner('tasks').where({ petitionId: sealed.petition.id }).update({ dueOn: '2099-01-01' });
      const expected = found.map((n) => (n === null ? null : `P.AN-2026-00000${n}`));
      expect(codes(await read(`/api/registers/don?columns=code&${filters}`))).to.deep.equal(expected);
      const { body } = await (await api.as(lan)).get(`/api/registers/don/count?${filters}`);
      expect(body).to.deep.equal({ count: expected.length, repeated: 0, voided: 0, capped: false });
    });

  it('refuses what it cannot be asked, by field', async () => {
    const person = await api.as(lan);
    for (const [path, field] of [
      ['/api/registers/don?mau=do', 'mau'],
      ['/api/registers/don?kind=x', 'kind'],
      ['/api/registers/don?from=2026-02-30', 'from'],
      ['/api/registers/don?sort=petitioner', 'sort'],
      ['/api/registers/don/count?crowded=maybe', 'crowded'],
    ] as const) {
      const { status, body } = await person.get<Problem>(path);
      expect([status, body.code, Object.keys(body.fields ?? {})], path).to.deep.equal([422, 'invalid', [field]]);
    }
    expect((await person.get<Problem>('/api/registers/don?after=xyz')).body.code).to.equal('bad_cursor');
  });

  it('goes page by page in every order, without losing lines entered in one moment', async () => {
    // as a transfer from another system enters them: all at once, to the microsecond
    await world
      .owner('petitions')
      .where({ agencyId: lan.agencyId })
      .update({ enteredAt: '2026-07-10T01:02:03.123456Z' });
    for (const sort of ['entered', '-entered', 'received', '-received', 'code', '-code']) {
      const seen: string[] = [];
      let after = '';
      do {
        const page: Page = await read(`/api/registers/don?limit=1&sort=${sort}${after && `&after=${after}`}`);
        seen.push(...page.items.map(({ id }) => id));
        after = page.next ?? '';
      } while (after);
      expect(new Set(seen).size, sort).to.equal(4);
      expect(seen.length, sort).to.equal(4);
    }
  });

  it('lists the papers that were issued, in the order of their numbers', async () => {
    const { items } = await read('/api/registers/van-ban-di?columns=number,title,recipients,about&sort=number');
    expect(items.length).to.be.greaterThan(0);
    expect(items.every(({ cells }) => cells.number !== null)).to.equal(true);
    const all = await read('/api/registers/van-ban?columns=number,state');
    expect(all.items.length).to.be.greaterThan(items.length);
  });

  describe('kept views', () => {
    const view = {
      name: 'Đơn khiếu nại',
      filters: { kind: 'complaint' },
      columns: ['code', 'title'],
      sort: '-received',
    };

    it('belong to one officer, replace one another by name, and only one is the usual one', async () => {
      const person = await api.as(lan);
      const path = '/api/registers/don/views';
      await person.post(path, { ...view, isDefault: true });
      await person.post(path, { ...view, name: 'Tất cả', filters: {}, isDefault: true });
      const { body } = await person.post<{ items: View[] }>(path, { ...view, columns: ['code'], isDefault: false });
      expect(body.items.map(({ name, columns, isDefault }) => [name, columns, isDefault])).to.deep.equal([
        ['Đơn khiếu nại', ['code'], false],
        ['Tất cả', ['code', 'title'], true],
      ]);
      const other = await api.as(minh);
      expect((await other.get<{ items: View[] }>(path)).body.items).to.deep.equal([]);
      expect((await other.delete(`${path}/${body.items[0]?.id}`)).status).to.equal(404);
      expect((await person.post<Problem>(path, { ...view, sort: 'x', isDefault: false })).status).to.equal(422);
      for (const { id } of body.items) await person.delete(`${path}/${id}`);
      expect((await person.get<{ items: View[] }>(path)).body.items).to.deep.equal([]);
    });
  });

  describe('exported', () => {
    const order = async (body: object, officer: Officer = lan, key = 'don') => {
      const person = await api.as(officer);
      const { status, body: answer } = await person.post<{ id: string }>(`/api/registers/${key}/export`, body);
      expect(status, JSON.stringify(answer)).to.equal(202);
      return { person, id: answer.id };
    };
    const made = async (body: object, key = 'don') => {
      const { person, id } = await order(body, lan, key);
      await makeExport({ ...api.deps }, { exportId: id }, 1);
      const { body: state } = await person.get<Export>(`/api/exports/${id}`);
      expect(state, JSON.stringify(state)).to.include({ state: 'ready' });
      const row = await world.owner('exports').where({ id }).first();
      return { id, state, bytes: row.content as Buffer, name: row.name as string };
    };

    it('to Excel: letterhead, title, period, days as days, and no formula', async () => {
      const columns = ['code', 'received', 'petitioner', 'title', 'people'];
      const filters = { from: '2026-07-01', to: '2026-07-31' };
      const { bytes, state, name } = await made({ format: 'xlsx', filters, columns });
      expect(state).to.include({ rowsDone: 3, rowsTotal: 3 });
      expect(name).to.match(/^Sổ theo dõi đơn \d\d-\d\d-\d{4}\.xlsx$/);
      const zip = await JSZip.loadAsync(bytes);
      const sheet = await text(zip, 'xl/worksheets/sheet1.xml');
      const strings = await text(zip, 'xl/sharedStrings.xml');
      for (const words of [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'UBND PHƯỜNG AN HÒA',
        'SỔ THEO DÕI ĐƠN',
        'Từ ngày 01/07/2026 đến ngày 31/07/2026',
        'STT',
        'Tổng số: 3 đơn.',
        'NGƯỜI LẬP SỔ',
      ])
        expect(strings, words).to.include(words);
      expect(strings)
        .to.match(/'=HYPERLINK\((&quot;|")/)
        .and.to.include(`'+Lê Văn Bình`);
      expect(strings).not.to.include(NAME);
      expect(sheet).not.to.include('<f>');
      // 46209 is 6 July 2026 in days since 1900
      expect(sheet).to.match(/<c [^>]*><v>46209<\/v>/);
      expect(sheet).to.include('orientation="landscape"');
      // the book's own order is that of its numbers
      expect(strings.indexOf('P.AN-2026-000001')).to.be.lessThan(strings.indexOf('P.AN-2026-000003'));
    });

    it('to Word: across, in a real table whose head is repeated', async () => {
      const { bytes } = await made({ format: 'docx', filters: {}, sort: '-entered' });
      const xml = await text(await JSZip.loadAsync(bytes), 'word/document.xml');
      expect(xml).to.include('w:orient="landscape"').and.to.include('<w:tblHeader/>');
      for (const words of ['SỔ THEO DÕI ĐƠN', 'Trần Thị Hường', 'Tổng số: 4 đơn.', 'NGƯỜI LẬP SỔ'])
        expect(xml, words).to.include(words);
      expect(xml).not.to.include(NAME);
    });

    it('for whoever ordered it and nobody else, with the rights of the moment', async () => {
      const { person, id } = await order({ format: 'xlsx', filters: {} });
      const other = await api.as(minh);
      expect((await other.get(`/api/exports/${id}`)).status).to.equal(404);
      expect((await person.get(`/api/exports/${id}/file`)).status).to.equal(404);
      await world
        .owner('officers')
        .where({ id: lan.id })
        .update({ roles: ['administrator'] });
      await makeExport({ ...api.deps }, { exportId: id }, 1);
      await world.owner('officers').where({ id: lan.id }).update({ roles: lan.roles });
      expect((await other.get(`/api/exports/${id}/file`)).status).to.equal(404);
      const { content } = await world.owner('exports').where({ id }).first();
      expect(await text(await JSZip.loadAsync(content), 'xl/sharedStrings.xml')).to.include('Tổng số: 0 đơn.');
      await world.owner('officers').where({ id: lan.id }).update({ agencyId: dung.agencyId });
      for (const path of [`/api/exports/${id}`, `/api/exports/${id}/file`])
        expect((await person.get(path)).status, 'of an agency he has left').to.equal(404);
      await world.owner('officers').where({ id: lan.id }).update({ agencyId: lan.agencyId });
      const file = await person.get(`/api/exports/${id}/file`);
      expect(file.headers.get('content-disposition')).to.include('attachment');
    });

    it('refuses too many lines and too many at once, and says when it failed', async () => {
      const person = await api.as(mai);
      for (let n = 0; n < 3; n += 1) await order({ format: 'xlsx', filters: {} }, mai);
      const fourth = await person.post<Problem>('/api/registers/don/export', { format: 'xlsx', filters: {} });
      expect([fourth.status, fourth.body.code]).to.deep.equal([409, 'too_many_exports']);
      const wrong = await person.post<Problem>('/api/registers/don/export', { format: 'xlsx', filters: { mau: 'do' } });
      expect(wrong.status).to.equal(422);
      const most = MOST_LINES.docx;
      MOST_LINES.docx = 2;
      const many = await person.post<Problem>('/api/registers/don/export', { format: 'docx', filters: {} });
      MOST_LINES.docx = most;
      expect([many.status, many.body.code]).to.deep.equal([422, 'too_many_lines']);

      const { person: owner, id } = await order({ format: 'xlsx', filters: {} });
      await world
        .owner('exports')
        .where({ id })
        .update({ request: JSON.stringify({ register: 'gone', filters: {} }) });
      let failed = 0;
      for (const attempt of [1, 2, 3])
        await makeExport({ ...api.deps }, { exportId: id }, attempt).catch(() => {
          failed += 1;
        });
      expect(failed).to.equal(2);
      expect((await owner.get<Export>(`/api/exports/${id}`)).body).to.include({ state: 'failed' });
    });
  });

  it('keeps a found complexity and the day of the end where registers look for them', async () => {
    await act(world.owner, lan, async ({ trx }) => {
      await trx('petitions').where({ id: huong.petition.id }).update({ complex: false });
    });
    await huong.walkTo('verify', { 'prepare-verification': { complex: true, complexGrounds: ['a'] } });
    expect(codes(await read('/api/registers/don?columns=code&complex=1'))).to.deep.equal(['P.AN-2026-000001']);
  });

  describe('of what was taken back', () => {
    it('keep the line and its number, and count it in no total', async () => {
      const person = await api.as(tuan);
      const count = async (question = '') => (await person.get(`/api/registers/don/count?${question}`)).body;
      const before = (await count()) as { count: number };
      const { petition, now } = await begin(world, { title: 'Vào sổ nhầm' });
      await actAt(world.db, mai, now(), (act) => voidPetition(act, petition.id, 'Vào sổ hai lần'));

      expect(await count()).to.deep.equal({ count: before.count, repeated: 0, voided: 1, capped: false });
      expect(await count('state=voided')).to.deep.equal({ count: 0, repeated: 0, voided: 1, capped: false });
      const { items } = await read('/api/registers/don?columns=code,state');
      expect(items.filter(({ voided }) => voided).map(({ cells }) => cells)).to.deep.equal([
        { code: petition.code, state: 'Đã hủy số' },
      ]);
      const { body } = await person.post<{ id: string }>('/api/registers/don/export', { format: 'docx', filters: {} });
      await makeExport({ ...api.deps }, { exportId: body.id }, 1);
      const { content } = await world.owner('exports').where({ id: body.id }).first();
      const xml = await text(await JSZip.loadAsync(content), 'word/document.xml');
      expect(xml)
        .to.include(String(petition.code))
        .and.to.include(`Tổng số: ${before.count} đơn, không kể 1 số đã hủy.`);
    });
  });
});

async function text(zip: JSZip, path: string): Promise<string> {
  const file = zip.file(path);
  if (!file) throw new Error(`${path} is missing; there are ${Object.keys(zip.files).join(', ')}`);
  return file.async('string');
}
