import type { Knex } from 'knex';
import { agencies } from '../../server/demo/province.ts';
import { Petition } from '../../server/models/Petition.ts';
import type { Answers, Stage } from './course.ts';
import type { Seen } from './observations.ts';
import { settlerOf } from './officer.ts';

/** How a matter ended, over all the agencies it went through. */
export type Reached = {
  /** 'denunciation settled': the procedures that took it in turn, each with its end. */
  ends: string[];
  /** The same of what was begun beside them. */
  sides: string[];
  /** The papers that went out. */
  papers: string[];
  facts: Answers;
  waiting: string[];
  /** As it came in first. */
  petition: Petition;
};

export async function reachedBy(db: Knex, stages: Stage[]): Promise<Reached> {
  const ids = stages.map(({ petitionId }) => petitionId);
  const runs: { kind: string; procedure: string; outcome: string | null; petitionId: string; facts: Answers }[] =
    await db('runs')
      .whereIn('petitionId', ids)
      .orderBy('id')
      .select('kind', 'procedure', 'outcome', 'petitionId', 'facts');
  const inTurn = ids.flatMap((id) => runs.filter(({ petitionId }) => petitionId === id));
  const ends = (kinds: string[]) =>
    inTurn.filter(({ kind }) => kinds.includes(kind)).map(({ procedure, outcome }) => `${procedure} ${outcome ?? '…'}`);
  return {
    ends: ends(['main']),
    sides: ends(['side', 'errand']),
    papers: await db('documents').whereIn('petitionId', ids).where({ state: 'issued' }).pluck('template'),
    facts: Object.assign({}, ...inTurn.map(({ facts }) => facts)),
    waiting: await db('tasks').whereIn('petitionId', ids).where({ completedAt: null, cancelledAt: null }).pluck('key'),
    petition: await Petition.query(db)
      .findById(ids[0] ?? '')
      .throwIfNotFound(),
  };
}

/** In whose hands it is at the end: who settled it, or whom it was handed to. */
export function bodyOf(what: Seen, stages: Stage[], { ends, facts }: Reached): string | null {
  const agency = agencies[stages.at(-1)?.agency ?? what.agency];
  const [procedure, outcome] = ends.at(-1)?.split(' ') ?? [];
  if (outcome === 'refused' || what.unreadable) return null;
  if (outcome === 'split') return 'Nhiều cơ quan';
  if (outcome === 'referred') return String(facts.investigationBody);
  if (procedure === 'hotline')
    return String(facts.competentBody ?? facts.guidanceGiven).replace(/^Gửi phản ánh đến | hoặc .*$/g, '');
  if (['transferred', 'guided'].includes(outcome ?? '') || `${procedure} ${outcome}` === 'denunciation shelved')
    return String(facts.competentBody);
  if (procedure === 'regulation-reflection') return String(facts.issuingBody);
  if (procedure === 'complaint-first') return `${agency.headTitle} (lần đầu)`;
  if (procedure === 'complaint-second') return `${agency.headTitle} (lần hai)`;
  if (procedure === 'denunciation') return agency.headTitle;
  if (outcome === 'shelved') return settlerOf(what) ?? null;
  const helping = (facts.supportingUnits ?? []) as { unit: string }[];
  return [agency.name, ...helping.map(({ unit }) => unit)].join('; ');
}

/** The samples write names short and add remarks; which instance it is remains. */
export function plainBody(name: string): string {
  return name
    .replaceAll('Ủy ban nhân dân', 'UBND')
    .replace(/\((?:[^()]*, )?(lần đầu|lần hai)\)/, '<$1>')
    .replace(/ \([^()]*\)/g, '')
    .replace(/<(.*)>/, '($1)')
    .replace(/^(Sở .*) tỉnh Hà Thanh/, '$1')
    .toLocaleLowerCase('vi');
}
