import { expect } from 'chai';
import { abilityOf } from '../../server/policies/ability.ts';
import { page } from '../../server/queries/cursor.ts';
import { listMissing } from '../../server/queries/missing.ts';
import { listNotices } from '../../server/queries/notices.ts';
import { worklist } from '../../server/queries/worklist.ts';
import { petitionRegister } from '../../server/registers/petitions.ts';
import { openReading, readRegister } from '../../server/registers/read.ts';
import { begin, openWorld, type World } from '../support/matter.ts';
import { lan } from '../support/people.ts';

type Page = { items: { id: string }[]; next: string | null };

describe('lists that go on, page by page', function () {
  this.timeout(120_000);
  let world: World;
  const count = 5;

  // Five things that happened within one millisecond, as the database tells them apart and a Date does not.
  before(async () => {
    world = await openWorld();
    for (let n = 0; n < count; n += 1) await begin(world);
    const { owner } = world;
    for (const [table, column] of [
      ['tasks', 'opened_at'],
      ['petitions', 'entered_at'],
      ['notifications', 'at'],
    ] as const)
      await owner.raw(`update ${table} set ${column} = '2026-07-06T01:00:00.000400Z'::timestamptz + n * interval '100 us'
        from (select id as one, row_number() over (order by id desc) as n from ${table}) ordered where id = one`);
    await owner('tasks').update({ dueOn: null });
  });
  after(() => world.drop());

  const ability = abilityOf(lan);
  const tasks = (sort: 'urgency' | 'opened') => (after: string | undefined) =>
    worklist(world.db, lan, ability, new Date('2026-07-06T03:00:00Z'), { scope: 'unit', sort, after, limit: 1 });
  const lists: Record<string, (after: string | undefined) => Promise<Page>> = {
    'tasks by urgency': tasks('urgency'),
    'tasks by age': tasks('opened'),
    'what is missing': (after) => listMissing(world.db, ability, { after, limit: 1 }),
    notices: (after) => listNotices(world.db, lan.id, { after, limit: 1 }),
    'a register': async (after) =>
      readRegister(
        world.db,
        petitionRegister,
        await openReading(world.db, lan, ability),
        { filters: {}, sort: '-entered' },
        { after, limit: 1 },
      ),
  };
  for (const [name, list] of Object.entries(lists))
    it(`show every row once: ${name}`, async () => {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const { items, next } = await list(after);
        seen.push(...items.map(({ id }) => id));
        after = next ?? undefined;
      } while (after && seen.length <= count);
      expect(seen.length).to.equal(count);
      expect(new Set(seen).size).to.equal(count);
    });

  it('never go on from a rounded instant', () => {
    expect(() => page([1, 2], 1, () => [new Date()])).to.throw(TypeError);
  });
});
