import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Officer } from '../../server/commands/act.ts';
import { dayOf } from '../../server/domain/day.ts';
import { Petition } from '../../server/models/Petition.ts';
import { hashOf, readBundle } from '../../server/procedures/index.ts';
import { currentRelease, findRelease, takeIn } from '../../server/procedures/library.ts';
import { respondentOf } from '../../server/queries/respondent.ts';
import { type Api, openApi } from '../support/api.ts';
import { begin, openWorld, type World } from '../support/matter.ts';
import { lan, minh, nga, PROVINCE } from '../support/people.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

type Release = {
  id: string;
  procedure: string;
  publishedAt: string | null;
  publishedBy: string | null;
  inForce: boolean;
  changes: string[];
};
type Law = {
  releases: Release[];
  betweenLaws: { deadline: string; choice: string; source: string | null }[];
  abilities: { administer: boolean };
  code?: string;
};

describe('the law and the calendar over HTTP', function () {
  this.timeout(180_000);
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

  const as = (officer: Officer) => api.as(officer);
  const law = async (officer: Officer = nga) => (await (await as(officer)).get<Law>('/api/law')).body;

  it('puts a newer drawing of the program into force by a person, once, and says who', async () => {
    const bundle = structuredClone(await readBundle(root, 'complaint-first'));
    bundle.bpmn = bundle.bpmn.replace('name="Giải quyết khiếu nại lần đầu"', 'name="Giải quyết khiếu nại lần một"');
    expect(await world.owner.transaction((trx) => takeIn(trx, bundle, 'program', new Date()))).to.equal('draft');
    const draft = (await law()).releases.find(({ publishedAt }) => !publishedAt);
    expect(draft?.changes).to.deep.equal(['sơ đồ']);
    const path = '/api/law/publications';
    const wanted = { releases: [draft?.id] };

    expect((await (await as(minh)).post(path, wanted)).status).to.equal(403);
    expect((await currentRelease(world.db, 'complaint-first', '2026-08-01')).id).not.to.equal(draft?.id);
    const published = await (await as(nga)).post<Law>(path, wanted);
    expect(published.status).to.equal(200);
    expect(published.body.releases.find(({ id }) => id === draft?.id)?.publishedBy).to.equal(nga.name);
    expect((await currentRelease(world.db, 'complaint-first', '2026-08-01')).id).to.equal(draft?.id);
    const today = dayOf(new Date());
    for (const { id, procedure, inForce } of published.body.releases)
      expect(inForce, id).to.equal(id === (await findRelease(world.db, procedure, today))?.id);
    const again = await (await as(nga)).post<Law>(path, wanted);
    expect([again.status, again.body.code]).to.deep.equal([409, 'already_published']);
  });

  it('lets a drawing call what is in force by the time it is published, and nothing that does not exist', async () => {
    const changed = async (key: string, from: string, to: string) => {
      const bundle = structuredClone(await readBundle(root, key));
      bundle.bpmn = bundle.bpmn.replace(from, to);
      await world.owner.transaction((trx) => takeIn(trx, bundle, 'program', new Date()));
      return world
        .owner('releases')
        .where({ hash: hashOf(bundle) })
        .first<{ id: string; calls: { paper: string } }>();
    };
    const paper = await changed('paper', 'name="Ký, phát hành văn bản"', 'name="Ký, ban hành văn bản"');
    const caller = await changed(
      'content-transfer',
      'validFrom="2026-07-01"',
      'validFrom="2019-01-01" validTo="2019-01-02"',
    );
    const inForce = (await currentRelease(world.db, 'paper', '2026-08-01')).id;
    expect(caller?.calls.paper, 'older than what it calls').to.equal(inForce);
    const keeper = await as(nga);
    const put = async (...releases: (string | undefined)[]) =>
      (await keeper.post('/api/law/publications', { releases })).status;
    expect(await put(caller?.id, PROVINCE)).to.equal(404);
    expect(await put(caller?.id, inForce), 'one of them is in force').to.equal(409);
    expect((await law()).releases.find(({ id }) => id === caller?.id)?.publishedAt).to.equal(null);
    expect(await put(caller?.id, paper?.id)).to.equal(200);
    expect((await currentRelease(world.db, 'content-transfer', '2019-01-01')).calls.paper).to.equal(paper?.id);
  });

  it('lets legal staff choose between two laws with a ground, and nobody else', async () => {
    const path = '/api/law/transitions/complaint-acceptance';
    const choice = { value: 'old', source: 'Công văn hướng dẫn của Thanh tra tỉnh' };
    expect((await law()).betweenLaws.map(({ deadline, choice: chosen }) => [deadline, chosen])).to.deep.include([
      'complaint-acceptance',
      'earlier',
    ]);
    expect((await (await as(lan)).put(path, choice)).status).to.equal(403);
    expect((await (await as(nga)).put(path, { ...choice, source: '' })).status).to.equal(422);
    expect((await (await as(nga)).put('/api/law/transitions/nothing', choice)).status).to.equal(404);
    const { body } = await (await as(nga)).put<Law>(path, choice);
    expect(body.betweenLaws[0]).to.include({ choice: 'old', source: choice.source });
    expect((await law(lan)).abilities.administer).to.equal(false);
  });

  it('refuses a calendar without its document, and to whoever does not keep it', async () => {
    const document = { number: '12/TB', on: '2026-07-01', reason: 'Thông báo năm' };
    const days = [{ date: '2029-12-31', kind: 'swap_off', name: 'hoán đổi' }];
    const post = async (officer: Officer, body: object) =>
      (await (await as(officer)).post<{ code?: string }>('/api/calendar/notices', body)).status;
    expect(await post(lan, { document, days, confirms: null })).to.equal(403);
    expect(await post(nga, { document: { ...document, number: '' }, days, confirms: null })).to.equal(422);
    expect(await post(nga, { document, days: [{ ...days[0], date: '2029-02-30' }], confirms: null })).to.equal(422);
    expect(await post(nga, { document, days, confirms: null })).to.equal(200);
    const book = await (await as(nga)).get<{ days: { date: string }[] }>('/api/calendar?year=2029');
    expect(book.body.days.map(({ date }) => date)).to.include('2029-12-31');
  });

  it('leaves the days of the country to the agency that keeps them; each agency has its own hours', async () => {
    const quan: Officer = { ...nga, id: '0190b000-0000-7000-8000-0000000000f1', agencyId: PROVINCE, username: 'quan' };
    const { passwordHash } = await world.owner('officers').where({ id: nga.id }).first('passwordHash');
    await world.owner('officers').insert({ ...quan, name: 'Lý Minh Quân', passwordHash });
    const there = await as(quan);
    const document = { number: '13/TB', on: '2026-07-01', reason: 'Thông báo năm' };
    const days = [{ date: '2029-12-30', kind: 'swap_off', name: 'hoán đổi' }];
    expect((await there.post('/api/calendar/notices', { document, days, confirms: null })).status).to.equal(403);
    expect(
      (await there.put('/api/law/transitions/complaint-acceptance', { value: 'old', source: 'x' })).status,
    ).to.equal(403);
    const book = await there.get<{ abilities: object; days: { date: string }[] }>('/api/calendar?year=2029');
    expect(book.body.abilities).to.deep.equal({ administer: false, setHours: true });
    expect(book.body.days.map(({ date }) => date)).not.to.include('2029-12-30');

    const sessions = [{ from: '08:00', until: '12:00' }];
    expect((await there.post('/api/calendar/hours', { document, from: '2026-09-01', sessions })).status).to.equal(200);
    const own = await world.db('working_hours').whereNotNull('agencyId').pluck('agency_id');
    expect(own).to.deep.equal([PROVINCE]);
  });

  it('keeps who took over from bodies that have ended, with the document, and proposes them (district, 1 July 2025)', async () => {
    const entry = {
      ...{ name: 'UBND huyện Vạc Giang', body: 'district-committee', endedOn: '2025-07-01', scope: null },
      ...{ successorId: PROVINCE, successorName: null, documentNumber: '118/QĐ-UBND', documentOn: '2025-06-27' },
    };
    type Kept = {
      items: { id: string; successor: string; withdrawnFor: string | null }[];
      code?: string;
      fields?: object;
    };
    const path = '/api/law/successions';
    const keeper = await as(nga);
    expect((await (await as(lan)).post(path, entry)).status).to.equal(403);
    const wrong = await keeper.post<Kept>(path, { ...entry, successorId: null });
    expect([wrong.status, wrong.body.code]).to.deep.equal([422, 'invalid_succession']);
    expect((await keeper.post(path, { ...entry, documentNumber: '' })).status).to.equal(422);
    const { body } = await keeper.post<Kept>(path, entry);
    expect(body.items.map(({ successor }) => successor)).to.deep.equal(['UBND tỉnh Hà Thanh']);
    expect((await keeper.post<Kept>(path, entry)).body.code).to.equal('succession_known');

    const story = await begin(world, {
      parties: [
        { role: 'petitioner', kind: 'person', name: 'Trần Thị Hường', address: 'Thôn Đông Hạ' },
        { role: 'respondent', kind: 'organisation', name: 'Ủy ban nhân dân huyện Vạc Giang' },
      ],
    });
    const petition = await Petition.query(world.db).findById(story.petition.id).throwIfNotFound();
    expect(await respondentOf(world.db, petition)).to.include({
      respondentBody: 'district-committee',
      respondentSuccessor: 'UBND tỉnh Hà Thanh',
    });
    const id = body.items[0]?.id ?? '';
    const gone = await keeper.post<Kept>(`${path}/${id}/withdrawal`, { reason: 'Ghi nhầm cơ quan' });
    expect(gone.body.items[0]?.withdrawnFor).to.equal('Ghi nhầm cơ quan');
    expect((await keeper.post(`${path}/${id}/withdrawal`, { reason: 'x' })).status).to.equal(404);
    expect(await respondentOf(world.db, petition)).not.to.have.property('respondentSuccessor');
  });

  it('explains a deadline on other dates, and refuses what cannot be', async () => {
    const story = await begin(world);
    const { id } = await world.db('deadlines').where({ petitionId: story.petition.id }).first('id');
    const ask = async (query: string) =>
      (await as(lan)).get<{ dueOn: string; code?: string }>(`/api/deadlines/${id}/explanation${query}`);
    expect((await ask('?startedOn=2026-08-20&limit=7%20working%20days')).body.dueOn).to.equal('2026-08-28');
    expect((await ask('?limit=7%20weeks')).body.code).to.equal('invalid_limit');
    expect((await ask('?pausedUntil=2026-08-20')).body.code).to.equal('invalid_pause');
  });
});
