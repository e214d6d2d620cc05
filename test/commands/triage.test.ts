import { expect } from 'chai';
import { begin, openWorld, petitionOf, type Story, type World } from '../support/matter.ts';
import { hoa, lan, minh } from '../support/people.ts';

const proposal = {
  petitionSummary: 'Khiếu nại quyết định thu hồi đất',
  legalBasis: 'Luật Khiếu nại',
  proposalReason: 'Lý do',
};

const denunciation = {
  kind: 'denunciation',
  complaintObject: undefined,
  complaintInstance: undefined,
  disputedDecision: undefined,
};

describe('triage', function () {
  this.timeout(120_000);
  let world: World;
  let classified: Story;

  before(async () => {
    world = await openWorld();
    classified = await begin(world);
    await classified.walkTo('propose-handling');
  });
  after(() => world.drop());

  const ends: [string, string, Record<string, unknown>, string, string][] = [
    ['refuses', 'refusal-notice', { proposal: 'refuse', refusalGround: '1' }, 'refused', '01/TB-P.AN'],
    ['guides', 'guidance-letter', { proposal: 'guide', competentBody: 'UBND tỉnh' }, 'guided', '01/HD-P.AN'],
    ['shelves', 'shelving-slip', { proposal: 'shelve' }, 'shelved', '01/LĐ-P.AN'],
  ];
  for (const [does, paper, answers, outcome, number] of ends) {
    it(`${does} with a paper, on whose day the clocks are met and the petition is closed`, () =>
      classified.whatIf(async (story) => {
        await story.walkTo(`issue-paper ${paper}`, { 'propose-handling': { ...proposal, ...answers } });
        // Issued on the 9th, entered by the clerk on the 10th.
        await story.on('2026-07-10').does(hoa, 'issue-paper', { issuedOn: '2026-07-09' });

        const { state, outcome: told, outcomeName } = await petitionOf(story);
        expect([state, told]).to.deep.equal(['closed', outcome]);
        expect(outcomeName).to.be.a('string');
        const document = await story.db('documents').where({ template: paper }).first('number', 'state');
        expect(document).to.deep.equal({ number, state: 'issued' });
        const met = await story.db('deadlines').where({ key: 'triage-answer' }).first('state', 'metOn');
        expect(met).to.deep.equal({ state: 'met', metOn: '2026-07-09' });
        expect(await story.open()).to.deep.equal([]);
      }));
  }

  it('transfers what is not ours, with a slip (LTCD Đ26.2)', async () => {
    const story = await begin(world);
    await story.walk({
      'classify-petition': { ...denunciation, jurisdiction: 'superior', competentBody: 'Chủ tịch UBND tỉnh' },
      'propose-handling': { ...proposal, proposal: 'transfer', competentBody: 'Chủ tịch UBND tỉnh' },
    });

    const { state, outcome } = await petitionOf(story);
    expect([state, outcome]).to.deep.equal(['closed', 'transferred']);
  });

  it('starts the seven working days of acceptance only when it turns out to be a complaint of our jurisdiction', () =>
    classified.whatIf(async (story) => {
      const clocks = await story.db('deadlines').where({ petitionId: story.petition.id }).orderBy('key').pluck('key');
      expect(clocks).to.deep.equal(['complaint-acceptance', 'triage-alarm', 'triage-answer']);
    }));

  it('never starts them for a petition that goes to others', async () => {
    const story = await begin(world);
    await story.walkTo('propose-handling', {
      'classify-petition': { jurisdiction: 'superior', competentBody: 'Chủ tịch UBND tỉnh' },
    });

    const clocks = await world.owner('deadlines').where({ petitionId: story.petition.id }).orderBy('key').pluck('key');
    expect(clocks).to.deep.equal(['triage-alarm', 'triage-answer']);
  });

  const others: [string, Record<string, unknown>, string][] = [
    ['a denunciation', denunciation, 'Thụ lý tố cáo: chờ bàn giao'],
    ['a recommendation', { ...denunciation, kind: 'recommendation' }, 'Thụ lý kiến nghị, phản ánh: chờ bàn giao'],
    [
      'a second complaint',
      { complaintInstance: 'second' },
      'Thụ lý khiếu nại lần hai hoặc khiếu nại quyết định kỷ luật: chờ bàn giao',
    ],
  ];
  for (const [what, classes, label] of others) {
    it(`hands ${what} over under a label, without opening a case`, async () => {
      const story = await begin(world);
      await story.walk({ 'classify-petition': classes });

      const { state, outcomeName } = await petitionOf(story);
      expect([state, outcomeName]).to.deep.equal(['handed_over', label]);
      const cases = await world.owner('case_petitions').where({ petitionId: story.petition.id });
      expect(cases).to.deep.equal([]);
    });
  }

  describe('asking for a supplement', () => {
    const asked = {
      'propose-handling': {
        ...proposal,
        proposal: 'supplement',
        supplementItems: [{ item: 'Bản sao giấy chứng nhận' }],
      },
    };
    let waiting: Story;

    before(async () => {
      waiting = await begin(world);
      await waiting.walkTo('record-supplement', asked);
    });

    it('checks again from the beginning when it comes, and that is not a sending back', () =>
      waiting.whatIf(async (story) => {
        await story.does(lan, 'record-supplement');

        const { key, sentBack } = await story.task('check-eligibility');
        expect([key, sentBack]).to.deep.equal(['check-eligibility', false]);
        await story.walkTo('prepare-acceptance');
        const timer = await story
          .db('timers')
          .where({ elementId: 'supplement-expired' })
          .first('cancelledAt', 'firedAt');
        expect(timer.cancelledAt).to.not.equal(null);
        expect(timer.firedAt).to.equal(null);
      }));

    it('proposes what to do when thirty days have passed, whatever the officers had open', () =>
      waiting.whatIf(async (story) => {
        expect(story.today).to.equal('2026-07-08');
        expect(await story.on('2026-08-07').fires('supplement-expired')).to.equal(false);

        expect(await story.on('2026-08-10').fires('supplement-expired')).to.equal(true);

        expect(await story.open()).to.deep.equal(['propose-handling']);
        await story.walk({ 'propose-handling': { ...proposal, proposal: 'shelve' } });
        expect((await petitionOf(story)).outcome).to.equal('shelved');
      }));
  });

  it('comes back to the proposal when the head sends it back', () =>
    classified.whatIf(async (story) => {
      await story.walkTo('decide-proposal');
      await story.does(minh, 'decide-proposal', { decision: 'sendBack', remark: 'Ghi rõ căn cứ' });

      expect((await story.task('propose-handling')).sentBack).to.equal(true);
    }));
});
