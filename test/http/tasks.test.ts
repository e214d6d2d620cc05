import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { Officer } from '../../server/commands/act.ts';
import { type Api, openApi } from '../support/api.ts';
import { begin, openWorld, type Story, type World } from '../support/matter.ts';
import { ordinary } from '../support/ordinary.ts';
import { dung, hoa, lan, minh } from '../support/people.ts';

type Problem = { code: string; message: string; fields?: Record<string, string> };
type Row = {
  id: string;
  key: string;
  petitionId: string;
  petitioner: string;
  assignee: { id: string; name: string } | null;
  dueOn: string | null;
  dueWords: string | null;
  abilities: Record<string, boolean>;
};
type List = { items: Row[]; next: string | null; total: number };
type Detail = Row & { rev: number; state: string; values: Record<string, unknown>; draft: unknown; form: unknown };
type Completion = {
  completed: Row;
  next: Row[];
  suggestion: Row | null;
  ended: { state: string; name: string } | null;
};

/** A second handler, so that work is not everybody's own. */
const binh: Officer = {
  ...lan,
  id: '0190b000-0000-7000-8000-00000000000a',
  username: 'binh',
  name: 'Lý Thanh Bình',
};
const eligible = ordinary['check-eligibility']?.[1]('2026-07-06') ?? {};

describe('tasks over HTTP', function () {
  this.timeout(120_000);
  let world: World;
  let api: Api;

  before(async () => {
    world = await openWorld();
    await world.owner('officers').insert({ ...binh, passwordHash: '' });
    api = await openApi(world);
  });
  after(async () => {
    await api.close();
    await world.drop();
  });

  const waiting = async (story: Story, step: string) => `/api/tasks/${(await story.task(step)).id}`;

  it('need a session', async () => {
    expect((await (await api.as()).get('/api/tasks')).status).to.equal(401);
  });

  it('do not exist for another agency', async () => {
    const path = await waiting(await begin(world), 'check-eligibility');
    const stranger = await api.as(dung);

    expect((await stranger.get(path)).status).to.equal(404);
    expect((await stranger.post(`${path}/completion`, { values: eligible })).status).to.equal(404);
    expect((await stranger.put(`${path}/draft`, { values: {} })).status).to.equal(404);
    expect((await stranger.get<List>('/api/tasks?scope=all')).body.items).to.deep.equal([]);
  });

  it('are completed by their role only', async () => {
    const path = await waiting(await begin(world), 'check-eligibility');
    const answer = await (await api.as(hoa)).post<Problem>(`${path}/completion`, { values: eligible });

    expect([answer.status, answer.body.code]).to.deep.equal([403, 'forbidden']);
  });

  it('refuse answers that the form does not ask for, or that are missing, by field', async () => {
    const path = await waiting(await begin(world), 'check-eligibility');
    const person = await api.as(lan);

    const unknown = await person.post<Problem>(`${path}/completion`, { values: { ...eligible, decision: 'approve' } });
    const missing = await person.post<Problem>(`${path}/completion`, { values: { ...eligible, eligibility: null } });

    expect([unknown.status, Object.keys(unknown.body.fields ?? {})]).to.deep.equal([422, ['decision']]);
    expect([missing.status, Object.keys(missing.body.fields ?? {})]).to.deep.equal([422, ['eligibility']]);
  });

  it('offer the next task of the matter when one is completed', async () => {
    const path = await waiting(await begin(world), 'check-eligibility');
    const answer = await (await api.as(lan)).post<Completion>(`${path}/completion`, { values: eligible });

    expect(answer.status).to.equal(200);
    const { completed, next, suggestion, ended } = answer.body;
    expect([completed.key, next.map(({ key }) => key), suggestion?.key, ended]).to.deep.equal([
      'check-eligibility',
      ['classify-petition'],
      'classify-petition',
      null,
    ]);
    expect(next[0]?.assignee?.name).to.equal(lan.name);
    expect(completed.abilities).to.deep.equal({ claim: false, release: false, assign: false, complete: false });
  });

  it('are completed once by two officers at once; the other is told by whom', async () => {
    const path = await waiting(await begin(world), 'check-eligibility');
    const people = await Promise.all([api.as(lan), api.as(binh)]);

    const answers = await Promise.all(
      people.map((person) => person.post<Problem>(`${path}/completion`, { values: eligible })),
    );

    const [won, lost] = answers[0]?.status === 200 ? answers : [...answers].reverse();
    const winner = won === answers[0] ? lan : binh;
    expect([won?.status, lost?.status, lost?.body.code]).to.deep.equal([200, 409, 'already_completed']);
    expect(lost?.body.message).to.equal(`${winner.name} đã hoàn thành việc này.`);
  });

  it('are completed once however often the same command arrives, and answer the same', async () => {
    const story = await begin(world);
    const path = await waiting(story, 'check-eligibility');
    const person = await api.as(lan);
    const key = randomUUID();

    const answers = await Promise.all(
      [1, 2, 3].map(() => person.post<Completion>(`${path}/completion`, { values: eligible }, { key })),
    );

    expect(answers.map(({ status }) => status)).to.deep.equal([200, 200, 200]);
    expect(answers[1]?.body).to.deep.equal(answers[0]?.body);
    const acts = await world.owner('journal').where({ petitionId: story.petition.id }).pluck('act');
    expect(acts.filter((act) => act === 'check-eligibility.completed')).to.have.length(1);
    expect(await story.open()).to.deep.equal(['classify-petition']);
  });

  describe('with a draft', () => {
    it('offer it again to who typed it, and forget it when they are done', async () => {
      const path = await waiting(await begin(world), 'check-eligibility');
      const person = await api.as(lan);
      await person.put(`${path}/draft`, { values: { eligibilityNote: 'đang' } });
      await person.put(`${path}/draft`, { values: { eligibilityNote: 'đang viết' } });

      const mine = await person.get<Detail>(path);
      const theirs = await (await api.as(binh)).get<Detail>(path);
      await person.post(`${path}/completion`, { values: eligible });
      const late = await person.put<Problem>(`${path}/draft`, { values: { eligibilityNote: 'trễ' } });

      // Beside the draft stands what the form's conditions read of the petition.
      const known = { petitionKind: 'complaint', jointPetition: false };
      expect(mine.body.values).to.deep.equal({ ...known, eligibilityNote: 'đang viết' });
      expect([theirs.body.values, theirs.body.draft]).to.deep.equal([known, null]);
      expect([late.status, late.body.code]).to.deep.equal([409, 'task_over']);
      expect(await world.owner('drafts')).to.deep.equal([]);
    });
  });

  describe('given to somebody', () => {
    it('are free while several hold the role: claimed, released, assigned by the head', async () => {
      const path = await waiting(await begin(world), 'check-eligibility');
      const [one, other, head, clerk] = await Promise.all([api.as(lan), api.as(binh), api.as(minh), api.as(hoa)]);
      expect((await one.get<Detail>(path)).body.assignee).to.equal(null);

      expect((await clerk.post(`${path}/claim`)).status).to.equal(403);
      expect((await one.post<Row>(`${path}/claim`)).body.assignee?.name).to.equal(lan.name);
      const taken = await other.post<Problem>(`${path}/claim`);
      expect([taken.status, taken.body.code, taken.body.message]).to.deep.equal([
        409,
        'already_claimed',
        'Đồng nghiệp khác đã nhận việc này.',
      ]);
      expect((await other.post(`${path}/completion`, { values: eligible })).status).to.equal(403);
      expect((await other.delete(`${path}/claim`)).status).to.equal(403);
      expect((await one.delete<Row>(`${path}/claim`)).body.assignee).to.equal(null);

      expect((await one.post(`${path}/assignment`, { officerId: binh.id })).status).to.equal(403);
      const wrong = await head.post<Problem>(`${path}/assignment`, { officerId: hoa.id });
      expect([wrong.status, wrong.body.code]).to.deep.equal([422, 'wrong_officer']);
      expect((await head.post(`${path}/assignment`, { officerId: dung.id })).status).to.equal(422);
      const given = await head.post<Row>(`${path}/assignment`, { officerId: binh.id });
      expect(given.body.assignee?.name).to.equal(binh.name);
      expect((await head.delete<Row>(`${path}/claim`)).body.assignee).to.equal(null);
    });

    it('stay with who did this role in the matter before', async () => {
      const story = await begin(world);
      const path = await waiting(story, 'check-eligibility');
      await (await api.as(binh)).post(`${path}/completion`, { values: eligible });

      expect((await story.task('classify-petition')).assigneeId).to.equal(binh.id);
    });

    it('are over for everybody once they are completed', async () => {
      const path = await waiting(await begin(world), 'check-eligibility');
      const person = await api.as(lan);
      await person.post(`${path}/completion`, { values: eligible });

      expect((await person.post(`${path}/claim`)).status).to.equal(409);
      const assigned = await (await api.as(minh)).post<Problem>(`${path}/assignment`, { officerId: binh.id });
      expect([assigned.status, assigned.body.code]).to.deep.equal([409, 'task_over']);
      expect((await person.get<Detail>(path)).body.state).to.equal('completed');
    });
  });

  describe('listed', () => {
    let listed: World;
    let list: Api;
    const stories: Story[] = [];

    before(async () => {
      listed = await openWorld();
      list = await openApi(listed);
      for (const [n, day] of ['2026-07-06', '2026-07-08', '2026-07-06', '2026-07-07', '2026-07-06'].entries())
        stories.push(
          await begin(
            listed,
            n === 1 ? { parties: [{ role: 'petitioner', kind: 'person', name: 'Đặng Thị Tư' }] } : {},
            day,
          ),
        );
      await begin(listed, { receivedOn: '2026-07-06' });
    });
    after(async () => {
      await list.close();
      await listed.drop();
    });

    const tasks = async (query: string, officer: Officer = lan) =>
      (await (await list.as(officer)).get<List>(`/api/tasks?${query}`)).body;

    it('stand in the order of urgency, page by page without gap or double where days are equal', async () => {
      const all = await tasks('scope=mine&limit=100');
      const paged: Row[] = [];
      let next: string | null = '';
      while (next !== null) {
        const page: List = await tasks(`scope=mine&limit=2${next && `&after=${next}`}`);
        paged.push(...page.items);
        next = page.next;
      }

      expect(all.total).to.equal(6);
      expect(paged.map(({ id }) => id)).to.deep.equal(all.items.map(({ id }) => id));
      expect(new Set(paged.map(({ id }) => id)).size).to.equal(6);
      const days = all.items.map(({ dueOn }) => dueOn);
      expect(days).to.deep.equal([...days].sort());
      expect(all.items[0]?.dueWords).to.match(/^(quá hạn|còn) \d+ ngày/);
    });

    it('can be opened, every one', async () => {
      const person = await list.as(lan);
      for (const { id } of (await tasks('scope=all')).items)
        expect((await person.get(`/api/tasks/${id}`)).status).to.equal(200);
    });

    it('are found by name and number, with and without diacritics', async () => {
      const second = stories[1]?.petition;
      for (const q of ['Đặng Thị Tư', 'dang thi tu', 'ĐẶNG', second?.code ?? '', second?.code?.toLowerCase() ?? '']) {
        const { items } = await tasks(`q=${encodeURIComponent(q)}`);
        expect(
          items.map(({ petitionId }) => petitionId),
          q,
        ).to.deep.equal([second?.id]);
      }
      expect((await tasks('q=%25')).items).to.deep.equal([]);
    });

    it('are filtered by step, procedure, holder and due day', async () => {
      expect((await tasks('scope=all&key=check-eligibility')).total).to.equal(6);
      expect((await tasks('scope=all&key=verify')).total).to.equal(0);
      expect((await tasks('scope=all&procedure=petition-triage')).total).to.equal(6);
      expect((await tasks('scope=all&assignee=none')).total).to.equal(0);
      expect((await tasks(`scope=all&assignee=${lan.id}`)).total).to.equal(6);
      const sum = await Promise.all(['overdue', 'soon', 'later', 'none'].map((due) => tasks(`scope=all&due=${due}`)));
      expect(sum.reduce((all, { total }) => all + total, 0)).to.equal(6);
      expect((await tasks('scope=unit', hoa)).items).to.deep.equal([]);
    });

    it('are counted in the head of the page', async () => {
      const overview = async (officer: Officer) => (await (await list.as(officer)).get('/api/overview')).body;

      const late = (await tasks('scope=all&due=overdue')).total;
      expect(await overview(lan)).to.deep.include({ mine: 6, unit: 6, unassigned: 0, overdue: late });
      expect(await overview(hoa)).to.deep.include({ mine: 0, unit: 0, overdue: 0, dueSoon: 0 });
      expect(await overview(dung)).to.deep.equal({ mine: 0, unit: 0, unassigned: 0, overdue: 0, dueSoon: 0 });
    });

    it('refuse a place in the list that nobody gave out', async () => {
      const person = await list.as(lan);
      const bad = Buffer.from('["x","y","z"]').toString('base64url');
      for (const after of ['abc', bad]) {
        const answer = await person.get<Problem>(`/api/tasks?after=${after}`);
        expect([answer.status, answer.body.code], after).to.deep.equal([422, 'bad_cursor']);
      }
    });
  });
});
