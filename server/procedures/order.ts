import { list, type Moddle } from './elements.ts';

/**
 * Tasks, papers and called procedures as the law walks them: every step stands after all that can lead to it, loops apart.
 * Side procedures follow the main flow.
 */
export function orderOfLaw(scope: Moddle): string[] {
  const elements = list(scope, 'flowElements');
  const next = successors(elements);
  const done = new Set<string>();
  const order: string[] = [];
  const visit = (id: string) => {
    if (done.has(id)) return;
    done.add(id);
    for (const target of [...(next.get(id) ?? [])].reverse()) visit(target);
    order.unshift(id);
  };
  for (const element of elements) if (element.$type === 'bpmn:StartEvent' && element.id) visit(element.id);
  const steps = new Set(elements.filter(({ $type }) => activities.has($type)).map(({ id }) => id));
  const sides = elements.filter(({ triggeredByEvent }) => triggeredByEvent === true);
  return [...order.filter((id) => steps.has(id)), ...sides.flatMap(orderOfLaw)];
}

const activities = new Set(['bpmn:UserTask', 'bpmn:CallActivity', 'bpmn:SendTask']);

/** Flow targets of each element; a boundary event counts as following what it is attached to. */
export function successors(elements: Moddle[]): Map<string, string[]> {
  const next = new Map<string, string[]>();
  const add = (from: string | undefined, to: string | undefined) => {
    if (from && to) next.set(from, [...(next.get(from) ?? []), to]);
  };
  for (const element of elements) {
    if (element.$type === 'bpmn:SequenceFlow')
      add((element.sourceRef as Moddle | undefined)?.id, (element.targetRef as Moddle | undefined)?.id);
    if (element.$type === 'bpmn:BoundaryEvent') add((element.attachedToRef as Moddle | undefined)?.id, element.id);
  }
  return next;
}
