import { expect } from 'chai';
import { type Act, actAt, type Officer } from '../../server/commands/act.ts';
import { completeTask } from '../../server/commands/completeTask.ts';
import { openDelivery } from '../../server/commands/deliveries/openDelivery.ts';
import { stopRun } from '../../server/commands/endRun.ts';
import { followLaw } from '../../server/commands/law/followLaw.ts';
import { onMatter } from '../../server/commands/matter.ts';
import { openCase } from '../../server/commands/openCase.ts';
import type { PetitionInput } from '../../server/commands/registerPetition.ts';
import { startErrand } from '../../server/commands/startErrand.ts';
import { systemOfficer } from '../../server/commands/systemOfficer.ts';
import { closeDocuments, namedPaper } from '../../server/documents/index.ts';
import type { Day } from '../../server/domain/day.ts';
import { Deadline } from '../../server/models/Deadline.ts';
import { Delivery } from '../../server/models/Delivery.ts';
import { currentRelease } from '../../server/procedures/library.ts';
import { seenPaper } from '../../server/queries/seenPaper.ts';
import { readTaskDetail } from '../../server/queries/taskDetail.ts';
import { findListedTask, type ListedTask } from '../../server/queries/worklist.ts';
import { begin, openWorld, petitionOf, refused, type Story, type World } from '../support/matter.ts';
import { hoa, lan, mai, minh, tuan } from '../support/people.ts';
import { tablesHolding } from '../support/tablesHolding.ts';

type Answers = Record<string, unknown>;

const checked = {
  denunciationInstance: 'first',
  identityCheck: 'confirmed',
  identityCheckedOn: '2026-07-08',
  identityCheckResult: 'Gặp trực tiếp, đối chiếu giấy tờ',
  checkSpread: false,
  denunciationTrack: 'duty',
  clearCase: false,
  crimeSigns: 'none',
  acceptanceResult: 'all',
};
const intake = {
  intakeProposal: 'accept',
  petitionSummary: 'Giữ lại tiền hỗ trợ hộ nghèo',
  proposalReason: 'Đủ điều kiện thụ lý',
  denounced: [{ name: 'Vũ Văn Đạt', position: 'Trưởng thôn Đông Hạ', address: 'thôn Đông Hạ' }],
  acceptedContents: [{ content: 'Giữ lại tiền hỗ trợ' }],
  settlementDays: 30,
};
const team = [
  { name: 'Phạm Anh Tuấn', position: 'Chuyên viên', role: 'lead', tie: 'none' },
  { name: 'Đỗ Văn An', position: 'Chuyên viên', role: 'member', tie: 'none' },
];
const verification = {
  verificationBy: 'team',
  verificationDays: 20,
  verificationContents: 'Số tiền đã chi',
  verificationTeam: team,
  identityRemoved: true,
};
const findings = [{ content: 'Giữ lại tiền', finding: 'Mỗi hộ thiếu 300.000 đồng', conclusion: 'right' }];
const extension = {
  extensionTurn: 'first',
  complexCriteria: ['a'],
  complexity: 'complex',
  extensionDays: 30,
  extensionFrom: '2026-08-12',
  extensionReason: 'Phải xác minh ở hai thôn',
};

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

  /** Somebody does a step of a denunciation with these answers and no others. */
  async function does(story: Story, officer: Officer, step: string, values: Answers = {}): Promise<void> {
    const task = await story.task(step);
    const paper = await seenPaper(story.db, task.runId);
    await actAt(story.db, officer, story.now(), (act) => completeTask(act, world.vault, task, { values, paper }));
  }

  async function issues(story: Story, paper: string): Promise<void> {
    await does(story, minh, `sign-paper ${paper}`, { decision: 'approve' });
    const issued = { issuedOn: story.today, recipients: [{ name: 'Người tố cáo', route: 'post' }], signing: 'wet' };
    await does(story, hoa, `issue-paper ${paper}`, issued);
  }

  /** Registered on Monday 6 July, found to be a denunciation on the same day. */
  async function received(forwarder: PetitionInput['forwarder'] = null): Promise<Story> {
    const story = await begin(world, {
      kind: 'denunciation',
      forwarder,
      title: 'Tố cáo trưởng thôn giữ tiền hỗ trợ',
      content: 'Trưởng thôn giữ lại một phần tiền hỗ trợ của các hộ nghèo.',
      parties: [
        {
          role: 'petitioner',
          kind: 'person',
          name: 'Hoàng Thị Bạch Yến',
          idNumber: '099190004711',
          address: 'Ngõ Chim Sâu 7',
        },
        { role: 'respondent', kind: 'person', name: 'Vũ Văn Đạt', job: 'Trưởng thôn Đông Hạ', address: 'Thôn Đông Hạ' },
      ],
    });
    await story.does(lan, 'check-eligibility');
    await story.does(lan, 'classify-petition', { kind: 'denunciation', petitionSummary: 'Giữ lại tiền hỗ trợ' });
    return story;
  }

  async function accepted(): Promise<Story> {
    const story = (await received()).on('2026-07-08');
    await does(story, lan, 'check-denunciation', checked);
    await does(story, lan, 'propose-intake', intake);
    story.on('2026-07-13');
    await issues(story, 'acceptance-decision');
    return story;
  }

  async function verifying(): Promise<Story> {
    const story = await accepted();
    await does(story, lan, 'notify-denouncer', { sealedRoute: true });
    await issues(story, 'acceptance-notice');
    const noticeContents = [{ content: 'Giữ lại tiền hỗ trợ' }];
    await does(story, lan, 'notify-denounced', { noticeContents, identityGuarded: true });
    await issues(story, 'content-notice');
    await does(story, lan, 'prepare-verification', verification);
    await issues(story, 'team-decision');
    return story;
  }

  const clock = (story: Story, key: string) =>
    Deadline.query(story.db)
      .where({ petitionId: story.petition.id, key })
      .orderBy('id', 'desc')
      .first()
      .throwIfNotFound();
  const clockWords = async (story: Story, key: string) => {
    const { limitValue, startedOn, dueOn, state } = await clock(story, key);
    return [limitValue, startedOn, dueOn, state];
  };

  it('is checked in 7 working days, in 10 when in several places (LTC Đ24.1), accepted, told in 5, settled in 30 days', async () => {
    const story = await received();
    expect(await clockWords(story, 'denunciation-intake')).to.deep.equal([
      ...['7 working days', '2026-07-06', '2026-07-15', 'open'],
    ]);
    await story.whatIf(async (other) => {
      await does(other.on('2026-07-08'), lan, 'check-denunciation', { ...checked, checkSpread: true });
      await does(other, lan, 'propose-intake', intake);
      expect((await clockWords(other, 'denunciation-acceptance')).slice(0, 3)).to.deep.equal([
        ...['10 working days', '2026-07-06', '2026-07-20'],
      ]);
    });
    const going = await verifying();
    expect(await clockWords(going, 'denunciation-settlement')).to.deep.equal([
      ...['30 days', '2026-07-13', '2026-08-12', 'open'],
    ]);
    expect((await clock(going, 'denunciation-content-notice')).state).to.equal('met');
    expect(await going.open()).to.deep.equal(['verify']);
  });

  it('sends its denouncer closed envelopes; a name is printed by opening the vault alone, on what is his alone (LTC Đ56)', async () => {
    const story = await accepted();
    await does(story, lan, 'notify-denouncer', { sealedRoute: true });
    await does(story, minh, 'sign-paper acceptance-notice', { decision: 'approve' });
    const { petitionerLabel: code } = await petitionOf(story);
    const issue = { issuedOn: story.today, signing: 'wet' };
    const wired = { ...issue, recipients: [{ name: code, route: 'electronic' }] };
    const no = await refused(does(story, hoa, 'issue-paper acceptance-notice', wired));
    expect([no.code, no.fields?.recipients]).to.deep.equal(['sealed_route', `Dòng 1: ${no.message}`]);
    const posted = [{ name: code, route: 'post', address: 'Ngõ Chim Sâu 7' }];
    await does(story, hoa, 'issue-paper acceptance-notice', { ...issue, recipients: posted });
    const noticeContents = [{ content: 'Giữ lại tiền hỗ trợ' }];
    await does(story, lan, 'notify-denounced', { noticeContents, identityGuarded: true });
    await does(story, minh, 'sign-paper content-notice', { decision: 'approve' });
    const both = [
      { name: 'Ông (bà) Vũ Văn Đạt', route: 'post' },
      { name: 'Người tố cáo', route: 'hand' },
    ];
    await does(story, hoa, 'issue-paper content-notice', { ...issue, recipients: both });

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

  it('is transferred once, and no second time with the same content (TT05 Đ14.1)', async () => {
    const story = (await received()).on('2026-07-08');
    await does(story, lan, 'check-denunciation', { ...checked, acceptanceResult: 'not-competent' });
    const transfer = {
      intakeProposal: 'transfer',
      petitionSummary: 'Giữ lại tiền hỗ trợ',
      proposalReason: 'Không thuộc thẩm quyền',
      competentBody: 'Chủ tịch Ủy ban nhân dân xã Tân Mộc',
      referredItems: 'Danh sách, 4 trang',
    };

    const no = await refused(does(story, lan, 'propose-intake', { ...transfer, transferredBefore: 'yes' }));
    expect(no.fields?.transferredBefore).to.include('TT05 Đ14.1');
    await does(story, lan, 'propose-intake', { ...transfer, transferredBefore: 'no' });
    expect(await clockWords(story, 'denunciation-transfer')).to.deep.equal([
      ...['5 working days', '2026-07-06', '2026-07-13', 'open'],
    ]);
    expect(await recipients(story, 'sign-paper transfer-slip', 'issue-paper transfer-slip')).to.deep.equal([
      ...['Chủ tịch Ủy ban nhân dân xã Tân Mộc', 'Người tố cáo'],
    ]);
  });

  it('is answered to whoever forwarded it within 20 days, by whichever paper says what became of it (LTC Đ26.2)', async () => {
    const story = (await received({ name: 'Báo Hà Thanh', letterNumber: '12/CV-BĐ', letterOn: '2026-07-05' })).on(
      '2026-07-08',
    );
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
        await does(other, lan, 'check-denunciation', check);
        await does(other, lan, 'propose-intake', { ...why, ...proposal });
        const told = await recipients(other, `sign-paper ${paper}`, `issue-paper ${paper}`);
        expect(told, paper).to.include('Báo Hà Thanh');
        const issued = {
          issuedOn: '2026-07-10',
          recipients: [{ name: 'Báo Hà Thanh', route: 'post' }],
          signing: 'wet',
        };
        await does(other.on('2026-07-10'), hoa, `issue-paper ${paper}`, issued);
        const { state, metOn } = await clock(other, 'forwarder-reply');
        expect([state, metOn], paper).to.deep.equal(['met', '2026-07-10']);
      });
  });

  it('cannot be accepted against what the check found', async () => {
    const story = (await received()).on('2026-07-08');
    await does(story, lan, 'check-denunciation', { ...checked, identityCheck: 'unconfirmed' });

    const no = await refused(does(story, lan, 'propose-intake', intake));

    expect(no.fields?.intakeProposal).to.include('Không chọn được “Thụ lý tố cáo”').and.to.include('LTC Đ29.1');
  });

  it('has its denouncer protected, by telephone only where it is urgent (LTC Đ50.3)', async () => {
    const story = (await received()).on('2026-07-08');
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
    const no = await refused(does(story, lan, 'record-request', { ...request, protectionUrgent: 'no' }));
    expect(no.fields?.protectionUrgent).to.include('LTC Đ50.3');
    await does(story, lan, 'record-request', { ...request, protectionUrgent: 'yes' });
    expect(await story.open()).to.include('act-at-once');
  });

  it('goes on as information when nobody is known behind it, in a file of its own (LTC Đ25)', async () => {
    const story = (await received()).on('2026-07-08');
    await does(story, lan, 'check-denunciation', { ...checked, identityCheck: 'impersonated' });
    await does(story, lan, 'propose-intake', {
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
    const story = await accepted();
    await does(story, lan, 'notify-denouncer', { sealedRoute: true });
    await issues(story, 'acceptance-notice');
    await does(story, lan, 'notify-denounced', { noticeContents: [{ content: 'Giữ tiền' }], identityGuarded: true });
    await issues(story, 'content-notice');
    const refusal = async (verificationTeam: unknown[]) =>
      (await refused(does(story, lan, 'prepare-verification', { ...verification, verificationTeam }))).fields
        ?.verificationTeam;

    expect(await refusal([team[0], { ...team[1], tie: 'family' }])).to.match(/Dòng 2: .*NĐ31 Đ10\.3/);
    expect(await refusal([{ ...team[0], tie: 'interest' }, team[1]])).to.match(/Dòng 1: .*NĐ31 Đ10\.3/);
    expect(await refusal([team[0]])).to.include('ít nhất 2 dòng');
    expect(await refusal([team[0], { ...team[1], role: 'lead' }])).to.include('đúng một dòng “Trưởng đoàn');

    await does(story, lan, 'prepare-verification', verification);
    await does(story, minh, 'sign-paper team-decision', { decision: 'approve' });
    expect(await story.proposesFor('team-decision')).to.deep.equal(team.map(({ name }) => name));
  });

  it('is verified with the denounced heard (NĐ31 Đ12.1)', async () => {
    const story = (await verifying()).on('2026-07-24');
    const verified = {
      verificationStartedOn: '2026-07-14',
      verificationEndedOn: '2026-07-24',
      evidence: [{ name: 'Danh sách ký nhận', source: 'organisation' }],
      findings,
      crimeSigns: 'none',
    };

    const no = await refused(does(story, tuan, 'verify', { ...verified, denouncedHeard: 'no' }));
    expect(no.fields?.denouncedHeard).to.include('NĐ31 Đ12.1');
    await does(story, tuan, 'verify', { ...verified, denouncedHeard: 'yes' });
    expect(await story.open()).to.deep.equal(['report-verification']);
  });

  it('is extended once when complex, twice when especially so, in time and no further (LTC Đ30, NĐ31 Đ3)', async () => {
    const story = await verifying();
    const extend = async (day: Day, change: Answers = {}) => {
      story.on(day);
      await story.starts(lan, 'extension');
      await does(story, lan, 'propose-extension', { ...extension, ...change });
      await issues(story, 'extension-decision');
      return (await clock(story, 'denunciation-settlement')).dueOn;
    };
    await story.whatIf(async (late) => {
      late.on('2026-08-13');
      await late.starts(lan, 'extension');
      const after = { ...extension, extensionFrom: '2026-08-13' };
      expect((await refused(does(late, lan, 'propose-extension', after))).code).to.equal('extension_after_expiry');
    });
    await story.whatIf(async (long) => {
      await long.starts(lan, 'extension');
      const no = await refused(does(long, lan, 'propose-extension', { ...extension, extensionDays: 31 }));
      expect(no.fields?.extensionDays).to.include('LTC Đ30.2');
    });
    await story.whatIf(async (twice) => {
      await twice.starts(lan, 'suspension');
      const no = await refused(twice.starts(lan, 'suspension'));
      expect([no.code, no.message]).to.deep.equal([
        'not_allowed',
        'Thủ tục này đang được thực hiện (LTC Đ34.1; LTC Đ34.2).',
      ]);
    });
    expect(await extend('2026-08-10')).to.equal('2026-09-11');
    const second = { extensionTurn: 'second', extensionFrom: '2026-09-11' };
    await story.whatIf(async (plain) => {
      plain.on('2026-09-09');
      await plain.starts(lan, 'extension');
      const no = await refused(does(plain, lan, 'propose-extension', { ...extension, ...second }));
      expect([no.code, no.message]).to.deep.equal([
        'extension_not_allowed',
        'Chưa đủ điều kiện gia hạn lần 2 theo LTC Đ30.3.',
      ]);
      const one = await refused(
        does(plain, lan, 'propose-extension', { ...extension, ...second, complexity: 'especially' }),
      );
      expect(one.fields?.complexity).to.include('từ 02 tiêu chí');
    });
    const especially = { ...second, complexity: 'especially', complexCriteria: ['a', 'g'] };
    expect(await extend('2026-09-09', especially)).to.equal('2026-10-12');
    story.on('2026-10-08');
    await story.starts(lan, 'extension');
    const third = { ...extension, ...especially, extensionFrom: '2026-10-12' };
    const no = await refused(does(story, lan, 'propose-extension', third));
    expect(no.code).to.equal('extension_exhausted');
    expect(no.message).to.include('LTC Đ30.3');
  });

  it('waits for an appraisal with its clock stopped; the request goes to “Người tố cáo” (NĐ31 Đ15, Mẫu 09)', async () => {
    const story = (await verifying()).on('2026-07-20');
    await story.starts(tuan, 'appraisal');
    await does(story, tuan, 'request-appraisal', {
      assessmentBody: 'Phòng Kỹ thuật hình sự',
      assessmentMaterials: 'Giám định 12 chữ ký',
      assessmentDueOn: '2026-08-05',
      assessmentDelegate: 'Đỗ Văn An, chuyên viên',
      identityGuarded: true,
    });
    expect(await recipients(story, 'sign-paper appraisal-request', 'issue-paper appraisal-request')).to.deep.equal([
      ...['Phòng Kỹ thuật hình sự', 'Người tố cáo'],
    ]);
    await does(story, hoa, 'issue-paper appraisal-request', {
      issuedOn: story.today,
      recipients: [{ name: 'Phòng Kỹ thuật hình sự' }, { name: 'Người tố cáo' }].map((one) => ({
        ...one,
        route: 'post',
      })),
      signing: 'wet',
    });
    expect((await clock(story, 'denunciation-settlement')).dueOn).to.equal(null);
    const copies = await story
      .db('deliveries')
      .where({ petitionId: story.petition.id, name: 'Người tố cáo' })
      .orderBy('id', 'desc')
      .first('capacity', 'address', 'partyId');
    expect([copies.capacity, copies.address]).to.deep.equal(['petitioner', null]);
    expect(copies.partyId).to.be.a('string');

    const received = {
      assessmentOutcome: 'received',
      assessmentReceivedOn: '2026-07-30',
      assessmentConclusion: 'Không cùng một người ký',
    };
    story.on('2026-08-04');
    const early = { ...received, assessmentReceivedOn: '2026-07-17' };
    const no = await refused(does(story, tuan, 'record-appraisal', early));
    expect(no.fields?.assessmentReceivedOn).to.include('20/07/2026 (NĐ31 Đ15');
    // 20/7 to 30/7 do not count, though it was written down later: ten days after 12/8 is a Saturday on which people work for 31/8.
    await does(story, tuan, 'record-appraisal', received);
    expect((await clock(story, 'denunciation-settlement')).dueOn).to.equal('2026-08-22');
    expect(await tablesHolding(world.owner, ['bach yen', 'Bach Yen', 'Chim Sau', '099190004711'])).to.deep.equal([]);
  });

  it('is given up by each denouncer for himself, and goes on where the law says so (NĐ31 Đ4, NĐ156 Đ1)', async () => {
    const story = (await verifying()).on('2026-07-20');
    await story.starts(mai, 'withdrawal');
    const letter = {
      withdrawalOn: '2026-07-20',
      withdrawalForm: 'letter',
      withdrawerCode: 'NTC',
      withdrawalSigned: true,
      withdrawalScope: 'whole',
      withdrawnContents: 'Toàn bộ',
    };

    const alone = await refused(
      does(story, lan, 'record-withdrawal', { ...letter, withdrawalScope: 'some', withdrawalGoesOn: 'none' }),
    );
    expect(alone.fields?.withdrawalScope).to.include('Không chọn được');
    await does(story, lan, 'record-withdrawal', {
      ...letter,
      withdrawalGoesOn: 'coerced',
      goingOnReason: 'Bị đe dọa qua điện thoại',
    });
    await does(story, lan, 'draft-continuation', {});
    await issues(story, 'continuation-notice');
    expect(await story.open()).to.deep.equal(['verify']);

    await story.starts(mai, 'withdrawal');
    const twice = await refused(
      does(story, lan, 'record-withdrawal', { ...letter, withdrawalGoesOn: 'none', withdrawnContents: 'Toàn bộ' }),
    );
    expect([twice.code, twice.fields?.withdrawerCode]).to.deep.equal(['withdrawn_before', twice.message]);
    expect(twice.message).to.include('LTC Đ33.1');

    const again = await refused(story.starts(lan, 'takeover').then(() => story.starts(lan, 'takeover')));
    expect(again.message).to.equal('Thủ tục này đang được thực hiện (LTC Đ38.5; NĐ31 Đ5.3).');
  });

  it('ends when the whole of it is given up freely: decision served in 5 working days (LTC Đ34.3a, Đ34.4)', async () => {
    const story = (await verifying()).on('2026-07-20');
    await story.starts(lan, 'withdrawal');
    await does(story, lan, 'record-withdrawal', {
      withdrawalOn: '2026-07-20',
      withdrawalForm: 'minutes',
      withdrawerCode: 'NTC',
      withdrawalSigned: true,
      withdrawalScope: 'whole',
      withdrawnContents: 'Toàn bộ nội dung',
      withdrawalGoesOn: 'none',
      withdrawalPlace: 'Phòng tiếp công dân',
      withdrawalRecorder: 'Nguyễn Thị Lan, chuyên viên',
    });
    await does(story, lan, 'propose-termination', {
      terminationGround: 'a',
      terminationReason: 'Rút toàn bộ',
      terminationDuties: 'Lưu hồ sơ',
    });
    await issues(story, 'termination-decision');
    expect(await clockWords(story, 'termination-service')).to.deep.equal([
      ...['5 working days', '2026-07-20', '2026-07-27', 'open'],
    ]);
    const early = await refused(does(story, hoa, 'serve-termination', { terminationServedOn: '2026-07-17' }));
    expect(early.fields?.terminationServedOn).to.include('20/07/2026').and.to.include('LTC Đ34.4');
    await does(story, hoa, 'serve-termination', { terminationServedOn: '2026-07-20' });
    const { state, outcome } = await petitionOf(story);
    expect([state, outcome]).to.deep.equal(['closed', 'terminated']);
    expect(await story.open()).to.deep.equal([]);
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
    await does(story.on('2026-06-01'), lan, 'check-denunciation', { ...checked, identityCheckedOn: '2026-06-01' });
    await story.whatIf(async (waiting) => {
      waiting.on('2026-07-01');
      expect(await changesLaw(waiting)).to.deep.equal({ moved: 1, kept: 0, clocks: 0 });
      const [{ ground, detail }] = (await moved(waiting)) as [{ ground: string; detail: Answers }];
      expect([ground, detail.unverified]).to.deep.equal(['NĐ156 Đ9', true]);
    });
    await does(story, lan, 'propose-intake', intake);
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
      await does(other, lan, 'record-withdrawal', { ...all, ...part });
      expect(await clockWords(other, 'denunciation-settlement')).to.deep.equal([
        ...['30 days', '2026-06-01', '2026-07-01', 'open'],
      ]);
    });

    await does(story, lan, 'notify-denouncer', { sealedRoute: true });
    await issues(story, 'acceptance-notice');
    const noticeContents = [{ content: 'Giữ lại tiền hỗ trợ' }];
    await does(story, lan, 'notify-denounced', { noticeContents, identityGuarded: true });
    await issues(story, 'content-notice');
    const alone = { verificationBy: 'self', verifierName: 'Ông Phạm Anh Tuấn' };
    await does(story, lan, 'prepare-verification', { ...verification, ...alone, verificationTeam: null });
    await does(story.on('2026-06-08'), tuan, 'verify', {
      verificationStartedOn: '2026-06-02',
      verificationEndedOn: '2026-06-08',
      evidence: [{ name: 'Danh sách ký nhận', source: 'organisation' }],
      findings,
      crimeSigns: 'none',
      denouncedHeard: 'yes',
    });
    await does(story, lan, 'draft-conclusion', {
      findings,
      conclusionBasis: 'Quyết định về chi trả',
      conclusionText: 'Tố cáo đúng',
      overallConclusion: 'right',
      conclusionMeasures: 'Trả lại tiền',
      managingBody: 'Ủy ban nhân dân xã',
      extractNeeded: 'no',
      conclusionFor: 'Ông Vũ Văn Đạt',
    });
    await issues(story.on('2026-06-10'), 'conclusion');
    await does(story.on('2026-06-11'), lan, 'draft-conclusion-action', {
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
    await does(story.on('2026-06-25'), lan, 'follow-enforcement', monthly);
    await does(story, lan, 'report-monthly', { monthlyReportOn: '2026-06-25', monthlyReport: 'Đã trả 10 hộ' });
    expect((await clock(story, 'first-follow-up-report')).state).to.equal('met');
    expect((await clockWords(story, 'follow-up-report')).slice(1)).to.deep.equal(['2026-06-25', '2026-07-27', 'open']);

    story.on('2026-07-01');
    const open = await story.open();
    expect(await changesLaw(story)).to.deep.equal({ moved: 2, kept: 0, clocks: 0 });
    expect(await story.open()).to.deep.equal(open);
    expect((await moved(story)).map(({ ground }) => ground)).to.deep.equal(['NĐ156 Đ10.1', 'NĐ156 Đ10.1']);
    expect((await clock(story, 'follow-up-report')).state).to.equal('cancelled');
    const no = await refused(does(story, lan, 'follow-enforcement', monthly));
    expect(no.fields?.enforcementProgress).to.be.a('string');
    expect(await changesLaw(story)).to.deep.equal({ moved: 0, kept: 0, clocks: 0 });
  });

  const acting = async <T>(story: Story, work: (act: Act) => Promise<T>) =>
    actAt(story.db, await systemOfficer(story.db, story.petition.agencyId), story.now(), work);

  /** Signs a paper and says whom its issue form would send it to. */
  async function recipients(story: Story, sign: string, issue: string): Promise<string[]> {
    await does(story, minh, sign, { decision: 'approve' });
    const task = await story.task(issue);
    const listed = (await findListedTask(story.db, task.id)) as ListedTask;
    const { prefills } = await readTaskDetail(story.db, listed, hoa.id, story.now());
    return (prefills.recipients as { name: string }[]).map(({ name }) => name);
  }
});
