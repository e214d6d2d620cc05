import { expect } from 'chai';
import { act } from '../../server/commands/act.ts';
import { setLimit } from '../../server/commands/office/setLimit.ts';
import { settableLimits } from '../../server/queries/limits.ts';
import { begin, openWorld, refused, type World } from '../support/matter.ts';
import { dung, mai, minh, PROVINCE, WARD } from '../support/people.ts';

const DAY = '2026-08-03';
const basis = 'Quy chế tiếp nhận phản ánh của phường';

describe('a limit that no law sets', function () {
  this.timeout(120_000);
  let world: World;

  before(async () => {
    world = await openWorld();
  });
  after(() => world.drop());

  const put = (change: object, officer = minh) =>
    act(world.db, officer, (now) =>
      setLimit(now, { procedure: 'onsite-reflection', deadline: 'onsite-ordinary', value: '3 days', basis, ...change }),
    );
  const clock = async (key: string) => {
    const one = await begin(world, { entry: 'onsite-reflection', channel: 'reflection-app', receivedOn: DAY }, DAY);
    await one.does(mai, 'check-reflection', {
      ...{ kind: 'reflection', receptionResult: 'accept', reflectionLevel: 'ordinary', fieldCheck: 'not-needed' },
    });
    const [row] = await world.db('deadlines').where({ petitionId: one.petition.id, key });
    return [row.limitValue, row.dueOn];
  };

  it('is the diagram’s until the agency sets its own, and the diagram’s again when that is taken back', async () => {
    expect(await clock('onsite-ordinary')).to.deep.equal(['5 working days', '2026-08-10']);
    await put({});
    expect(await clock('onsite-ordinary')).to.deep.equal(['3 days', '2026-08-06']);
    await put({ value: '6 working hours', basis: 'Quyết định khác' });
    expect((await clock('onsite-ordinary'))[0]).to.equal('6 working hours');
    await put({ value: null });
    expect(await clock('onsite-ordinary')).to.deep.equal(['5 working days', '2026-08-10']);
  });

  it('of one agency is not that of another', async () => {
    await put({ procedure: 'hotline', deadline: 'hotline-answer', value: '7 working days' }, dung);
    const own = async (agencyId: string) =>
      (await settableLimits(world.db, agencyId, DAY)).find(({ deadline }) => deadline === 'hotline-answer')?.own;
    expect(await own(PROVINCE)).to.include({ value: '7 working days', basis });
    expect(await own(WARD)).to.equal(null);
  });

  it('can be read, has a ground, and is never one that the law sets', async () => {
    expect((await refused(put({ value: 'mai mốt' }))).code).to.equal('invalid_limit');
    expect((await refused(put({ basis: ' ' }))).fields).to.have.key('basis');
    expect((await refused(put({ deadline: 'never' }))).code).to.equal('no_such_limit');
    const law = { procedure: 'regulation-reflection', deadline: 'regulation-transfer', value: '9 working days' };
    expect((await refused(put(law))).code).to.equal('limit_of_law');
    const listed = await settableLimits(world.db, WARD, DAY);
    expect(listed.map(({ deadline }) => deadline))
      .to.include('recommendation-answer')
      .and.not.include('complaint-settlement');
  });
});
