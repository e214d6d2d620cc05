import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { actAt } from '../../server/commands/act.ts';
import { followLaw } from '../../server/commands/law/followLaw.ts';
import { systemOfficer } from '../../server/commands/systemOfficer.ts';
import { newId } from '../../server/domain/id.ts';
import { Deadline } from '../../server/models/Deadline.ts';
import { Run } from '../../server/models/Run.ts';
import { compileRelease, readPacks } from '../../server/procedures/index.ts';
import { findRelease, getRelease } from '../../server/procedures/library.ts';
import { begin, openWorld, refused, type Story, type World } from '../support/matter.ts';
import { byRole, ordinary } from '../support/ordinary.ts';
import { lan, nga } from '../support/people.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** NĐ155 Đ22.1, LKN Đ27 (L136 Đ2.15b) and what no text decides. */
describe('When the law changes on 1 July 2026', () => {
  let world: World;

  before(async () => {
    world = await openWorld();
  });
  after(() => world.drop());

  /** Everybody does their part on one day, until a step waits. */
  const walk = async (story: Story, target: string, day: string) => {
    for (let turn = 0; turn < 60; turn += 1) {
      const open = await story.on(day).open();
      if (open.includes(target)) return;
      const order = (step: string) => Object.keys(ordinary).indexOf(step.split(' ')[0] ?? '');
      const [next = ''] = open.sort((a, b) => order(a) - order(b));
      const { role } = await story.task(next);
      await story.does(byRole[role] ?? lan, next);
    }
    throw new Error(`${target} was never reached`);
  };
  const clock = (story: Story, key: string) =>
    Deadline.query(world.db)
      .where({ petitionId: story.petition.id, key })
      .orderBy('id', 'desc')
      .first()
      .throwIfNotFound();
  const runOf = (story: Story, procedure: string) =>
    Run.query(world.db).findOne({ petitionId: story.petition.id, procedure, kind: 'main' }).throwIfNotFound();
  const changesLaw = async (story: Story, day: string) =>
    actAt(world.db, await systemOfficer(world.db, story.petition.agencyId), story.on(day).now(), (act) =>
      followLaw(act, story.petition.id),
    );

  it('each procedure has one release for every day, and the packs pass the linter as they were exported', async () => {
    for (const day of ['2025-07-01', '2026-06-30', '2026-07-01', '2030-01-01']) {
      const release = await findRelease(world.db, 'complaint-first', day);
      expect(release?.validFrom, day).to.equal(day < '2026-07-01' ? '2020-12-10' : '2026-07-01');
      expect(release?.validTo, day).to.equal(day < '2026-07-01' ? '2026-07-01' : null);
    }
    for (const key of ['complaint-first', 'denunciation', 'enforcement', 'petition-triage'])
      for (const pack of await readPacks(root, key)) await compileRelease(pack);
  });

  it('a complaint that was accepted on 20 June has the old limits and goes on with the new withdrawal, suspension and dialogue', async () => {
    const story = await begin(world, { receivedOn: '2026-06-15', writtenOn: '2026-06-14' });
    await walk(story, 'prepare-acceptance', '2026-06-15');
    // Ten working days by NĐ124 Đ16.1 as it was.
    expect((await clock(story, 'complaint-acceptance')).dueOn).to.equal('2026-06-29');
    await walk(story, 'recheck-decision', '2026-06-20');
    const old = await runOf(story, 'complaint-first');
    const settlement = await clock(story, 'complaint-settlement');
    expect((await refused(story.starts(lan, 'suspension'))).status).to.equal(404);

    const waiting = await story.open();
    expect(await changesLaw(story, '2026-07-01')).to.deep.equal({ moved: 1, kept: 0, clocks: 0 });
    const moved = await runOf(story, 'complaint-first');
    const release = await getRelease(world.db, moved.releaseId);
    expect(release.procedure.transitions?.[0]?.law).to.equal('NĐ155 Đ22.1');
    expect(moved.releaseId).not.to.equal(old.releaseId);
    expect([moved.position, moved.visited]).to.deep.equal([old.position, old.visited]);
    expect(await story.open()).to.deep.equal(waiting);
    expect(await clock(story, 'complaint-settlement')).to.deep.equal(settlement);
    const line = await world.db('journal').where({ petitionId: story.petition.id, act: 'run.moved' }).first();
    expect([line.ground, line.detail.procedure]).to.deep.equal(['NĐ155 Đ22.1', 'complaint-first']);
    expect(await changesLaw(story, '2026-07-02')).to.deep.equal({ moved: 0, kept: 0, clocks: 0 });

    // LKN Đ11a, which the old law did not have.
    await story.starts(lan, 'suspension');
    await story.does(lan, 'propose-suspension');
    await story.issues('suspension-decision');
    expect((await clock(story, 'complaint-settlement')).dueOn).to.equal(null);
  });

  it('a complaint that was decided before stays where it is', async () => {
    const story = await begin(world, { receivedOn: '2026-06-15', writtenOn: '2026-06-14' });
    await walk(story, 'recheck-decision', '2026-06-18');
    const before = await runOf(story, 'complaint-first');
    // As the run stands once its decision was issued.
    const visited = { ...before.visited, left: [...before.visited.left, 'settlement-decision'] };
    await Run.query(world.owner).findById(before.id).patch({ visited });
    expect(await changesLaw(story, '2026-07-01')).to.deep.equal({ moved: 0, kept: 0, clocks: 0 });
    expect((await runOf(story, 'complaint-first')).releaseId).to.equal(before.releaseId);
  });

  it('a complaint received before and not yet accepted follows the earlier day, and says that no text decides', async () => {
    const story = await begin(world, { receivedOn: '2026-06-24', writtenOn: '2026-06-23' });
    await walk(story, 'prepare-acceptance', '2026-06-24');
    expect((await clock(story, 'complaint-acceptance')).dueOn).to.equal('2026-07-08');
    const told = await changesLaw(story, '2026-07-01');
    expect(told).to.deep.equal({ moved: 1, kept: 0, clocks: 1 });
    const shorter = await clock(story, 'complaint-acceptance');
    expect([shorter.dueOn, shorter.limitValue, shorter.unverified]).to.deep.equal([
      '2026-07-03',
      '7 working days',
      true,
    ]);
    expect(shorter.limitLaw).to.include('chưa có quy định chuyển tiếp');

    await story.whatIf(async (other) => {
      await other.db('law_settings').insert({
        ...{ id: newId(), key: 'transition:complaint-acceptance', value: 'old', source: 'Hướng dẫn nội bộ' },
        ...{ setBy: nga.id, setAt: other.now() },
      });
      const officer = await systemOfficer(other.db, story.petition.agencyId);
      await actAt(other.db, officer, other.now(), (act) => followLaw(act, story.petition.id));
      const longer = await Deadline.query(other.db)
        .findOne({ petitionId: story.petition.id, key: 'complaint-acceptance', state: 'open' })
        .throwIfNotFound();
      expect([longer.dueOn, longer.limitValue]).to.deep.equal(['2026-07-08', '10 working days']);
    });
    await walk(story, 'recheck-decision', '2026-07-02');
    const release = await getRelease(world.db, (await runOf(story, 'complaint-first')).releaseId);
    expect([release.validFrom, release.validTo]).to.deep.equal(['2026-07-01', null]);
  });

  it('a complaint received before and recognised after has the same choice from the start', async () => {
    const story = await begin(world, { receivedOn: '2026-06-29', writtenOn: '2026-06-28' }, '2026-07-01');
    await story.walkTo('prepare-acceptance');
    const acceptance = await clock(story, 'complaint-acceptance');
    expect([acceptance.dueOn, acceptance.unverified]).to.deep.equal(['2026-07-08', true]);
  });
});
