import { list, type Moddle, placedElements, processOf, text } from '../elements.ts';
import { successors } from '../order.ts';
import type { Linted } from './lint.ts';
import { conditionFault, holding, worlds, worldWords } from './worlds.ts';

type Found = Iterable<[string, string]>;

const waits = new Set(['bpmn:UserTask', 'bpmn:CallActivity', 'bpmn:IntermediateCatchEvent', 'bpmn:EventBasedGateway']);

/** Conditions know their facts, gateways always have exactly one way out, and no loop can turn without a person or a date. */
export function* lintFlow({ parsed, facts }: Linted): Found {
  const process = processOf(parsed.definitions);
  if (!process) return;
  for (const { element, id, type } of placedElements(process)) {
    if (type === 'SequenceFlow') {
      const source = conditionOf(element);
      const fault = source && conditionFault(source, facts);
      if (fault) yield [id, fault];
    }
    if (type === 'ExclusiveGateway') {
      const fault = gatewayFault(element, facts);
      if (fault) yield [id, fault];
    }
  }
  const scopes = [process, ...list(process, 'flowElements').filter(({ $type }) => $type === 'bpmn:SubProcess')];
  for (const scope of scopes) {
    const id = restlessElement(list(scope, 'flowElements'));
    if (id) yield [id, 'Vòng lặp này không qua bước nào phải chờ người hoặc thời gian'];
  }
}

function gatewayFault(gateway: Moddle, facts: Linted['facts']): string | undefined {
  const ways = list(gateway, 'outgoing');
  if (ways.length < 2) return undefined;
  const conditions = ways.flatMap((flow) => conditionOf(flow) ?? []);
  if (conditions.some((source) => conditionFault(source, facts))) return undefined;
  const all = worlds(conditions, facts);
  if (typeof all === 'string') return all;
  for (const world of all) {
    const taken = holding(conditions, world);
    if (!taken) return `Điều kiện không cho kết quả đúng hoặc sai khi ${worldWords(world)}`;
    if (taken.length > 1) return `Hai nhánh cùng đúng khi ${worldWords(world)}`;
    if (!taken.length && !gateway.default) return `Không nhánh nào đúng khi ${worldWords(world)}`;
  }
  return undefined;
}

function conditionOf(flow: Moddle): string | undefined {
  const expression = flow.conditionExpression as Moddle | undefined;
  return expression && text(expression, 'body');
}

/** An element on a cycle that contains no waiting element, if there is one. */
function restlessElement(elements: Moddle[]): string | undefined {
  const waiting = new Set(elements.filter(({ $type }) => waits.has($type)).map(({ id }) => id));
  const next = successors(elements);
  const state = new Map<string, 'open' | 'done'>();
  const visit = (id: string): string | undefined => {
    if (waiting.has(id) || state.get(id) === 'done') return undefined;
    if (state.get(id) === 'open') return id;
    state.set(id, 'open');
    for (const target of next.get(id) ?? []) {
      const found = visit(target);
      if (found) return found;
    }
    state.set(id, 'done');
    return undefined;
  };
  for (const { id } of elements) {
    const found = id && visit(id);
    if (found) return found;
  }
  return undefined;
}
