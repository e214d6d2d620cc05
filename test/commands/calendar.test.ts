import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { pino } from 'pino';
import { actAt } from '../../server/commands/act.ts';
import { enterDays, enterHours } from '../../server/commands/law/enterCalendar.ts';
import { nextWorkingDay } from '../../server/domain/calendar.ts';
import { dayOf } from '../../server/domain/day.ts';
import { recountDeadlines } from '../../server/jobs/recountDeadlines.ts';
import { Deadline } from '../../server/models/Deadline.ts';
import { presentExplanation, supposed } from '../../server/presenters/deadline.ts';
import { getRelease } from '../../server/procedures/library.ts';
import { getCalendar } from '../../server/queries/calendar.ts';
import { readCalendarBook } from '../../server/queries/calendarBook.ts';
import { begin, openWorld, refused, type Story, type World } from '../support/matter.ts';
import { nga, WARD } from '../support/people.ts';

const document = { number: '5678/TB-BNV', on: '2026-07-07', reason: 'Nghỉ bù do bão' };

const CAUSED_BY = `detail ->> 'changeId' = ?`;

describe('The calendar as people keep it', () => {
  let world: World;
  let story: Story;

  before(async () => {
    world = await openWorld();
    story = await begin(world);
    await story.walkTo('prepare-acceptance');
  });
  after(() => world.drop());

  const acceptance = () =>
    Deadline.query(world.db)
      .where({ petitionId: story.petition.id, key: 'complaint-acceptance', state: 'open' })
      .withGraphFetched('pauses')
      .first()
      .throwIfNotFound();
  const recount = async (changeId: string) => {
    await recountDeadlines({ db: world.db, longDb: world.db, log: pino({ level: 'silent' }) }, { changeId });
    return world.db('calendar_changes').where({ id: changeId }).first();
  };
  const enter = (days: Parameters<typeof enterDays>[2]['days'], confirms: number | null = null) =>
    actAt(world.db, nga, story.now(), (act) => enterDays(act, document, { days, confirms }));

  it('moves open deadlines after a day that was entered, one line of the journal for each, once', async () => {
    expect((await acceptance()).dueOn).to.equal('2026-07-15');
    const id = await enter([{ date: '2026-07-10', kind: 'holiday', name: 'Nghỉ do bão' }]);
    const change = await recount(id);
    expect((await acceptance()).dueOn).to.equal('2026-07-16');
    expect([change.state, change.done, change.total]).to.deep.equal(['done', 1, 1]);
    const lines = await world.db('journal').where({ petitionId: story.petition.id, act: 'deadline.recounted' });
    const line = lines.find(({ detail }) => detail.key === 'complaint-acceptance');
    expect(line.detail).to.include({ before: '2026-07-15', dueOn: '2026-07-16', document: '5678/TB-BNV' });
    expect(change.shifted).to.equal(lines.length);

    await recount(id);
    await world.owner('calendar_changes').where({ id }).update({ state: 'running', reached: null });
    await recount(id);
    expect((await acceptance()).dueOn).to.equal('2026-07-16');
    const again = await world.db('journal').where({ petitionId: story.petition.id, act: 'deadline.recounted' });
    expect(again.length).to.equal(lines.length);
  });

  it('moves the days that lists sort by, and the steps’ own limits', async () => {
    const task = await story.task('prepare-acceptance');
    expect(task.dueOn).to.equal('2026-07-16');
    const before = task.limitDueOn;
    await recount(await enter([{ date: before ?? '', kind: 'holiday', name: 'Nghỉ đột xuất' }]));
    expect(((await story.task('prepare-acceptance')).limitDueOn ?? '') > (before ?? '')).to.equal(true);
  });

  it('moves a waiting time and the day by which another body is to answer', async () => {
    const waiting = await begin(world);
    const asked = { proposal: 'supplement', supplementItems: [{ item: 'Bản sao giấy chứng nhận' }] };
    const words = { petitionSummary: 'Khiếu nại thu hồi đất', proposalReason: 'Thiếu tài liệu' };
    await waiting.walkTo('record-supplement', { 'propose-handling': { ...words, ...asked } });
    const elsewhere = await begin(world);
    const matter = { kind: 'recommendation', complaintObject: undefined, complaintInstance: undefined };
    const competentBody = 'Sở Nông nghiệp và Môi trường';
    await elsewhere.walk({
      'classify-petition': { ...matter, disputedDecision: undefined, jurisdiction: 'superior', competentBody },
      'propose-handling': { ...words, proposal: 'transfer', competentBody },
    });
    const timer = () => world.db('timers').where({ elementId: 'supplement-expired' }).first('dueAt', 'limitValue');
    const answer = () =>
      world.db('awaited').where({ petitionId: elsewhere.petition.id }).first('dueOn', 'limitValue', 'askedOn');
    const before = { timer: await timer(), answer: await answer() };
    expect([before.timer.limitValue, before.answer.limitValue]).to.deep.equal(['30 days', '30 days']);

    const days = [dayOf(new Date(before.timer.dueAt.getTime() - 1)), before.answer.dueOn];
    const off = [...new Set(days)].map((date) => ({ date, kind: 'holiday' as const, name: 'Nghỉ do bão' }));
    await recount(await enter(off));

    const next = nextWorkingDay(days[0] ?? '', await getCalendar(world.db, WARD));
    expect(dayOf(new Date((await timer()).dueAt.getTime() - 1))).to.equal(next);
    expect((await answer()).dueOn).to.equal(nextWorkingDay(days[1], await getCalendar(world.db, WARD)));
    const jobs = await world.owner('graphile_worker.jobs').where({ taskIdentifier: 'fire-timer' }).select('runAt');
    expect(jobs.map(({ runAt }) => runAt.getTime())).to.include((await timer()).dueAt.getTime());
    const lines = await world
      .db('journal')
      .whereIn('petitionId', [waiting.petition.id, elsewhere.petition.id])
      .whereIn('act', ['timer.recounted', 'answer.recounted'])
      .pluck('act');
    expect([...lines].sort()).to.deep.equal(['answer.recounted', 'timer.recounted']);
  });

  it('waits for nobody: whoever works on a matter goes on, and it is counted after him, once', async () => {
    const other = await begin(world);
    const { dueOn } = await world
      .db('deadlines')
      .where({ petitionId: other.petition.id, state: 'open' })
      .first('dueOn');
    const id = await enter([{ date: dueOn, kind: 'holiday', name: 'Nghỉ đột xuất' }]);
    const others = world.db('deadlines').where({ petitionId: other.petition.id, dueOn, state: 'open' });
    let counting = Promise.resolve<{ state: string } | undefined>(undefined);
    await world.db.transaction(async (trx) => {
      await trx('petitions').where({ id: story.petition.id }).forUpdate().first('id');
      counting = recount(id);
      while ((await others.clone()).length > 0) await pause(20);
      const held = await world.db('journal').where({ petitionId: story.petition.id }).whereRaw(CAUSED_BY, [id]);
      expect(held).to.deep.equal([]);
    });
    expect((await counting)?.state).to.equal('done');
    const lines = await world.db('journal').where({ act: 'deadline.recounted' }).whereRaw(CAUSED_BY, [id]);
    expect(new Set(lines.map(({ runId, detail }) => runId + detail.key)).size).to.equal(lines.length);
    expect(lines.map(({ petitionId }) => petitionId)).to.include(other.petition.id);
  });

  it('takes a day back, and says when nothing would change', async () => {
    const due = (await acceptance()).dueOn;
    await recount(await enter([{ date: '2026-07-10', kind: null, name: '' }]));
    expect(((await acceptance()).dueOn ?? '') < (due ?? '')).to.equal(true);
    expect((await refused(enter([{ date: '2026-07-10', kind: null, name: '' }]))).code).to.equal('nothing_changed');
    const twice = [
      { date: '2026-12-31', kind: 'holiday' as const, name: 'A' },
      { date: '2026-12-31', kind: 'swap_off' as const, name: '' },
    ];
    const no = await refused(enter(twice));
    expect([no.code, Object.keys(no.fields ?? {})]).to.deep.equal(['invalid_calendar', ['days.1.date', 'days.1.name']]);
  });

  it('makes a provisional year official by its notice', async () => {
    const provisional = async () =>
      (await readCalendarBook(world.db, WARD, 2027)).years.find(({ year }) => year === 2027)?.provisional;
    expect(await provisional()).to.be.above(5);
    await enter([{ date: '2027-02-12', kind: 'swap_off', name: 'hoán đổi với 20/02/2027' }], 2027);
    expect(await provisional()).to.equal(0);
    const book = await readCalendarBook(world.db, WARD, 2027);
    expect(book.days.find(({ date }) => date === '2027-02-12')?.source).to.equal('Văn bản 5678/TB-BNV ngày 07/07/2026');
    expect(book.changes[0]).to.include({ kind: 'notice', documentNumber: '5678/TB-BNV', by: nga.name });
  });

  it('keeps the hours of one agency to that agency', async () => {
    const sessions = [{ from: '07:00', until: '11:00' }];
    const id = await actAt(world.db, nga, story.now(), (act) =>
      enterHours(act, document, { from: '2026-08-01', sessions }),
    );
    expect((await recount(id)).state).to.equal('done');
    expect((await getCalendar(world.db, WARD)).hours?.[0]?.sessions).to.deep.equal(sessions);
    const wrong = [{ from: '11:00', until: '07:00' }];
    const no = await refused(
      actAt(world.db, nga, story.now(), (act) => enterHours(act, document, { from: '2026-08-01', sessions: wrong })),
    );
    expect(no.code).to.equal('invalid_hours');
  });

  it('explains what would be on other dates, and keeps nothing of it', async () => {
    const deadline = await acceptance();
    const calendar = await getCalendar(world.db, WARD);
    const release = await getRelease(world.db, deadline.releaseId);
    const other = {
      startedOn: '2026-08-21',
      limit: '7 working days',
      pausedFrom: '2026-08-25',
      pausedUntil: '2026-08-27',
    };
    const told = presentExplanation(supposed(deadline, other, { calendar }), release, { calendar });
    expect(told.dueOn).to.equal('2026-09-07');
    expect(told.pauses[0]).to.include({ from: '2026-08-25', until: '2026-08-27', because: 'Giả định' });
    expect((await acceptance()).startedOn).to.equal(deadline.startedOn);
    expect(told.release).to.include({ validFrom: '2026-07-01', validTo: null });
  });
});
