import { expect } from 'chai';
import { actAt } from '../../server/commands/act.ts';
import { openSession, type SessionInput } from '../../server/commands/receptions/openSession.ts';
import {
  agree,
  decline,
  type HeardInput,
  propose,
  type RegistrationInput,
  recordHeard,
} from '../../server/commands/receptions/registrations.ts';
import { recordAnswer } from '../../server/commands/recordAnswer.ts';
import { Agency } from '../../server/models/Agency.ts';
import { Awaited } from '../../server/models/Awaited.ts';
import { Deadline } from '../../server/models/Deadline.ts';
import { monthsOf, readSession } from '../../server/queries/sessions.ts';
import { begin, openWorld, petitionOf, refused, type Story, tell, type World } from '../support/matter.ts';
import { lan, mai, minh, WARD } from '../support/people.ts';

const input: SessionInput = {
  sessionKind: 'regular',
  sessionOn: '2026-08-17',
  sessionTime: '08:00',
  sessionPlace: 'Phòng tiếp công dân',
  sessionChair: 'head',
  sessionChairName: 'Trần Văn Minh, Chủ tịch',
};
const someone: RegistrationInput = {
  matterId: null,
  citizen: 'Lê Văn Cường',
  address: 'Thôn Đông Hạ',
  kind: 'reflection',
  content: 'Đường vào thôn hỏng',
  people: 1,
  grounds: [],
  priority: ['long-running'],
};
const heard: HeardInput = {
  came: true,
  heardOn: '2026-08-17',
  outcome: 'assigned',
  result: 'Sửa đường trước mùa mưa',
  body: 'Phòng Kinh tế',
  dueOn: '2026-08-31',
  contact: 'Ông Tuấn',
};

describe("a leader's session", function () {
  this.timeout(180_000);
  let world: World;
  before(async () => {
    world = await openWorld();
  });
  after(() => world.drop());

  const as = <T>(
    story: Story,
    officer: typeof mai,
    work: (act: Parameters<Parameters<typeof actAt>[3]>[0]) => Promise<T>,
  ) => actAt(world.db, officer, story.now(), work);
  async function open(change: Partial<SessionInput> = {}): Promise<Story> {
    const at = new Date('2026-08-03T01:00:00Z');
    const petition = await actAt(world.db, mai, at, (act) => openSession(act, { ...input, ...change }));
    return tell(world.db, world.vault, petition, '2026-08-03');
  }
  async function scheduled(change: Partial<SessionInput> = {}): Promise<Story> {
    const story = await open(change);
    await story.does(mai, 'propose-schedule', {
      ...input,
      ...change,
      sessionAttendants: 'Phòng Kinh tế',
      sessionTopics: 'Đất đai',
      sessionForm: 'in-person',
    });
    await story.issues('session-schedule');
    return story;
  }
  const posted = { postedOn: '2026-08-05', postedAt: 'Trụ sở' };
  const day = {
    sessionState: 'held',
    sessionHeldOn: '2026-08-17',
    sessionBeganTime: '08:00',
    sessionEndedTime: '11:00',
    sessionChair: 'head',
    sessionChairName: 'Trần Văn Minh, Chủ tịch',
    sessionAttendance: [{ name: 'Tuấn', position: 'Phòng Kinh tế' }],
    sessionNotes: 'Đã nghe.',
    sessionOutcome: 'assigned',
  };

  /** A session from its schedule to the minutes: nobody is registered for it. */
  async function held(sessionOn: string, sessionChair: 'head' | 'deputy'): Promise<void> {
    const story = await scheduled({ sessionOn, sessionChair });
    await story.on('2026-08-05').does(mai, 'post-schedule', posted);
    await story.does(mai, 'prepare-session', { noteTaker: 'Vũ Thị Mai', preparationNeeded: 'no' });
    const minutes = { ...day, sessionHeldOn: sessionOn, sessionChair, sessionOutcome: 'answered' };
    await story.on(sessionOn).does(mai, 'hold-session', minutes);
  }

  it('is posted at least five working days before, counted back over days off and the weekend (LTCD Đ24.4)', async () => {
    const story = await scheduled();

    const clock = await Deadline.query(world.db).findOne({ petitionId: story.petition.id, key: 'schedule-posting' });
    expect(clock?.dueOn).to.equal('2026-08-10');
    await story.on('2026-08-05').does(mai, 'post-schedule', posted);
    expect((await Deadline.query(world.db).findById(clock?.id ?? ''))?.state).to.equal('met');
  });

  it('gives units at least and at most the time that the agency’s own rule says; each report is waited for', async () => {
    const story = await scheduled();
    await story.on('2026-08-05').does(mai, 'post-schedule', posted);
    const rules = { source: 'Quy chế thử', reportAtLeast: '2 working days', reportWithin: '4 working days' };
    await world
      .owner('agencies')
      .where({ id: WARD })
      .update({ receptionRules: JSON.stringify(rules) });
    const asks = (dueOn: string) =>
      story.does(mai, 'prepare-session', {
        ...{ noteTaker: 'Vũ Thị Mai', preparationNeeded: 'yes' },
        preparationRequests: [{ body: 'Phòng Kinh tế', dueOn, work: 'Hồ sơ thửa 87' }],
      });
    const early = await refused(asks('2026-08-06'));
    expect(early.fields?.preparationRequests).to.equal(
      'Dòng 1: đơn vị có ít nhất 2 ngày làm việc, không trước 07/08/2026 (Quy chế thử).',
    );
    expect((await refused(asks('2026-08-12'))).code).to.equal('report_day');
    await asks('2026-08-11');
    await story.issues('preparation-request');
    const waited = await world.db('awaited').where({ petitionId: story.petition.id }).first('dueOn', 'state');
    expect(waited).to.deep.equal({ dueOn: '2026-08-11', state: 'open' });
    await world.owner('agencies').where({ id: WARD }).update({ receptionRules: '{}' });
  });

  it('is never announced for a day that is past, and an extraordinary one needs no posting', async () => {
    const past = await refused(open({ sessionOn: '2026-08-02' }));
    expect(past.code).to.equal('session_past');
    expect(past.message).to.include('LTCD Đ24.4');
    const story = await open({ sessionKind: 'extraordinary' });
    await story.does(mai, 'propose-schedule', {
      ...input,
      sessionKind: 'extraordinary',
      extraordinaryGround: 'a',
      sessionAttendants: 'Phòng Kinh tế',
      sessionTopics: 'Đất đai',
      sessionForm: 'in-person',
    });
    await story.issues('session-schedule');
    expect(await story.open()).to.deep.equal(['prepare-session']);
    expect(await Deadline.query(world.db).findOne({ petitionId: story.petition.id, key: 'schedule-posting' })).to.equal(
      undefined,
    );
  });

  it('hears whom units proposed, gives work with its own day to bodies, and ends when all is done (NĐ154 Đ25)', async () => {
    const story = await scheduled();
    await story.on('2026-08-05').does(mai, 'post-schedule', posted);
    const matter = await begin(world);
    const known = await as(story, lan, (act) =>
      propose(act, { ...someone, matterId: matter.petition.id, citizen: null, address: null, content: 'Thu hồi đất' }),
    );
    expect(
      (
        await refused(
          as(story, lan, (act) => propose(act, { ...someone, matterId: matter.petition.id, citizen: null })),
        )
      ).code,
    ).to.equal('already_registered');
    const other = await as(story, mai, (act) => propose(act, someone));
    const unwanted = await as(story, mai, (act) => propose(act, { ...someone, citizen: 'Ông Ba' }));
    await as(story, minh, (act) => agree(act, known.id, story.petition.id));
    await as(story, minh, (act) => agree(act, other.id, story.petition.id));
    await as(story, minh, (act) => decline(act, unwanted.id, 'Đã được tiếp định kỳ'));
    await story.does(mai, 'prepare-session', { noteTaker: 'Vũ Thị Mai', preparationNeeded: 'no' });
    story.on('2026-08-17');

    expect((await refused(story.does(mai, 'hold-session', day))).code).to.equal('matters_unheard');
    const half = await refused(
      as(story, mai, (act) => recordHeard(act, known.id, { ...heard, dueOn: null, contact: null })),
    );
    expect(half.fields).to.have.all.keys('dueOn', 'contact');
    await as(story, mai, (act) => recordHeard(act, known.id, heard));
    await as(story, mai, (act) =>
      recordHeard(act, other.id, { ...heard, outcome: 'answered', result: 'Đã trả lời', body: null, dueOn: null }),
    );
    await story.does(mai, 'hold-session', day);
    const sessionConclusions = [
      { body: 'Phòng Kinh tế', dueOn: '2026-08-31', work: 'Đo lại đất' },
      { body: 'Phòng Kinh tế', dueOn: '2026-09-15', work: 'Sửa đường' },
    ];
    await story.does(mai, 'draft-session-conclusion', { sessionConclusion: 'Giao giải quyết.', sessionConclusions });
    await story.issues('session-conclusion');

    const rows = await Awaited.query(world.db).where({ petitionId: story.petition.id, key: 'conclusion-results' });
    expect(rows.map(({ dueOn }) => dueOn).sort()).to.deep.equal(['2026-08-31', '2026-09-15']);
    story.on('2026-09-10');
    const close = { resultsSummary: 'Đã xong', resultsTold: true };
    expect((await refused(story.does(mai, 'close-session', close))).code).to.equal('answers_missing');
    for (const row of rows)
      await as(story, mai, (act) =>
        recordAnswer(act, row, {
          state: 'answered',
          answeredOn: '2026-09-10',
          letterNumber: null,
          opinion: null,
          content: 'Đã làm',
          fileIds: [],
        }),
      );
    await story.does(mai, 'close-session', close);

    expect(await petitionOf(story)).to.include({ state: 'closed', outcome: 'carried-out' });
    const detail = await readSession(world.db, WARD, story.petition.id);
    expect(detail?.registrations.map(({ state }) => state)).to.have.members(['done', 'done']);
  });

  it('of the head counts for his month, that of a deputy is told and not counted (LTCD Đ15)', async () => {
    await held('2026-10-15', 'head');
    await held('2026-10-20', 'deputy');
    const ward = await Agency.query(world.db).findById(WARD).throwIfNotFound();

    const [november, october, september] = await monthsOf(world.db, ward, '2026-11-20');

    expect(november).to.include({ month: '2026-11', days: 0, deputyDays: 0, required: 2 });
    expect(october).to.include({ month: '2026-10', days: 1, deputyDays: 1, required: 2 });
    expect(september).to.include({ days: 0, deputyDays: 0 });
    const earlier = await monthsOf(world.db, ward, '2026-08-20');
    expect(earlier.map(({ required }) => required)).to.deep.equal([2, 2, null, null, null, null]);
    expect(earlier[2]).to.include({ month: '2026-06', law: 'LTCD Đ15.2d: 01 ngày trong 01 tuần' });
  });

  it('never takes a denouncer by name', async () => {
    const story = await open();

    expect((await refused(as(story, mai, (act) => propose(act, { ...someone, kind: 'denunciation' })))).code).to.equal(
      'denunciation_unnamed',
    );
  });
});
