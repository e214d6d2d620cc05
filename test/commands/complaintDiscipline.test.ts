import { expect } from 'chai';
import { actAt, type Officer } from '../../server/commands/act.ts';
import { completeTask } from '../../server/commands/completeTask.ts';
import { seenPaper } from '../../server/queries/seenPaper.ts';
import { begin, openWorld, petitionOf, refused, type Story, type World } from '../support/matter.ts';
import { hoa, lan } from '../support/people.ts';

const classified = { complaintObject: 'discipline', disputedDecision: 'Quyết định số 12/QĐ-UBND kỷ luật cảnh cáo' };
const acceptance = {
  complaintInstance: 'first',
  officialKind: 'civil-servant',
  disputedDecision: classified.disputedDecision,
  disciplinedBy: 'Chủ tịch Ủy ban nhân dân phường An Hòa',
  dismissal: false,
  complaintForm: 'letter',
  appealWindowFrom: '2026-06-25',
  appealWindowProof: 'signature',
  appealWindow: 'in-time',
  acceptance: 'accept',
};
const second = { ...acceptance, complaintInstance: 'second', firstResolver: 'Chủ tịch UBND phường An Hòa' };

describe('a complaint against a disciplinary decision', function () {
  this.timeout(180_000);
  let world: World;
  let story: Story;

  before(async () => {
    world = await openWorld();
    story = await begin(world);
    await story.walkTo('prepare-acceptance', { 'classify-petition': classified });
  });
  after(() => world.drop());

  const clock = ({ db, petition }: Story, key: string) =>
    db('deadlines')
      .where({ petitionId: petition.id, key })
      .whereNot('state', 'cancelled')
      .orderBy('id', 'desc')
      .first();
  /** These answers alone: what is asked here is not what an ordinary complaint is asked. */
  const answers = async (later: Story, officer: Officer, step: string, values: Record<string, unknown>) => {
    const task = await later.task(step);
    const paper = await seenPaper(later.db, task.runId);
    return actAt(later.db, officer, later.now(), (act) => completeTask(act, world.vault, task, { values, paper }));
  };
  const prepares = (later: Story, values: Record<string, unknown>) => answers(later, lan, 'prepare-acceptance', values);

  it('is a case of its own series', async () => {
    expect((await story.db('cases').first('code')).code).to.match(/^KNKL-/);
  });

  for (const [what, given, limit] of [
    ['15 days for the first complaint', acceptance, '15 days'],
    ['10 days for the second', second, '10 days'],
    ['30 days for the second against a dismissal', { ...second, dismissal: true }, '30 days'],
  ] as const)
    it(`gives ${what}, from receipt (LKN Đ48)`, () =>
      story.whatIf(async (later) => {
        await prepares(later, given);

        expect(await clock(later, 'discipline-limitation')).to.include({
          startedOn: '2026-06-25',
          limitValue: limit,
          metOn: '2026-07-06',
        });
      }));

  it('is settled in 30 days, in 45 when complex; there is no longer limit for remote places (LKN Đ50)', () =>
    story.whatIf(async (later) => {
      await prepares(later, { ...acceptance, complex: true, complexGrounds: ['b'] });
      await later.on('2026-07-10').issues('acceptance-notice');

      expect(await clock(later, 'complaint-settlement')).to.include({ limitValue: '45 days', dueOn: '2026-08-24' });
    }));

  it('is not accepted without a letter, with Mẫu 04 to the complainant alone (LKN Đ49, NĐ124 Đ16.2)', () =>
    story.whatIf(async (later) => {
      const refusal = {
        complaintForm: 'oral',
        acceptance: undefined,
        refusalGround: '5',
        proposalReason: 'Không có đơn',
      };
      await prepares(later, { ...acceptance, ...refusal });
      await later.issues('refusal-notice');

      expect((await petitionOf(later)).outcome).to.equal('not-accepted');
    }));

  it('of the second instance by a provincial chair is not served without the two copies (LKN Đ56.2)', () =>
    story.whatIf(async (later) => {
      await prepares(later, second);
      await later.on('2026-07-10').walkTo('draft-decision', {
        'request-report': { disciplineReportContents: 'Hồ sơ kỷ luật', disciplineReportDueOn: '2026-08-31' },
        'recheck-decision': { recheckResult: 'clear' },
        'request-council': { disciplineCouncil: 'Hội đồng kỷ luật phường', councilQuestions: 'Mức kỷ luật' },
        'record-council': {
          councilMetOn: '2026-07-10',
          councilMinutesNumber: 'Biên bản số 02',
          councilConclusion: 'Giữ nguyên',
        },
      });
      await answers(later, lan, 'draft-decision', {
        disputedDecision: classified.disputedDecision,
        complaintContents: [{ content: 'Mức kỷ luật quá nặng' }],
        firstResult: 'Giữ nguyên quyết định kỷ luật.',
        settlementConclusion: 'Khiếu nại sai toàn bộ',
        overallConclusion: 'wrong',
        disciplineHandling: 'keep',
      });
      await later.issues('settlement-decision');
      expect(await clock(later, 'decision-service')).to.include({ limitValue: '7 working days', internal: false });
      expect(await clock(later, 'decision-service-law')).to.include({ limitValue: '7 days', internal: true });

      const served = { servedOn: later.today, servedTo: [{ name: 'Ông Nam', capacity: 'complainant', route: 'hand' }] };
      const told = await refused(answers(later, hoa, 'serve-decision', { ...served, resolverRank: 'top' }));
      expect(Object.keys(told.fields ?? {})).to.deep.equal(['sentToGovernment']);
      await answers(later, hoa, 'serve-decision', { ...served, resolverRank: 'top', sentToGovernment: true });
    }));
});
