import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { Officer } from '../../server/commands/act.ts';
import { addDays, dayOf } from '../../server/domain/day.ts';
import { type Api, openApi } from '../support/api.ts';
import { begin, openWorld, type Story, type World } from '../support/matter.ts';
import { dung, everybody, hoa, lan, mai, minh, nga, son, tuan, WARD } from '../support/people.ts';

type Problem = { code: string; message: string };
type Row = {
  id: string;
  body: string;
  petitionId: string;
  sealed: boolean;
  state: string;
  reminders: number;
  dueOn: string | null;
  pending: { reminderId: string; round: number } | null;
  abilities: { answer: boolean; withdraw: boolean };
};
type List = { items: Row[]; next: string | null; rounds: number; remind: boolean };
type Letter = { id: string; runId: string; petitionId: string; body: string; last: boolean };

const BODY = 'Ủy ban nhân dân phường Bến Lau';

describe('what other bodies owe, over HTTP', function () {
  this.timeout(180_000);
  let world: World;
  let api: Api;
  const stories: Story[] = [];
  const day = (days: number) => addDays(dayOf(new Date()), days);

  before(async () => {
    world = await openWorld();
    api = await openApi(world);
    for (const [to, sealed] of [
      [BODY, false],
      [BODY, true],
      ['Sở Tài chính', false],
    ] as const) {
      const story = await begin(world, { sealed, receivedOn: day(-80), writtenOn: null });
      await story.walk({
        'classify-petition': { jurisdiction: 'other', competentBody: to },
        'propose-handling': { proposal: 'transfer', competentBody: to },
      });
      stories.push(story);
    }
  });
  after(async () => {
    await api.close();
    await world.drop();
  });

  const listFor = async (officer: Officer, query = '') => (await api.as(officer)).get<List>(`/api/awaited${query}`);
  const owedBy = async (body: string) =>
    (await listFor(lan, '?state=open')).body.items.filter((row) => row.body === body);
  const reminds = async (
    officer: Officer,
    awaitedIds: readonly (string | undefined)[],
    change: object = {},
    key = randomUUID(),
  ) =>
    (await api.as(officer)).post<Letter & Problem>(
      '/api/reminders',
      { awaitedIds, answerBy: day(7), text: null, ...change },
      { key },
    );
  const withdraws = async (officer: Officer, id: string) =>
    (await api.as(officer)).post<Problem>(`/api/reminders/${id}/withdrawal`);

  it('is listed to all who read the matters, and can be opened', async () => {
    expect((await (await api.as()).get('/api/awaited')).status).to.equal(401);
    expect((await listFor(nga)).status).to.equal(404);
    expect((await listFor(dung)).body.items).to.deep.equal([]);
    for (const officer of everybody.filter(
      ({ agencyId, roles }) => agencyId === WARD && roles[0] !== 'administrator',
    )) {
      const { status, body } = await listFor(officer);
      expect([status, body.items.length, body.remind], officer.username).to.deep.equal([
        200,
        3,
        [lan, minh, son].includes(officer),
      ]);
      const person = await api.as(officer);
      for (const { petitionId } of body.items)
        expect((await person.get(`/api/petitions/${petitionId}`)).status, officer.username).to.equal(200);
    }
  });

  it('comes page by page, body by body', async () => {
    const whole = (await listFor(lan)).body.items;
    const first = await listFor(lan, '?limit=2');
    const second = await listFor(lan, `?limit=2&after=${first.body.next}`);
    expect([...first.body.items, ...second.body.items].map(({ id }) => id)).to.deep.equal(whole.map(({ id }) => id));
    expect(second.body.next).to.equal(null);
    expect((await listFor(lan, '?after=abc')).status).to.equal(422);
  });

  it('is reminded of by those who work on matters; nobody else', async () => {
    const ids = (await owedBy(BODY)).map(({ id }) => id);
    for (const [officer, status, code] of [
      [hoa, 403, 'forbidden'],
      [mai, 403, 'forbidden'],
      [tuan, 403, 'forbidden'],
      [nga, 404, 'not_found'],
      [dung, 404, 'not_found'],
    ] as const) {
      const { status: given, body } = await reminds(officer, ids);
      expect([given, body.code], officer.username).to.deep.equal([status, code]);
    }
  });

  it('is refused in one letter to two bodies, of nothing, for a day that is over', async () => {
    const ids = (await owedBy(BODY)).map(({ id }) => id);
    const [finance] = await owedBy('Sở Tài chính');
    for (const [words, awaitedIds, change, status, code] of [
      ['two bodies', [ids[0], finance?.id], {}, 422, 'different_bodies'],
      ['nothing', [], {}, 422, 'invalid'],
      ['something unknown', [randomUUID()], {}, 404, 'not_found'],
      ['one known and one unknown', [ids[0], randomUUID()], {}, 404, 'not_found'],
      ['an answer by today', [ids[0]], { answerBy: day(0) }, 422, 'invalid_answers'],
    ] as const) {
      const { status: given, body } = await reminds(lan, awaitedIds, change);
      expect([given, body.code], words).to.deep.equal([status, code]);
    }
    expect(await world.owner('reminders').select()).to.deep.equal([]);
  });

  it('is one letter for many matters, drafted once; it counts when it leaves the house', async () => {
    const rows = await owedBy(BODY);
    const ids = rows.map(({ id }) => id);
    const key = randomUUID();
    const [made, again] = await Promise.all([reminds(lan, ids, {}, key), reminds(lan, ids, {}, key)]);
    expect([made.status, made.body.body, made.body.last]).to.deep.equal([201, BODY, false]);
    expect(again.body).to.deep.equal(made.body);
    expect(await world.owner('documents').where({ template: 'reminder-letter' })).to.have.length(1);
    for (const row of await owedBy(BODY)) {
      expect([row.reminders, row.pending]).to.deep.equal([0, { reminderId: made.body.id, round: 1 }]);
      expect(row.abilities.withdraw).to.equal(true);
    }
    const pending = await reminds(son, ids.slice(0, 1));
    expect([pending.status, pending.body.code]).to.deep.equal([409, 'reminder_pending']);

    for (const [officer, status] of [
      [hoa, 403],
      [nga, 404],
      [dung, 404],
    ] as const)
      expect((await withdraws(officer, made.body.id)).status, officer.username).to.equal(status);
    expect((await withdraws(son, made.body.id)).status).to.equal(204);
    expect((await withdraws(lan, made.body.id)).body.code).to.equal('reminder_over');
    expect((await withdraws(lan, randomUUID())).status).to.equal(404);
    expect((await owedBy(BODY)).map(({ reminders, pending }) => [reminders, pending])).to.deep.equal([
      [0, null],
      [0, null],
    ]);

    const next = await reminds(lan, ids);
    const letterOf = stories.find(({ petition }) => petition.id === next.body.petitionId);
    await letterOf?.on(day(0)).issues('reminder-letter');
    expect((await owedBy(BODY)).map(({ reminders, pending, dueOn }) => [reminders, pending, dueOn])).to.deep.equal([
      [1, null, day(7)],
      [1, null, day(7)],
    ]);
    expect((await listFor(lan)).body.items.map(({ body }) => body)).to.deep.equal(['Sở Tài chính']);
    const early = await reminds(lan, ids);
    expect([early.status, early.body.code]).to.deep.equal([409, 'not_due']);
  });

  it('is answered once, by whoever opens the post', async () => {
    const [one] = await owedBy('Sở Tài chính');
    const answers = async (officer: Officer, body: object) =>
      (await api.as(officer)).post<Row & Problem>(`/api/awaited/${one?.id}/answer`, body);
    const answer = { state: 'answered', answeredOn: day(-1), content: 'Đã thụ lý, sẽ trả lời công dân.' };
    expect((await answers(dung, answer)).status).to.equal(404);
    expect((await answers(nga, answer)).status).to.equal(404);
    expect((await answers(hoa, { ...answer, answeredOn: day(1) })).status).to.equal(422);
    expect((await answers(hoa, { ...answer, content: null })).status).to.equal(422);
    const told = await answers(hoa, answer);
    expect([told.status, told.body.state, told.body.abilities.answer]).to.deep.equal([200, 'answered', false]);
    expect((await answers(lan, answer)).body.code).to.equal('already_answered');
    expect((await reminds(lan, [one?.id ?? ''])).body.code).to.equal('already_answered');
  });
});
