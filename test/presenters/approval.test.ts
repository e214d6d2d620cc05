import { expect } from 'chai';
import { abilityOf } from '../../server/policies/ability.ts';
import { presentTaskDetail } from '../../server/presenters/taskDetail.ts';
import { readTaskDetail } from '../../server/queries/taskDetail.ts';
import { getViewer } from '../../server/queries/viewer.ts';
import { findListedTask } from '../../server/queries/worklist.ts';
import { begin, openWorld, type Story, type World } from '../support/matter.ts';
import { lan, minh, tuan } from '../support/people.ts';

describe('what is put before the head', function () {
  this.timeout(120_000);
  let world: World;
  let story: Story;

  before(async () => {
    world = await openWorld();
    story = await begin(world);
    await story.walkTo('decide-proposal');
  });
  after(() => world.drop());

  const pageOf = async (told: Story, step: string, officer = minh) => {
    const { id } = await told.task(step);
    const task = await findListedTask(told.db, id);
    if (!task) throw new Error('unreachable');
    const viewer = await getViewer(told.db, officer, abilityOf(officer));
    return presentTaskDetail(await readTaskDetail(told.db, task, officer.id, viewer.at), viewer);
  };
  const approvalOf = async (told: Story, step: string, officer = minh) => (await pageOf(told, step, officer)).approval;

  it('is the proposal in the words of its form, and by whom', async () => {
    const approval = await approvalOf(story, 'decide-proposal');

    expect(approval?.proposedBy.name).to.equal(lan.name);
    expect(approval?.proposal).to.deep.include({ label: 'Hướng xử lý', value: 'Thụ lý giải quyết' });
    expect(approval?.changes).to.equal(null);
    expect(approval?.remarks).to.deep.equal([]);
    expect(approval?.document).to.equal(null);
  });

  it('shows what changed since it was sent back, and the remark', () =>
    story.whatIf(async (told) => {
      await told.does(minh, 'decide-proposal', { decision: 'sendBack', remark: 'Ghi rõ căn cứ' });
      const { returned, approval: none } = await pageOf(told, 'propose-handling', lan);
      await told.does(lan, 'propose-handling', { legalBasis: 'Điều 9, Điều 27 Luật Khiếu nại' });

      const approval = await approvalOf(told, 'decide-proposal');

      expect(none).to.equal(null);
      expect(returned).to.deep.include({ by: minh.name, remark: 'Ghi rõ căn cứ' });
      expect(approval?.changes).to.deep.equal([
        { label: 'Căn cứ pháp lý', before: 'Điều 27 Luật Khiếu nại', after: 'Điều 9, Điều 27 Luật Khiếu nại' },
      ]);
      expect(approval?.remarks.map(({ by, remark }) => [by, remark])).to.deep.equal([[minh.name, 'Ghi rõ căn cứ']]);
    }));

  it('offers no decision of an earlier round', () =>
    story.whatIf(async (told) => {
      await told.does(minh, 'decide-proposal', { decision: 'sendBack', remark: 'Ghi rõ căn cứ' });
      await told.does(lan, 'propose-handling');

      const { values } = await pageOf(told, 'decide-proposal');
      expect(values).to.not.have.any.keys('decision', 'remark');
    }));

  describe('for a signature', () => {
    let accepted: Story;

    before(async () => {
      accepted = await begin(world);
      await accepted.walkTo('sign-paper acceptance-notice');
    });

    it('is the paper with what it was drafted from', async () => {
      const approval = await approvalOf(accepted, 'sign-paper acceptance-notice');

      expect(approval?.document).to.include({ template: 'acceptance-notice', state: 'draft', version: 1 });
      expect(approval?.proposal).to.deep.include({
        label: 'Quyết định, hành vi bị khiếu nại',
        value: 'Quyết định số 214/QĐ-UBND ngày 12/6/2026',
      });
      expect(approval?.changes).to.equal(null);
    });

    it('shows what changed since it was last sent back, with that remark, and a new version', () =>
      accepted.whatIf(async (told) => {
        await told.does(minh, 'sign-paper acceptance-notice', { decision: 'sendBack', remark: 'Nêu rõ nội dung' });
        const { returned, values } = await pageOf(told, 'prepare-acceptance', lan);
        await told.does(lan, 'prepare-acceptance', { complaintAbout: 'thu hồi đất làm đường nối cầu Vạc' });

        const approval = await approvalOf(told, 'sign-paper acceptance-notice');

        expect(returned).to.deep.include({ by: minh.name, remark: 'Nêu rõ nội dung' });
        expect(values.complaintAbout).to.equal('thu hồi đất');
        expect(approval?.document).to.include({ state: 'draft', version: 2 });
        expect(approval?.changes).to.deep.equal([
          { label: 'Khiếu nại về việc', before: 'thu hồi đất', after: 'thu hồi đất làm đường nối cầu Vạc' },
        ]);
        expect(approval?.remarks.map(({ remark }) => remark)).to.deep.equal(['Nêu rõ nội dung']);
      }));

    it('is the answer that drafted this very paper, not what somebody did elsewhere meanwhile', () =>
      accepted.whatIf(async (told) => {
        await told.walkTo('recheck-decision');
        await told.starts(lan, 'suspension');
        await told.does(lan, 'propose-suspension');
        await told.does(lan, 'recheck-decision');

        const approval = await approvalOf(told, 'sign-paper suspension-decision');

        expect(approval?.proposal.map(({ label }) => label)).to.include('Căn cứ tạm đình chỉ (LKN Đ11a.1)');
      }));

    it('asks the verifier to sign his own report', () =>
      accepted.whatIf(async (told) => {
        await told.walkTo('sign-paper verification-report');

        const { role, approval } = await pageOf(told, 'sign-paper verification-report', tuan);
        expect(role).to.equal('verifier');
        expect(approval?.document).to.include({ template: 'verification-report' });
        expect(approval?.proposal).to.deep.include({
          label: 'Kết quả xác minh từng nội dung',
          value: '• Diện tích được bồi thường — Đo lại được 309,6 m2, bảng kiểm đếm chỉ ghi 180 m2 — Đúng',
        });
      }));

    it('is nothing where the head decides nothing', () =>
      accepted.whatIf(async (told) => {
        await told.walkTo('hold-dialogue');

        expect(await approvalOf(told, 'hold-dialogue')).to.equal(null);
      }));
  });
});
