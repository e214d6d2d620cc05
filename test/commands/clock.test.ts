import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { newId } from '../../server/domain/id.ts';
import { Deadline } from '../../server/models/Deadline.ts';
import { presentExplanation } from '../../server/presenters/deadline.ts';
import { type Bundle, readBundle, sheet } from '../../server/procedures/index.ts';
import { getRelease, loadPublished, takeIn } from '../../server/procedures/library.ts';
import { compileRelease } from '../../server/procedures/release.ts';
import { forgetCalendar, getCalendar } from '../../server/queries/calendar.ts';
import { begin, openWorld, refused, type Story, type World } from '../support/matter.ts';
import { lan, minh, WARD } from '../support/people.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The complaint with clocks of every kind: in hours, back from an event, longer by a decision. */
async function withClocks(): Promise<Bundle> {
  const bundle = structuredClone(await readBundle(root, 'complaint-first'));
  const put = (from: string, to: string) => {
    if (!bundle.bpmn.includes(from)) throw new Error(`nothing to replace: ${from}`);
    bundle.bpmn = bundle.bpmn.replace(from, to);
  };
  put(
    '<kntc:limit value="7 working days" law="LKN Đ27; NĐ124 Đ16.1" />',
    '<kntc:limit value="12 working hours" law="LKN Đ27" />',
  );
  put(
    '<kntc:deadline id="decision-service"',
    `<kntc:deadline id="invitation" name="Gửi giấy mời đối thoại" from="invite-dialogue" fromFact="dialogueOn" before="true" until="hold-dialogue" law="LKN Đ30">
        <kntc:limit value="5 working days" law="LKN Đ30" />
      </kntc:deadline>
      <kntc:deadline id="report" name="Báo cáo xác minh" from="acceptance-notice" until="settlement-decision" law="LKN Đ29">
        <kntc:limit value="30 days" law="LKN Đ29.1" />
        <kntc:extension at="recheck-decision" value="30 days" law="LKN Đ29.2" />
        <kntc:extension at="hold-dialogue" value="30 days" when="= complex" law="LKN Đ29.3" />
      </kntc:deadline>
      <kntc:deadline id="decision-service"`,
  );
  return bundle;
}

describe('Clocks of every kind', () => {
  let world: World;

  before(async () => {
    world = await openWorld();
    await world.owner.transaction(async (trx) => {
      await takeIn(trx, await withClocks(), 'test', new Date());
      const { id } = await trx('releases')
        .where({ procedure: 'complaint-first' })
        .orderBy('version', 'desc')
        .first('id');
      await trx('publications').insert({ releaseId: id, publishedAt: new Date() });
    });
    await loadPublished(world.owner);
  });
  after(() => world.drop());

  const clock = (story: Story, key: string) =>
    Deadline.query(world.db)
      .where({ petitionId: story.petition.id, key })
      .orderBy('id', 'desc')
      .first()
      .throwIfNotFound();

  it('run in the working hours of the agency, to the minute', async () => {
    const story = await begin(world);
    await story.walkTo('prepare-acceptance');
    const acceptance = await clock(story, 'complaint-acceptance');
    expect([acceptance.limitValue, acceptance.dueOn]).to.deep.equal(['12 working hours', '2026-07-07']);
    const entered = story.petition.enteredAt;
    expect(acceptance.startedAt).to.deep.equal(new Date(Math.floor(entered.getTime() / 60_000) * 60_000));
    const task = await story.task('prepare-acceptance');
    expect([task.dueOn, task.dueAt]).to.deep.equal([acceptance.dueOn, acceptance.dueAt]);
  });

  it('follow the hours that the agency enters', async () => {
    await world.owner('working_hours').insert({
      id: newId(),
      agencyId: WARD,
      validFrom: '2026-01-01',
      sessions: JSON.stringify([{ from: '08:00', until: '12:00' }]),
      source: 'Quy chế làm việc',
    });
    forgetCalendar();
    const story = await begin(world);
    await story.walkTo('prepare-acceptance');
    const acceptance = await clock(story, 'complaint-acceptance');
    expect(acceptance.dueOn).to.equal('2026-07-08');
    const release = await getRelease(world.db, acceptance.releaseId);
    const told = presentExplanation(acceptance, release, { calendar: await getCalendar(world.db, WARD) });
    expect(told.dueAt).to.deep.equal(acceptance.dueAt);
    expect(told.words.join(' ')).to.include('Giờ làm việc: 08:00–12:00 (Quy chế làm việc)');
    await world.owner('working_hours').delete();
    forgetCalendar();
  });

  it('run back from the day of an event', async () => {
    const story = await begin(world);
    await story.walkTo('hold-dialogue');
    const invitation = await clock(story, 'invitation');
    const held = (
      await world.db('runs').where({ petitionId: story.petition.id, procedure: 'complaint-first' }).first('facts')
    ).facts.dialogueOn;
    expect([invitation.before, invitation.startedOn]).to.deep.equal([true, held]);
    expect(invitation.dueOn && invitation.dueOn < held).to.equal(true);
  });

  it('are made longer once by a decision, and again only where the law says so', async () => {
    const story = await begin(world);
    await story.walkTo('recheck-decision');
    const before = await clock(story, 'report');
    await story.does(lan, 'recheck-decision');
    const after = await clock(story, 'report');
    expect(after.extensions.map(({ value, law }) => [value, law])).to.deep.equal([['30 days', 'LKN Đ29.2']]);
    expect((after.dueOn ?? '') > (before.dueOn ?? '')).to.equal(true);
    await story.walkTo('hold-dialogue');
    const no = await refused(story.does(minh, 'hold-dialogue'));
    expect(no.code).to.equal('extension_not_allowed');
  });

  it('stand in the sheet as the diagram has them', async () => {
    const words = sheet(await compileRelease(await withClocks()));
    expect(words).to.include('12 giờ làm việc');
    expect(words).to.include('Tính lùi: ');
    expect(words).to.include('ít nhất 5 ngày làm việc trước');
    expect(words).to.include('gia hạn lần 2: thêm 30 ngày ở `hold-dialogue` khi `complex` (LKN Đ29.3)');
  });
});
