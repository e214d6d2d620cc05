import { expect } from 'chai';
import { actAt } from '../../server/commands/act.ts';
import { recordAnswer } from '../../server/commands/recordAnswer.ts';
import { type ReminderInput, sendReminder } from '../../server/commands/sendReminder.ts';
import { startErrand } from '../../server/commands/startErrand.ts';
import { Awaited } from '../../server/models/Awaited.ts';
import { begin, openWorld, refused, type Story, type World } from '../support/matter.ts';
import { lan } from '../support/people.ts';

const BODY = 'Ủy ban nhân dân phường Bến Lau';

describe('chasing what other bodies owe', function () {
  this.timeout(180_000);
  let world: World;
  let first: Story;
  let second: Story;
  let elsewhere: Story;

  before(async () => {
    world = await openWorld();
    first = await transferred(world);
    second = await transferred(world, { title: 'Khiếu nại phí đò ngang', sealed: true });
    elsewhere = await transferred(world, {}, 'Sở Tài chính');
  });
  after(() => world.drop());

  const idOf = async ({ db, petition }: Story) =>
    (await Awaited.query(db).findOne({ petitionId: petition.id }).throwIfNotFound()).id;
  const reminds = async (at: Story, input: Partial<ReminderInput> = {}) => {
    const awaitedIds = input.awaitedIds ?? [await idOf(first), await idOf(second)];
    const answerBy = input.answerBy ?? '2026-09-01';
    return actAt(at.db, lan, at.now(), (act) =>
      sendReminder(act, world.vault, { text: null, ...input, awaitedIds, answerBy }),
    );
  };

  it('is too early before the day, and never to two bodies at once', () =>
    first.whatIf(async (at) => {
      expect((await refused(reminds(at.on('2026-07-20')))).code).to.equal('not_due');
      const awaitedIds = [await idOf(first), await idOf(elsewhere)];
      expect((await refused(reminds(at.on('2026-08-20'), { awaitedIds }))).code).to.equal('different_bodies');
    }));

  it('is one letter to one body, which names a sealed petition by its code alone', () =>
    first.whatIf(async (at) => {
      const { runId, last } = await reminds(at.on('2026-08-20'));

      expect(last).to.equal(false);
      expect(await at.open()).to.deep.equal(['sign-paper reminder-letter']);
      const [document] = await at.db('documents').where({ runId });
      const version = await at.db('document_versions').where({ documentId: document.id }).first('context');
      const matters = version.context.facts.reminderMatters;
      expect(
        matters.map(({ round, matter }: { round: number; matter: string | null }) => [round, matter]),
      ).to.deep.equal([
        [1, 'Khiếu nại quyết định thu hồi đất và phương án bồi thường'],
        [1, null],
      ]);
      expect(JSON.stringify(version.context.facts)).to.not.include('đò ngang');
      const rows = await Awaited.query(at.db).where({ state: 'open', body: BODY });
      expect(rows.map(({ reminders, answerBy }) => [reminders, answerBy])).to.deep.equal([
        [1, '2026-09-01'],
        [1, '2026-09-01'],
      ]);
    }));

  it('counts its rounds, and the last prepares the report on responsibility', () =>
    first.whatIf(async (at) => {
      const awaitedIds = [await idOf(first)];
      await reminds(at.on('2026-08-20'), { awaitedIds, answerBy: '2026-08-25' });
      await at.issues('reminder-letter');
      expect((await refused(reminds(at, { awaitedIds }))).code).to.equal('not_due');
      await reminds(at.on('2026-08-26'), { awaitedIds, answerBy: '2026-08-31' });
      await at.issues('reminder-letter');
      const { last } = await reminds(at.on('2026-09-03'), { awaitedIds, answerBy: '2026-09-10' });
      expect(last).to.equal(true);
      await at.issues('reminder-letter');

      expect(await at.open()).to.deep.equal(['draft-responsibility-report']);
      expect((await refused(reminds(at.on('2026-09-12'), { awaitedIds }))).code).to.equal('rounds_over');
      await at.does(lan, 'draft-responsibility-report', {
        responsibilityDecision: 'report',
        responsibilityTo: 'Chủ tịch Ủy ban nhân dân tỉnh',
        reminderBody: BODY,
        reminderMatters: [{ code: 'A', letter: null, round: 3, matter: null }],
        responsibilityCourse: 'Đã đôn đốc ba lần.',
        responsibilityProposal: 'Kiểm tra trách nhiệm.',
      });
      await at.issues('responsibility-report');
      expect(await at.open()).to.deep.equal([]);
    }));

  it('stops when the body answers', () =>
    first.whatIf(async (at) => {
      const one = await Awaited.query(at.db)
        .findById(await idOf(first))
        .throwIfNotFound();
      await actAt(at.db, lan, at.on('2026-08-20').now(), (act) =>
        recordAnswer(act, one, { state: 'answered', answeredOn: '2026-08-19', content: 'Đã giải quyết' }),
      );
      expect((await refused(reminds(at, { awaitedIds: [one.id] }))).code).to.equal('already_answered');
    }));

  it('is begun from the list, never by a button of the case', () =>
    first.whatIf(async (at) => {
      const starts = actAt(at.db, lan, at.now(), (act) => startErrand(act, at.petition.id, { procedure: 'reminder' }));
      expect((await refused(starts)).code).to.equal('no_errand');
    }));
});

async function transferred(world: World, input: { title?: string; sealed?: boolean } = {}, to = BODY): Promise<Story> {
  const story = await begin(world, input);
  return story.walk({
    'classify-petition': { jurisdiction: 'other', competentBody: to },
    'propose-handling': { proposal: 'transfer', competentBody: to },
  });
}
