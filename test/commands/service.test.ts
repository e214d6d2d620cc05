import { expect } from 'chai';
import { actAt, type Officer } from '../../server/commands/act.ts';
import { onDelivery, onEachDelivery } from '../../server/commands/deliveries/onDelivery.ts';
import { recordFailure } from '../../server/commands/deliveries/recordFailure.ts';
import { type Receipt, recordReceipt } from '../../server/commands/deliveries/recordReceipt.ts';
import { recordPosting, recordSent, type Sent } from '../../server/commands/deliveries/recordSent.ts';
import { writeHandover } from '../../server/commands/deliveries/writeHandover.ts';
import { closeDocuments } from '../../server/documents/index.ts';
import { Delivery } from '../../server/models/Delivery.ts';
import { begin, openWorld, refused, type Story, type World } from '../support/matter.ts';
import { hoa, lan } from '../support/people.ts';

const recipients = [
  { name: 'Bà Trần Thị Hường', route: 'post', address: null },
  { name: 'Ủy ban nhân dân xã Đồng Vạc', route: 'hand', address: null },
  { name: 'Hồ sơ', route: 'file', address: null },
];

describe('the service of a paper', function () {
  this.timeout(180_000);
  let world: World;
  let story: Story;

  before(async () => {
    world = await openWorld();
    story = await begin(world);
    await story.walkTo('serve-decision', { 'issue-paper settlement-decision': { recipients } });
  });
  after(async () => {
    await closeDocuments();
    await world.drop();
  });

  const deliveries = ({ db, petition }: Story) =>
    Delivery.query(db)
      .where({ 'deliveries.petitionId': petition.id, retried: false })
      .whereIn(
        'documentId',
        db('documents').where({ petitionId: petition.id, template: 'settlement-decision' }).select('id'),
      )
      .orderBy('position');
  const one = async (now: Story, position = 0) => (await deliveries(now))[position] as Delivery;
  const by = (officer: Officer) => ({
    sends: async (now: Story, sent: Sent, position = 0) =>
      actAt(now.db, officer, now.now(), async (act) =>
        onDelivery(act, (await one(now, position)).id, (held) => recordSent(act, held, sent)),
      ),
    receives: async (now: Story, receipt: Receipt, position = 0) =>
      actAt(now.db, officer, now.now(), async (act) =>
        onDelivery(act, (await one(now, position)).id, (held) => recordReceipt(act, held, receipt)),
      ),
    fails: async (now: Story, failedOn: string, position = 0) =>
      actAt(now.db, officer, now.now(), async (act) =>
        onDelivery(act, (await one(now, position)).id, (held) =>
          recordFailure(act, held, { failedOn, reason: 'Người nhận đã chuyển đi' }),
        ),
      ),
  });
  const clerk = by(hoa);
  const codes = async (...works: Promise<unknown>[]) =>
    Promise.all(works.map(async (work) => (await refused(work)).code));

  it('begins with one delivery per recipient, who is recognised among the people of the matter', async () => {
    const rows = await deliveries(story);

    expect(rows.map(({ state, capacity, route }) => [state, capacity, route])).to.deep.equal([
      ['waiting', 'petitioner', 'post'],
      ['waiting', 'respondent', 'hand'],
      ['received', 'other', 'file'],
    ]);
    expect(rows[0]).to.include({ issuedOn: '2026-08-07', address: 'Thôn Đông Hạ, xã Đồng Vạc' });
    expect(rows[0]?.partyId).to.be.a('string');
    expect(rows[2]?.receivedOn).to.equal('2026-08-07');
  });

  it('refuses days that cannot be', () =>
    story.whatIf(async (now) => {
      now.on('2026-08-10');

      expect(await codes(clerk.sends(now, { sentOn: '2026-08-06' }))).to.deep.equal(['before_issue']);
      expect(await codes(clerk.sends(now, { sentOn: '2026-08-11' }))).to.deep.equal(['day_in_future']);
      expect(await codes(clerk.receives(now, { receivedOn: '2026-08-10' }))).to.deep.equal(['not_sent']);
      expect(await codes(clerk.fails(now, '2026-08-10'))).to.deep.equal(['not_sent']);
      await clerk.sends(now, { sentOn: '2026-08-08', code: 'rb 123 456 789 vn' });
      expect(await codes(clerk.receives(now, { receivedOn: '2026-08-06' }))).to.deep.equal(['before_issue']);
      expect(await codes(clerk.receives(now, { receivedOn: '2026-08-07' }))).to.deep.equal(['before_sent']);
      expect(await codes(clerk.receives(now, { receivedOn: '2026-08-11' }))).to.deep.equal(['day_in_future']);
      await clerk.receives(now, { receivedOn: '2026-08-09', receivedBy: 'Trần Văn Nam, con' });
      expect(await codes(clerk.fails(now, '2026-08-10'))).to.deep.equal(['already_received']);
      expect(await codes(clerk.sends(now, { sentOn: '2026-08-09' }))).to.deep.equal(['already_received']);
      expect(await codes(clerk.receives(now, { receivedOn: '2026-08-08' }))).to.deep.equal(['already_received']);

      expect(await one(now)).to.include({ state: 'received', code: 'RB123456789VN', receivedBy: 'Trần Văn Nam, con' });
    }));

  it('takes one code for one recipient, and a whole list of the post or none of it', () =>
    story.whatIf(async (now) => {
      now.on('2026-08-10');
      const [first, second] = await deliveries(now);
      const list = (codesOf: (string | null)[]) =>
        actAt(now.db, hoa, now.now(), (act) =>
          onEachDelivery(
            act,
            [first, second].map((row, n) => ({ id: row?.id ?? '', code: codesOf[n] ?? null })),
            (held, { code }) => recordSent(act, held, { sentOn: '2026-08-08', code }),
          ),
        );

      const refusal = await refused(list(['RB1VN', 'RB2VN']));
      expect(refusal).to.include({ status: 422, code: 'list_refused' });
      expect(refusal.fields).to.deep.equal({ 'items.1': 'Không gửi qua bưu chính' });

      await list(['RB1VN', null]);
      expect((await deliveries(now)).map(({ state, code }) => [state, code])).to.deep.equal([
        ['sent', 'RB1VN'],
        ['sent', null],
        ['received', null],
      ]);
    }));

  it('hands a paper over with a record that both sign', () =>
    story.whatIf(async (now) => {
      const write = async (position: number) =>
        actAt(now.db, hoa, now.now(), async (act) =>
          onDelivery(act, (await one(now, position)).id, (held) => writeHandover(act, held)),
        );

      expect((await refused(write(0))).code).to.equal('not_by_hand');
      const record = await write(1);
      expect(record).to.include({ template: 'handover-record', form: 'NĐ124 Mẫu 08', state: 'issued' });
      const { context } = await now.db('document_versions').where({ documentId: record.id }).first('context');
      expect(context.facts.handoverItems[0].name).to.match(/^Quyết định giải quyết khiếu nại lần đầu số \d+\/QĐ-P\.AN/);
      expect((await refused(write(1))).code).to.equal('handover_written');
      await clerk.receives(now, { receivedOn: '2026-08-07' }, 1);
      expect(await one(now, 1)).to.include({ state: 'received', sentOn: '2026-08-07' });
    }));

  it('what was not served becomes a task of the handler, who is told, and the next attempt stands beside the failed one', () =>
    story.whatIf(async (now) => {
      now.on('2026-08-11');
      await clerk.sends(now, { sentOn: '2026-08-07' });
      await clerk.fails(now, '2026-08-11');

      const task = await now.task('decide-redelivery');
      expect(task).to.include({ role: 'handler', assigneeId: lan.id });
      const told = await now.db('notifications').where({ petitionId: now.petition.id, kind: 'undelivered' });
      expect(told.map(({ officerId }) => officerId)).to.deep.equal([lan.id]);
      expect(JSON.stringify(told)).to.not.include('Hường');
      expect(await codes(clerk.receives(now, { receivedOn: '2026-08-11' }))).to.deep.equal(['delivery_failed']);

      await now.does(lan, 'decide-redelivery', {
        redeliveryMeasure: 'again',
        redeliveryRoute: 'post',
        redeliveryAddress: 'Số 5, thôn Đoài, xã Đồng Vạc',
      });
      const again = await one(now);
      expect(again).to.include({
        attempt: 2,
        state: 'waiting',
        capacity: 'petitioner',
        address: 'Số 5, thôn Đoài, xã Đồng Vạc',
      });
      const attempts = await Delivery.query(now.db)
        .where({ documentId: again.documentId, position: 0 })
        .orderBy('attempt');
      expect(attempts.map(({ state, retried }) => [state, retried])).to.deep.equal([
        ['failed', true],
        ['waiting', false],
      ]);
      const late = actAt(now.db, hoa, now.now(), (act) =>
        onDelivery(act, attempts[0]?.id ?? '', (held) => recordReceipt(act, held, { receivedOn: '2026-08-11' })),
      );
      expect((await refused(late)).code).to.equal('delivery_retried');
    }));

  it('posting at a place needs the place, the days and minutes, and ends before anything counts as received', () =>
    story.whatIf(async (now) => {
      now.on('2026-08-11');
      await clerk.sends(now, { sentOn: '2026-08-07' });
      await clerk.fails(now, '2026-08-11');
      await now.does(lan, 'decide-redelivery', {
        redeliveryMeasure: 'posting',
        redeliveryPlace: 'Nhà văn hóa thôn Đông Hạ',
      });
      const post = async (posted: { to?: string; minutesFileId?: string }) =>
        actAt(now.db, hoa, now.now(), async (act) =>
          onDelivery(act, (await one(now)).id, (held) =>
            recordPosting(act, held, {
              place: 'Nhà văn hóa thôn Đông Hạ',
              from: '2026-08-11',
              to: '2026-08-26',
              ...posted,
            }),
          ),
        );

      expect((await refused(post({}))).fields).to.have.keys('minutesFileId');
      expect((await refused(post({ to: '2026-08-10' }))).fields).to.have.keys('to');
      expect(await codes(clerk.sends(now, { sentOn: '2026-08-11' }))).to.deep.equal(['posting_needs_place']);
      const [minutes] = await now
        .db('files')
        .insert({
          ...{
            id: '0190d000-0000-7000-8000-000000000001',
            name: 'bien_ban.pdf',
            kind: 'pdf',
            size: 9,
            preview: 'none',
          },
          ...{ sha256: null, sealed: true, uploadedAt: now.now(), uploadedBy: hoa.id },
        })
        .returning('id');
      await post({ minutesFileId: minutes.id });
      now.on('2026-08-20');
      expect(await codes(clerk.receives(now, { receivedOn: '2026-08-20' }))).to.deep.equal(['posting_not_over']);
      now.on('2026-08-26');
      await clerk.receives(now, { receivedOn: '2026-08-26' });
    }));

  it('starts the clock of legal effect, and better evidence of an earlier day moves it', () =>
    story.whatIf(async (now) => {
      now.on('2026-08-12');
      await clerk.sends(now, { sentOn: '2026-08-10' });
      await clerk.sends(now, { sentOn: '2026-08-10' }, 1);
      await now.does(hoa, 'serve-decision', { servedOn: '2026-08-10' });
      await clerk.receives(now, { receivedOn: '2026-08-12' });
      await now.does(hoa, 'record-receipt', { complainantReceivedOn: '2026-08-12', receiptProof: 'post-receipt' });
      const clock = () => now.db('deadlines').where({ petitionId: now.petition.id, key: 'legal-effect' }).first();
      expect(await clock()).to.include({ startedOn: '2026-08-12', dueOn: '2026-09-11', state: 'open' });

      now.on('2026-08-13');
      await clerk.receives(now, { receivedOn: '2026-08-11', correction: 'Báo phát ghi ngày 11/8' });

      expect(await clock()).to.include({ startedOn: '2026-08-11', dueOn: '2026-09-10', state: 'open' });
      const lines = await now.db('journal').where({ petitionId: now.petition.id }).pluck('act');
      expect(lines).to.include.members([
        'delivery.sent',
        'delivery.received',
        'delivery.corrected',
        'deadline.corrected',
      ]);
      const records = await now
        .db('delivery_records')
        .where({ deliveryId: (await one(now)).id })
        .orderBy('at')
        .pluck('act');
      expect(records).to.deep.equal(['issued', 'sent', 'received', 'corrected']);
    }));

  it('what a form says about the way of a paper is said about its deliveries', () =>
    story.whatIf(async (now) => {
      now.on('2026-08-11');
      await now.does(hoa, 'serve-decision', { servedOn: '2026-08-07' });
      expect((await deliveries(now)).map(({ state }) => state)).to.deep.equal(['sent', 'sent', 'received']);
      await now.does(hoa, 'record-receipt', { complainantReceivedOn: '2026-08-10', receiptProof: 'signature' });
      expect((await deliveries(now)).map(({ state, receivedOn }) => [state, receivedOn])).to.deep.equal([
        ['received', '2026-08-10'],
        ['sent', null],
        ['received', '2026-08-07'],
      ]);
    }));

  it('gives the application no way to change what was recorded, nor who a paper went to', async () => {
    for (const sql of [
      'delete from deliveries',
      'update deliveries set document_id = document_id',
      'update delivery_records set act = act',
      'update document_effects set effect = effect',
      'delete from document_effects',
    ]) {
      const code = await world.db.raw(sql).then(
        () => 'done',
        (error: { code: string }) => error.code,
      );
      expect(`${sql} → ${code}`).to.equal(`${sql} → 42501`);
    }
  });
});
