import type { Knex } from 'knex';
import { begin, type World } from '../support/matter.ts';
import { WARD } from '../support/people.ts';
import { multiply, shelve } from './multiply.ts';

/** Where the stored matters stand, and how many in a hundred. All but the last can be completed by the clients. */
const STAGES: [step: string, share: number][] = [
  ['check-eligibility', 30],
  ['classify-petition', 30],
  ['propose-handling', 20],
  ['prepare-acceptance', 15],
  ['verify', 5],
];

const SHELF = 100_000;

export type Stock = {
  officers: string[];
  grow(to: number): Promise<void>;
  arm(count: number): Promise<void>;
  /** So many petitions that are over, as the books of the agency show them. */
  shelve(count: number): Promise<void>;
};

/** Matters of one agency, the hardest case for its lists: walked there by acts, then copied. */
export async function openStock(world: World, officerCount: number): Promise<Stock> {
  const { owner } = world;
  const officers = await hire(owner, officerCount);
  const walked: { petitionId: string; share: number }[] = [];
  for (const [step, share] of STAGES) {
    const story = await begin(world);
    await story.walkTo(step);
    walked.push({ petitionId: story.petition.id, share });
  }
  const waiting = await begin(world);
  await waiting.walk();
  // Its days lie in the past: nobody fires it before it is copied.
  await owner.raw(`
    with later as (update timers set due_at = now() + interval '1 year' where fired_at is null returning id, due_at)
    select enqueue('fire-timer', json_build_object('timerId', id), 'timer:' || id, due_at) from later`);
  let size = 0;
  return {
    officers,
    async grow(to) {
      for (const { petitionId, share } of walked) {
        const count = Math.round(((to - size) * share) / 100);
        await multiply(owner, { petitionId, count, officers });
      }
      size = to;
      await owner.raw('analyze');
    },
    async arm(count) {
      await multiply(owner, { petitionId: waiting.petition.id, count, officers });
      await owner.raw('analyze');
    },
    async shelve(count) {
      for (let left = count; left > 0; left -= SHELF)
        await shelve(owner, { petitionId: waiting.petition.id, count: Math.min(left, SHELF) });
      await owner.raw('vacuum analyze');
    },
  };
}

/** Rendering papers is a job beside the acts, and Chromium would take the processors that are measured here. */
export async function holdRendering(owner: Knex): Promise<void> {
  await owner.raw(`
    create function bench_hold() returns trigger language plpgsql as $$ begin
      if new.key like 'render:%' then new.run_at := now() + interval '1 day'; end if;
      return new;
    end $$;
    create trigger bench_hold before insert or update on graphile_worker._private_jobs for each row execute function bench_hold();
    update graphile_worker._private_jobs set run_at = now() + interval '1 day' where key like 'render:%'`);
}

async function hire(owner: Knex, count: number): Promise<string[]> {
  const roles = ['receptionist', 'clerk', 'handler', 'verifier', 'head'];
  const ids = Array.from({ length: count }, (_, n) => `0190c000-0000-7000-8000-${String(n).padStart(12, '0')}`);
  await owner('officers').insert(
    ids.map((id, n) => ({
      id,
      agencyId: WARD,
      username: `bench${n}`,
      name: `Cán bộ ${n}`,
      title: 'Chuyên viên',
      passwordHash: '',
      roles,
    })),
  );
  return ids;
}
