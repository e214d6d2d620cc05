import { expect } from 'chai';
import { begin, openWorld, petitionOf, type Story, type World } from '../support/matter.ts';
import { minh } from '../support/people.ts';

describe('the whole complaint of Mrs Hường', function () {
  this.timeout(180_000);
  let world: World;
  let story: Story;

  before(async () => {
    world = await openWorld();
    story = await begin(world);
    await story.walk();
  });
  after(() => world.drop());

  const rows = async <Row>(table: string, order: string, ...columns: string[]): Promise<Row[]> =>
    (await world.owner(table).where({ petitionId: story.petition.id }).orderBy(order).select(columns)) as Row[];

  it('numbers its papers from 01 in the order of issue, by kind of paper', async () => {
    const papers = await rows<{ template: string; number: string; issuedOn: string }>(
      'documents',
      'createdAt',
      'template',
      'number',
      'issuedOn',
    );

    expect(papers.map(({ template, number, issuedOn }) => [template, number, issuedOn])).to.deep.equal([
      ['petition-receipt', null, '2026-07-06'],
      ['acceptance-proposal', null, '2026-07-08'],
      ['acceptance-notice', '01/TB-P.AN', '2026-07-10'],
      ['verification-decision', '01/QĐ-P.AN', '2026-07-15'],
      ['working-minutes', null, '2026-07-27'],
      ['verification-report', '01/BC-P.AN', '2026-07-28'],
      ['dialogue-notice', '01/GM-P.AN', '2026-07-30'],
      ['dialogue-minutes', null, '2026-08-05'],
      ['settlement-decision', '02/QĐ-P.AN', '2026-08-07'],
    ]);
  });

  it('keeps every version of a paper: the draft that was signed and the paper that was issued', async () => {
    const versions = await world
      .owner('document_versions as v')
      .join('documents as d', 'd.id', 'v.documentId')
      .where({ template: 'settlement-decision' })
      .orderBy('v.version')
      .select('v.version', 'v.context');

    expect(versions.map(({ version, context }) => [version, context.document.number])).to.deep.equal([
      [1, null],
      [2, '02/QĐ-P.AN'],
    ]);
    expect(versions[1].context.document.signer).to.include({ name: minh.name });
  });

  it('lets the verifier sign the report on the verification, the head everything else (NĐ124 Đ27)', async () => {
    const signers = await world
      .owner('documents as d')
      .join('officers as o', 'o.id', 'd.signerId')
      .whereNotNull('d.number')
      .orderBy('d.createdAt')
      .select('d.template', 'o.username');

    expect(signers.map(({ template, username }) => `${template} ${username}`)).to.deep.equal([
      'acceptance-notice minh',
      'verification-decision minh',
      'verification-report tuan',
      'dialogue-notice minh',
      'settlement-decision minh',
    ]);
  });

  it('starts and meets each clock on the day that counts in law', async () => {
    const clocks = await rows<Record<string, string>>('deadlines', 'id', 'key', 'startedOn', 'dueOn', 'metOn', 'state');

    const told = clocks.map(({ key, startedOn, dueOn, metOn, state }) => [key, startedOn, dueOn, metOn, state]);
    expect(told).to.have.deep.members([
      ['triage-answer', '2026-07-06', '2026-07-20', '2026-07-08', 'met'],
      ['triage-alarm', '2026-07-06', '2026-08-20', '2026-07-08', 'met'],
      // The same legal clock goes on in the case: triage hands it over, it is not met before the notice is issued.
      ['complaint-acceptance', '2026-07-06', '2026-07-15', null, 'cancelled'],
      ['complaint-acceptance', '2026-07-06', '2026-07-15', '2026-07-10', 'met'],
      // 09/8 is a Sunday.
      ['complaint-settlement', '2026-07-10', '2026-08-10', '2026-08-07', 'met'],
      ['decision-service', '2026-08-07', '2026-08-12', '2026-08-07', 'met'],
      // 22/8 is a Saturday on which the public service works, for the Monday before the national day.
      ['decision-publication', '2026-08-07', '2026-08-22', '2026-08-10', 'met'],
      ['legal-effect', '2026-08-10', '2026-09-09', null, 'open'],
    ]);
  });

  it('opens one case, with the days that registers ask for', async () => {
    const cases = await world.owner('cases').select('code', 'acceptedOn', 'settledOn', 'state');

    expect(cases).to.deep.equal([
      { code: 'KN1-P.AN-2026-000001', acceptedOn: '2026-07-10', settledOn: '2026-08-07', state: 'open' },
    ]);
  });

  it('numbers its journal without gaps and keeps who, when and on which ground', async () => {
    const lines = await rows<{ seq: number; act: string; ground: string | null; officerId: string }>(
      'journal',
      'seq',
      'seq',
      'act',
      'ground',
      'officerId',
    );

    expect(lines.map(({ seq }) => seq)).to.deep.equal(lines.map((_, index) => index + 1));
    expect(lines.every(({ officerId }) => officerId)).to.equal(true);
    expect(lines.find(({ act }) => act === 'prepare-acceptance.completed')?.ground).to.equal(
      'LKN Đ27; NĐ124 Đ16; NĐ124 Đ3a',
    );
  });

  it('has legal effect on the day after thirty days, not a day earlier, and is then carried out (LKN Đ44.1, NĐ124 Đ31.1)', () =>
    story.whatIf(async (later) => {
      expect(await later.on('2026-09-09').fires('legal-effect-reached')).to.equal(false);

      expect(await later.on('2026-09-10').fires('legal-effect-reached')).to.equal(true);

      expect(await later.open()).to.deep.equal(['draft-enforcement-order enforcement']);
      const clock = await later.db('deadlines').where({ key: 'legal-effect' }).first('state', 'metOn');
      expect(clock).to.deep.equal({ state: 'met', metOn: '2026-09-09' });
      const order = await later
        .db('deadlines')
        .where({ key: 'enforcement-order' })
        .first('state', 'startedOn', 'dueOn');
      expect(order).to.deep.equal({ state: 'open', startedOn: '2026-09-10', dueOn: '2026-09-17' });
      expect(await later.fires('legal-effect-reached')).to.equal(false);
    }));

  it('goes to the second instance when a second complaint comes first (LKN Đ33.1)', () =>
    story.whatIf(async (later) => {
      await later.on('2026-08-20').hears(minh, 'second-complaint-filed');

      const { state, outcome } = await petitionOf(later);
      expect([state, outcome]).to.deep.equal(['closed', 'second-complaint']);
      expect(await later.on('2026-09-10').fires('legal-effect-reached')).to.equal(false);
      const clock = await later.db('deadlines').where({ key: 'legal-effect' }).first('state', 'metOn');
      expect(clock).to.deep.equal({ state: 'cancelled', metOn: null });
    }));
});
