import { list, type Moddle, placedElements, processOf, text } from '../elements.ts';
import type { Linted } from './lint.ts';
import { conditionFault, holding, worlds, worldWords } from './worlds.ts';

type Found = Iterable<[string, string]>;

/** Conditions know their facts, and gateways always have exactly one way out. */
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
