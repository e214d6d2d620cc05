import { expect } from 'chai';
import { actAt } from '../../server/commands/act.ts';
import { startErrand } from '../../server/commands/startErrand.ts';
import { begin, openWorld, petitionOf, refused, type Story, type World } from '../support/matter.ts';
import { hoa, lan, minh } from '../support/people.ts';

const proposal = {
  petitionSummary: 'Khiếu nại quyết định thu hồi đất',
  legalBasis: 'Luật Khiếu nại',
  proposalReason: 'Lý do',
};

const recommendation = {
  kind: 'recommendation',
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
      'classify-petition': { ...recommendation, jurisdiction: 'superior', competentBody: 'Chủ tịch UBND tỉnh' },
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
    ['a recommendation', recommendation, 'Thụ lý kiến nghị, phản ánh'],
    ['a second complaint', { complaintInstance: 'second' }, 'Đủ điều kiện thụ lý khiếu nại lần hai'],
    [
      'a complaint about discipline',
      { complaintObject: 'discipline' },
      'Đủ điều kiện thụ lý khiếu nại quyết định kỷ luật',
    ],
  ];
  for (const [what, classes, label] of others) {
    it(`lets ${what} go on once the head has approved`, async () => {
      const story = await begin(world);
      await story.walkTo('decide-proposal', { 'classify-petition': classes });
      await story.does(minh, 'decide-proposal');

      expect(await endOf(story)).to.deep.equal(['accepted', label]);
    });
  }

  it('lets a denunciation go on right after it is classified, sealed (LTC Đ24, Đ56)', async () => {
    const story = await begin(world);
    await story.walkTo('classify-petition');
    await story.does(lan, 'classify-petition', { ...recommendation, kind: 'denunciation' });

    expect(await endOf(story)).to.deep.equal(['accepted', 'Tố cáo: kiểm tra điều kiện thụ lý']);
    expect((await petitionOf(story)).sealed).to.equal(true);
  });

  describe('of what was sent before', () => {
    const duplicate = { specialCase: 'duplicate', eligibility: undefined };
    let again: Story;

    before(async () => {
      again = await begin(world);
      await again.walkTo('check-eligibility');
    });

    it('attaches it to the petition of this agency: no clock of its own, and whoever has that one is told', () =>
      again.whatIf(async (story) => {
        await story.does(lan, 'check-eligibility', duplicate);
        const { code, id } = classified.petition;
        const task = await story.db('tasks').where({ petitionId: id, key: 'propose-handling' }).first('id');
        await story.db('tasks').where({ id: task.id }).update({ assigneeId: minh.id });
        await story.does(lan, 'attach-original', {
          duplicateOf: code,
          newContent: 'yes',
          newContentNote: 'Thêm biên bản họp',
        });

        const { state, outcome, originalId, relation } = await petitionOf(story);
        expect({ state, outcome, originalId, relation }).to.deep.equal({
          ...{ state: 'closed', outcome: 'attached' },
          ...{ originalId: id, relation: 'same' },
        });
        const clock = await story
          .db('deadlines')
          .where({ petitionId: story.petition.id, key: 'triage-answer' })
          .first('state');
        expect(clock.state).to.equal('cancelled');
        const told = await story.db('notifications').where({ petitionId: id, kind: 'answered' }).select('officerId');
        expect(told).to.deep.equal([{ officerId: minh.id }]);
      }));

    const wrong: [string, (story: Story) => string, RegExp][] = [
      ['a number that nobody has', () => 'DV-2020-000099', /Không có đơn/],
      ['its own number', ({ petition }) => petition.code ?? '', /chính đơn này/],
    ];
    for (const [what, code, words] of wrong) {
      it(`refuses ${what}`, () =>
        again.whatIf(async (story) => {
          await story.does(lan, 'check-eligibility', duplicate);
          const answers = { duplicateOf: code(story), newContent: 'no' };
          const { status, fields } = await refused(story.does(lan, 'attach-original', answers));
          expect(status).to.equal(422);
          expect(fields?.duplicateOf).to.match(words);
        }));
    }

    it('guides once only: what was guided before is not guided again (TT05 Đ8.1)', async () => {
      const first = await begin(world);
      const elsewhere = { jurisdiction: 'superior', competentBody: 'Chủ tịch UBND tỉnh' };
      const guide = { ...proposal, proposal: 'guide', competentBody: 'Chủ tịch UBND tỉnh' };
      await first.walk({ 'classify-petition': elsewhere, 'propose-handling': guide });
      const second = await begin(world);
      await second.walkTo('propose-handling', {
        'check-eligibility': { duplicateOf: first.petition.code, relationKind: 'same' },
        'classify-petition': elsewhere,
      });

      const { fields } = await refused(second.does(lan, 'propose-handling', guide));
      expect(fields?.proposal).to.include('Hướng dẫn');
      await second.walk({ 'propose-handling': { ...proposal, proposal: 'shelve' } });
      expect((await petitionOf(second)).outcome).to.equal('shelved');
    });
  });

  it('makes every own content of a petition a petition of its own, with the same people (LTCD Đ25.3)', async () => {
    const story = await begin(world, { kind: 'mixed' });
    const splitContents = [
      { content: 'Khiếu nại chậm trả hồ sơ cấp đổi', partKind: 'complaint', body: 'UBND xã', way: 'own' },
      { content: 'Tố cáo cán bộ một cửa nhận tiền', partKind: 'denunciation', body: 'UBND xã', way: 'own' },
      { content: 'Đề nghị xử lại vụ vay nợ', partKind: 'dispute', body: 'Tòa án', way: 'guide' },
    ];
    await story.walkTo('register-parts', {
      'classify-petition': { ...recommendation, kind: 'mixed' },
      'propose-handling': { ...proposal, proposal: 'split', splitContents, splitOwnPart: 'yes' },
    });
    await story.does(lan, 'register-parts', { partsChecked: true });

    expect((await petitionOf(story)).outcome).to.equal('split');
    const parts = await story
      .db('petitions')
      .where({ originalId: story.petition.id })
      .orderBy('registerNumber')
      .select('kind', 'relation', 'sealed', 'state', 'receivedOn', 'petitionerLabel');
    expect(parts.map(({ petitionerLabel, ...rest }) => rest)).to.deep.equal([
      { kind: 'complaint', relation: 'part', sealed: false, state: 'open', receivedOn: '2026-07-06' },
      { kind: 'denunciation', relation: 'part', sealed: true, state: 'open', receivedOn: '2026-07-06' },
    ]);
    expect(parts[0].petitionerLabel).to.equal('Trần Thị Hường');
    expect(parts[1].petitionerLabel).to.match(/^NTC-/);
  });

  it('reports a grave matter and the damage of a decision at once, beside what goes on', async () => {
    const story = await begin(world);
    await story.walkTo('propose-handling', { 'classify-petition': { sensitive: true, stayNeeded: true } });

    expect(await story.open()).to.have.members(['propose-handling', 'note-urgent-matter', 'draft-stay-report']);
    await story.does(minh, 'note-urgent-matter', {
      petitionSummary: 'Việc đông người',
      urgentDirection: 'Mời đối thoại',
    });
    await story.does(lan, 'draft-stay-report', {
      ...{ disputedDecision: 'Quyết định số 214/QĐ-UBND', petitionSummary: 'Thu hồi đất' },
      stayDamage: 'Nhà bị phá dỡ',
    });
    await story.does(minh, 'decide-stay', { stayDecision: 'stay', stayRemark: 'Ra quyết định' });
    expect(await story.open()).to.deep.equal(['propose-handling']);
  });

  it('keeps what is shelved for a year, then asks the head what becomes of it (TT05 Đ28)', () =>
    classified.whatIf(async (story) => {
      await story.walk({ 'propose-handling': { ...proposal, proposal: 'shelve' } });
      expect(await story.open()).to.deep.equal([]);
      expect((await petitionOf(story)).state).to.equal('closed');
      expect(await story.on('2027-07-08').fires('year-over')).to.equal(false);
      expect(await story.on('2027-07-20').fires('year-over')).to.equal(true);

      await story.does(minh, 'decide-disposal', {
        petitionSummary: 'Đơn lưu',
        disposal: 'destroy',
        disposalReason: 'Hết giá trị',
      });
      expect((await petitionOf(story)).outcome).to.equal('shelved');
    }));

  it('ends when the whole complaint is withdrawn, with a paper; a denunciation goes on (LKN Đ10, LTC Đ33.3)', () =>
    classified.whatIf(async (story) => {
      story.on('2026-07-07');
      await story.starts(lan, 'sender-change');
      const withdrawn = {
        ...{ senderChange: 'withdrawn', withdrawalOn: '2026-07-07', withdrawalForm: 'letter' },
        ...{ petitionEnds: 'yes', closingReason: 'Người khiếu nại tự nguyện rút' },
      };
      const { fields } = await refused(
        story.does(lan, 'record-sender-change', { ...withdrawn, withdrawalScope: 'part' }),
      );
      expect(fields).to.have.property('petitionEnds');
      await story.does(lan, 'record-sender-change', { ...withdrawn, withdrawalScope: 'whole' });
      await story.issues('triage-closing-notice');

      expect((await petitionOf(story)).outcome).to.equal('withdrawn');
      expect(await story.open()).to.deep.equal([]);
    }));

  it('whose competence is disputed goes nowhere before the body above has decided (LKN Đ21.3)', async () => {
    const story = await begin(world);
    await story.walkTo('propose-handling', { 'classify-petition': { jurisdiction: 'disputed', competentBody: null } });
    const transfer = { ...proposal, proposal: 'transfer', competentBody: 'Ủy ban nhân dân phường Đông Hà' };
    const told = await refused(story.does(lan, 'propose-handling', transfer));
    expect([told.status, Object.keys(told.fields ?? {})]).to.deep.equal([422, ['proposal']]);

    const { id: taskId } = await story.task('propose-handling');
    await actAt(story.db, lan, story.now(), (act) =>
      startErrand(act, story.petition.id, { procedure: 'jurisdiction-dispute', taskId }),
    );
    await story.does(lan, 'draft-dispute-report', {
      ...{ disputedWith: 'Phường Đông Hà', disputeViews: 'Cùng từ chối', disputeProposal: 'Giao phường Đông Hà' },
      commonSuperior: 'Chủ tịch Ủy ban nhân dân tỉnh Hà Thanh',
    });
    await story.issues('dispute-report');
    const asked = await story.db('awaited').where({ petitionId: story.petition.id }).first('body', 'state');
    expect(asked).to.deep.equal({ body: 'Chủ tịch Ủy ban nhân dân tỉnh Hà Thanh', state: 'open' });
    await story.does(lan, 'record-dispute-decision', {
      ...{ disputeDecision: '77/UBND-NC', disputeDecidedOn: story.today },
      ...{ jurisdiction: 'other', competentBody: 'Ủy ban nhân dân phường Đông Hà' },
    });

    await story.does(lan, 'propose-handling', transfer);
    expect(await story.open()).to.deep.equal(['decide-proposal']);
  });

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

  it('settles nothing in a body that forwards only: it transfers, guides or gives back (LTCD Đ26, Đ27)', () =>
    classified.whatIf(async (story) => {
      await story.db('agencies').where({ id: classified.petition.agencyId }).update({ kind: 'peoples-council' });
      const accepting = { ...proposal, proposal: 'accept' };
      expect((await refused(story.does(lan, 'propose-handling', accepting))).fields).to.have.property('proposal');
      await story.does(lan, 'propose-handling', { ...proposal, proposal: 'guide', competentBody: 'UBND phường' });
    }));

  it('comes back to the proposal when the head sends it back', () =>
    classified.whatIf(async (story) => {
      await story.walkTo('decide-proposal');
      await story.does(minh, 'decide-proposal', { decision: 'sendBack', remark: 'Ghi rõ căn cứ' });

      expect((await story.task('propose-handling')).sentBack).to.equal(true);
    }));
});

/** How triage itself ended, whatever goes on then. */
async function endOf({ db, petition }: Story): Promise<[string, string]> {
  const run = await db('runs')
    .where({ petitionId: petition.id, procedure: 'petition-triage', kind: 'main' })
    .first('outcome', 'outcomeName');
  return [run.outcome, run.outcomeName];
}
