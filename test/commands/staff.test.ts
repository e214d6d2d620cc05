import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { Knex } from 'knex';
import { type Act, actAt, type Officer } from '../../server/commands/act.ts';
import { claimTask } from '../../server/commands/assignTask.ts';
import { completeTask } from '../../server/commands/completeTask.ts';
import { saveDraft } from '../../server/commands/saveDraft.ts';
import { type AbsenceInput, endAbsence, recordAbsence } from '../../server/commands/staff/absences.ts';
import { disableOfficer } from '../../server/commands/staff/disableOfficer.ts';
import { type HandOverInput, handOver } from '../../server/commands/staff/handOver.ts';
import { Officer as OfficerRow } from '../../server/models/Officer.ts';
import { abilityOf } from '../../server/policies/ability.ts';
import { can } from '../../server/policies/authorize.ts';
import { presentNotice } from '../../server/presenters/notice.ts';
import { presentTimelineEntry } from '../../server/presenters/timeline.ts';
import { findHandOver } from '../../server/queries/handOvers.ts';
import { listNotices } from '../../server/queries/notices.ts';
import { timeline } from '../../server/queries/timeline.ts';
import { worklist } from '../../server/queries/worklist.ts';
import { workOf } from '../../server/queries/workOf.ts';
import { rolledBack } from '../support/db.ts';
import { begin, openWorld, refused, type Story, tell, type World } from '../support/matter.ts';
import { dung, hoa, lan, mai, minh, nga, son, tuan, WARD } from '../support/people.ts';

const ordinary = { eligibilityChecks: ['signature'], identityState: 'clear', eligibility: 'eligible' };
const july = (day: number, hour = 8) => new Date(Date.UTC(2026, 6, day, hour - 7));
/** A second handler: the cast has one. */
const quang: Officer = {
  ...lan,
  id: '0190b000-0000-7000-8000-000000000020',
  name: 'Đặng Nhật Quang',
  username: 'quang',
};

describe('leave and substitution', function () {
  this.timeout(180_000);
  let world: World;

  before(async () => {
    world = await openWorld();
    await addQuang(world);
  });
  after(() => world.drop());

  const away = (trx: Knex.Transaction, who: Officer, substitute: Officer | null, change: Partial<AbsenceInput> = {}) =>
    actAt(trx, minh, july(6), async (act) => {
      const input = {
        fromOn: '2026-07-06',
        toOn: '2026-07-10',
        substituteId: substitute?.id ?? null,
        reason: 'Nghỉ phép',
      };
      return recordAbsence(act, await OfficerRow.query(trx).findById(who.id).throwIfNotFound(), {
        ...input,
        ...change,
      });
    });
  const inAct = (work: (trx: Knex.Transaction) => Promise<void>) => rolledBack(world.db, work);

  for (const [words, who, substitute, change, code] of [
    ['for days that are over', lan, quang, { fromOn: '2026-07-03' }, 'past_absence'],
    ['that ends before it begins', lan, quang, { toOn: '2026-07-05' }, 'wrong_period'],
    ['with oneself standing in', lan, lan, {}, 'self_substitute'],
    ['with somebody of another agency', lan, dung, {}, 'other_agency'],
    ['with somebody who lacks the role', lan, son, {}, 'missing_role'],
  ] as const)
    it(`is refused ${words}`, () =>
      inAct(async (trx) => {
        expect((await refused(away(trx, who, substitute, change))).code).to.equal(code);
      }));

  it('is refused twice for the same days, and in a circle', () =>
    inAct(async (trx) => {
      await away(trx, lan, quang);
      expect((await refused(away(trx, lan, null))).code).to.equal('overlapping_absence');
      expect((await refused(away(trx, quang, lan))).code).to.equal('substitution_cycle');
      const circle = await refused(away(trx, quang, lan));
      expect(circle.message).to.include('không ai thay ai được');
    }));

  it('is refused with somebody who is away as well', () =>
    inAct(async (trx) => {
      await away(trx, quang, null);
      expect((await refused(away(trx, lan, quang))).code).to.equal('substitute_absent');
    }));

  it('lets the substitute see and complete, says so in the journal, and gives him what comes new', () =>
    inAct(async (trx) => {
      const story = await storyIn(world, trx);
      const task = await story.task('check-eligibility');
      await actAt(trx, lan, july(6), (act) => claimTask(act, task));
      await away(trx, lan, quang);
      const standing = { ...quang, standsFor: [lan.id] };

      const list = await worklist(trx, standing, abilityOf(standing), july(7), {
        scope: 'mine',
        sort: 'urgency',
        limit: 9,
      });
      expect(list.items.map(({ id }) => id)).to.deep.equal([task.id]);
      const held = { ...task, assigneeId: lan.id };
      expect(can(abilityOf(standing), 'complete', 'Task', held)).to.equal(true);
      expect(can(abilityOf(quang), 'complete', 'Task', held)).to.equal(false);
      expect(can(abilityOf(standing), 'complete', 'Task', { ...held, signs: true })).to.equal(false);

      await actAt(trx, standing, july(7), (act) => completeTask(act, world.vault, task, { values: ordinary }));
      const told = (await timeline(trx, story.petition, { limit: 50 })).items.map(presentTimelineEntry);
      expect(told.map(({ words }) => words)).to.include(
        'Hoàn thành: Kiểm tra điều kiện xử lý đơn (thay Nguyễn Thị Lan)',
      );
      const next = await story.task('classify-petition');
      expect(next.assigneeId).to.equal(quang.id);
    }));

  it('is told to both, and to neither by the name of the other', () =>
    inAct(async (trx) => {
      await away(trx, lan, quang);
      expect(await toldTo(trx, lan)).to.deep.equal(['Đã ghi nhận bạn vắng mặt từ 06/07/2026 đến 10/07/2026']);
      expect(await toldTo(trx, quang)).to.deep.equal(['Thay người vắng mặt từ 06/07/2026 đến 10/07/2026']);
    }));

  it('ends early, once', () =>
    inAct(async (trx) => {
      const absence = await away(trx, lan, quang);
      const ends = () => actAt(trx, lan, july(8), (act) => endAbsence(act, absence));
      expect((await ends()).endedOn).to.equal('2026-07-08');
      expect((await refused(ends())).code).to.equal('absence_over');
    }));
});

describe('a hand-over of all work', function () {
  this.timeout(180_000);
  let world: World;

  before(async () => {
    world = await openWorld();
    await addQuang(world);
  });
  after(() => world.drop());

  it('leaves nothing behind, and its record names everything', () =>
    rolledBack(world.db, async (trx) => {
      const { story, envelope } = await busyLan(world, trx);

      const id = await hands(trx, { toOfficerId: quang.id });

      const left = await workOf(trx, lan.id, '2026-07-07');
      expect(left).to.deep.equal({ tasks: [], envelopes: [], drafts: [], substitutions: [] });
      const task = await story.task('check-eligibility');
      expect(task.assigneeId).to.equal(quang.id);
      const draft = await trx('drafts').where({ taskId: task.id }).first('officerId', 'values');
      expect(draft).to.deep.equal({ officerId: quang.id, values: { eligibilityNote: 'đang xem' } });
      expect((await trx('incoming').where({ id: envelope }).first('holderId')).holderId).to.equal(quang.id);
      expect(await toldTo(trx, quang)).to.deep.equal(['Nhận bàn giao 2 việc']);
      const record = await findHandOver(trx, id);
      expect(record?.lines.map(({ kind, work, toName }) => [kind, work, toName])).to.deep.equal([
        ['task', 'Kiểm tra điều kiện xử lý đơn', quang.name],
        ['envelope', 'Văn bản đến đang giữ', quang.name],
        ['substitution', 'Thôi thay Đặng Nhật Quang', null],
      ]);
      const told = (await timeline(trx, story.petition, { limit: 50 })).items.map(presentTimelineEntry);
      expect(told.map(({ words }) => words)).to.include('Bàn giao cho Đặng Nhật Quang: Kiểm tra điều kiện xử lý đơn');
    }));

  it('goes to somebody of the same house who may do it, or back to the unit', () =>
    rolledBack(world.db, async (trx) => {
      const { story } = await busyLan(world, trx);
      const { id } = await story.task('check-eligibility');
      expect((await refused(hands(trx, { toOfficerId: hoa.id }))).code).to.equal('missing_role');
      expect((await refused(hands(trx, { toOfficerId: dung.id }))).code).to.equal('wrong_officer');
      expect((await refused(hands(trx, { toOfficerId: lan.id }))).code).to.equal('wrong_officer');

      await hands(trx, { toOfficerId: hoa.id, others: [{ id, toOfficerId: null }] });

      expect((await story.task('check-eligibility')).assigneeId).to.equal(null);
    }));

  it('of nothing is refused', () =>
    rolledBack(world.db, async (trx) => {
      expect((await refused(hands(trx, { toOfficerId: quang.id }))).code).to.equal('nothing_to_hand_over');
    }));

  it('comes before the account is closed', () =>
    rolledBack(world.db, async (trx) => {
      await busyLan(world, trx);
      const closes = () => inAct(trx, nga, async (act) => disableOfficer(act, await rowOf(trx, lan)));
      const refusal = await refused(closes());
      expect(refusal.code).to.equal('work_left');
      expect(refusal.message).to.equal(
        'Nguyễn Thị Lan còn 1 việc, 1 văn bản đến, 1 đợt thay người nghỉ. Bàn giao trước khi khóa tài khoản.',
      );

      await hands(trx, { toOfficerId: quang.id });
      await closes();

      expect((await rowOf(trx, lan)).disabledAt).to.not.equal(null);
      expect((await refused(closes())).code).to.equal('already_disabled');
      expect((await refused(inAct(trx, nga, async (act) => disableOfficer(act, await rowOf(trx, nga))))).code).to.equal(
        'own_account',
      );
    }));

  const inAct = <T>(trx: Knex.Transaction, officer: Officer, work: (act: Act) => Promise<T>) =>
    actAt(trx, officer, july(7), work);
  const rowOf = (trx: Knex.Transaction, { id }: Officer) => OfficerRow.query(trx).findById(id).throwIfNotFound();
  const hands = (trx: Knex.Transaction, input: Partial<HandOverInput>) =>
    inAct(trx, minh, async (act) =>
      handOver(act, await rowOf(trx, lan), { reason: 'Chuyển công tác', toOfficerId: '', others: [], ...input }),
    );
});

async function toldTo(trx: Knex.Transaction, { id }: Officer): Promise<string[]> {
  const { items } = await listNotices(trx, id, { limit: 9 });
  return items.filter(({ kind }) => kind === 'handed-over').map((notice) => presentNotice(notice).words);
}

async function addQuang({ owner }: World): Promise<void> {
  const { passwordHash } = await owner('officers').where({ id: lan.id }).first('passwordHash');
  await owner('officers').insert({ ...quang, passwordHash });
}

async function storyIn(world: World, trx: Knex.Transaction): Promise<Story> {
  const { petition } = await begin({ ...world, db: trx });
  return tell(trx, world.vault, petition, '2026-07-06');
}

/** Lan holds a task with something typed into it and an envelope, and stands in for Quang. */
async function busyLan(world: World, trx: Knex.Transaction) {
  const story = await storyIn(world, trx);
  const task = await story.task('check-eligibility');
  await actAt(trx, lan, july(6), (act) => claimTask(act, task));
  await actAt(trx, lan, july(6), (act) => saveDraft(act, task, { eligibilityNote: 'đang xem' }));
  const envelope = randomUUID();
  const entry = { id: envelope, agencyId: WARD, year: 2026, number: 17, arrivedOn: '2026-07-06', kind: 'other' };
  await trx('incoming').insert({
    ...entry,
    ...{ secrecy: 'secret', state: 'routed', holderId: lan.id, enteredAt: july(6), enteredBy: mai.id },
  });
  await trx('absences').insert({
    id: randomUUID(),
    ...{ agencyId: WARD, officerId: quang.id, substituteId: lan.id, fromOn: '2026-07-20', toOn: '2026-07-24' },
    ...{ reason: 'Nghỉ phép', recordedBy: tuan.id, recordedAt: july(6) },
  });
  return { story, envelope };
}
