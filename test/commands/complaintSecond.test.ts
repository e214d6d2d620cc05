import { expect } from 'chai';
import { begin, openWorld, petitionOf, refused, type Story, type World } from '../support/matter.ts';
import { lan, minh } from '../support/people.ts';

const second = {
  'classify-petition': { complaintInstance: 'second' },
  'prepare-acceptance': {
    firstSettlement: 'decided',
    firstDecision: 'Quyết định số 05/QĐ-UBND ngày 10/6/2026',
    firstResolver: 'Giám đốc Sở Nông nghiệp và Môi trường',
    appealWindowFrom: '2026-06-12',
    appealWindowProof: 'post-receipt',
    appealWindow: 'in-time',
    acceptance: 'accept',
  },
  'invite-dialogue': { resolverRank: 'department' },
};

describe('a second complaint', function () {
  this.timeout(180_000);
  let world: World;
  let story: Story;

  before(async () => {
    world = await openWorld();
    story = await begin(world);
    await story.walkTo('prepare-acceptance', second);
  });
  after(() => world.drop());

  const clock = ({ db, petition }: Story, key: string) =>
    db('deadlines')
      .where({ petitionId: petition.id, key })
      .whereNot('state', 'cancelled')
      .orderBy('id', 'desc')
      .first();

  it('is a case of its own series', async () => {
    const file = await story.db('cases').first('procedure', 'code');
    expect(file.procedure).to.equal('complaint-second');
    expect(file.code).to.match(/^KN2-/);
  });

  it('counts the window from the receipt of the first decision, and shows that it was kept (LKN Đ33.1)', () =>
    story.whatIf(async (later) => {
      await later.does(lan, 'prepare-acceptance', second['prepare-acceptance']);

      expect(await clock(later, 'second-complaint-window')).to.include({
        startedOn: '2026-06-12',
        dueOn: '2026-07-13',
        metOn: '2026-07-06',
        state: 'met',
      });
    }));

  it('is not accepted when the window had passed, with Mẫu 04 (LKN Đ11.6)', () =>
    story.whatIf(async (later) => {
      const late = {
        appealWindowFrom: '2026-05-04',
        appealWindow: 'late',
        refusalGround: '6',
        proposalReason: 'Quá 30 ngày',
      };
      await later.does(lan, 'prepare-acceptance', { ...second['prepare-acceptance'], ...late, acceptance: null });
      await later.issues('refusal-notice');

      const { state, outcome } = await petitionOf(later);
      expect([state, outcome]).to.deep.equal(['closed', 'not-accepted']);
      expect(await clock(later, 'second-complaint-window')).to.include({ dueOn: '2026-06-03', metOn: '2026-07-06' });
      expect(await later.db('documents').where({ template: 'refusal-notice' }).first('state')).to.deep.equal({
        state: 'issued',
      });
    }));

  it('is not said to be in time, or late, against the days that are written down (LKN Đ33.1)', () =>
    story.whatIf(async (later) => {
      const answers = second['prepare-acceptance'];
      const late = { ...answers, appealWindowFrom: '2026-05-04' };
      const told = await refused(later.does(lan, 'prepare-acceptance', late));
      expect(told).to.include({ status: 422, code: 'window_contradicted' });
      expect(told.fields).to.deep.equal({
        appealWindow: 'Theo các ngày đã ghi, đã quá thời hạn, ngày cuối là 03/06/2026 (LKN Đ33.1; NĐ124 Đ4.1).',
      });
      const justified = { windowObstacle: 'Nằm viện', appealWindow: 'late-justified' };
      const early = await refused(later.does(lan, 'prepare-acceptance', { ...answers, ...justified }));
      expect(early.fields?.appealWindow).to.match(/còn trong thời hạn, ngày cuối là 13.07.2026/);
      await later.does(lan, 'prepare-acceptance', { ...late, ...justified });
    }));

  it('needs no first decision when none was made in time, and no receipt of it either (NĐ124 Đ4.2)', () =>
    story.whatIf(async (later) => {
      await later.does(lan, 'prepare-acceptance', {
        ...second['prepare-acceptance'],
        firstSettlement: 'not-decided',
        firstDecision: null,
        appealWindowProof: null,
      });
      expect(await later.open()).to.deep.equal(['sign-paper acceptance-notice']);
    }));

  it('goes its whole way: 45 days, the respondent heard, the dialogue held, no word of a third instance', () =>
    story.whatIf(async (later) => {
      await later.walkTo('work-with-respondent', second);
      expect(await clock(later, 'complaint-settlement')).to.include({ limitValue: '45 days', dueOn: '2026-08-24' });
      await later.walkTo('invite-dialogue', second);
      const told = await refused(later.does(lan, 'invite-dialogue', { resolverRank: 'top', mustChair: 'maybe' }));
      expect(told.status).to.equal(422);
      await later.walkTo('draft-decision', second);
    }));

  it('cannot be delegated by who must chair in person (NĐ124 Đ28.2)', () =>
    story.whatIf(async (later) => {
      await later.walkTo('invite-dialogue', second);
      const mustChair = {
        resolverRank: 'top',
        mustChair: 'yes',
        dialogueDelegated: 'yes',
        dialogueDelegate: 'Phó Chủ tịch',
      };
      await later.does(lan, 'invite-dialogue', mustChair);
      await later.issues('dialogue-notice');

      expect(await later.open()).to.deep.equal(['hold-dialogue']);
    }));

  it('counts no dialogue held online, unless the agency lets it (NĐ124 Đ28)', () =>
    story.whatIf(async (later) => {
      await later.walkTo('hold-dialogue', second);
      const online = () => later.does(minh, 'hold-dialogue', { dialogueMode: 'online' });

      const told = await refused(online());
      expect([told.status, Object.keys(told.fields ?? {})]).to.deep.equal([422, ['dialogueMode']]);
      await later.db('agencies').update({ onlineDialogue: true });
      await online();

      expect(await later.open()).to.deep.equal(['draft-decision']);
    }));

  it('is not decided before the dialogue that the law demands (LKN Đ39)', () =>
    story.whatIf(async (later) => {
      await later.walkTo('invite-dialogue', second);

      expect(await later.open()).to.deep.equal(['invite-dialogue']);
      expect(await refused(later.hears(minh, 'lawsuit-filed'))).to.include({ status: 409, code: 'not_waiting' });
    }));
});
