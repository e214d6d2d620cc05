import type { Knex } from 'knex';
import { paperMeta } from '../documents/index.ts';
import type { Day } from '../domain/day.ts';
import { currentRelease } from '../procedures/library.ts';
import type { Role } from '../procedures/types.ts';

/** `signer`: whose paper it is by the procedure. */
export type SignablePaper = { template: string; title: string; procedureName: string; signer: Role };

/** Every kind of paper that somebody signs under the procedures in force on a day, by procedure. */
export async function signablePapers(knex: Knex, on: Day): Promise<SignablePaper[]> {
  const rows = await knex('releases')
    .join('publications', 'publications.releaseId', 'releases.id')
    .where('releases.validFrom', '<=', on)
    .distinct<{ procedure: string }[]>('releases.procedure')
    .orderBy('releases.procedure');
  const found = new Map<string, SignablePaper>();
  for (const { procedure: key } of rows) {
    const { procedure, templates } = await currentRelease(knex, key, on);
    for (const { paper } of Object.values(procedure.calls)) {
      const source = paper && templates[paper.template];
      if (!paper || !source || found.has(paper.template)) continue;
      const { title } = paperMeta(source);
      const { template, signer } = paper;
      found.set(template, { template, title, procedureName: procedure.name, signer });
    }
  }
  return [...found.values()];
}

/** The steps of the procedure `paper` at which somebody initials, in order. */
export async function initialSteps(knex: Knex, on: Day): Promise<{ step: string; name: string; role: Role }[]> {
  const { procedure } = await currentRelease(knex, 'paper', on);
  return procedure.order.flatMap((id) => {
    const task = procedure.tasks[id];
    return task?.documentAct === 'initial' ? [{ step: id, name: task.name, role: task.role }] : [];
  });
}
