import { expect } from 'chai';
import type { Officer } from '../../server/commands/act.ts';
import type { PetitionInput } from '../../server/commands/registerPetition.ts';
import { Petition } from '../../server/models/Petition.ts';
import { abilityOf } from '../../server/policies/ability.ts';
import { can } from '../../server/policies/authorize.ts';
import { visible } from '../../server/policies/visible.ts';
import { withBars } from '../../server/queries/bars.ts';
import { begin, openWorld, type Story, type World } from '../support/matter.ts';
import { hoa, lan, minh, WARD } from '../support/people.ts';

const phuc: Officer = {
  ...{ id: '0190b000-0000-7000-8000-0000000000e1', agencyId: WARD, name: 'Lương Hữu Phúc', title: 'Phó Chủ tịch' },
  ...{ roles: ['deputy-head'], unit: null, username: 'phuc.test' },
};

const chief: Officer = {
  ...{ id: '0190b000-0000-7000-8000-0000000000e2', agencyId: WARD, name: 'Trịnh Văn Lập', title: 'Chánh Văn phòng' },
  ...{ roles: ['chief-of-office'], unit: null, username: 'lap.test' },
};
const denounced: Partial<PetitionInput> = {
  kind: 'denunciation',
  sealed: true,
  parties: [
    { role: 'petitioner', kind: 'person', name: 'Đặng Thị Nhài', address: 'Thôn Đoài' },
    { role: 'respondent', kind: 'person', name: minh.name, job: 'Chủ tịch', unit: 'UBND phường' },
  ],
};
const shelved = { proposal: 'shelve', petitionSummary: 'Tố cáo', legalBasis: 'LTC', proposalReason: 'Đã giải quyết' };

describe('a denunciation of the head of the agency that receives it', function () {
  this.timeout(120_000);
  let world: World;
  let story: Story;

  before(async () => {
    world = await openWorld();
    await world.owner('officers').insert({ ...phuc, passwordHash: 'x' });
    story = await begin(world, denounced);
  });
  after(() => world.drop());

  async function listed(officer: Officer): Promise<string[]> {
    const ability = abilityOf(await withBars(world.db, officer));
    return visible(ability, 'read', 'Petition', world.db('petitions'), { agencyId: 'petitions.agencyId' }).pluck('id');
  }

  it('is in no list of his and at no address, from its registration on', async () => {
    const { id } = story.petition;
    const petition = await Petition.query(world.db).findById(id).throwIfNotFound();
    const his = abilityOf(await withBars(world.db, minh));
    expect(await listed(minh)).to.not.include(id);
    expect(can(his, 'read', 'Petition', petition)).to.equal(false);
    expect(can(his, 'readIdentity', 'Petition', petition)).to.equal(false);
    expect(can(his, 'read', 'Document', { agencyId: WARD, petitionId: id } as never)).to.equal(false);
    const told = await world.owner('notifications').where({ officerId: minh.id, petitionId: id });
    expect(told).to.deep.equal([]);
  });

  it('is there for those who work on it', async () => {
    expect(await listed(lan)).to.include(story.petition.id);
    expect(await listed(hoa)).to.include(story.petition.id);
  });

  it('is decided by his deputy, who gets what is the head’s to do', async () => {
    const deputy = await withBars(world.db, phuc);
    expect(deputy.decidesFor).to.deep.equal([story.petition.id]);
    const task = { agencyId: WARD, role: 'head', assigneeId: null, signs: false, petitionId: story.petition.id };
    expect(can(abilityOf(deputy), 'complete', 'Task', task)).to.equal(true);
    expect(can(abilityOf(deputy), 'complete', 'Task', { ...task, petitionId: WARD } as never)).to.equal(false);
  });

  it('is decided by the chief of office where there is no deputy, and by nobody unseen where there is neither', async () => {
    await world.owner('officers').where({ id: phuc.id }).update({ disabledAt: new Date() });
    await world.owner('officers').insert({ ...chief, passwordHash: 'x' });
    expect((await withBars(world.db, chief)).decidesFor).to.deep.equal([story.petition.id]);
    const first = await begin(world, denounced);
    await first.does(lan, 'check-eligibility', { eligibility: 'ineligible', ineligibleReasons: ['already-settled'] });
    await first.does(lan, 'propose-handling', shelved);
    expect((await first.task('decide-proposal')).assigneeId).to.equal(chief.id);

    await world.owner('officers').where({ id: chief.id }).update({ disabledAt: new Date() });
    const second = await begin(world, denounced);
    await second.does(lan, 'check-eligibility', { eligibility: 'ineligible', ineligibleReasons: ['already-settled'] });
    await second.does(lan, 'propose-handling', shelved);
    const task = await second.task('decide-proposal');
    expect(task.assigneeId).to.equal(null);
    const told = await world
      .owner('notifications')
      .where({ taskId: task.id })
      .whereRaw(`detail ->> 'nobodyDecides' = 'true'`);
    expect(told.map(({ officerId }) => officerId)).to.include.members([hoa.id]);
    const line = await world.db('journal').where({ taskId: task.id, act: 'task.undecidable' }).first('ground');
    expect(line).to.deep.equal({ ground: 'LTC Đ12.2' });
  });

  it('leaves a complaint against his decision to him, who settles it first (LKN Đ17)', async () => {
    const complaint = await begin(world, {
      parties: [
        { role: 'petitioner', kind: 'person', name: 'Trần Thị Hường', address: 'Thôn Đông Hạ' },
        { role: 'respondent', kind: 'person', name: minh.name, job: 'Chủ tịch' },
      ],
    });
    expect(await listed(minh)).to.include(complaint.petition.id);
  });
});
