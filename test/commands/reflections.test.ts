import { expect } from 'chai';
import { actAt } from '../../server/commands/act.ts';
import { recordContact } from '../../server/commands/contacts/recordContact.ts';
import { dayOf, hourOf } from '../../server/domain/day.ts';
import { checkInvariants } from '../../server/invariants.ts';
import type { PetitionKind } from '../../server/models/Petition.ts';
import { begin, openWorld, petitionOf, refused, type Story, tell, type World } from '../support/matter.ts';
import { lan, mai, minh } from '../support/people.ts';

// a Monday
const DAY = '2026-08-03';
const eight = new Date(`${DAY}T08:00:00+07:00`);

const checked = {
  kind: 'reflection',
  receptionResult: 'accept',
  reflectionLevel: 'urgent',
  reflectionPlace: 'Số 12 phố Bến Vạc',
  fieldCheck: 'not-needed',
};
const criteria = Object.fromEntries(
  ['Necessity', 'Reason', 'Clarity', 'Feasibility', 'Consistency', 'Treaties'].map((one) => [`criterion${one}`, 'met']),
);

describe('recommendations and reflections', function () {
  this.timeout(120_000);
  let world: World;

  before(async () => {
    world = await openWorld();
  });
  after(() => world.drop());
  afterEach(async () => expect(await checkInvariants(world.owner)).to.deep.equal([]));

  const called = async (
    contactClass: string,
    contactHandling: string,
    kind: PetitionKind = 'reflection',
  ): Promise<Story> => {
    const petition = await actAt(world.db, mai, eight, (act) =>
      recordContact(act, world.vault, {
        ...{ entry: 'hotline', kind, channel: 'hotline', contactedOn: DAY, contactedTime: '07:50' },
        ...{ offHours: false, phone: '0912345678', name: 'Lê Văn Bình', address: '', placeText: null, fileIds: [] },
        content: 'Nắp cống vỡ giữa đường.',
        answers: {
          ...{ contactClass, contactHandling, guidanceGiven: 'Đã giải thích' },
          ...{ recordingConsent: 'no', disclosureConsent: 'named' },
        },
      }),
    );
    return tell(world.db, world.vault, petition, DAY);
  };
  const clock = async ({ petition }: Story, key: string) => {
    const [row] = await world.db('deadlines').where({ petitionId: petition.id, key }).orderBy('id', 'desc');
    return row;
  };

  it('an urgent reflection from the hotline is received in eight working hours and handled in four', async () => {
    const one = await called('HX-06', 'onsite');
    expect(await one.open()).to.deep.equal(['check-reflection']);
    expect(one.petition.code).to.match(/^DDN-/);
    const receipt = await clock(one, 'onsite-receipt');
    expect(receipt).to.include({ state: 'open', limitValue: '8 working hours', unverified: true });
    expect(receipt.dueAt, 'due at an hour').to.be.instanceOf(Date);

    await one.does(mai, 'check-reflection', checked);
    const urgent = await clock(one, 'onsite-urgent');
    expect([dayOf(urgent.dueAt), urgent.limitValue]).to.deep.equal([DAY, '4 working hours']);
    expect(Number(hourOf(urgent.dueAt).slice(0, 2)) - 8, 'within the day').to.be.within(4, 7);
    expect(await clock(one, 'onsite-ordinary')).to.equal(undefined);

    await one.does(minh, 'assign-reflection', { leadUnit: 'Đội quản lý hạ tầng' });
    const done = {
      ...{ handlingResult: 'done', handledOn: DAY, handledTime: '09:00', handlingMeasures: 'Thay nắp cống' },
    };
    const bare = await refused(one.does(lan, 'handle-reflection', { ...done, beforePictures: [], afterPictures: [] }));
    expect(bare.fields).to.have.keys('beforePictures', 'afterPictures');
    await one.does(lan, 'handle-reflection', done);
    await one.issues('answer-letter');
    expect(await clock(one, 'onsite-urgent')).to.include({ state: 'met' });
    await one.does(mai, 'record-satisfaction', { satisfaction: 'satisfied', reopening: 'close' });
    expect(await petitionOf(one)).to.include({ state: 'closed', outcome: 'handled' });
  });

  it('what is a complaint is not taken as a reflection from the spot, and refused in writing', async () => {
    const one = await begin(world, { entry: 'onsite-reflection', channel: 'reflection-app', receivedOn: DAY }, DAY);
    const wrong = await refused(one.does(mai, 'check-reflection', { ...checked, kind: 'complaint' }));
    expect(wrong.fields).to.have.key('receptionResult');

    await one.does(mai, 'check-reflection', {
      ...{ kind: 'complaint', receptionResult: 'refuse', reflectionRefusal: 'complaint', fieldCheck: 'not-needed' },
      refusalExplanation: 'Gửi đơn khiếu nại đến Ủy ban nhân dân phường.',
    });
    await one.issues('refusal-notice');
    expect(await petitionOf(one)).to.include({ state: 'closed', outcome: 'refused', registerNumber: null });
  });

  it('a caller about a rule goes on as a reflection on rules, which is decided, answered and published', async () => {
    const one = await called('HX-07', 'regulation');
    await one.does(mai, 'check-requirements', { reflectionForm: 'phone', requirementsMet: 'met' });
    await one.does(lan, 'classify-regulation', {
      ...{ kind: 'recommendation', contentClauses: ['2'], regulationClass: 'own', issuingBody: 'UBND tỉnh' },
      ...{ regulationName: 'Quyết định 12/2025/QĐ-UBND', reflectionSummary: 'Diện tích tách thửa quá lớn' },
    });
    expect(await clock(one, 'regulation-transfer')).to.equal(undefined);
    await one.does(lan, 'study-regulation', {
      ...{ senderMet: 'not-needed', groundsEnough: 'enough', ...criteria },
      ...{ criterionReason: 'not-met', criterionReasonNote: 'Không hợp thực tế' },
      ...{ proposedDecision: 'propose', proposedContent: 'Giảm diện tích tối thiểu' },
    });
    const decided = { decision: 'approve', regulationDecision: 'propose', decisionContent: 'Kiến nghị UBND tỉnh' };
    await one.does(minh, 'decide-regulation', decided);
    await one.does(lan, 'draft-result', { resultContent: 'Đã kiến nghị Ủy ban nhân dân tỉnh.' });
    await one.issues('result-letter');
    await one.does(lan, 'draft-proposal', { proposedTo: 'UBND tỉnh Hà Thanh', proposalContent: 'Sửa Điều 5' });
    await one.issues('proposal-letter');
    const published = { resultPublicationForms: ['portal'], publishedFrom: DAY, publicationPlace: 'Cổng thông tin' };
    await one.does(lan, 'publish-result', published);

    expect(await petitionOf(one)).to.include({ state: 'closed', outcome: 'published', kind: 'recommendation' });
    expect(await clock(one, 'regulation-publication')).to.include({ state: 'met', metOn: DAY });
  });

  it('a rule of another body is passed on in five working days from receipt (NĐ20 Đ9.1d)', async () => {
    const one = await begin(world, { entry: 'regulation-reflection', channel: 'zalo', receivedOn: DAY }, DAY);
    await one.does(mai, 'check-requirements', { reflectionForm: 'written', requirementsMet: 'met' });
    await one.on('2026-08-05').does(lan, 'classify-regulation', {
      ...{ kind: 'reflection', contentClauses: ['3'], regulationClass: 'other', issuingBody: 'Bộ Xây dựng' },
      ...{ regulationName: 'Thông tư 03', reflectionSummary: 'Mâu thuẫn', competentBody: 'Bộ Xây dựng' },
      transferReason: 'Bộ ban hành',
    });
    expect(await clock(one, 'regulation-transfer')).to.include({ startedOn: DAY, dueOn: '2026-08-10' });
    await one.issues('transfer-slip');
    expect(await clock(one, 'regulation-transfer')).to.include({ state: 'met' });
    expect(await petitionOf(one)).to.include({ outcome: 'transferred' });
  });

  it('a denunciation by telephone is explained and goes on as information, its caller known by a code (LTC Đ25)', async () => {
    const one = await called('HX-04', 'denunciation', 'denunciation');
    const petition = await petitionOf(one);

    expect(petition).to.include({ kind: 'denunciation', sealed: true, state: 'open' });
    expect(petition.petitionerLabel).to.not.include('Bình');
    const runs = await world.db('runs').where({ petitionId: petition.id, kind: 'main' }).orderBy('id');
    expect(runs.map(({ procedure, state }) => `${procedure} ${state}`)).to.deep.equal([
      'hotline ended',
      'denunciation-info open',
    ]);
    expect(await one.open()).to.have.length(1);
  });

  it('what a deputy passed on is accepted by triage, studied, and answered to both', async () => {
    const one = await begin(
      world,
      {
        kind: 'recommendation',
        receivedOn: DAY,
        writtenOn: DAY,
        title: 'Sửa chữa chung cư A2',
        channel: 'deputy',
        forwarder: { name: 'Đại biểu HĐND tỉnh Thẩm Thị Duyên', letterNumber: '12/CV', letterOn: DAY },
      },
      DAY,
    );
    await one.walkTo('assign-recommendation', {
      'classify-petition': {
        kind: 'recommendation',
        complaintObject: null,
        complaintInstance: null,
        disputedDecision: null,
      },
    });
    const [file] = await world
      .db('cases')
      .join('casePetitions', 'caseId', 'cases.id')
      .where({ petitionId: one.petition.id });
    expect(file.code).to.match(/^KNPA-/);
    await one.does(minh, 'assign-recommendation', {
      ...{ assignment: 'unit', leadUnit: 'Phòng Kinh tế, Hạ tầng', assignedContent: 'Kiểm tra hiện trạng' },
      answerBy: '2026-08-20',
    });
    expect(await clock(one, 'recommendation-answer')).to.include({ internal: true, state: 'open' });
    await one.does(lan, 'study-recommendation', { studyResult: 'answer', studyFindings: 'Mức C từ năm 2024' });
    await one.does(lan, 'draft-answer', { answerResult: 'accepted', answerContent: 'Sửa chữa trong năm 2026' });
    await one.issues('answer-letter');
    await one.does(lan, 'draft-forwarder-letter', { forwarderAsked: 'yes' });
    await one.issues('forwarder-letter');

    expect(await petitionOf(one)).to.include({ state: 'closed', outcome: 'answered' });
    expect(await clock(one, 'forwarder-answer')).to.include({ state: 'met' });
  });
});
