import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { Officer } from '../../server/commands/act.ts';
import { dayOf } from '../../server/domain/day.ts';
import { type Api, openApi } from '../support/api.ts';
import { begin, openWorld, type World } from '../support/matter.ts';
import { dung, everybody, hoa, lan, mai, minh, nga, WARD } from '../support/people.ts';

type Problem = { code: string; message: string; fields?: Record<string, string> };
type Office = {
  rooms: string[];
  desks: { role: string; officerId: string | null }[];
  channels: string[];
  reminderRounds: number;
  onlineDialogue: boolean;
  book: { now: string; year: number; given: boolean; next: { book: string; from: number } | null };
  abilities: { administer: boolean };
};

const CHANGES = {
  rooms: { rooms: ['Phòng số 1', 'Phòng số 2'] },
  routing: { desks: [{ role: 'head', officerId: null }], channels: ['post'] },
  'reminder-rounds': { rounds: 2 },
  'online-dialogue': { allowed: true },
  'reception-rules': { source: 'QĐ 5/QĐ-UBND', concludeWithin: '5 working days' },
  'outgoing-book': { book: 'external' },
} as const;
type Setting = keyof typeof CHANGES;

describe('what an office sets for itself, over HTTP', function () {
  this.timeout(180_000);
  let world: World;
  let api: Api;
  const year = Number(dayOf(new Date()).slice(0, 4));

  before(async () => {
    world = await openWorld();
    api = await openApi(world);
  });
  after(async () => {
    await api.close();
    await world.drop();
  });

  const read = async (officer: Officer = nga) => (await (await api.as(officer)).get<Office>('/api/office')).body;
  const sets = async (officer: Officer, setting: Setting, body: object = CHANGES[setting], key = randomUUID()) =>
    (await api.as(officer)).put<Office & Problem>(`/api/office/${setting}`, body, { key });
  const refusals = async (setting: Setting, cases: readonly (readonly [object, number, string, string])[]) => {
    const before = await read();
    for (const [body, status, code, field] of cases) {
      const { status: given, body: said } = await sets(nga, setting, body);
      expect([given, said.code, Object.keys(said.fields ?? {})], JSON.stringify(body)).to.deep.equal([
        status,
        code,
        [field],
      ]);
    }
    expect(await read()).to.deep.equal(before);
  };

  it('is read by the whole house, by nobody without a session', async () => {
    expect((await (await api.as()).get('/api/office')).status).to.equal(401);
    for (const officer of everybody.filter(({ agencyId }) => agencyId === WARD)) {
      const office = await read(officer);
      expect(office).to.deep.include({ rooms: [], desks: [], channels: [], reminderRounds: 3, onlineDialogue: false });
      expect(office.abilities.administer, officer.username).to.equal([nga, minh].includes(officer));
    }
  });

  for (const setting of Object.keys(CHANGES) as Setting[])
    it(`${setting}: is changed by the administrator and the head, of their own house alone`, async () => {
      for (const officer of everybody.filter(
        ({ agencyId, id }) => agencyId === WARD && ![nga.id, minh.id].includes(id),
      )) {
        const { status, body } = await sets(officer, setting);
        expect([status, body.code], officer.username).to.deep.equal([403, 'forbidden']);
      }
      expect((await (await api.as()).put(`/api/office/${setting}`, CHANGES[setting])).status).to.equal(401);
      const before = await read(dung);
      expect((await sets(minh, setting)).status).to.equal(200);
      expect(await read(dung)).to.deep.equal(before);
      const key = randomUUID();
      const [once, twice] = [
        await sets(nga, setting, CHANGES[setting], key),
        await sets(nga, setting, CHANGES[setting], key),
      ];
      expect(once.status).to.equal(200);
      expect(twice.body).to.deep.equal(once.body);
      expect(await read(lan)).to.deep.include({ ...once.body, abilities: { administer: false } });
    });

  describe('the rooms', () => {
    it('are those of the counter', async () => {
      await sets(nga, 'rooms', { rooms: [' Phòng  A ', 'Phòng B'] });
      const { body } = await (await api.as(mai)).get<{ rooms: string[] }>('/api/counter');
      expect(body.rooms).to.deep.equal(['Phòng A', 'Phòng B']);
    });

    it('are refused without a name, twice, or too many', () =>
      refusals('rooms', [
        [{ rooms: ['Phòng A', ' '] }, 422, 'invalid', 'rooms.1'],
        [{ rooms: ['Phòng A', 'PHÒNG a'] }, 422, 'duplicate_room', 'rooms.1'],
        [{ rooms: Array.from({ length: 31 }, (_, n) => `Phòng ${n}`) }, 422, 'invalid', 'rooms'],
      ]));

    it('stay while somebody is received there', async () => {
      await sets(nga, 'rooms', { rooms: ['Phòng A', 'Phòng B'] });
      const counter = await api.as(mai);
      await counter.post('/api/counter/tickets', { purpose: 'petition' });
      expect((await counter.post('/api/counter/calls', { room: 'Phòng A' })).status).to.equal(200);
      const gone = await sets(nga, 'rooms', { rooms: ['Phòng B'] });
      expect([gone.status, gone.body.code]).to.deep.equal([409, 'room_in_use']);
      expect(gone.body.message).to.include('Phòng A');
      expect((await sets(nga, 'rooms', { rooms: ['Phòng A', 'Phòng C'] })).status).to.equal(200);
    });
  });

  describe('the routing chain', () => {
    it('is what the next petition passes, desk by desk, of the channels named', async () => {
      await world
        .owner('officers')
        .where({ id: hoa.id })
        .update({ roles: ['clerk', 'chief-of-office'] });
      const desks = [
        { role: 'chief-of-office', officerId: hoa.id },
        { role: 'head', officerId: null },
      ];
      const { status, body } = await sets(nga, 'routing', { desks, channels: ['post'] });
      expect([status, body.desks]).to.deep.equal([200, desks]);
      const byPost = await begin(world, { channel: 'post' });
      expect(await byPost.task('write-routing-note')).to.include({ role: 'chief-of-office', assigneeId: hoa.id });
      await byPost.does(hoa, 'write-routing-note', { routingAnswer: 'pass', remark: 'Kính chuyển Chủ tịch.' });
      expect(await byPost.task('write-routing-note')).to.include({ role: 'head', assigneeId: minh.id });
      const byHand = await begin(world, { channel: 'in-person' });
      expect(await byHand.open()).to.deep.equal(['check-eligibility']);

      await sets(nga, 'routing', { desks: [], channels: [] });
      const straight = await begin(world, { channel: 'post' });
      expect(await straight.open()).to.deep.equal(['check-eligibility']);
    });

    it('is refused with a desk twice, without anybody at it, with the wrong person, a handler, an unknown channel', () =>
      refusals('routing', [
        [
          {
            desks: [
              { role: 'head', officerId: null },
              { role: 'head', officerId: null },
            ],
            channels: [],
          },
          422,
          'desk_twice',
          'desks.1',
        ],
        [{ desks: [{ role: 'section-head', officerId: null }], channels: [] }, 422, 'nobody_holds', 'desks.0'],
        [{ desks: [{ role: 'head', officerId: lan.id }], channels: [] }, 422, 'wrong_officer', 'desks.0'],
        [{ desks: [{ role: 'head', officerId: dung.id }], channels: [] }, 422, 'wrong_officer', 'desks.0'],
        [{ desks: [{ role: 'handler', officerId: null }], channels: [] }, 422, 'invalid', 'desks.0.role'],
        [{ desks: [], channels: ['pigeon'] }, 422, 'invalid', 'channels.0'],
      ]));
  });

  it('the outgoing book changes at once while it has given no number this year, else from the next year on', async () => {
    expect((await sets(nga, 'outgoing-book', { book: 'own' })).body.book).to.deep.equal({
      now: 'own',
      year,
      given: false,
      next: null,
    });
    const story = await begin(world, { receivedOn: dayOf(new Date()), writtenOn: null });
    await story.walkTo('prepare-verification');
    const waits = await sets(nga, 'outgoing-book', { book: 'external' });
    expect(waits.body.book).to.deep.equal({
      now: 'own',
      year,
      given: true,
      next: { book: 'external', from: year + 1 },
    });
    const back = await sets(minh, 'outgoing-book', { book: 'own' });
    expect(back.body.book).to.deep.equal({ now: 'own', year, given: true, next: null });
    await refusals('outgoing-book', [[{ book: 'both' }, 422, 'invalid', 'book']]);
  });

  it('the rounds of reminders are one to nine, and told where reminders are sent', async () => {
    await refusals('reminder-rounds', [
      [{ rounds: 0 }, 422, 'invalid', 'rounds'],
      [{ rounds: 10 }, 422, 'invalid', 'rounds'],
      [{ rounds: 1.5 }, 422, 'invalid', 'rounds'],
    ]);
    await sets(nga, 'reminder-rounds', { rounds: 4 });
    expect((await (await api.as(lan)).get<{ rounds: number }>('/api/awaited')).body.rounds).to.equal(4);
  });

  it('the rule on leaders’ receptions names its source, and has limits that can be read', async () => {
    await refusals('reception-rules', [
      [{ concludeWithin: '5 working days' }, 422, 'invalid_rules', 'source'],
      [{ source: 'QĐ 5/QĐ-UBND', concludeWithin: 'năm ngày' }, 422, 'invalid_rules', 'concludeWithin'],
      [{ source: 'QĐ 5/QĐ-UBND', monthlyDay: 32 }, 422, 'invalid', 'monthlyDay'],
    ]);
    await sets(nga, 'reception-rules', { source: 'QĐ 6/QĐ-UBND', monthlyDay: 15 });
    const { body } = await (await api.as(minh)).get<{ rules: object }>('/api/receptions');
    expect(body.rules).to.deep.equal({ source: 'QĐ 6/QĐ-UBND', monthlyDay: 15 });
  });
});
