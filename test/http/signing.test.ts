import { expect } from 'chai';
import type { Officer } from '../../server/commands/act.ts';
import { type Api, openApi } from '../support/api.ts';
import { begin, openWorld, type Story, type World } from '../support/matter.ts';
import { dung, lan, minh, nga, tuan } from '../support/people.ts';
import { chain, comesBackFromWord, delegation, khoa, phuc, seat, van } from '../support/signing.ts';

type Waiting = {
  items: {
    task: { id: string };
    document: { id: string; version: number; rev: number };
    act: string;
    reasons: { code: string; words: string }[];
    signature: { lines: string[]; refusal: { code: string } | null } | null;
  }[];
};
type Rules = {
  chains: { id: string }[];
  delegations: { id: string; state: string }[];
  abilities: { administer: boolean };
};
type Trail = { desks: { step: string; officer: { name: string } | null; until: string | null; stay: string }[] };
type Problem = { code: string; message: string; fields?: Record<string, string> };
type Detail = { form: { components: { key?: string; values?: { label: string }[] }[] } };

const asRead = (paper: Waiting['items'][number] | undefined) =>
  paper && { version: paper.document.version, rev: paper.document.rev };
const input = {
  template: null,
  initials: [],
  signerRole: 'head',
  signerId: null,
  inNameOf: null,
  validFrom: '2026-12-01',
  validUntil: null,
};

describe('signing over HTTP', function () {
  this.timeout(120_000);
  let world: World;
  let api: Api;
  let story: Story;

  before(async () => {
    world = await openWorld();
    await seat(world.owner);
    await chain(world.db, { signerRole: 'deputy-head' });
    api = await openApi(world);
    story = await begin(world);
    await story.walkTo('prepare-acceptance');
    await story.on('2026-07-10').does(lan, 'prepare-acceptance');
    await story.does(khoa, 'initial-content', { remark: 'Đồng ý với dự thảo' });
    await story.does(van, 'initial-format');
  });
  after(async () => {
    await api.close();
    await world.drop();
  });

  it('shows what waits to whom it waits for, and to nobody else', async () => {
    expect((await (await api.as()).get('/api/signing')).status).to.equal(401);
    for (const officer of [lan, tuan, khoa, van, nga, dung])
      expect((await (await api.as(officer)).get<Waiting>('/api/signing')).body.items, officer.username).to.deep.equal(
        [],
      );
    const { body } = await (await api.as(phuc)).get<Waiting>('/api/signing');
    expect(body.items).to.have.lengthOf(1);
    expect(body.items[0]).to.deep.include({
      act: 'approve',
      reasons: [{ code: 'remark', words: `${khoa.name}: Đồng ý với dự thảo` }],
    });
  });

  it('takes initials only for the version that was read: what is unnamed or has changed meanwhile is refused', async () => {
    const other = await begin(world, { title: 'Khiếu nại mức bồi thường' });
    await other.walkTo('prepare-acceptance');
    await other.on('2026-07-10').does(lan, 'prepare-acceptance');
    const task = await other.task('initial-content');
    const section = await api.as(khoa);
    const waiting = async () =>
      (await section.get<Waiting>('/api/signing')).body.items.find((one) => one.task.id === task.id);
    const path = `/api/tasks/${task.id}/completion`;
    const values = { decision: 'approve' };
    const unnamed = await section.post<Problem>(path, { values });
    expect([unnamed.status, unnamed.body.code]).to.deep.equal([422, 'paper_unnamed']);

    const before = await waiting();
    expect(before?.reasons).to.deep.equal([]);
    await comesBackFromWord(world.db, khoa, task, other.now());
    const moved = await section.post<Problem>(path, { values, paper: asRead(before) });
    expect([moved.status, moved.body.code]).to.deep.equal([409, 'paper_moved']);
    expect(moved.body.message).to.include(`nay là bản 2 (${khoa.name}`).and.to.include('bạn đọc bản 1');
    const back = { decision: 'sendBack', sendBackTo: 'drafter', remark: 'Sửa căn cứ' };
    expect((await section.post(path, { values: back, paper: asRead(before) })).status).to.equal(409);
    expect(await world.owner('answers').where({ taskId: task.id })).to.deep.equal([]);

    const anew = await waiting();
    expect(anew?.reasons.map(({ code }) => code)).to.deep.equal(['edited']);
    expect((await section.post(path, { values, paper: asRead(anew) })).status).to.equal(200);
  });

  it('says before anybody presses that a delegation is missing, refuses the signature, and takes it once there is one', async () => {
    const deputy = await api.as(phuc);
    const waiting = async () => (await deputy.get<Waiting>('/api/signing')).body.items[0];
    const before = await waiting();
    expect(before?.signature?.refusal?.code).to.equal('no_delegation');
    const path = `/api/tasks/${before?.task.id}`;
    const approve = { values: { decision: 'approve' }, paper: asRead(before) };
    const refused = await deputy.post<Problem>(`${path}/completion`, approve);
    expect([refused.status, refused.body.code]).to.deep.equal([422, 'no_delegation']);

    await delegation(world.db);
    expect((await waiting())?.signature).to.deep.include({ lines: ['KT. Chủ tịch', 'Phó Chủ tịch'], refusal: null });
    const { form } = (await deputy.get<Detail>(path)).body;
    expect(form.components.find(({ key }) => key === 'sendBackTo')?.values?.map(({ label }) => label)).to.deep.equal([
      `Người soạn thảo: ${lan.name}`,
      `Người soát nội dung: ${khoa.name}`,
      `Người soát thể thức: ${van.name}`,
    ]);
    expect((await deputy.post(`${path}/completion`, approve)).status).to.equal(200);
    const again = await deputy.post<Problem>(`${path}/completion`, approve);
    expect([again.status, again.body.code]).to.deep.equal([409, 'already_completed']);
  });

  it('tells whose desk the time was spent on, in the agency only', async () => {
    const { id } = await world
      .owner('documents')
      .where({ petitionId: story.petition.id, template: 'acceptance-notice' })
      .first('id');
    const trailFor = async (officer: Officer) =>
      (await (await api.as(officer)).get<Trail>(`/api/documents/${id}/trail`)).body;
    const body = await trailFor(minh);
    expect(body.desks.map(({ step, officer }) => [step, officer?.name])).to.deep.equal([
      ['prepare-acceptance', lan.name],
      ['initial-content', khoa.name],
      ['initial-format', van.name],
      ['sign-paper', phuc.name],
      ['issue-paper', 'Lê Thị Hoa'],
    ]);
    expect(body.desks.at(-1)?.until).to.equal(null);
    // It lies there past its day: the head is told by whom, a colleague is not.
    const seen = await trailFor(lan);
    expect(seen.desks.slice(0, -1)).to.deep.equal(body.desks.slice(0, -1));
    expect(seen.desks.at(-1)).to.deep.include({ step: 'issue-paper', officer: null });
    expect(body.desks[3]?.stay).to.match(/^\d+ ngày làm việc$/);
    expect((await (await api.as(dung)).get(`/api/documents/${id}/trail`)).status).to.equal(404);
  });

  it('is set by the head and the administrator of the house, by nobody else', async () => {
    const post = async (officer: typeof lan, path: string, body: unknown) =>
      (await (await api.as(officer)).post(path, body)).status;
    expect((await (await api.as(lan)).get<Rules>('/api/signing-rules')).body.abilities.administer).to.equal(false);
    expect((await (await api.as(dung)).get<Rules>('/api/signing-rules')).body.chains).to.deep.equal([]);
    const { body } = await (await api.as(nga)).get<Rules>('/api/signing-rules');
    expect(body.abilities.administer).to.equal(true);
    const closing = `/api/signing-chains/${body.chains[0]?.id}/closing`;
    const revocation = `/api/delegations/${body.delegations[0]?.id}/revocation`;

    expect(await post(lan, '/api/signing-chains', input)).to.be.oneOf([403, 404]);
    expect(await post(khoa, closing, { validUntil: '2026-12-31' })).to.equal(403);
    expect(await post(dung, closing, { validUntil: '2026-12-31' })).to.equal(404);
    expect(await post(dung, revocation, { revokedOn: '2026-12-01' })).to.equal(404);
    expect(await post(nga, '/api/signing-chains', input)).to.equal(201);
    expect(await post(nga, '/api/signing-chains', input)).to.equal(409);
    expect(await post(minh, closing, { validUntil: '2026-12-31' })).to.equal(200);
    expect(await post(minh, revocation, { revokedOn: '2026-12-01' })).to.equal(200);
    expect(await post(minh, revocation, { revokedOn: '2026-12-02' })).to.equal(409);
  });
});
