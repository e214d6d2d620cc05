import { expect } from 'chai';
import { actAt, type Officer } from '../../server/commands/act.ts';
import { NOBODY } from '../../server/commands/parties.ts';
import { acceptTransfer, openSenders } from '../../server/commands/transfers/acceptTransfer.ts';
import { returnTransfer } from '../../server/commands/transfers/answerTransfer.ts';
import { Petition } from '../../server/models/Petition.ts';
import { Transfer } from '../../server/models/Transfer.ts';
import { abilityOf } from '../../server/policies/ability.ts';
import { listTransfers } from '../../server/queries/transfers.ts';
import { readOverview } from '../../server/registers/overview.ts';
import { petitionRegister } from '../../server/registers/petitions.ts';
import { countRegister, openReading, readRegister } from '../../server/registers/read.ts';
import { begin, openWorld, petitionOf, refused, type Story, tell, type World } from '../support/matter.ts';
import { lan, mai, PROVINCE, WARD } from '../support/people.ts';

const clerk: Officer = {
  ...{
    id: '0190b000-0000-7000-8000-0000000000d1',
    agencyId: PROVINCE,
    name: 'Tô Thị Đào',
    title: 'Cán bộ tiếp nhận đơn',
  },
  ...{ roles: ['receptionist', 'clerk', 'handler'], unit: null, username: 'dao.test' },
};

describe('a petition that is handed to another agency here', function () {
  this.timeout(180_000);
  let world: World;
  let province: { name: string };

  before(async () => {
    world = await openWorld();
    province = await world.owner('agencies').where({ id: PROVINCE }).first('name');
    await world.owner('officers').insert({ ...clerk, passwordHash: 'x' });
  });
  after(() => world.drop());

  const recommendation = {
    ...{
      kind: 'recommendation',
      complaintObject: undefined,
      complaintInstance: undefined,
      disputedDecision: undefined,
    },
    jurisdiction: 'superior',
  };

  async function handedOver(): Promise<{ story: Story; transfer: Transfer }> {
    const story = await begin(world);
    const competentBody = province.name;
    await story.walk({
      'classify-petition': { ...recommendation, competentBody },
      'propose-handling': {
        ...{ petitionSummary: 'Kiến nghị', proposalReason: 'Thuộc thẩm quyền cấp trên', proposal: 'transfer' },
        competentBody,
      },
      'issue-paper transfer-slip': { recipients: [{ name: competentBody, route: 'electronic' }] },
    });
    const transfer = await Transfer.query(world.db).findOne({ petitionId: story.petition.id }).throwIfNotFound();
    return { story, transfer };
  }

  it('lies in its inbox with the paper, is taken over into its own book, and its result comes back once', async () => {
    const { story, transfer } = await handedOver();
    expect(transfer).to.include({ kind: 'transfer', state: 'sent', toAgencyId: PROVINCE });
    const { items } = await listTransfers(world.db, abilityOf(clerk), PROVINCE, { box: 'in', limit: 10 });
    expect(items.map(({ id }) => id)).to.include(transfer.id);
    expect((await petitionOf(story)).outcome).to.equal('transferred');

    const opened = await openSenders(world.db, world.vault, clerk, transfer);
    const taken = await actAt(world.db, clerk, new Date('2026-07-13T02:00:00Z'), (act) =>
      acceptTransfer(act, world.vault, transfer, opened),
    );

    const petition = await Petition.query(world.db)
      .findById(taken?.id ?? '')
      .throwIfNotFound();
    expect(petition).to.include({
      ...{ agencyId: PROVINCE, state: 'open', channel: 'other-agency', receivedOn: '2026-07-13' },
      ...{ originalId: story.petition.id, relation: 'transferred', petitionerLabel: 'Trần Thị Hường' },
    });
    expect(petition.forwarderName).to.be.a('string');
    const again = await refused(
      actAt(world.db, clerk, new Date('2026-07-13T03:00:00Z'), (act) =>
        acceptTransfer(act, world.vault, transfer, opened),
      ),
    );
    expect(again.code).to.equal('transfer_answered');

    // There it is found to be a quarrel, and shelved: the sender's question is answered, and who had asked is told (LTCD Đ28.2).
    await world
      .owner('runs')
      .where({ petitionId: story.petition.id, procedure: 'petition-triage', kind: 'main' })
      .update({ facts: world.owner.raw(`facts || '{"resultWanted": true}'`) });
    const there = tell(world.db, world.vault, petition, '2026-07-13');
    const asked = () => world.owner('awaited').where({ petitionId: story.petition.id }).first('state', 'content');
    expect((await asked()).state).to.equal('open');
    await world
      .owner('officers')
      .where({ id: clerk.id })
      .update({ roles: ['handler', 'head', 'clerk'] });
    const all = { ...clerk, roles: ['handler' as const, 'head' as const, 'clerk' as const] };
    await there.does(all, 'check-eligibility', { eligibility: 'ineligible', ineligibleReasons: ['already-settled'] });
    await there.does(all, 'propose-handling', {
      ...{ proposal: 'shelve', petitionSummary: 'Kiến nghị', legalBasis: 'TT05', proposalReason: 'Đã trả lời' },
    });
    await there.does(all, 'decide-proposal');
    await there.does(all, 'sign-paper shelving-slip');
    await there.does(all, 'issue-paper shelving-slip');
    expect(await asked()).to.include({ state: 'answered' });
    expect(await story.open()).to.deep.equal(['draft-forwarded-result']);
    const telling = { petitionId: story.petition.id, key: 'forwarded-result' };
    const { startedOn, dueOn } = await world.owner('deadlines').where(telling).first('startedOn', 'dueOn');
    expect([startedOn, dueOn]).to.deep.equal(['2026-07-13', '2026-07-20']);
  });

  it('is one matter in every register, also when it comes back to where it came in first', async () => {
    const { story, transfer } = await handedOver();
    const asked = async (officer: Officer, filters: Record<string, string> = {}) => {
      const reading = await openReading(world.db, officer, abilityOf(officer));
      return countRegister(world.db, petitionRegister, reading, filters, 1000);
    };
    const before = {
      ward: await asked(mai),
      province: await asked(clerk),
      open: await asked(mai, { state: 'unsettled' }),
    };
    const there = await take(clerk, transfer, '2026-07-13T02:00:00Z');
    expect((await asked(clerk)).count).to.equal(before.province.count + 1);

    await world.owner('transfers').insert({
      ...{ id: '0190e000-0000-7000-8000-0000000000f1', petitionId: there.id, documentId: transfer.documentId },
      ...{ fromAgencyId: PROVINCE, toAgencyId: WARD, kind: 'transfer', state: 'sent' },
      ...{ sentOn: '2026-07-14', sentAt: new Date('2026-07-14T02:00:00Z') },
    });
    const back = await Transfer.query(world.db).findOne({ petitionId: there.id }).throwIfNotFound();
    const again = await take(mai, back, '2026-07-14T03:00:00Z');

    expect(again.matterId).to.equal(story.petition.id);
    expect(await asked(mai)).to.deep.equal({ ...before.ward, repeated: before.ward.repeated + 1 });
    expect((await asked(mai, { state: 'unsettled' })).count).to.equal(before.open.count + 1);
    const reading = await openReading(world.db, mai, abilityOf(mai));
    const question = { filters: {}, columns: ['code', 'transfers'], sort: '-entered' };
    const { items } = await readRegister(world.db, petitionRegister, reading, question, { limit: 1000 });
    const told = (id: string) => items.find((line) => line.id === id)?.cells.transfers;
    expect(told(again.id)).to.equal(`Đến từ ${province.name}`);
    expect(told(story.petition.id)).to.equal(`Chuyển ${province.name}, đã tiếp nhận`);
    const overview = await readOverview(world.db, reading);
    expect(overview.unsettled).to.equal(before.open.count + 1);
  });

  async function take(officer: Officer, transfer: Transfer, at: string): Promise<Petition> {
    const opened = await openSenders(world.db, world.vault, officer, transfer);
    const taken = await actAt(world.db, officer, new Date(at), (act) =>
      acceptTransfer(act, world.vault, transfer, opened),
    );
    return taken as Petition;
  }

  it('is given back with a reason, which its sender reads', async () => {
    const { story, transfer } = await handedOver();
    await actAt(world.db, clerk, new Date('2026-07-13T02:00:00Z'), (act) =>
      returnTransfer(act, transfer, 'Thuộc thẩm quyền của Sở Xây dựng'),
    );

    const { state, returnReason } = await Transfer.query(world.db).findById(transfer.id).throwIfNotFound();
    expect({ state, returnReason }).to.deep.equal({
      state: 'returned',
      returnReason: 'Thuộc thẩm quyền của Sở Xây dựng',
    });
    const told = await world.owner('notifications').where({ petitionId: story.petition.id, kind: 'answered' });
    expect(told.map(({ officerId }) => officerId)).to.include(lan.id);
  });

  it('keeps its writer sealed: the code is another, and the name is in no table', async () => {
    const { story, transfer } = await handedOver();
    await world.owner('petitions').where({ id: story.petition.id }).update({ sealed: true });
    const party = await world.owner('parties').where({ petitionId: story.petition.id, role: 'petitioner' }).first('id');
    const vaultCode = await world.db.transaction((trx) =>
      world.vault.seal(
        { trx, at: new Date() },
        { petitionId: story.petition.id, partyId: party.id, identity: { name: 'Đặng Thị Nhài' } },
      ),
    );
    await world
      .owner('parties')
      .where({ id: party.id })
      .update({ ...NOBODY, sealed: true, vaultCode });

    const opened = await openSenders(world.db, world.vault, clerk, transfer);
    const taken = await actAt(world.db, clerk, new Date('2026-07-14T02:00:00Z'), (act) =>
      acceptTransfer(act, world.vault, transfer, opened),
    );

    const there = await world.owner('parties').where({ petitionId: taken?.id, role: 'petitioner' }).first();
    expect(there).to.include({ sealed: true, name: null });
    expect(there.vaultCode).to.match(/^NTC-/).and.not.equal(vaultCode);
    expect(taken?.petitionerLabel).to.equal(there.vaultCode);
  });
});
