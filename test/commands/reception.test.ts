import { expect } from 'chai';
import type { PartyInput } from '../../server/commands/parties.ts';
import { Deadline } from '../../server/models/Deadline.ts';
import { Run } from '../../server/models/Run.ts';
import { begin, openWorld, petitionOf, refused, type World } from '../support/matter.ts';
import { mai, minh } from '../support/people.ts';

const person = (role: PartyInput['role'], name: string): PartyInput => ({
  role,
  kind: 'person',
  name,
  address: 'Thôn Đông Hạ',
});
const crowd = Array.from({ length: 20 }, (_, at) => person('petitioner', `Nguyễn Văn ${at + 1}`));
const two = [person('representative', 'Nguyễn Văn 1'), person('representative', 'Nguyễn Văn 7')];

/** What whoever sits at the desk answers when nothing is out of the ordinary. */
const ordinary = {
  'receive-citizen': {
    identityPaper: 'identity-card',
    kind: 'complaint',
    actingAs: 'self',
    receptionAnswer: 'receive',
  },
  'take-content': {
    contentForm: 'statement',
    statementCause: 'representative',
    statementTime: '08:30',
    statementPlace: 'phòng tiếp công dân',
    statementContent: 'Đường vào thôn bị rào từ tháng 5.',
    statementRequests: 'Tháo rào.',
    statementReadBack: true,
    statementSigned: 'signature',
    suppliedItems: [{ name: 'Ảnh chụp hàng rào', form: 'copy', pages: 2 }],
  },
  'classify-content': {
    kind: 'complaint',
    field: 'DD.01',
    petitionSummary: 'Khiếu nại việc rào đường',
    jurisdiction: 'own',
    receptionHandling: 'own',
  },
};

describe('a reception', function () {
  this.timeout(180_000);
  let world: World;

  before(async () => {
    world = await openWorld();
  });
  after(() => world.drop());

  const receive = (input = {}) =>
    begin(world, { entry: 'citizen-reception', content: '', title: 'Rào đường vào thôn', ...input });

  it('refuses a crowd without representatives, with too many or with a stranger, and keeps no row (LTCD Đ29)', async () => {
    const [{ count: before } = { count: 0 }] = await world.db('petitions').count();
    for (const representatives of [
      [],
      [1, 2, 3, 4, 5, 6].map((at) => person('representative', `Nguyễn Văn ${at}`)),
      [person('representative', 'Trần Lạ')],
    ]) {
      const refusal = await refused(receive({ parties: [...crowd, ...representatives] }));
      expect(refusal.status).to.equal(422);
      expect(refusal.fields?.representatives).to.match(/LTCD Đ29/);
    }
    const [{ count: after } = { count: 0 }] = await world.db('petitions').count();
    expect(after).to.equal(before);
  });

  it('of twenty people with two representatives goes on into the petition book, nothing typed twice', async () => {
    const story = await receive({ parties: [...crowd, ...two] });
    expect(story.petition.code).to.match(/^TCD-P\.AN-2026-/);
    expect(await story.open()).to.deep.equal(['receive-citizen']);
    expect((await story.task('receive-citizen')).assigneeId).to.equal(mai.id);
    const told = await world.db('notifications').where({ kind: 'crowd', petitionId: story.petition.id });
    expect(told.map(({ officerId, detail }) => [officerId, detail.people])).to.deep.equal([[minh.id, 20]]);

    await story.does(mai, 'receive-citizen', ordinary['receive-citizen']);
    await story.does(mai, 'appoint-representatives', {
      representativesOn: '2026-07-06',
      crowdReceiver: 'Trần Văn Minh, Chủ tịch',
      crowdReceivedBy: 'head',
      representationScope: 'Trình bày về việc rào đường vào thôn.',
    });
    await story.does(mai, 'take-content', ordinary['take-content']);
    await story.does(mai, 'classify-content', ordinary['classify-content']);

    const petition = await petitionOf(story);
    expect(petition).to.include({ state: 'open', kind: 'complaint', petitionerCount: 20 });
    expect(petition.registerNumber).to.be.a('number');
    const runs = await Run.query(world.db).where({ petitionId: petition.id, kind: 'main' }).orderBy('id');
    expect(runs.map(({ procedure, outcome }) => [procedure, outcome])).to.deep.equal([
      ['citizen-reception', 'taken-on'],
      ['petition-triage', null],
    ]);
    const papers = await world.db('documents').where({ petitionId: petition.id, state: 'issued' }).pluck('template');
    expect(papers).to.include.members(['representative-appointment', 'oral-statement', 'reception-receipt']);
    // One receipt (Mẫu 02/TCD) is enough: triage gives no second one.
    expect(papers).not.to.include('petition-receipt');
    const answer = await Deadline.query(world.db).findOne({ petitionId: petition.id, key: 'reception-answer' });
    expect(answer?.state).to.equal('cancelled');
  });

  it('refused in writing runs three working days from the day of the grounds (NĐ154 Đ4.3)', async () => {
    const story = await receive();
    await story.does(mai, 'receive-citizen', {
      ...ordinary['receive-citizen'],
      receptionAnswer: 'refuse',
      receptionRefusalGround: 'ltcd-9-3',
      refusalGroundsOn: '2026-07-03',
      refusalReason: 'Đã được tiếp, giải thích ba lần.',
    });
    const clock = await Deadline.query(world.db).findOne({
      petitionId: story.petition.id,
      key: 'refusal-to-receive-notice',
    });
    expect(clock).to.include({ startedOn: '2026-07-03', dueOn: '2026-07-08', state: 'open' });

    await story.does(mai, 'draft-refusal', {
      priorNotice: 'Thông báo số 88/TB-UBND ngày 20/3/2026',
      refusalSummary: 'bồi thường đất',
    });
    await story.issues('reception-refusal-notice');

    expect(await petitionOf(story)).to.include({ state: 'closed', outcome: 'reception-refused' });
    const done = await Deadline.query(world.db).findById(clock?.id ?? '');
    expect(done?.state).to.equal('met');
  });

  it('with a denunciation hides who came as soon as that is said', async () => {
    const story = await receive({ parties: [person('petitioner', 'Nguyễn Kín')], kind: null });
    await story.does(mai, 'receive-citizen', { ...ordinary['receive-citizen'], kind: 'denunciation' });

    const petition = await petitionOf(story);
    expect(petition.sealed).to.equal(true);
    expect(petition.petitionerLabel).not.to.include('Kín');
  });

  it('broken off for disorder ends with the minutes (LTCD Đ8.6)', async () => {
    const story = await receive();
    await story.starts(mai, 'disturbance');
    await story.does(mai, 'record-disturbance', {
      disturbanceOn: '2026-07-06',
      disturbanceTime: '09:00',
      disturbancePersons: 'người đi cùng',
      disturbanceContent: 'Xô đẩy ghế',
      disturbanceAsked: 'Không chấp hành',
      disturbanceWitness: 'Vũ Thị Hạnh',
      policeAsked: 'no',
      receptionStopped: 'yes',
    });

    expect(await story.open()).to.deep.equal([]);
    expect(await petitionOf(story)).to.include({ state: 'closed', outcome: 'reception-refused' });
  });
});
