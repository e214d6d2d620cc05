import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { Officer } from '../../server/commands/act.ts';
import { closeDocuments } from '../../server/documents/index.ts';
import { addDays, dayOf } from '../../server/domain/day.ts';
import { type Api, openApi } from '../support/api.ts';
import { begin, openWorld, type Story, type World } from '../support/matter.ts';
import { dung, hoa, lan, mai, minh, nga, son, tuan } from '../support/people.ts';

type Problem = { code: string; message: string; fields?: Record<string, string> };
type Absence = {
  id: string;
  officer: { id: string };
  substitute: { name: string } | null;
  endedOn: string | null;
  reason: string | null;
  abilities: { end: boolean };
};
type Desk = { id: string; open: number; late: number; absentUntil: string | null; standIn: string | null };
type Load = {
  named: boolean;
  totals: { open: number; late: number; near: number; unassigned: number; people: number; absent: number };
  desks: Desk[];
  assign: boolean;
};
type HandOver = { id: string; officer: { name: string }; madeBy: string; items: number; disabled: boolean };

/** A second handler: somebody has to stand in. */
const quang: Officer = {
  ...lan,
  id: '0190b000-0000-7000-8000-0000000000d1',
  username: 'quang',
  name: 'Đặng Nhật Quang',
};

describe('people over HTTP', function () {
  this.timeout(180_000);
  let world: World;
  let api: Api;
  const day = (days: number) => addDays(dayOf(new Date()), days);

  before(async () => {
    world = await openWorld();
    const { passwordHash } = await world.owner('officers').where({ id: lan.id }).first('passwordHash');
    await world.owner('officers').insert({ ...quang, passwordHash });
    api = await openApi(world);
  });
  after(async () => {
    await closeDocuments();
    await api.close();
    await world.drop();
  });

  it('need a session, each page of them', async () => {
    const stranger = await api.as();
    for (const path of ['/api/absences', '/api/workload', '/api/hand-overs', `/api/officers/${lan.id}/work`])
      expect((await stranger.get(path)).status, path).to.equal(401);
    expect((await stranger.post(`/api/officers/${lan.id}/absences`, {})).status).to.equal(401);
  });

  describe('who are away', () => {
    const leave = { fromOn: day(1), toOn: day(5), substituteId: quang.id, reason: 'Nghỉ phép năm' };
    const records = async (as: Officer, whose: Officer, change: object = {}, key = randomUUID()) =>
      (await api.as(as)).post<Absence & Problem>(
        `/api/officers/${whose.id}/absences`,
        { ...leave, ...change },
        { key },
      );
    const listFor = async (officer: Officer) =>
      (await (await api.as(officer)).get<{ items: Absence[] }>('/api/absences')).body.items;
    afterEach(() => world.owner('absences').delete());

    it('say so themselves; for others their head and the administrator do', async () => {
      const answers = await Promise.all([
        records(lan, lan),
        records(minh, tuan, { substituteId: null }),
        records(nga, hoa, { substituteId: null }),
        records(lan, son, { substituteId: null }),
        records(son, lan),
        records(dung, lan),
      ]);
      expect(answers.map(({ status, body }) => [status, body.code])).to.deep.equal([
        [201, undefined],
        [201, undefined],
        [201, undefined],
        [403, 'forbidden'],
        [403, 'forbidden'],
        [404, 'not_found'],
      ]);
      expect((await records(minh, { ...lan, id: randomUUID() })).status).to.equal(404);
    });

    it('are listed to the whole house, the reason only to them and those who record it', async () => {
      await records(lan, lan);
      for (const [officer, reason, end] of [
        [lan, leave.reason, true],
        [minh, leave.reason, true],
        [nga, leave.reason, true],
        [hoa, null, false],
        [quang, null, false],
      ] as const) {
        const [only, ...more] = await listFor(officer);
        expect(more).to.deep.equal([]);
        expect([only?.reason, only?.abilities.end, only?.substitute?.name], officer.username).to.deep.equal([
          reason,
          end,
          quang.name,
        ]);
      }
      expect(await listFor(dung)).to.deep.equal([]);
    });

    for (const [words, status, code, field, change] of [
      ['stand in for themselves', 422, 'self_substitute', 'substituteId', { substituteId: lan.id }],
      ['are replaced by somebody without their role', 422, 'missing_role', 'substituteId', { substituteId: hoa.id }],
      ['are replaced from another agency', 422, 'other_agency', 'substituteId', { substituteId: dung.id }],
      ['come back before they go', 422, 'wrong_period', 'toOn', { toOn: day(0) }],
      ['were away last week', 422, 'past_absence', 'fromOn', { fromOn: day(-7) }],
      ['give no reason', 422, 'invalid', 'reason', { reason: ' ' }],
      ['name no day', 422, 'invalid', 'fromOn', { fromOn: '2026-02-30' }],
    ] as const)
      it(`are refused when they ${words}`, async () => {
        const { status: given, body } = await records(lan, lan, change);
        expect([given, body.code, Object.keys(body.fields ?? {})]).to.deep.equal([status, code, [field]]);
        expect(await listFor(lan)).to.deep.equal([]);
      });

    it('are refused twice for the same days, and in a circle; the same command again is one leave', async () => {
      const key = randomUUID();
      const twice = await Promise.all([records(lan, lan, {}, key), records(lan, lan, {}, key)]);
      expect(twice.map(({ status }) => status)).to.deep.equal([201, 201]);
      expect(twice[1]?.body).to.deep.equal(twice[0]?.body);
      expect(await listFor(lan)).to.have.length(1);
      expect((await records(lan, lan)).body.code).to.equal('overlapping_absence');
      const circle = await records(quang, quang, { substituteId: lan.id });
      expect([circle.status, circle.body.code]).to.deep.equal([409, 'substitution_cycle']);
    });

    it('come back early once: said by them, their head or the administrator', async () => {
      const { id } = (await records(lan, lan, { fromOn: day(0) })).body;
      const ends = async (officer: Officer) => (await api.as(officer)).delete<Absence & Problem>(`/api/absences/${id}`);
      expect((await ends(quang)).body.code).to.equal('forbidden');
      expect((await ends(dung)).status).to.equal(404);
      expect((await ends(minh)).body.endedOn).to.equal(day(0));
      const again = await ends(lan);
      expect([again.status, again.body.code]).to.deep.equal([409, 'absence_over']);
    });
  });

  describe('and what they have on the desk', () => {
    let story: Story;
    before(async () => {
      story = await begin(world);
      await begin(world);
      const task = await story.task('check-eligibility');
      await world
        .owner('tasks')
        .where({ id: task.id })
        .update({ assigneeId: lan.id, dueOn: day(-2) });
    });
    const load = async (officer: Officer) => {
      const { status, body } = await (await api.as(officer)).get<Load>('/api/workload');
      expect(status).to.equal(200);
      return body;
    };

    it('is told by name to the head; everybody else sees the own desk and the sums', async () => {
      const whole = await load(minh);
      expect([whole.named, whole.assign]).to.deep.equal([true, true]);
      expect(whole.desks.map(({ id }) => id)).to.include.members([lan.id, quang.id, tuan.id]);
      expect(whole.desks.find(({ id }) => id === lan.id)).to.include({ open: 1, late: 1 });
      const held = whole.desks.reduce((sum, { open }) => sum + open, 0);
      expect(whole.totals.unassigned).to.be.greaterThan(0);
      expect(whole.totals.open).to.equal(held + (whole.totals.unassigned ?? 0));
      for (const officer of [lan, hoa, tuan, mai, son]) {
        const own = await load(officer);
        expect([own.named, own.assign], officer.username).to.deep.equal([false, false]);
        expect(own.desks.map(({ id }) => id)).to.deep.equal([officer.id]);
        expect(own.totals).to.deep.equal(whole.totals);
      }
    });

    it('counts what nobody holds among what is open and late, near by the measure of the office', async () => {
      const held = await load(minh);
      const task = () => world.owner('tasks').where({ assigneeId: lan.id, completedAt: null });
      const agency = () => world.owner('agencies').where({ id: lan.agencyId });
      const [{ id } = { id: '' }] = await task().select('id');
      await world.owner('tasks').where({ id }).update({ assigneeId: null });
      const { totals } = await load(minh);
      expect(totals).to.deep.equal({ ...held.totals, unassigned: held.totals.unassigned + 1 });
      await world
        .owner('tasks')
        .where({ id })
        .update({ dueOn: day(8) });
      const [was] = await agency().select('nearDays');
      await agency().update({ nearDays: 10 });
      expect((await load(minh)).totals).to.include({ late: held.totals.late - 1, near: totals.near + 1 });
      await agency().update(was);
      await world
        .owner('tasks')
        .where({ id })
        .update({ assigneeId: lan.id, dueOn: day(-2) });
    });

    it('does not exist for the administrator, who reads no matter, and is each house its own', async () => {
      expect((await (await api.as(nga)).get('/api/workload')).status).to.equal(404);
      expect((await load(dung)).totals).to.include({ open: 0, people: 1 });
    });

    it('says who is away and who stands in', async () => {
      const leave = { fromOn: day(0), toOn: day(3), substituteId: quang.id, reason: 'Nghỉ ốm' };
      expect((await (await api.as(lan)).post(`/api/officers/${lan.id}/absences`, leave)).status).to.equal(201);
      const desk = (await load(minh)).desks.find(({ id }) => id === lan.id);
      expect(desk).to.include({ absentUntil: day(3), standIn: quang.name });
      await world.owner('absences').delete();
    });

    it('is proposed for sharing out to whoever may assign, to nobody else', async () => {
      for (const officer of [lan, hoa, nga])
        expect((await (await api.as(officer)).get('/api/assignment-proposal')).status, officer.username).to.be.oneOf([
          403, 404,
        ]);
      expect((await (await api.as(minh)).get('/api/assignment-proposal')).status).to.equal(200);
      expect((await (await api.as(minh)).get('/api/assignment-proposal?limit=0')).status).to.equal(422);
    });

    describe('when all of it changes hands', () => {
      const path = `/api/officers/${lan.id}`;
      const input = { reason: 'Chuyển công tác', toOfficerId: quang.id, others: [] };

      it('is seen and done by the head alone', async () => {
        for (const [officer, status] of [
          [lan, 403],
          [hoa, 403],
          [nga, 403],
          [dung, 404],
        ] as const) {
          const person = await api.as(officer);
          expect((await person.get(`${path}/work`)).status, officer.username).to.equal(status);
          expect((await person.post(`${path}/hand-over`, input)).status, officer.username).to.equal(status);
        }
        const { body } = await (await api.as(minh)).get<{ tasks: { id: string }[] }>(`${path}/work`);
        expect(body.tasks.map(({ id }) => id)).to.deep.equal([(await story.task('check-eligibility')).id]);
      });

      it('is refused to who may not do it, with the work named, and to nobody at all', async () => {
        const head = await api.as(minh);
        const { id } = await story.task('check-eligibility');
        for (const [to, code, fields] of [
          [hoa.id, 'missing_role', [id]],
          [dung.id, 'wrong_officer', ['toOfficerId']],
          [lan.id, 'wrong_officer', ['toOfficerId']],
        ] as const) {
          const { status, body } = await head.post<Problem>(`${path}/hand-over`, { ...input, toOfficerId: to });
          expect([status, body.code, Object.keys(body.fields ?? {})]).to.deep.equal([422, code, fields]);
        }
        const idle = await head.post<Problem>(`/api/officers/${tuan.id}/hand-over`, input);
        expect([idle.status, idle.body.code]).to.deep.equal([409, 'nothing_to_hand_over']);
        expect((await head.post<Problem>(`${path}/hand-over`, { ...input, reason: '' })).body.fields).to.have.keys(
          'reason',
        );
      });

      it('comes before the account is closed, leaves a record that prints, and ends the sessions', async () => {
        const [head, keeper, leaving] = await Promise.all([api.as(minh), api.as(nga), api.as(lan)]);
        const early = await keeper.post<Problem>(`${path}/disabling`);
        expect([early.status, early.body.code]).to.deep.equal([409, 'work_left']);
        expect((await head.post(`${path}/disabling`)).status).to.equal(403);

        const key = randomUUID();
        const made = await head.post<HandOver>(`${path}/hand-over`, input, { key });
        const again = await head.post<HandOver>(`${path}/hand-over`, input, { key });
        expect([made.status, made.body.items]).to.deep.equal([201, 1]);
        expect(again.body).to.deep.equal(made.body);
        expect((await story.task('check-eligibility')).assigneeId).to.equal(quang.id);

        expect((await keeper.post(`${path}/disabling`)).status).to.equal(204);
        expect((await leaving.get('/api/tasks')).status).to.equal(401);
        const { body } = await head.get<{ items: HandOver[] }>('/api/hand-overs');
        expect(
          body.items.map(({ id, officer, madeBy, disabled }) => [id, officer.name, madeBy, disabled]),
        ).to.deep.equal([[made.body.id, lan.name, minh.name, true]]);
        for (const [kind, start] of [
          ['pdf', '%PDF-'],
          ['docx', 'PK'],
        ] as const) {
          const record = await head.get<string>(`/api/hand-overs/${made.body.id}/record.${kind}`);
          expect([record.status, record.body.slice(0, start.length)]).to.deep.equal([200, start]);
          for (const [officer, status] of [
            [quang, 403],
            [dung, 404],
          ] as const)
            expect(
              (await (await api.as(officer)).get(`/api/hand-overs/${made.body.id}/record.${kind}`)).status,
            ).to.equal(status);
        }
        expect((await (await api.as(quang)).get('/api/hand-overs')).status).to.equal(403);
      });
    });
  });
});
