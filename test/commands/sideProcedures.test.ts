import { expect } from 'chai';
import { abilityOf } from '../../server/policies/ability.ts';
import { presentTask } from '../../server/presenters/task.ts';
import { getViewer } from '../../server/queries/viewer.ts';
import { worklist } from '../../server/queries/worklist.ts';
import { begin, openWorld, petitionOf, refused, type Story, type World } from '../support/matter.ts';
import { hoa, lan, minh, tuan } from '../support/people.ts';

describe('side procedures of a complaint', function () {
  this.timeout(180_000);
  let world: World;
  let accepted: Story;

  before(async () => {
    world = await openWorld();
    accepted = await begin(world);
    await accepted.walkTo('recheck-decision', { 'prepare-acceptance': { complex: true, complexGrounds: ['b'] } });
  });
  after(() => world.drop());

  const suspend = async (story: Story) => {
    await story.starts(lan, 'suspension');
    await story.does(lan, 'propose-suspension');
    await story.issues('suspension-decision');
  };
  const resume = async (story: Story) => {
    await story.does(lan, 'propose-resumption');
    await story.issues('resumption-decision');
  };
  const settlement = (story: Story) =>
    story.db('deadlines').where({ petitionId: story.petition.id, key: 'complaint-settlement' }).first();

  describe('suspension', () => {
    it('stops the clock each time, and the due day moves by exactly the days it stood still (LKN Đ11a.4)', () =>
      accepted.whatIf(async (story) => {
        expect((await settlement(story)).dueOn).to.equal('2026-08-24');

        await suspend(story.on('2026-07-13'));
        expect(await settlement(story)).to.include({ dueOn: null, state: 'open' });
        await resume(story.on('2026-07-16'));
        expect((await settlement(story)).dueOn).to.equal('2026-08-27');

        await suspend(story.on('2026-07-20'));
        await resume(story.on('2026-07-31'));
        expect((await settlement(story)).dueOn).to.equal('2026-09-07');
        const pauses = await story.db('deadline_pauses').orderBy('fromOn').select('fromOn', 'untilOn');
        expect(pauses).to.deep.equal([
          { fromOn: '2026-07-13', untilOn: '2026-07-16' },
          { fromOn: '2026-07-20', untilOn: '2026-07-31' },
        ]);

        await story.walkTo('hold-dialogue');
      }));

    it('counts from the day on which the decision was issued, not from the proposal', () =>
      accepted.whatIf(async (story) => {
        await story.on('2026-07-13').starts(lan, 'suspension');
        await story.does(lan, 'propose-suspension');
        expect((await settlement(story)).dueOn).to.equal('2026-08-24');
        await story.on('2026-07-14').issues('suspension-decision');

        const pause = await story.db('deadline_pauses').first('fromOn');
        expect(pause.fromOn).to.equal('2026-07-14');
      }));

    it('pauses the tasks of the case, not its own', () =>
      accepted.whatIf(async (story) => {
        await suspend(story.on('2026-07-13'));

        expect(await refused(story.does(lan, 'recheck-decision'))).to.include({ status: 409, code: 'suspended' });
        const viewer = await getViewer(story.db, lan, abilityOf(lan));
        const { items } = await worklist(story.db, lan, viewer.ability, viewer.at, {
          scope: 'mine',
          sort: 'urgency',
          limit: 10,
        });
        const rows = items.map((task) => presentTask(task, viewer));
        // What goes on shows the clock that runs: the decision is to be sent (NĐ124 Đ28b.1), and was not.
        expect(rows.map(({ key, dueState, abilities }) => [key, dueState, abilities.complete])).to.deep.equal([
          ['propose-resumption', 'overdue', true],
          ['recheck-decision', 'paused', false],
        ]);

        await resume(story.on('2026-07-20'));
        await story.does(lan, 'recheck-decision');
      }));

    it('is not opened a second time while it lasts, and not before acceptance', () =>
      accepted.whatIf(async (story) => {
        await suspend(story.on('2026-07-13'));

        const told = await refused(story.starts(lan, 'suspension'));
        expect(told).to.include({
          status: 409,
          code: 'not_allowed',
          message: 'Thủ tục này đang được thực hiện (LKN Đ11a.1; NĐ124 Đ28b).',
        });
        expect(await refused(story.starts(hoa, 'suspension'))).to.include({ code: 'not_allowed' });
      }));

    it('lets a withdrawal go its whole way meanwhile', () =>
      accepted.whatIf(async (story) => {
        await suspend(story.on('2026-07-13'));
        await story.on('2026-07-15').starts(lan, 'withdrawal');
        await story.does(lan, 'record-withdrawal');
        await story.does(lan, 'propose-termination');
        await story.issues('termination-decision');

        expect((await petitionOf(story)).outcome).to.equal('terminated');
        expect(await story.open()).to.deep.equal([]);
      }));
  });

  describe('when a paper comes back unsigned', () => {
    it('acceptance has not happened: nothing to suspend yet', async () => {
      const story = await begin(world);
      await story.walkTo('sign-paper acceptance-notice');
      await story.does(minh, 'sign-paper acceptance-notice', { decision: 'sendBack', remark: 'Sửa' });

      const told = await refused(story.starts(lan, 'suspension'));
      expect(told).to.include({
        code: 'not_allowed',
        message: 'Chưa đến bước được mở thủ tục này (LKN Đ11a.1; NĐ124 Đ28b).',
      });
    });

    it('the decision has not been made: it may still be suspended or withdrawn', () =>
      accepted.whatIf(async (story) => {
        await story.walkTo('sign-paper settlement-decision', {
          'recheck-decision': { recheckResult: 'complaint-correct' },
        });
        await story.does(minh, 'sign-paper settlement-decision', { decision: 'sendBack', remark: 'Sửa' });

        await story.starts(lan, 'withdrawal');
        await story.does(lan, 'record-withdrawal', { withdrawalScope: 'part', withdrawnContents: 'Yêu cầu hỗ trợ' });
        await suspend(story);
        await resume(story);
        await story.walkTo('serve-decision');
        expect(await refused(story.starts(lan, 'suspension'))).to.include({
          message: 'Đã qua bước được mở thủ tục này (LKN Đ11a.1; NĐ124 Đ28b).',
        });
      }));
  });

  describe('withdrawal', () => {
    it('of a part lets the rest go on, and may come again', () =>
      accepted.whatIf(async (story) => {
        for (const withdrawnContents of ['Yêu cầu hỗ trợ', 'Yêu cầu hủy quyết định']) {
          await story.starts(lan, 'withdrawal');
          await story.does(lan, 'record-withdrawal', { withdrawalScope: 'part', withdrawnContents });
        }

        expect((await petitionOf(story)).state).to.equal('open');
        expect(await settlement(story)).to.include({ state: 'open', dueOn: '2026-08-24' });
        const runs = await story.db('runs').where({ kind: 'side', petitionId: story.petition.id }).pluck('outcome');
        expect(runs).to.deep.equal(['withdrawn-in-part', 'withdrawn-in-part']);
        await story.walkTo('sign-paper settlement-decision');
      }));

    it('of the whole ends everything: case closed, nothing open, clocks cancelled (LKN Đ11a.2a)', () =>
      accepted.whatIf(async (story) => {
        await story.walkTo('verify');
        await story.on('2026-07-17').starts(tuan, 'withdrawal');
        await story.does(lan, 'record-withdrawal');
        await story.does(lan, 'propose-termination');
        expect(await story.open()).to.include('verify');
        await story.issues('termination-decision');

        const closed = { state: 'closed', outcome: 'terminated' };
        expect(await petitionOf(story)).to.deep.include(closed);
        const { caseId } = await story.db('case_petitions').where({ petitionId: story.petition.id }).first();
        expect(await story.db('cases').where({ id: caseId }).first()).to.deep.include(closed);
        expect(await story.open()).to.deep.equal([]);
        const runs = await story.db('runs').where({ petitionId: story.petition.id, state: 'open' }).pluck('id');
        expect(runs).to.deep.equal([]);
        expect(await settlement(story)).to.include({ state: 'cancelled', metOn: null });
        const main = await story.db('runs').where({ caseId, kind: 'main' }).first();
        expect([main.state, main.outcomeName]).to.deep.equal([
          'interrupted',
          'Đình chỉ giải quyết do rút toàn bộ khiếu nại',
        ]);
      }));

    it('under force is not recognised, and the matter goes on (LKN Đ10.3)', () =>
      accepted.whatIf(async (story) => {
        await story.starts(minh, 'withdrawal');
        await story.does(lan, 'record-withdrawal', { withdrawalCoerced: 'yes' });

        expect((await petitionOf(story)).state).to.equal('open');
        expect(await story.open()).to.deep.equal(['recheck-decision']);
      }));

    it('that nobody finished is over when the complaint is', () =>
      accepted.whatIf(async (story) => {
        await story.starts(lan, 'withdrawal');
        await story.walkTo('record-receipt', { 'recheck-decision': { recheckResult: 'complaint-correct' } });
        await story.on('2026-08-11').does(hoa, 'record-receipt');
        await story.does(lan, 'publish-decision');
        expect(await story.open()).to.deep.equal(['record-withdrawal']);
        await story.on('2026-09-02').hears(minh, 'lawsuit-filed');

        expect((await petitionOf(story)).outcome).to.equal('in-court');
        expect(await story.open()).to.deep.equal([]);
      }));
  });
});
