import { expect } from 'chai';
import { type Act, actAt } from '../../server/commands/act.ts';
import { stopRun } from '../../server/commands/endRun.ts';
import { followLaw } from '../../server/commands/law/followLaw.ts';
import { onMatter } from '../../server/commands/matter.ts';
import { openCase } from '../../server/commands/openCase.ts';
import { systemOfficer } from '../../server/commands/systemOfficer.ts';
import { closeDocuments } from '../../server/documents/index.ts';
import { currentRelease } from '../../server/procedures/library.ts';
import {
  type Answers,
  checked,
  clock,
  clockWords,
  concludes,
  intake,
  issues,
  notifies,
} from '../support/denunciation.ts';
import { begin, openWorld, refused, type Story, type World } from '../support/matter.ts';
import { lan } from '../support/people.ts';

describe('a denunciation between two laws', function () {
  this.timeout(120_000);
  let world: World;

  before(async () => {
    world = await openWorld();
  });

  after(async () => {
    await closeDocuments();
    await world.drop();
  });

  it('accepted before 1 July 2026 goes on by NĐ156 from that day: steps and clocks stay, the monthly report ends (NĐ156 Đ10.1)', async () => {
    const story = await begin(world, { kind: 'denunciation', receivedOn: '2026-05-29', writtenOn: '2026-05-28' });
    await acting(story, (act) =>
      onMatter(act, story.petition.id, async (matter) => {
        const [triage] = [...matter.runs.values()];
        const old = await currentRelease(act.trx, 'denunciation', '2026-05-29');
        if (!triage) throw new Error('no triage');
        await stopRun(act, matter, triage, { state: 'accepted', name: 'Thụ lý tố cáo' });
        await openCase(act, matter, triage, old);
      }),
    );
    const changesLaw = (on: Story) => acting(on, (act) => followLaw(act, on.petition.id));
    const moved = (on: Story) =>
      on
        .db('journal')
        .where({ petitionId: story.petition.id, act: 'run.moved' })
        .orderBy('seq')
        .select('ground', 'detail');
    await story.on('2026-06-01').answers(lan, 'check-denunciation', { ...checked, identityCheckedOn: '2026-06-01' });
    await story.whatIf(async (waiting) => {
      waiting.on('2026-07-01');
      expect(await changesLaw(waiting)).to.deep.equal({ moved: 1, kept: 0, clocks: 0 });
      const [{ ground, detail }] = (await moved(waiting)) as [{ ground: string; detail: Answers }];
      expect([ground, detail.unverified]).to.deep.equal(['NĐ156 Đ9', true]);
    });
    await story.answers(lan, 'propose-intake', intake);
    await issues(story, 'acceptance-decision');
    await story.whatIf(async (other) => {
      await other.starts(lan, 'withdrawal');
      expect((await changesLaw(other.on('2026-06-30'))).moved).to.equal(0);
      expect(await changesLaw(other.on('2026-07-01'))).to.deep.equal({ moved: 1, kept: 0, clocks: 0 });
      const all = {
        withdrawalOn: '2026-07-01',
        withdrawalForm: 'letter',
        withdrawerCode: 'NTC',
        withdrawalSigned: true,
      };
      const part = { withdrawalScope: 'part', withdrawnContents: 'Một nội dung', withdrawalGoesOn: 'none' };
      await other.answers(lan, 'record-withdrawal', { ...all, ...part });
      expect(await clockWords(other, 'denunciation-settlement')).to.deep.equal([
        ...['30 days', '2026-06-01', '2026-07-01', 'open'],
      ]);
    });

    await notifies(story);
    await concludes(story, '2026-06-10');
    await story.on('2026-06-11').answers(lan, 'draft-conclusion-action', {
      conclusionActions: ['remedy'],
      executingBody: 'Ủy ban nhân dân phường Thạch Vân',
      enforcementContents: 'Trả lại tiền cho các hộ',
      enforcementDueOn: '2026-09-30',
      crimeSigns: 'no',
      enforcementFollower: 'inspectorate',
      enforcementFollowerName: 'Thanh tra tỉnh',
    });
    await issues(story, 'conclusion-action');
    // 11 July is a Saturday.
    expect(await clockWords(story, 'first-follow-up-report')).to.deep.equal([
      ...['1 month', '2026-06-11', '2026-07-13', 'open'],
    ]);
    const monthly = { enforcementSituation: 'Đã trả 10 hộ', enforcementProgress: 'monthly' };
    await story.on('2026-06-25').answers(lan, 'follow-enforcement', monthly);
    await story.answers(lan, 'report-monthly', { monthlyReportOn: '2026-06-25', monthlyReport: 'Đã trả 10 hộ' });
    expect((await clock(story, 'first-follow-up-report')).state).to.equal('met');
    expect((await clockWords(story, 'follow-up-report')).slice(1)).to.deep.equal(['2026-06-25', '2026-07-27', 'open']);

    story.on('2026-07-01');
    const open = await story.open();
    expect(await changesLaw(story)).to.deep.equal({ moved: 2, kept: 0, clocks: 0 });
    expect(await story.open()).to.deep.equal(open);
    expect((await moved(story)).map(({ ground }) => ground)).to.deep.equal(['NĐ156 Đ10.1', 'NĐ156 Đ10.1']);
    expect((await clock(story, 'follow-up-report')).state).to.equal('cancelled');
    const no = await refused(story.answers(lan, 'follow-enforcement', monthly));
    expect(no.fields?.enforcementProgress).to.be.a('string');
    expect(await changesLaw(story)).to.deep.equal({ moved: 0, kept: 0, clocks: 0 });
  });
});

const acting = async <T>(story: Story, work: (act: Act) => Promise<T>) =>
  actAt(story.db, await systemOfficer(story.db, story.petition.agencyId), story.now(), work);
