import { expect } from 'chai';
import { actAt, type Officer } from '../../server/commands/act.ts';
import { startErrand } from '../../server/commands/startErrand.ts';
import { abilityOf } from '../../server/policies/ability.ts';
import { presentErrands } from '../../server/presenters/errand.ts';
import { readErrands } from '../../server/queries/errands.ts';
import { getViewer } from '../../server/queries/viewer.ts';
import { begin, openWorld, refused, type Story, type World } from '../support/matter.ts';
import { hoa, lan, minh, tuan } from '../support/people.ts';

describe('errands of the verification', function () {
  this.timeout(180_000);
  let world: World;
  let verifying: Story;

  before(async () => {
    world = await openWorld();
    verifying = await begin(world);
    await verifying.walkTo('verify');
    verifying.on('2026-07-16');
  });
  after(() => world.drop());

  const start = async (story: Story, officer: Officer, procedure: string, step = 'verify') => {
    const { id } = await story.task(step);
    return actAt(story.db, officer, story.now(), (act) =>
      startErrand(act, story.petition.id, { procedure, taskId: id }),
    );
  };
  const settlement = ({ db, petition }: Story) =>
    db('deadlines').where({ petitionId: petition.id, key: 'complaint-settlement', state: 'open' }).first();
  const request = {
    informationFrom: 'Chi nhánh Văn phòng Đăng ký đất đai',
    disputedDecision: 'Quyết định số 214/QĐ-UBND',
    informationItems: 'Trích lục bản đồ địa chính thửa 87',
    informationDueOn: '2026-07-24',
    informationReceiver: 'ông Phạm Anh Tuấn',
  };
  const received = {
    informationOutcome: 'all',
    informationRoute: 'in-person',
    handoverOn: '2026-07-20',
    handoverGivers: 'bà Ngô Thị Thảo, viên chức',
    handoverReceivers: 'ông Phạm Anh Tuấn, Chuyên viên',
    handoverGiverName: 'Ngô Thị Thảo',
    handoverReceiverName: 'Phạm Anh Tuấn',
    handoverPlace: 'trụ sở UBND phường An Hòa',
    handoverItems: [
      { name: 'Trích lục bản đồ thửa 87', form: 'certified', pages: 2, condition: 'rõ' },
      { name: 'Sổ mục kê', form: 'copy', pages: 14 },
    ],
  };

  it('are offered beside the steps they belong to, and refused elsewhere', () =>
    verifying.whatIf(async (story) => {
      const at = async (step: string) => {
        const reading = await readErrands(
          story.db,
          story.petition,
          { taskId: (await story.task(step)).id },
          '2026-07-16',
        );
        return presentErrands(reading, await getViewer(story.db, tuan, abilityOf(tuan))).mayStart.map(
          ({ procedure }) => procedure,
        );
      };
      expect(await at('verify')).to.include.members(['information-request', 'expert-assessment', 'complexity']);

      const other = await begin(world);
      const elsewhere = await refused(start(other, lan, 'information-request', 'check-eligibility'));

      expect(elsewhere).to.include({ status: 409, code: 'wrong_place' });
      expect(await refused(start(story, hoa, 'information-request'))).to.include({ status: 403, code: 'forbidden' });
    }));

  it('ask for papers (Mẫu 07), and what comes stands in the evidence list with its hand-over record (Mẫu 08)', () =>
    verifying.whatIf(async (story) => {
      await start(story, tuan, 'information-request');
      await story.does(tuan, 'request-information', request);
      await story.issues('information-letter');
      const { limitDueOn } = await story.task('record-information');
      expect(limitDueOn).to.equal('2026-07-23');

      await story.on('2026-07-20').does(tuan, 'record-information', received);

      const record = await story.db('documents').where({ template: 'handover-record' }).first();
      expect(record).to.include({ state: 'issued', form: 'NĐ124 Mẫu 08', verified: true });
      const rows = await story.db('evidence').orderBy('position').select();
      expect(
        rows.map(({ name, form, pages, receivedFrom, receivedOn, handoverId }) => [
          ...[name, form, pages, receivedFrom, receivedOn],
          handoverId === record.id,
        ]),
      ).to.deep.equal([
        ['Trích lục bản đồ thửa 87', 'certified', 2, 'bà Ngô Thị Thảo, viên chức', '2026-07-20', true],
        ['Sổ mục kê', 'copy', 14, 'bà Ngô Thị Thảo, viên chức', '2026-07-20', true],
      ]);
      expect(await story.open()).to.include('verify');
    }));

  it('what comes by post needs no hand-over record; what does not come leaves nothing on the list', () =>
    verifying.whatIf(async (story) => {
      for (const outcome of ['post', 'none']) {
        await start(story, tuan, 'information-request');
        await story.does(tuan, 'request-information', request);
        await story.issues('information-letter');
        await story.does(
          tuan,
          'record-information',
          outcome === 'none'
            ? { informationOutcome: 'none', informationRefusal: 'Hồ sơ đã thất lạc' }
            : {
                ...{ informationOutcome: 'part', informationRefusal: 'Còn thiếu sổ mục kê', informationRoute: 'post' },
                ...{ handoverOn: '2026-07-16', handoverGivers: 'Chi nhánh Văn phòng Đăng ký đất đai' },
                handoverItems: [{ name: 'Trích lục', form: 'copy', pages: 1 }],
              },
        );
      }

      expect(await story.db('documents').where({ template: 'handover-record' })).to.deep.equal([]);
      expect(await story.db('evidence').select('name')).to.deep.equal([{ name: 'Trích lục' }]);
      const runs = await story.db('runs').where({ kind: 'errand' }).orderBy('id').select('outcome');
      expect(runs.map(({ outcome }) => outcome)).to.deep.equal(['information-received', 'information-not-provided']);
    }));

  it('an expert assessment leaves the clock of a complaint running', () =>
    verifying.whatIf(async (story) => {
      const before = await settlement(story);
      await start(story, tuan, 'expert-assessment');
      await story.does(tuan, 'propose-assessment', {
        assessmentObject: 'chữ ký tại biên bản kiểm đếm',
        assessmentReason: 'Người khiếu nại không thừa nhận chữ ký',
        assessmentBody: 'Phòng Kỹ thuật hình sự',
      });
      await story.issues('assessment-decision');
      await story.does(tuan, 'request-assessment', {
        assessmentBody: 'Phòng Kỹ thuật hình sự',
        assessmentMaterials: 'Biên bản kiểm đếm (bản chính)',
        assessmentDueOn: '2026-08-05',
        assessmentDelegate: 'Phạm Anh Tuấn, Chuyên viên',
      });
      await story.issues('assessment-request');

      expect(await settlement(story)).to.deep.equal(before);
      await story.on('2026-08-03').does(tuan, 'record-assessment', {
        assessmentOutcome: 'received',
        handoverOn: '2026-08-03',
        assessmentConclusion: 'Chữ ký không phải của bà Hường',
        handoverItems: [{ name: 'Kết luận giám định', form: 'original', pages: 4 }],
      });
      expect(await story.db('evidence').first('name', 'receivedFrom')).to.deep.equal({
        name: 'Kết luận giám định',
        receivedFrom: 'Phòng Kỹ thuật hình sự',
      });
    }));

  it('a matter found complex while it is verified takes the longer limit once the determination is issued (NĐ124 Đ3a)', () =>
    verifying.whatIf(async (story) => {
      expect(await settlement(story)).to.include({ limitValue: '30 days', dueOn: '2026-08-10' });
      await start(story, tuan, 'complexity');
      await story.does(lan, 'determine-complexity', {
        complex: true,
        complexGrounds: ['g'],
        complexityReason: 'Tài liệu mâu thuẫn',
      });
      expect(await settlement(story)).to.include({ limitValue: '30 days' });

      await story.issues('complexity-determination');

      expect(await settlement(story)).to.include({ limitValue: '45 days', dueOn: '2026-08-24' });
      const main = await story.db('runs').where({ kind: 'main', procedure: 'complaint-first' }).first();
      expect(main.facts).to.deep.include({ complex: true, complexGrounds: ['g'] });
    }));

  it('a complaint accepted as complex is determined in writing before anything else', async () => {
    const story = await begin(world);
    await story.walkTo('recheck-decision', { 'prepare-acceptance': { complex: true, complexGrounds: ['b'] } });

    const paper = await world
      .db('documents')
      .where({ petitionId: story.petition.id, template: 'complexity-determination' })
      .first();
    expect(paper).to.include({ state: 'issued', signerId: minh.id, verified: false });
  });
});

describe('the stay of a disputed decision (LKN Đ35, NĐ124 Đ26)', function () {
  this.timeout(180_000);
  let world: World;
  let stayed: Story;

  before(async () => {
    world = await openWorld();
    stayed = await begin(world);
    await stayed.walkTo('verify');
    await stayed.on('2026-07-17').starts(lan, 'stay');
    await stayed.does(lan, 'propose-stay', {
      ...{ disputedDecision: 'Quyết định số 214/QĐ-UBND', stayReason: 'Cưỡng chế sẽ làm mất hiện trạng' },
      ...{ stayFromOn: '2026-07-17', stayFromTime: '08:00', stayIssuer: 'Chủ tịch UBND phường' },
      stayExecutors: 'Trưởng phòng Kinh tế',
    });
    await stayed.issues('stay-decision');
  });
  after(() => world.drop());

  const timer = ({ db }: Story) => db('timers').where({ elementId: 'stay-ending' }).first();
  const lifted = { stayLiftingReason: 'Đã kiểm đếm lại', stayIssuer: 'Chủ tịch', stayExecutors: 'Phòng Kinh tế' };

  it('leaves the clock running', () =>
    stayed.whatIf(async (story) => {
      const deadline = await story.db('deadlines').where({ key: 'complaint-settlement' }).first();
      expect(deadline).to.include({ state: 'open', dueOn: '2026-08-10' });
    }));

  it('has its lifting drafted five days before the settlement is due, and moves with that day', () =>
    stayed.whatIf(async (story) => {
      expect((await timer(story)).dueAt.toISOString()).to.equal('2026-08-05T17:00:00.000Z');

      await story.starts(lan, 'suspension');
      await story.does(lan, 'propose-suspension');
      await story.issues('suspension-decision');
      expect((await timer(story)).dueAt.getUTCFullYear()).to.equal(9999);
      await story.on('2026-07-20').does(lan, 'propose-resumption');
      await story.issues('resumption-decision');
      expect((await timer(story)).dueAt.toISOString()).to.equal('2026-08-07T17:00:00.000Z');

      await story.on('2026-08-10').fires('stay-ending');
      expect(await story.open())
        .to.include('lift-stay')
        .and.not.include('watch-stay');
      await story.does(lan, 'lift-stay', lifted);
      await story.issues('stay-lifting');
      const paper = await story.db('documents').where({ template: 'stay-lifting' }).first();
      expect(paper).to.include({ form: 'NĐ124 Mẫu 12', state: 'issued' });
    }));

  it('is lifted at once when its reason is gone', () =>
    stayed.whatIf(async (story) => {
      await story.on('2026-07-24').does(lan, 'watch-stay', lifted);
      await story.issues('stay-lifting');

      expect((await timer(story)).cancelledAt).to.not.equal(null);
      expect(await story.db('runs').where({ element: 'stay' }).first('outcome')).to.deep.equal({
        outcome: 'stay-lifted',
      });
    }));
});
