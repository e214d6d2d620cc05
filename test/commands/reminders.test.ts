import { expect } from 'chai';
import { actAt } from '../../server/commands/act.ts';
import { recordAnswer } from '../../server/commands/recordAnswer.ts';
import { type ReminderInput, sendReminder } from '../../server/commands/reminders/sendReminder.ts';
import { withdrawReminder } from '../../server/commands/reminders/withdrawReminder.ts';
import { startErrand } from '../../server/commands/startErrand.ts';
import { Awaited } from '../../server/models/Awaited.ts';
import { begin, openWorld, refused, type Story, type World } from '../support/matter.ts';
import { lan, minh } from '../support/people.ts';

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
  const counted = async ({ db }: Story) =>
    (await Awaited.query(db).where({ body: BODY }).orderBy('petitionId')).map(({ reminders, answerBy }) => [
      reminders,
      answerBy,
    ]);
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
    }));

  it('counts when it is issued, and until then its matters are in no other letter', () =>
    first.whatIf(async (at) => {
      await reminds(at.on('2026-08-20'));
      expect(await counted(at)).to.deep.equal([
        [0, null],
        [0, null],
      ]);
      const again = await refused(reminds(at, { awaitedIds: [await idOf(second)] }));
      expect([again.code, again.message]).to.deep.equal([
        'reminder_pending',
        `${second.petition.code}: công văn đôn đốc lần 1 chưa phát hành.`,
      ]);
      await at.issues('reminder-letter');
      expect(await counted(at)).to.deep.equal([
        [1, '2026-09-01'],
        [1, '2026-09-01'],
      ]);
      const acts = await at.db('journal').where({ petitionId: second.petition.id }).pluck('act');
      expect(acts.filter((act) => act.startsWith('reminder.'))).to.deep.equal(['reminder.prepared', 'reminder.issued']);
    }));

  it('is no reminder when it is withdrawn before it is issued', () =>
    first.whatIf(async (at) => {
      const withdraws = async (reminder: { id: string; runId: string }) =>
        actAt(at.db, lan, at.now(), (act) => withdrawReminder(act, reminder));
      const letter = await reminds(at.on('2026-08-20'));
      await withdraws(letter);
      expect(await at.open()).to.deep.equal([]);
      expect((await refused(withdraws(letter))).code).to.equal('reminder_over');
      expect(await counted(at)).to.deep.equal([
        [0, null],
        [0, null],
      ]);

      const next = await reminds(at.on('2026-08-21'));
      await at.issues('reminder-letter');
      expect((await refused(withdraws(next))).message).to.equal('Công văn đôn đốc đã phát hành, không rút được.');
      const rounds = await at.db('reminderTargets').where({ reminderId: next.id }).pluck('round');
      expect(rounds).to.deep.equal([1, 1]);
      expect(await counted(at)).to.deep.equal([
        [1, '2026-09-01'],
        [1, '2026-09-01'],
      ]);
    }));

  it('names what the signer left in it: a matter taken out of the letter is not counted, the new day is', () =>
    first.whatIf(async (at) => {
      await reminds(at.on('2026-08-20'));
      await at.does(minh, 'sign-paper', { decision: 'sendBack', remark: 'Bỏ đơn mật, lùi hạn.' });
      const { facts } = await at.db('runs').where({ procedure: 'reminder' }).first('facts');
      await at.does(lan, 'draft-reminder', {
        reminderBody: facts.reminderBody,
        reminderText: facts.reminderText,
        lastReminder: facts.lastReminder,
        reminderMatters: facts.reminderMatters.slice(0, 1),
        reminderAnswerBy: '2026-09-05',
      });
      await at.issues('reminder-letter');
      const rows = await Awaited.query(at.db).where({ body: BODY }).orderBy('petitionId');
      expect(rows.map(({ reminders, answerBy }) => [reminders, answerBy])).to.deep.equal([
        [1, '2026-09-05'],
        [0, null],
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
      const { facts } = await at.db('runs').where({ procedure: 'reminder', state: 'open' }).first('facts');
      const numbers = await at.db('documents').where({ template: 'reminder-letter' }).orderBy('id').pluck('number');
      expect(numbers).to.have.length(3);
      expect(facts.reminderMatters.map(({ round }: { round: number }) => round)).to.deep.equal([3]);
      expect(facts.responsibilityCourse).to.match(
        new RegExp(
          `^${first.petition.code}: đã gửi .+; ` +
            `đôn đốc lần 1 ngày 20/08/2026 \\(công văn số ${numbers[0]}\\), đề nghị trả lời trước ngày 25/08/2026; ` +
            `đôn đốc lần 2 ngày 26/08/2026 \\(công văn số ${numbers[1]}\\), đề nghị trả lời trước ngày 31/08/2026; ` +
            `đôn đốc lần 3 ngày 03/09/2026 \\(công văn số ${numbers[2]}\\), đề nghị trả lời trước ngày 10/09/2026\\.$`,
        ),
      );
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
