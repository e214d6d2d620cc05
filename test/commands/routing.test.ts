import { expect } from 'chai';
import { presentTimelineEntry } from '../../server/presenters/timeline.ts';
import { readArrival } from '../../server/queries/arrival.ts';
import { timeline } from '../../server/queries/timeline.ts';
import { begin, openWorld, refused, type World } from '../support/matter.ts';
import { dung, hoa, lan, minh, tuan, WARD } from '../support/people.ts';

const lead = {
  routingAnswer: 'lead',
  leadOfficer: lan.id,
  assistingOfficers: [tuan.id],
  informedOfficers: [hoa.id],
  remark: 'Xem xét, tham mưu trả lời đúng hạn',
};

describe('routing notes', function () {
  this.timeout(120_000);
  let world: World;

  before(async () => {
    world = await openWorld();
    await world.owner('officers').insert({
      ...lan,
      id: '0190b000-0000-7000-8000-000000000021',
      username: 'phuc',
      name: 'Đinh Hữu Phúc',
      roles: ['handler'],
      passwordHash: '',
    });
  });
  after(() => world.drop());

  const chain = (...roles: string[]) =>
    world
      .owner('agencies')
      .where({ id: WARD })
      .update({ routingChain: JSON.stringify(roles.map((role) => ({ role }))) });
  const told = async () =>
    (await world.owner('notifications').where({ kind: 'routed' }).orderBy('id')).map(({ officerId, detail }) => [
      officerId,
      detail.as,
    ]);

  it('are not asked for where the agency has no chain', async () => {
    await chain();
    const story = await begin(world);

    expect(await story.open()).to.deep.equal(['check-eligibility']);
    expect(await world.owner('runs').where({ petitionId: story.petition.id }).pluck('procedure')).to.deep.equal([
      'petition-triage',
    ]);
  });

  it('give the petition to the lead, and tell who assists and who is to know', async () => {
    await chain('head');
    const story = await begin(world);
    expect(await story.open()).to.deep.equal(['write-routing-note routing']);

    await story.does(minh, 'write-routing-note', { ...lead, routingDueOn: '2026-07-07' });

    const task = await story.task('check-eligibility');
    expect([task.assigneeId, task.limitDueOn]).to.deep.equal([lan.id, '2026-07-07']);
    expect(await told()).to.deep.equal([
      [lan.id, 'lead'],
      [tuan.id, 'assist'],
      [hoa.id, 'inform'],
    ]);
    const [note] = (await readArrival(world.db, story.petition)).notes;
    expect([note?.officer, note?.lead, note?.assists, note?.informed]).to.deep.equal([
      minh.name,
      lan.name,
      [tuan.name],
      [hoa.name],
    ]);
    const lines = (await timeline(world.db, story.petition, { limit: 50 })).items.map(presentTimelineEntry);
    expect(lines.find(({ act }) => act === 'write-routing-note.completed')?.remark).to.equal(lead.remark);
    expect(lines.map(({ words }) => words)).to.include('Bắt đầu: Trình, bút phê');
  });

  it('leave the step its own limit where that is sooner', async () => {
    const story = await begin(world);

    await story.does(minh, 'write-routing-note', { ...lead, routingDueOn: '2026-08-31' });

    expect((await story.task('check-eligibility')).limitDueOn).to.equal('2026-07-08');
  });

  it('go from desk to desk in the order of the chain, whose last desk cannot pass on', async () => {
    await chain('head', 'clerk');
    const story = await begin(world);
    expect((await story.task('write-routing-note')).role).to.equal('head');
    await story.does(minh, 'write-routing-note', { routingAnswer: 'pass', remark: 'Chuyển đồng chí Hoa' });

    const next = await story.task('write-routing-note');
    expect([next.role, next.assigneeId]).to.deep.equal(['clerk', hoa.id]);
    const refusal = await refused(story.does(hoa, 'write-routing-note', { routingAnswer: 'pass' }));
    expect(Object.keys(refusal.fields ?? {})).to.deep.equal(['routingAnswer']);

    await story.does(hoa, 'write-routing-note', lead);
    expect(await story.open()).to.deep.equal(['check-eligibility']);
  });

  it('refuse a lead who does not handle petitions or works elsewhere', async () => {
    await chain('head');
    const story = await begin(world);

    for (const leadOfficer of [hoa.id, dung.id])
      expect((await refused(story.does(minh, 'write-routing-note', { ...lead, leadOfficer }))).fields).to.have.property(
        'leadOfficer',
      );
  });

  it('are written for the channels that the agency names', async () => {
    await chain('head');
    await world
      .owner('agencies')
      .where({ id: WARD })
      .update({ routingChannels: ['post'] });

    const atCounter = await begin(world, { channel: 'in-person' });
    const byPost = await begin(world, { channel: 'post' });

    expect(await atCounter.open()).to.deep.equal(['check-eligibility']);
    expect(await byPost.open()).to.deep.equal(['write-routing-note routing']);
    await world.owner('agencies').where({ id: WARD }).update({ routingChannels: [] });
  });

  it('cannot be changed afterwards', async () => {
    const code = await world
      .db('routing_notes')
      .update({ text: '' })
      .then(
        () => 'done',
        (error: { code: string }) => error.code,
      );

    expect(code).to.equal('42501');
  });
});
