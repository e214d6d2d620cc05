import { expect } from 'chai';
import { closeDocuments } from '../../server/documents/index.ts';
import type { Day } from '../../server/domain/day.ts';
import { type Answers, clock, clockWords, issues, recipients, verifying } from '../support/denunciation.ts';
import { openWorld, petitionOf, refused, type World } from '../support/matter.ts';
import { hoa, lan, mai, tuan } from '../support/people.ts';
import { tablesHolding } from '../support/tablesHolding.ts';

const extension = {
  extensionTurn: 'first',
  complexCriteria: ['a'],
  complexity: 'complex',
  extensionDays: 30,
  extensionFrom: '2026-08-12',
  extensionReason: 'Phải xác minh ở hai thôn',
};

describe('side procedures of a denunciation', function () {
  this.timeout(120_000);
  let world: World;

  before(async () => {
    world = await openWorld();
  });

  after(async () => {
    await closeDocuments();
    await world.drop();
  });

  it('is extended once when complex, twice when especially so, in time and no further (LTC Đ30, NĐ31 Đ3)', async () => {
    const story = await verifying(world);
    const extend = async (day: Day, change: Answers = {}) => {
      story.on(day);
      await story.starts(lan, 'extension');
      await story.answers(lan, 'propose-extension', { ...extension, ...change });
      await issues(story, 'extension-decision');
      return (await clock(story, 'denunciation-settlement')).dueOn;
    };
    await story.whatIf(async (late) => {
      late.on('2026-08-13');
      await late.starts(lan, 'extension');
      const after = { ...extension, extensionFrom: '2026-08-13' };
      expect((await refused(late.answers(lan, 'propose-extension', after))).code).to.equal('extension_after_expiry');
    });
    await story.whatIf(async (long) => {
      await long.starts(lan, 'extension');
      const no = await refused(long.answers(lan, 'propose-extension', { ...extension, extensionDays: 31 }));
      expect(no.fields?.extensionDays).to.include('LTC Đ30.2');
    });
    await story.whatIf(async (twice) => {
      await twice.starts(lan, 'suspension');
      const no = await refused(twice.starts(lan, 'suspension'));
      expect([no.code, no.message]).to.deep.equal([
        'not_allowed',
        'Thủ tục này đang được thực hiện (LTC Đ34.1; LTC Đ34.2).',
      ]);
    });
    expect(await extend('2026-08-10')).to.equal('2026-09-11');
    const second = { extensionTurn: 'second', extensionFrom: '2026-09-11' };
    await story.whatIf(async (plain) => {
      plain.on('2026-09-09');
      await plain.starts(lan, 'extension');
      const no = await refused(plain.answers(lan, 'propose-extension', { ...extension, ...second }));
      expect([no.code, no.message]).to.deep.equal([
        'extension_not_allowed',
        'Chưa đủ điều kiện gia hạn lần 2 theo LTC Đ30.3.',
      ]);
      const one = await refused(
        plain.answers(lan, 'propose-extension', { ...extension, ...second, complexity: 'especially' }),
      );
      expect(one.fields?.complexity).to.include('từ 02 tiêu chí');
    });
    const especially = { ...second, complexity: 'especially', complexCriteria: ['a', 'g'] };
    expect(await extend('2026-09-09', especially)).to.equal('2026-10-12');
    story.on('2026-10-08');
    await story.starts(lan, 'extension');
    const third = { ...extension, ...especially, extensionFrom: '2026-10-12' };
    const no = await refused(story.answers(lan, 'propose-extension', third));
    expect(no.code).to.equal('extension_exhausted');
    expect(no.message).to.include('LTC Đ30.3');
  });

  it('waits for an appraisal with its clock stopped; the request goes to “Người tố cáo” (NĐ31 Đ15, Mẫu 09)', async () => {
    const story = (await verifying(world)).on('2026-07-20');
    await story.starts(tuan, 'appraisal');
    await story.answers(tuan, 'request-appraisal', {
      assessmentBody: 'Phòng Kỹ thuật hình sự',
      assessmentMaterials: 'Giám định 12 chữ ký',
      assessmentDueOn: '2026-08-05',
      assessmentDelegate: 'Đỗ Văn An, chuyên viên',
      identityGuarded: true,
    });
    expect(await recipients(story, 'appraisal-request')).to.deep.equal([...['Phòng Kỹ thuật hình sự', 'Người tố cáo']]);
    await story.answers(hoa, 'issue-paper appraisal-request', {
      issuedOn: story.today,
      recipients: [{ name: 'Phòng Kỹ thuật hình sự' }, { name: 'Người tố cáo' }].map((one) => ({
        ...one,
        route: 'post',
      })),
      signing: 'wet',
    });
    expect((await clock(story, 'denunciation-settlement')).dueOn).to.equal(null);
    const copies = await story
      .db('deliveries')
      .where({ petitionId: story.petition.id, name: 'Người tố cáo' })
      .orderBy('id', 'desc')
      .first('capacity', 'address', 'partyId');
    expect([copies.capacity, copies.address]).to.deep.equal(['petitioner', null]);
    expect(copies.partyId).to.be.a('string');

    const received = {
      assessmentOutcome: 'received',
      assessmentReceivedOn: '2026-07-30',
      assessmentConclusion: 'Không cùng một người ký',
    };
    story.on('2026-08-04');
    const early = { ...received, assessmentReceivedOn: '2026-07-17' };
    const no = await refused(story.answers(tuan, 'record-appraisal', early));
    expect(no.fields?.assessmentReceivedOn).to.include('20/07/2026 (NĐ31 Đ15');
    // 20/7 to 30/7 do not count, though it was written down later: ten days after 12/8 is a Saturday on which people work for 31/8.
    await story.answers(tuan, 'record-appraisal', received);
    expect((await clock(story, 'denunciation-settlement')).dueOn).to.equal('2026-08-22');
    expect(await tablesHolding(world.owner, ['bach yen', 'Bach Yen', 'Chim Sau', '099190004711'])).to.deep.equal([]);
  });

  it('is given up by each denouncer for himself, and goes on where the law says so (NĐ31 Đ4, NĐ156 Đ1)', async () => {
    const story = (await verifying(world)).on('2026-07-20');
    await story.starts(mai, 'withdrawal');
    const letter = {
      withdrawalOn: '2026-07-20',
      withdrawalForm: 'letter',
      withdrawerCode: 'NTC',
      withdrawalSigned: true,
      withdrawalScope: 'whole',
      withdrawnContents: 'Toàn bộ',
    };

    const alone = await refused(
      story.answers(lan, 'record-withdrawal', { ...letter, withdrawalScope: 'some', withdrawalGoesOn: 'none' }),
    );
    expect(alone.fields?.withdrawalScope).to.include('Không chọn được');
    await story.answers(lan, 'record-withdrawal', {
      ...letter,
      withdrawalGoesOn: 'coerced',
      goingOnReason: 'Bị đe dọa qua điện thoại',
    });
    await story.answers(lan, 'draft-continuation', {});
    await issues(story, 'continuation-notice');
    expect(await story.open()).to.deep.equal(['verify']);

    await story.starts(mai, 'withdrawal');
    const twice = await refused(
      story.answers(lan, 'record-withdrawal', { ...letter, withdrawalGoesOn: 'none', withdrawnContents: 'Toàn bộ' }),
    );
    expect([twice.code, twice.fields?.withdrawerCode]).to.deep.equal(['withdrawn_before', twice.message]);
    expect(twice.message).to.include('LTC Đ33.1');

    const again = await refused(story.starts(lan, 'takeover').then(() => story.starts(lan, 'takeover')));
    expect(again.message).to.equal('Thủ tục này đang được thực hiện (LTC Đ38.5; NĐ31 Đ5.3).');
  });

  it('ends when the whole of it is given up freely: decision served in 5 working days (LTC Đ34.3a, Đ34.4)', async () => {
    const story = (await verifying(world)).on('2026-07-20');
    await story.starts(lan, 'withdrawal');
    await story.answers(lan, 'record-withdrawal', {
      withdrawalOn: '2026-07-20',
      withdrawalForm: 'minutes',
      withdrawerCode: 'NTC',
      withdrawalSigned: true,
      withdrawalScope: 'whole',
      withdrawnContents: 'Toàn bộ nội dung',
      withdrawalGoesOn: 'none',
      withdrawalPlace: 'Phòng tiếp công dân',
      withdrawalRecorder: 'Nguyễn Thị Lan, chuyên viên',
    });
    await story.answers(lan, 'propose-termination', {
      terminationGround: 'a',
      terminationReason: 'Rút toàn bộ',
      terminationDuties: 'Lưu hồ sơ',
    });
    await issues(story, 'termination-decision');
    expect(await clockWords(story, 'termination-service')).to.deep.equal([
      ...['5 working days', '2026-07-20', '2026-07-27', 'open'],
    ]);
    const early = await refused(story.answers(hoa, 'serve-termination', { terminationServedOn: '2026-07-17' }));
    expect(early.fields?.terminationServedOn).to.include('20/07/2026').and.to.include('LTC Đ34.4');
    await story.answers(hoa, 'serve-termination', { terminationServedOn: '2026-07-20' });
    const { state, outcome } = await petitionOf(story);
    expect([state, outcome]).to.deep.equal(['closed', 'terminated']);
    expect(await story.open()).to.deep.equal([]);
  });
});
