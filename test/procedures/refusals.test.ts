import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { parse } from '../../server/engine/index.ts';
import { list, type Moddle, processOf } from '../../server/procedures/elements.ts';
import { compileRelease, procedureKeys, readBundle } from '../../server/procedures/index.ts';
import { successors } from '../../server/procedures/order.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a citizen must be told in writing, by the word that the outcome's state is made of. */
const refusing = /refus|guid|return|shelv|transfer|terminat|not-accept|declin/;

/** Ends that the law lets come without a paper. */
const spoken: Record<string, string> = {};

describe('every refusal', () => {
  it('ends in a paper, whichever way it was come to', async () => {
    const silent: string[] = [];
    let looked = 0;
    for (const key of await procedureKeys(root)) {
      const bundle = await readBundle(root, key);
      const { procedure } = await compileRelease(bundle);
      const process = processOf((await parse(bundle.bpmn)).definitions);
      if (!process) continue;
      const written = new Set([
        ...Object.keys(procedure.sends),
        ...Object.values(procedure.calls).flatMap(({ id, paper }) => (paper ? [id] : [])),
        ...Object.values(procedure.tasks).flatMap(({ id, papers }) => (papers.length > 0 ? [id] : [])),
      ]);
      const reached = withoutPaper(process, written);
      for (const { id, state } of Object.values(procedure.ends)) {
        if (!refusing.test(state)) continue;
        looked += 1;
        if (reached.has(id) && !spoken[`${key} ${id}`]) silent.push(`${key} ${id} (${state})`);
      }
    }
    expect(silent).to.deep.equal([]);
    expect(looked).to.be.greaterThan(4);
  });
});

/** The elements that a token can come to without passing anything written, in the main flow and in side procedures. */
function withoutPaper(scope: Moddle, written: Set<string>): Set<string> {
  const elements = list(scope, 'flowElements');
  const next = successors(elements);
  const reached = new Set<string>();
  const queue = elements.flatMap(({ $type, id }) => ($type === 'bpmn:StartEvent' && id ? [id] : []));
  for (let id = queue.pop(); id; id = queue.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    // a boundary event stands for a paper that was not issued: only what leaves a written step normally has its paper
    for (const target of next.get(id) ?? []) if (!written.has(id) || isBoundary(elements, target)) queue.push(target);
  }
  for (const side of elements.filter(({ triggeredByEvent }) => triggeredByEvent === true))
    for (const id of withoutPaper(side, written)) reached.add(id);
  return reached;
}

function isBoundary(elements: Moddle[], id: string): boolean {
  return elements.some((element) => element.id === id && element.$type === 'bpmn:BoundaryEvent');
}
