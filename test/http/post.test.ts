import { expect } from 'chai';
import type { Officer } from '../../server/commands/act.ts';
import { type Api, openApi } from '../support/api.ts';
import { openWorld, type World } from '../support/matter.ts';
import { dung, hoa, lan, mai, minh, nga } from '../support/people.ts';

type Entry = { id: string; number: number; title: string; scans: unknown[]; abilities: Record<string, boolean> };
type Moved = { entry: (Entry & { voidReason: string | null }) | null };
type List = { items: Entry[] };

const envelope = { arrivedOn: '2026-07-06', kind: 'petition', secrecy: 'secret', addresseeId: minh.id };
const letter = { arrivedOn: '2026-07-06', kind: 'document', sender: 'Sở Xây dựng', summary: 'Chuyển đơn' };

describe('the post over HTTP', function () {
  this.timeout(120_000);
  let world: World;
  let api: Api;

  before(async () => {
    world = await openWorld();
    api = await openApi(world);
  });
  after(async () => {
    await api.close();
    await world.drop();
  });

  it('is entered by the post desk, by nobody else', async () => {
    for (const officer of [lan, minh, nga])
      expect((await (await api.as(officer)).post('/api/incoming', letter)).status).to.equal(403);
    expect((await (await api.as()).post('/api/incoming', letter)).status).to.equal(401);
    expect((await (await api.as(mai)).post('/api/incoming', letter)).status).to.equal(201);
  });

  it('shows of a closed envelope that it came, to the post desk and its holder; to others nothing', async () => {
    const { body } = await (await api.as(hoa)).post<Entry>('/api/incoming', envelope);
    expect([body.title, body.abilities.open, body.abilities.route]).to.deep.equal(['Bì thư MẬT chưa bóc', false, true]);

    for (const [officer, sees] of [
      [mai, true],
      [minh, true],
      [lan, false],
      [dung, false],
      [nga, false],
    ] as const) {
      const person = await api.as(officer);
      const list = await person.get<List>('/api/incoming');
      expect(
        list.body.items.some(({ id }) => id === body.id),
        officer.username,
      ).to.equal(sees);
      expect((await person.get(`/api/incoming/${body.id}`)).status, officer.username).to.equal(sees ? 200 : 404);
    }
  });

  it('is opened by its holder alone; what lies in it is the holder’s to see', async () => {
    const { body } = await (await api.as(hoa)).post<Entry>('/api/incoming', envelope);
    const opening = `/api/incoming/${body.id}/opening`;

    expect((await (await api.as(hoa)).post(opening)).status).to.equal(403);
    expect((await (await api.as(lan)).post(opening)).status).to.equal(404);
    const opened = await (await api.as(minh)).post<Moved>(opening);

    expect([opened.status, opened.body.entry?.title]).to.deep.equal([200, 'Bì thư MẬT đã bóc']);
    expect(opened.body.entry?.abilities.enter).to.equal(true);
  });

  it('tells the post desk what was remarked while it was closed, and nothing of what was said after', async () => {
    const { body } = await (await api.as(hoa)).post<Entry>('/api/incoming', envelope);
    const at = `/api/incoming/${body.id}`;
    await (await api.as(hoa)).post(`${at}/routing`, { holderId: minh.id, note: 'Bì rách góc' });
    await (await api.as(minh)).post(`${at}/opening`);
    const result = 'Thư của ông Nguyễn Văn A';
    expect((await (await api.as(minh)).post(`${at}/settlement`, { result })).status).to.equal(200);

    const notes = async (officer: Officer) => {
      const { history } = (await (await api.as(officer)).get<{ history: { note: string | null }[] }>(at)).body;
      return history.flatMap(({ note }) => note ?? []);
    };
    expect(await notes(hoa)).to.deep.equal(['Bì rách góc']);
    expect(await notes(minh)).to.deep.equal(['Bì rách góc', result]);
  });

  it('leaves the desk of whoever hands it on', async () => {
    const { body } = await (await api.as(hoa)).post<Entry>('/api/incoming', envelope);
    const away = await (await api.as(minh)).post(`/api/incoming/${body.id}/routing`, { holderId: lan.id });

    expect(away.status).to.equal(200);
    expect(
      (await (await api.as(lan)).post(`/api/incoming/${body.id}/routing`, { holderId: minh.id })).body,
    ).to.deep.equal({
      entry: null,
    });
    expect((await (await api.as(lan)).get(`/api/incoming/${body.id}`)).status).to.equal(404);
  });

  it('goes on page by page, and finds by sender, number and state', async () => {
    const person = await api.as(hoa);
    const first = await person.get<List & { next: string }>('/api/incoming?limit=2');
    const second = await person.get<List>(`/api/incoming?limit=2&after=${first.body.next}`);

    expect(first.body.items[1]?.number).to.equal((second.body.items[0]?.number ?? 0) + 1);
    expect((await person.get<List>('/api/incoming?q=so+xay+dung')).body.items.map(({ title }) => title)).to.include(
      'Chuyển đơn',
    );
    expect((await person.get<List>('/api/incoming?q=1')).body.items.map(({ number }) => number)).to.include(1);
    expect((await person.get<List>('/api/incoming?secrecy=open&state=voided')).body.items).to.deep.equal([]);
  });

  it('keeps a voided number with its reason', async () => {
    const person = await api.as(hoa);
    const { body } = await person.post<Entry>('/api/incoming', letter);

    expect((await person.post(`/api/incoming/${body.id}/voiding`, { reason: 'x' })).status).to.equal(422);
    const voided = await person.post<Moved>(`/api/incoming/${body.id}/voiding`, {
      reason: 'Vào sổ hai lần',
    });

    expect([voided.body.entry?.number, voided.body.entry?.voidReason]).to.deep.equal([body.number, 'Vào sổ hai lần']);
  });

  it('has a tray, a chase list and a counter for those who sit there', async () => {
    for (const [path, officer, status] of [
      ['/api/scans', mai, 200],
      ['/api/missing', mai, 200],
      ['/api/counter', lan, 200],
      ['/api/counter', nga, 404],
    ] as const)
      expect((await (await api.as(officer)).get(path)).status, `${officer.username} ${path}`).to.equal(status);
    expect((await (await api.as(lan)).post('/api/counter/tickets', { purpose: 'petition' })).status).to.equal(403);
    expect(
      (await (await api.as(mai)).post<{ number: number }>('/api/counter/tickets', { purpose: 'petition' })).body.number,
    ).to.equal(1);
  });
});
