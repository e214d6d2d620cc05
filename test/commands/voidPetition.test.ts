import { expect } from 'chai';
import { actAt } from '../../server/commands/act.ts';
import { voidPetition } from '../../server/commands/voidPetition.ts';
import { begin, openWorld, petitionOf, refused, type Story, type World } from '../support/matter.ts';
import { lan, mai } from '../support/people.ts';

describe('voiding a registration made by mistake', function () {
  this.timeout(120_000);
  let world: World;

  before(async () => {
    world = await openWorld();
  });
  after(() => world.drop());

  const voids = (story: Story, reason = 'Vào sổ hai lần') =>
    actAt(world.db, mai, story.now(), (act) => voidPetition(act, story.petition.id, reason));

  it('keeps the number with its reason, and gives the next one to the next petition', async () => {
    const story = await begin(world);
    const { registerNumber } = story.petition;

    await voids(story);

    const { state, voidReason, code } = await petitionOf(story);
    expect([state, voidReason, code]).to.deep.equal(['voided', 'Vào sổ hai lần', story.petition.code]);
    expect((await begin(world)).petition.registerNumber).to.equal((registerNumber ?? 0) + 1);
  });

  it('leaves nothing to do: no task, no clock, no open run', async () => {
    const story = await begin(world);

    await voids(story);

    expect(await story.open()).to.deep.equal([]);
    const { id } = story.petition;
    expect(await world.owner('runs').where({ petitionId: id, state: 'open' })).to.deep.equal([]);
    expect(await world.owner('deadlines').where({ petitionId: id, state: 'open' })).to.deep.equal([]);
    const acts = await world.owner('journal').where({ petitionId: id }).pluck('act');
    expect(acts).to.include.members(['run.interrupted', 'task.cancelled', 'petition.voided']);
  });

  it('is refused once somebody has handled it, and says what to do instead', async () => {
    const story = await begin(world);
    await story.does(lan, 'check-eligibility');

    const told = await refused(voids(story));

    expect([told.status, told.code]).to.deep.equal([409, 'worked_on']);
    expect(told.message).to.contain('Kiểm tra điều kiện xử lý đơn').and.to.contain('lưu đơn');
  });

  it('is refused the second time', async () => {
    const story = await begin(world);
    await voids(story);

    expect((await refused(voids(story))).code).to.equal('over');
  });

  it('takes away an entry that never had a number', async () => {
    const story = await begin(world, { complete: false });

    await voids(story);

    const { state, code } = await petitionOf(story);
    expect([state, code]).to.deep.equal(['voided', null]);
  });
});
