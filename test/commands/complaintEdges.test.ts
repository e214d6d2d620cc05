import { expect } from 'chai';
import { actAt } from '../../server/commands/act.ts';
import { onDelivery } from '../../server/commands/deliveries/onDelivery.ts';
import { recordSent } from '../../server/commands/deliveries/recordSent.ts';
import { startErrand } from '../../server/commands/startErrand.ts';
import { Delivery } from '../../server/models/Delivery.ts';
import { sendingLimits } from '../../server/queries/sendingLimits.ts';
import { begin, openWorld, petitionOf, refused, type Story, type World } from '../support/matter.ts';
import { hoa, lan, minh, tuan } from '../support/people.ts';

/** What the law forbids in the middle of a complaint, and what it lets happen to its people. */
describe('the edges of a complaint', function () {
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

  const settlement = ({ db, petition }: Story) =>
    db('deadlines').where({ petitionId: petition.id, key: 'complaint-settlement' }).first();
  const clock = ({ db, petition }: Story, key: string) =>
    db('deadlines').where({ petitionId: petition.id, key }).first();
  const findComplex = async (story: Story) => {
    const { id } = await story.task('verify');
    await actAt(story.db, tuan, story.now(), (act) =>
      startErrand(act, story.petition.id, { procedure: 'complexity', taskId: id }),
    );
    const answer = { complex: true, complexGrounds: ['g'], complexityReason: 'Tài liệu mâu thuẫn' };
    return story.does(lan, 'determine-complexity', answer);
  };

  it('a second withdrawal while the first is looked at (LKN Đ10)', () =>
    verifying.whatIf(async (story) => {
      await story.starts(lan, 'withdrawal');

      expect(await refused(story.starts(minh, 'withdrawal'))).to.include({
        code: 'not_allowed',
        message: 'Thủ tục này đang được thực hiện (LKN Đ10; NĐ124 Đ7a).',
      });
      expect((await petitionOf(story)).state).to.equal('open');
    }));

  it('a second withdrawal after the whole was withdrawn: there is nothing left to withdraw', () =>
    verifying.whatIf(async (story) => {
      await story.starts(lan, 'withdrawal');
      await story.does(lan, 'record-withdrawal');
      await story.does(lan, 'propose-termination');
      await story.issues('termination-decision');

      expect((await petitionOf(story)).outcome).to.equal('terminated');
      const [run] = await story.db('runs').where({ petitionId: story.petition.id, procedure: 'complaint-first' });
      expect(run.state).to.equal('interrupted');
      expect(await story.open()).to.deep.equal([]);
    }));

  it('the longer limit of a complex matter after the limit has run out (LKN Đ28)', () =>
    verifying.whatIf(async (story) => {
      expect(await settlement(story)).to.include({ limitValue: '30 days', dueOn: '2026-08-10' });
      story.on('2026-08-11');

      const told = await refused(findComplex(story));

      expect(told).to.include({ status: 409, code: 'extension_after_expiry' });
      expect(told.message).to.equal('Thời hạn đã hết ngày 10/08/2026, không kéo dài được nữa (LKN Đ28).');
      expect(await settlement(story)).to.include({ limitValue: '30 days', dueOn: '2026-08-10', state: 'open' });
    }));

  it('but on its last day it may still be found complex', () =>
    verifying.whatIf(async (story) => {
      await findComplex(story.on('2026-08-10'));
      await story.issues('complexity-determination');

      expect(await settlement(story)).to.include({ limitValue: '45 days', dueOn: '2026-08-24' });
    }));

  it('nothing goes beyond the cap: what is complex already gains nothing by being found so again', () =>
    verifying.whatIf(async (story) => {
      await findComplex(story.on('2026-07-20'));
      await story.issues('complexity-determination');
      await findComplex(story.on('2026-07-21'));
      await story.issues('complexity-determination');

      expect(await settlement(story)).to.include({ limitValue: '45 days', dueOn: '2026-08-24' });
    }));

  it('the complainant dies without heirs to the right: terminated by a decision (LKN Đ11a.2b, NĐ124 Đ28b.1)', () =>
    verifying.whatIf(async (story) => {
      await story.starts(lan, 'termination');
      await story.does(lan, 'record-termination-cause');
      await story.does(lan, 'draft-termination');
      await story.issues('ground-termination-decision');

      const { state, outcomeName } = await petitionOf(story);
      expect([state, outcomeName]).to.deep.equal(['closed', 'Đình chỉ giải quyết khiếu nại theo căn cứ khác']);
      expect(await settlement(story)).to.include({ state: 'cancelled' });
    }));

  it('nothing is sent to the dead, and what is issued leaves within three working days (NĐ124 Đ28b.1)', () =>
    verifying.whatIf(async (story) => {
      await story.starts(lan, 'termination');
      await story.does(lan, 'record-termination-cause');
      await story.does(lan, 'draft-termination', { lastResidenceCommittee: 'Ủy ban nhân dân xã Đồng Vạc' });
      await story.does(minh, 'sign-paper ground-termination-decision');
      const suggested = await story.proposesFor('ground-termination-decision');
      expect(suggested).to.include('Ủy ban nhân dân xã Đồng Vạc');
      expect(suggested.filter((name) => name.includes('Hường'))).to.deep.equal([]);
      const copies = [
        { name: 'Ủy ban nhân dân xã Đồng Vạc', route: 'electronic' },
        { name: 'Thanh tra tỉnh', route: 'post' },
      ];
      await story.does(hoa, 'issue-paper ground-termination-decision', { recipients: copies });

      const sending = () => clock(story, 'ground-termination-sending');
      expect(await sending()).to.include({ state: 'open', limitValue: '3 working days', startedOn: story.today });
      const rows = await Delivery.query(story.db).where({ petitionId: story.petition.id, state: 'waiting' });
      const last = rows.slice(-2);
      expect((await sendingLimits(story.db, [last[0]?.documentId ?? ''])).get(last[0]?.documentId ?? '')).to.equal(
        (await sending()).dueOn,
      );
      const send = (id = '') =>
        actAt(story.db, hoa, story.now(), (act) =>
          onDelivery(act, id, (held) => recordSent(act, held, { sentOn: story.today })),
        );
      await send(last[0]?.id);
      expect((await sending()).state).to.equal('open');
      await send(last[1]?.id);
      expect(await sending()).to.include({ state: 'met', metOn: story.today });
    }));

  it('heirs stand in the place of the dead on later papers', () =>
    verifying.whatIf(async (story) => {
      await story.starts(lan, 'termination');
      await story.does(lan, 'record-termination-cause', { heirs: 'yes' });
      await story.does(lan, 'record-heirs', {
        heirPersons: [{ name: 'Ông Trần Văn Nam', address: 'Thôn Đông Hạ', proof: 'Giấy khai sinh' }],
      });
      await story.starts(lan, 'suspension');
      await story.does(lan, 'propose-suspension');
      await story.does(minh, 'sign-paper suspension-decision');
      const suggested = await story.proposesFor('suspension-decision');
      expect(suggested).to.include('Ông Trần Văn Nam');
      expect(suggested.filter((name) => name.includes('Hường'))).to.deep.equal([]);
    }));

  it('the complainant dies and has heirs: a person records them, and the matter goes on', () =>
    verifying.whatIf(async (story) => {
      await story.starts(lan, 'termination');
      await story.does(lan, 'record-termination-cause', { heirs: 'yes' });
      expect(await story.open()).to.include('record-heirs');
      await story.does(lan, 'record-heirs');

      expect(await story.open()).to.deep.equal(['verify']);
      expect(await settlement(story)).to.include({ state: 'open', dueOn: '2026-08-10' });
    }));

  it('48 signatories with 6 representatives (LTCD Đ29)', async () => {
    const person = { kind: 'person' as const, address: null, communeCode: null, sealed: false };
    const people = Array.from({ length: 6 }, (_, at) => `Nguyễn Văn ${at + 1}`);
    const told = await refused(
      begin(world, {
        signatories: 48,
        parties: [
          ...people.map((name) => ({ ...person, role: 'petitioner' as const, name })),
          ...people.map((name) => ({ ...person, role: 'representative' as const, name })),
        ],
      }),
    );

    expect(told).to.include({ status: 422, code: 'incomplete_petition' });
    expect(told.fields?.representatives).to.equal('Trên 10 người cũng chỉ cử tối đa 05 người đại diện (LTCD Đ29).');
  });
});
