import { expect } from 'chai';
import { actAt } from '../../server/commands/act.ts';
import { openDelivery } from '../../server/commands/deliveries/openDelivery.ts';
import { recordAnswer } from '../../server/commands/recordAnswer.ts';
import { startErrand } from '../../server/commands/startErrand.ts';
import { closeDocuments, namedPaper } from '../../server/documents/index.ts';
import { Awaited } from '../../server/models/Awaited.ts';
import { Delivery } from '../../server/models/Delivery.ts';
import {
  type Answers,
  accepted,
  checked,
  clock,
  clockWords,
  concludes,
  findings,
  intake,
  issues,
  notifies,
  received,
  recipients,
  team,
  verification,
  verifying,
} from '../support/denunciation.ts';
import { openWorld, petitionOf, refused, type World } from '../support/matter.ts';
import { hoa, lan, mai, minh, tuan } from '../support/people.ts';
import { tablesHolding } from '../support/tablesHolding.ts';

describe('a denunciation', function () {
  this.timeout(120_000);
  let world: World;

  before(async () => {
    world = await openWorld();
  });

  after(async () => {
    await closeDocuments();
    await world.drop();
  });

  it('is checked in 7 working days, in 10 when in several places (LTC Đ24.1), accepted, told in 5, settled in 30 days', async () => {
    const story = await received(world);
    expect(await clockWords(story, 'denunciation-intake')).to.deep.equal([
      ...['7 working days', '2026-07-06', '2026-07-15', 'open'],
    ]);
    await story.whatIf(async (other) => {
      await other.on('2026-07-08').answers(lan, 'check-denunciation', { ...checked, checkSpread: true });
      await other.answers(lan, 'propose-intake', intake);
      expect((await clockWords(other, 'denunciation-acceptance')).slice(0, 3)).to.deep.equal([
        ...['10 working days', '2026-07-06', '2026-07-20'],
      ]);
    });
    const going = await verifying(world);
    expect(await clockWords(going, 'denunciation-settlement')).to.deep.equal([
      ...['30 days', '2026-07-13', '2026-08-12', 'open'],
    ]);
    expect((await clock(going, 'denunciation-content-notice')).state).to.equal('met');
    expect(await going.open()).to.deep.equal(['verify']);
  });

  it('sends its denouncer closed envelopes; a name is printed by opening the vault alone, on what is his alone (LTC Đ56)', async () => {
    const story = await accepted(world);
    await story.answers(lan, 'notify-denouncer', { sealedRoute: true });
    await story.answers(minh, 'sign-paper acceptance-notice', { decision: 'approve' });
    const { petitionerLabel: code } = await petitionOf(story);
    const issue = { issuedOn: story.today, signing: 'wet' };
    const wired = { ...issue, recipients: [{ name: code, route: 'electronic' }] };
    const no = await refused(story.answers(hoa, 'issue-paper acceptance-notice', wired));
    expect([no.code, no.fields?.recipients]).to.deep.equal(['sealed_route', `Dòng 1: ${no.message}`]);
    const posted = [{ name: code, route: 'post', address: 'Ngõ Chim Sâu 7' }];
    await story.answers(hoa, 'issue-paper acceptance-notice', { ...issue, recipients: posted });
    const noticeContents = [{ content: 'Giữ lại tiền hỗ trợ' }];
    await story.answers(lan, 'notify-denounced', { noticeContents, identityGuarded: true });
    await story.answers(minh, 'sign-paper content-notice', { decision: 'approve' });
    const both = [
      { name: 'Ông (bà) Vũ Văn Đạt', route: 'post' },
      { name: 'Người tố cáo', route: 'hand' },
    ];
    await story.answers(hoa, 'issue-paper content-notice', { ...issue, recipients: both });

    const sent = await Delivery.query(story.db)
      .where({ petitionId: story.petition.id, capacity: 'petitioner' })
      .orderBy('id');
    const [notice, mistaken] = sent.slice(-2) as [Delivery, Delivery];
    expect(sent.slice(-2).map(({ sealed, address }) => [sealed, address])).to.deep.equal([
      [true, null],
      [true, null],
    ]);
    const opens = (delivery: Delivery, what: 'envelope' | 'paper') =>
      openDelivery(world.db, world.vault, minh, delivery, { what, purpose: 'Gửi thông báo thụ lý cho người tố cáo' });
    // Mẫu 06 is the denounced's; a copy for the denouncer does not name him either.
    expect((await refused(opens(mistaken, 'paper'))).code).to.equal('never_named');
    for (const what of ['envelope', 'paper'] as const)
      expect((await opens(notice, what)).subarray(0, 5).toString(), what).to.equal('%PDF-');
    const journal = await world.db('journal').where({ petitionId: story.petition.id }).orderBy('seq', 'desc').limit(4);
    expect(journal.map(({ act, detail }) => [act, detail.what ?? detail.code])).to.deep.equal([
      ...[
        ['delivery.opened', 'paper'],
        ['identity.opened', code],
        ['delivery.opened', 'envelope'],
        ['identity.opened', code],
      ],
    ]);
    const named = namedPaper(`<p>người tố cáo (mã ${code}), ${code}</p>`, code ?? '', 'Yến <b>');
    expect(named).to.equal('<p>người tố cáo Yến &lt;b&gt;, Yến &lt;b&gt;</p>');
    expect(await tablesHolding(world.owner, ['bach yen', 'Bach Yen', 'Chim Sau', '099190004711'])).to.deep.equal([]);
  });

  it('is transferred once, no second time with the same content (TT05 Đ14.1); who asked is told the result (LTCD Đ28.2)', async () => {
    const story = (await received(world)).on('2026-07-08');
    await story.answers(lan, 'check-denunciation', { ...checked, acceptanceResult: 'not-competent' });
    const transfer = {
      intakeProposal: 'transfer',
      petitionSummary: 'Giữ lại tiền hỗ trợ',
      proposalReason: 'Không thuộc thẩm quyền',
      competentBody: 'Chủ tịch Ủy ban nhân dân xã Tân Mộc',
      referredItems: 'Danh sách, 4 trang',
    };

    const no = await refused(story.answers(lan, 'propose-intake', { ...transfer, transferredBefore: 'yes' }));
    expect(no.fields?.transferredBefore).to.include('TT05 Đ14.1');
    await story.answers(lan, 'propose-intake', { ...transfer, transferredBefore: 'no', resultWanted: true });
    expect(await clockWords(story, 'denunciation-transfer')).to.deep.equal([
      ...['5 working days', '2026-07-06', '2026-07-13', 'open'],
    ]);
    expect(await recipients(story, 'transfer-slip')).to.deep.equal([
      ...['Chủ tịch Ủy ban nhân dân xã Tân Mộc', 'Người tố cáo'],
    ]);

    const sent = {
      issuedOn: story.today,
      recipients: [{ name: transfer.competentBody, route: 'post' }],
      signing: 'wet',
    };
    await story.answers(hoa, 'issue-paper transfer-slip', sent);
    const asked = await Awaited.query(story.db).where({ petitionId: story.petition.id }).first().throwIfNotFound();
    expect([asked.body, asked.state, asked.dueOn]).to.deep.equal([transfer.competentBody, 'open', '2026-08-07']);
    story.on('2026-08-05');
    await actAt(story.db, lan, story.now(), (act) =>
      recordAnswer(act, asked, { state: 'answered', answeredOn: '2026-08-04', content: 'Tố cáo sai' }),
    );
    expect(await clockWords(story, 'forwarded-result')).to.deep.equal([
      ...['5 working days', '2026-08-04', '2026-08-11', 'open'],
    ]);
    await story.answers(lan, 'draft-forwarded-result', {
      resultBody: transfer.competentBody,
      resultReceivedOn: '2026-08-04',
      resultSummary: 'Tố cáo sai',
    });
    const { petitionerLabel: code } = await petitionOf(story);
    expect(await recipients(story, 'forwarded-result-notice')).to.deep.equal([code]);
  });

  it('is answered to whoever forwarded it within 20 days, by whichever paper says what became of it (LTC Đ26.2)', async () => {
    const story = (
      await received(world, { name: 'Báo Hà Thanh', letterNumber: '12/CV-BĐ', letterOn: '2026-07-05' })
    ).on('2026-07-08');
    const why = { petitionSummary: 'Giữ lại tiền hỗ trợ', proposalReason: 'Nội dung đã có nơi giải quyết' };
    const chief = { competentBody: 'Chủ tịch Ủy ban nhân dân xã Tân Mộc' };
    const notCompetent = { ...checked, acceptanceResult: 'not-competent' };
    const lacking = { ...checked, acceptanceResult: 'lacking', lackingConditions: ['grounds'] };
    const ways: [string, Answers, Answers][] = [
      ['refusal-notice', lacking, { intakeProposal: 'refuse', denounced: intake.denounced }],
      [
        'transfer-slip',
        notCompetent,
        { intakeProposal: 'transfer', ...chief, transferredBefore: 'no', referredItems: 'Danh sách, 4 trang' },
      ],
      ['guidance-letter', notCompetent, { intakeProposal: 'guide', ...chief }],
      ['shelving-slip', notCompetent, { intakeProposal: 'leave', ...chief, leaveReason: 'sent-to-competent' }],
    ];
    expect(await clockWords(story, 'forwarder-reply')).to.deep.equal(['20 days', '2026-07-06', '2026-07-27', 'open']);
    for (const [paper, check, proposal] of ways)
      await story.whatIf(async (other) => {
        await other.answers(lan, 'check-denunciation', check);
        await other.answers(lan, 'propose-intake', { ...why, ...proposal });
        const told = await recipients(other, paper);
        expect(told, paper).to.include('Báo Hà Thanh');
        const issued = {
          issuedOn: '2026-07-10',
          recipients: [{ name: 'Báo Hà Thanh', route: 'post' }],
          signing: 'wet',
        };
        await other.on('2026-07-10').answers(hoa, `issue-paper ${paper}`, issued);
        const { state, metOn } = await clock(other, 'forwarder-reply');
        expect([state, metOn], paper).to.deep.equal(['met', '2026-07-10']);
      });
  });

  it('tells those who forwarded it and follow it what came of it, in 7 working days (LTCD Đ27.2)', async () => {
    const forwarder = { name: 'Đoàn đại biểu Quốc hội tỉnh', letterNumber: '31/CV', letterOn: '2026-07-05' };
    const story = await accepted(world, { forwarder, check: { forwarderFollows: true } });
    await notifies(story);
    await story.answers(lan, 'notify-forwarder', { forwarderResult: 'Đã thụ lý', identityGuarded: true });
    await issues(story, 'forwarder-reply');
    await concludes(story, '2026-07-24');
    expect(await clockWords(story, 'forwarder-result')).to.deep.equal([
      ...['7 working days', '2026-07-24', '2026-08-04', 'open'],
    ]);
    const told = { conclusionSummary: 'Tố cáo đúng', sealedRoute: true };
    await story.on('2026-07-27').answers(lan, 'notify-conclusion', told);
    expect(await recipients(story, 'conclusion-notice')).to.include(forwarder.name);
    const sent = { issuedOn: story.today, recipients: [{ name: forwarder.name, route: 'post' }], signing: 'wet' };
    await story.answers(hoa, 'issue-paper conclusion-notice', sent);
    expect((await clock(story, 'forwarder-result')).state).to.equal('met');
  });

  it('cannot be accepted against what the check found', async () => {
    const story = (await received(world)).on('2026-07-08');
    await story.answers(lan, 'check-denunciation', { ...checked, identityCheck: 'unconfirmed' });

    const no = await refused(story.answers(lan, 'propose-intake', intake));

    expect(no.fields?.intakeProposal).to.include('Không chọn được “Thụ lý tố cáo”').and.to.include('LTC Đ29.1');
  });

  it('has its denouncer protected, by telephone only where it is urgent (LTC Đ50.3)', async () => {
    const story = (await received(world)).on('2026-07-08');
    const errand = { procedure: 'denouncer-protection' };
    await actAt(story.db, mai, story.now(), (act) => startErrand(act, story.petition.id, errand));
    const request = {
      protectionAsked: 'phone',
      protectionAskedOn: '2026-07-08',
      protectionCallerCheck: 'Đọc đúng số biên nhận và ngày nộp đơn',
      protectedPersons: [{ relation: 'denouncer', code: 'NTC' }],
      harms: ['life'],
      protectionReason: 'Bị đe dọa tại nhà',
    };
    const no = await refused(story.answers(lan, 'record-request', { ...request, protectionUrgent: 'no' }));
    expect(no.fields?.protectionUrgent).to.include('LTC Đ50.3');
    await story.answers(lan, 'record-request', { ...request, protectionUrgent: 'yes' });
    expect(await story.open()).to.include('act-at-once');
  });

  it('goes on as information when nobody is known behind it, in a file of its own (LTC Đ25)', async () => {
    const story = (await received(world)).on('2026-07-08');
    await story.answers(lan, 'check-denunciation', { ...checked, identityCheck: 'impersonated' });
    await story.answers(lan, 'propose-intake', {
      intakeProposal: 'information',
      petitionSummary: 'Giữ lại tiền hỗ trợ',
      proposalReason: 'Người có tên trong đơn không viết đơn',
    });

    expect(await story.open()).to.deep.equal(['assess-information']);
    const files = await story
      .db('cases')
      .join('casePetitions', 'casePetitions.caseId', 'cases.id')
      .where({ petitionId: story.petition.id })
      .orderBy('cases.id')
      .select('cases.procedure', 'cases.state', 'cases.outcome');
    expect(files).to.deep.equal([
      { procedure: 'denunciation', state: 'closed', outcome: 'information' },
      { procedure: 'denunciation-info', state: 'open', outcome: null },
    ]);
    expect((await petitionOf(story)).state).not.to.equal('closed');
  });

  it('is not verified by a relative of the denounced, nor by one alone or two leaders; its team is told (NĐ31 Đ10.1, Đ10.3)', async () => {
    const story = await accepted(world);
    await notifies(story);
    const refusal = async (verificationTeam: unknown[]) =>
      (await refused(story.answers(lan, 'prepare-verification', { ...verification, verificationTeam }))).fields
        ?.verificationTeam;

    expect(await refusal([team[0], { ...team[1], tie: 'family' }])).to.match(/Dòng 2: .*NĐ31 Đ10\.3/);
    expect(await refusal([{ ...team[0], tie: 'interest' }, team[1]])).to.match(/Dòng 1: .*NĐ31 Đ10\.3/);
    expect(await refusal([team[0]])).to.include('ít nhất 2 dòng');
    expect(await refusal([team[0], { ...team[1], role: 'lead' }])).to.include('đúng một dòng “Trưởng đoàn');

    await story.answers(lan, 'prepare-verification', verification);
    expect(await recipients(story, 'team-decision')).to.deep.equal(team.map(({ name }) => name));
  });

  it('is verified with the denounced heard (NĐ31 Đ12.1)', async () => {
    const story = (await verifying(world)).on('2026-07-24');
    const verified = {
      verificationStartedOn: '2026-07-14',
      verificationEndedOn: '2026-07-24',
      evidence: [{ name: 'Danh sách ký nhận', source: 'organisation' }],
      findings,
      crimeSigns: 'none',
    };

    const no = await refused(story.answers(tuan, 'verify', { ...verified, denouncedHeard: 'no' }));
    expect(no.fields?.denouncedHeard).to.include('NĐ31 Đ12.1');
    await story.answers(tuan, 'verify', { ...verified, denouncedHeard: 'yes' });
    expect(await story.open()).to.deep.equal(['report-verification']);
  });
});
