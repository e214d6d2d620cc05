import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { type Act, actAt, type Officer } from '../../server/commands/act.ts';
import { type AnswerInput, recordAnswer } from '../../server/commands/recordAnswer.ts';
import { startErrand } from '../../server/commands/startErrand.ts';
import { Awaited } from '../../server/models/Awaited.ts';
import { Run } from '../../server/models/Run.ts';
import { begin, openWorld, refused, type Story, type World } from '../support/matter.ts';
import { hoa, lan, minh, tuan } from '../support/people.ts';

describe('an errand beside a step', function () {
  this.timeout(180_000);
  let world: World;
  let story: Story;

  before(async () => {
    world = await openWorld();
    story = await begin(world);
    await story.walkTo('verify');
  });
  after(() => world.drop());

  const does = <T>({ db, now }: Story, officer: Officer, work: (act: Act) => Promise<T>) =>
    actAt(db, officer, now(), work);
  const starts = async (at: Story, officer: Officer, procedure: string) => {
    const { id } = await at.task('verify');
    await does(at, officer, (act) => startErrand(act, at.petition.id, { procedure, taskId: id }));
  };
  const asks = async (at: Story) => {
    await starts(at, tuan, 'consultation');
    await at.does(tuan, 'prepare-consultation');
    await at.issues('consultation-letter');
  };
  const awaited = (at: Story) => Awaited.query(at.db).where({ petitionId: at.petition.id }).orderBy('id');
  const answers = async (at: Story, index: number, answer: AnswerInput, officer = hoa) => {
    const one = (await awaited(at))[index];
    if (!one) throw new Error('nobody was asked');
    return does(at, officer, (act) => recordAnswer(act, one, answer));
  };
  const agrees = (at: Story): AnswerInput => ({
    state: 'answered',
    answeredOn: at.today,
    opinion: 'agree',
    content: 'Đúng hồ sơ.',
  });

  it('is begun by its roles alone, and stays with whoever began it', () =>
    story.whatIf(async (at) => {
      expect((await refused(starts(at, hoa, 'consultation'))).code).to.equal('forbidden');

      await starts(at, tuan, 'consultation');

      expect((await at.task('prepare-consultation')).assigneeId).to.equal(tuan.id);
      expect(await at.open()).to.include('verify');
    }));

  it('waits for each body by the day the letter names, and brings the answers back as facts', () =>
    story.whatIf(async (at) => {
      await asks(at);
      expect((await awaited(at)).map(({ body, state, dueOn }) => [body, state, dueOn])).to.deep.equal([
        ['Sở Nông nghiệp và Môi trường', 'open', '2026-07-25'],
        ['Văn phòng đăng ký đất đai', 'open', '2026-07-25'],
      ]);

      await answers(at.on('2026-07-20'), 0, { ...agrees(at), letterNumber: '812/SNNMT' } as AnswerInput);
      await answers(at, 1, { state: 'silent' });
      await at.does(tuan, 'collect-opinions');

      const verify = await at.task('verify');
      const run = await Run.query(at.db).findById(verify.runId).throwIfNotFound();
      expect(run.facts.contributions).to.deep.equal([
        {
          source: 'Sở Nông nghiệp và Môi trường',
          content: 'Đồng ý: Đúng hồ sơ.',
          on: '2026-07-20',
          number: '812/SNNMT',
        },
        { source: 'Văn phòng đăng ký đất đai', content: 'Không trả lời', on: null, number: null },
        { source: 'Tổng hợp ý kiến', content: 'Hồ sơ địa chính ghi 312 m2', on: null, number: null },
      ]);
    }));

  it('is not summed up before every body has answered or is noted as silent', () =>
    story.whatIf(async (at) => {
      await asks(at);

      const refusal = await refused(at.does(tuan, 'collect-opinions'));

      expect(refusal.code).to.equal('answers_missing');
      expect(refusal.message).to.include('Văn phòng đăng ký đất đai');
    }));

  it('takes no answer twice, none before the question, none from the future, none without an opinion or words', () =>
    story.whatIf(async (at) => {
      await asks(at);
      const day = async (answeredOn: string) =>
        (await refused(answers(at, 0, { state: 'answered', answeredOn, opinion: 'agree', content: 'Có' }))).fields;
      expect(await day('2026-07-01')).to.deep.equal({ answeredOn: 'Ngày trả lời không được trước ngày hỏi' });
      expect(await day('2026-12-01')).to.deep.equal({ answeredOn: 'Ngày trả lời không được ở tương lai' });
      const empty = await refused(answers(at, 0, { state: 'answered', answeredOn: at.today }));
      expect(empty.fields).to.have.all.keys('opinion', 'content');

      await answers(at, 0, agrees(at));

      expect((await refused(answers(at, 0, agrees(at)))).code).to.equal('already_answered');
    }));

  it('tells whoever asked that an answer came', () =>
    story.whatIf(async (at) => {
      await asks(at);
      await answers(at, 0, agrees(at));
      const told = await at.db('notifications').where({ kind: 'answered' }).select('officerId', 'taskId');
      expect(told).to.deep.equal([{ officerId: tuan.id, taskId: (await at.task('collect-opinions')).id }]);
    }));

  it('tells whoever has the step what it found, when a colleague ends it', () =>
    story.whatIf(async (at) => {
      await asks(at);
      await answers(at, 0, agrees(at), tuan);
      await answers(at, 1, { state: 'silent' }, tuan);
      await at.does(lan, 'collect-opinions');
      const told = await at.db('notifications').where({ kind: 'answered' }).select('officerId', 'taskId', 'detail');
      const { id } = await at.task('verify');
      expect(told).to.deep.equal([{ officerId: tuan.id, taskId: id, detail: { name: 'Lấy ý kiến cơ quan, tổ chức' } }]);
    }));

  it('ends with the step it helps, and nobody waits any more', () =>
    story.whatIf(async (at) => {
      await asks(at);
      await at.starts(lan, 'withdrawal');
      await at.does(lan, 'record-withdrawal');
      await at.does(lan, 'propose-termination');
      await at.issues('termination-decision');
      expect((await awaited(at)).map(({ state }) => state)).to.deep.equal(['cancelled', 'cancelled']);
      expect(await at.open()).to.deep.equal([]);
    }));

  it('of meeting leaves the conclusion and the minutes', () =>
    story.whatIf(async (at) => {
      await starts(at, tuan, 'meeting');
      await at.does(tuan, 'prepare-meeting');
      await at.issues('meeting-invitation');
      await at.does(tuan, 'hold-meeting', { meetingNotice: true });
      expect((await refused(at.does(tuan, 'file-minutes', { signedMinutes: [] }))).fields).to.have.key('signedMinutes');
      await at.does(tuan, 'file-minutes', { signedMinutes: [await scanOf(at, tuan)] });
      await at.does(tuan, 'draft-conclusion');
      await at.issues('meeting-conclusion');

      const run = await Run.query(at.db)
        .findById((await at.task('verify')).runId)
        .throwIfNotFound();
      expect(run.facts.contributions).to.deep.equal([
        {
          source: 'Họp: đối chiếu số liệu đo đạc',
          content: 'Lấy số liệu đo lại làm căn cứ.',
          on: at.today,
          number: null,
        },
      ]);
      const papers = await at.db('documents').where({ petitionId: at.petition.id, state: 'issued' }).pluck('template');
      expect(papers).to.include.members(['meeting-invitation', 'meeting-minutes', 'meeting-conclusion']);
    }));

  it('says nothing about who goes on with the matter itself', () =>
    story.whatIf(async (at) => {
      await asks(at);
      await answers(at, 0, agrees(at));
      await answers(at, 1, { state: 'silent' });
      await at.does(tuan, 'collect-opinions');
      await at.walkTo('invite-dialogue');
      expect((await at.task('invite-dialogue')).assigneeId).to.equal(lan.id);
      expect(
        (await at.db('tasks').where({ key: 'sign-paper' }).whereNotNull('completedAt').first()).completedBy,
      ).to.equal(minh.id);
    }));
});

/** A scan that an officer has uploaded. */
async function scanOf({ db, now }: Story, officer: Officer): Promise<string> {
  const id = randomUUID();
  const sha256 = id.replaceAll('-', '').repeat(2);
  await db('blobs').insert({ sha256, size: 9, mediaType: 'application/pdf' });
  const file = { id, name: 'bien-ban.pdf', kind: 'pdf', size: 9, sha256, preview: 'pdf' };
  await db('files').insert({ ...file, uploadedAt: now(), uploadedBy: officer.id });
  return id;
}

describe('a petition sent elsewhere', function () {
  this.timeout(180_000);
  let world: World;

  before(async () => {
    world = await openWorld();
  });
  after(() => world.drop());

  it('is waited for beyond the end of triage, until its result is told', async () => {
    const story = await begin(world);
    await story.walk({
      'classify-petition': { jurisdiction: 'other', competentBody: 'Ủy ban nhân dân phường Bến Lau' },
      'propose-handling': { proposal: 'transfer', competentBody: 'Ủy ban nhân dân phường Bến Lau' },
    });
    const [one] = await Awaited.query(story.db).where({ petitionId: story.petition.id });
    expect(one).to.include({ body: 'Ủy ban nhân dân phường Bến Lau', state: 'open', wantsOpinion: false });

    if (one)
      await actAt(story.db, lan, story.now(), (act) =>
        recordAnswer(act, one, { state: 'answered', answeredOn: story.today, content: 'Đã giải quyết' }),
      );

    const [row] = await Awaited.query(story.db).where({ petitionId: story.petition.id });
    expect(row?.state).to.equal('answered');
  });
});
