import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { checkInvariants } from '../../server/invariants.ts';
import { multiply } from '../bench/multiply.ts';
import { begin, openWorld, type Story, type World } from '../support/matter.ts';
import { type ServerNode, startNode } from './node.ts';

const PORT = 14_030;
const MANY = 150;

describe('a timer', function () {
  this.timeout(180_000);
  let world: World;
  let story: Story;
  let data: string;

  before(async () => {
    world = await openWorld();
    data = await mkdtemp(join(tmpdir(), 'kntc-crash-'));
    story = await begin(world);
    await story.walk();
    // What this matter's papers would be rendered for is not looked at here.
    await world.owner('graphile_worker._private_jobs').whereNot('key', 'like', 'timer:%').delete();
    await dueIn('60 days', [await timerOf(story)]);
  });
  after(async () => {
    await world.drop();
    await rm(data, { recursive: true, force: true });
  });

  it('that is 60 days away survives three restarts and fires once when its day has come', async () => {
    for (let start = 1; start <= 3; start += 1) {
      const node = await startNode(world, { port: PORT, data });
      expect(await fired()).to.equal(0);
      await node.kill();
    }
    await dueIn('-1 second', [await timerOf(story)]);
    const node = await startNode(world, { port: PORT, data });
    await until(async () => (await fired()) === 1);
    await node.kill();

    expect(await lines()).to.equal(1);
    expect(await checkInvariants(world.owner)).to.deep.equal([]);
  });

  it(`fires once when ${MANY} are due at once and the node dies in the middle of them`, async () => {
    const other = await begin(world);
    await other.walk();
    await world.owner('graphile_worker._private_jobs').whereNot('key', 'like', 'timer:%').delete();
    await dueIn('60 days', [await timerOf(other)]);
    await multiply(world.owner, { petitionId: other.petition.id, count: MANY - 1 });
    const armed = await world.owner('timers').whereNull('firedAt').whereNull('cancelledAt').select('id');
    expect(armed).to.have.length(MANY);
    await dueIn(
      '-1 second',
      armed.map(({ id }) => id),
    );

    const dying = await startNode(world, { port: PORT, data, failpoints: 'job_done=kill:40' });
    expect(await dying.ended).to.equal('SIGKILL');
    expect(await fired()).to.be.within(40, MANY);
    const nodes = await Promise.all([PORT, PORT + 1].map((port) => startNode(world, { port, data })));
    await until(async () => (await fired()) === MANY + 1);
    await Promise.all(nodes.map((node: ServerNode) => node.kill()));

    expect(await lines()).to.equal(MANY + 1);
    expect(await checkInvariants(world.owner)).to.deep.equal([]);
  });

  const counted = async (rows: Promise<{ count?: string | number }[]>) => Number((await rows)[0]?.count);
  const fired = () => counted(world.owner('timers').whereNotNull('firedAt').count());
  const lines = () => counted(world.owner('journal').where({ act: 'timer.fired' }).count());

  async function timerOf({ petition }: Story): Promise<string> {
    const timer = await world
      .owner('timers')
      .join('runs', 'runs.id', 'timers.runId')
      .where({ petitionId: petition.id })
      .whereNull('firedAt')
      .whereNull('cancelledAt')
      .first('timers.id');
    return timer.id;
  }

  /** Moves timers and the jobs that wake them, as if time had passed. */
  async function dueIn(interval: string, timers: string[]): Promise<void> {
    await world.owner.raw(
      `with moved as (update timers set due_at = now() + ?::interval where id = any(?) returning id, due_at)
       select enqueue('fire-timer', json_build_object('timerId', id), 'timer:' || id, due_at) from moved`,
      [interval, timers],
    );
  }

  async function until(happened: () => Promise<boolean>): Promise<void> {
    for (const patience = Date.now() + 90_000; Date.now() < patience; await pause(100)) if (await happened()) return;
    throw new Error('it never happened');
  }
});
