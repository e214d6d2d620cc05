import { explainCondition, holds, readCondition } from '../../engine/conditions.ts';
import type { Facts } from '../../engine/index.ts';
import type { Fact } from './facts.ts';

const most = 4096;

/** Why a condition cannot be used with these facts, or undefined. */
export function conditionFault(source: string, facts: Map<string, Fact>): string | undefined {
  const condition = explainCondition(source);
  if (typeof condition === 'string') return `Điều kiện “${source}” ${condition}`;
  const unknown = condition.names.find((name) => !facts.has(name));
  return unknown ? `Không có dữ kiện “${unknown}”` : undefined;
}

/**
 * Every combination of values of the facts that these conditions read: both truths, every option or set of options, numbers around
 * each bound.
 * A string instead, when the facts are not of a kind that can be enumerated.
 */
export function worlds(conditions: string[], facts: Map<string, Fact>): Facts[] | string {
  const names = new Set(conditions.flatMap((source) => readCondition(source)?.names ?? []));
  let all: Facts[] = [{}];
  for (const name of names) {
    const values = valuesOf(facts.get(name), conditions);
    if (!values) return `Không thể kiểm tra điều kiện dùng “${name}”: chỉ dùng dữ kiện có/không, lựa chọn, chữ hoặc số`;
    all = all.flatMap((world) => values.map((value) => ({ ...world, [name]: value })));
    if (all.length > most) return 'Các điều kiện dùng quá nhiều dữ kiện cùng lúc';
  }
  return all;
}

/** The conditions that hold in a world, by position; undefined when one is neither true nor false there. */
export function holding(conditions: string[], world: Facts): number[] | undefined {
  try {
    return conditions.flatMap((source, at) => {
      const condition = readCondition(source);
      return condition && holds(condition, world, source) ? [at] : [];
    });
  } catch {
    return undefined;
  }
}

/** 'complex = có, remote = không' */
export function worldWords(world: Facts): string {
  const words = Object.entries(world).map(
    ([key, value]) => `${key} = ${value === true ? 'có' : value === false ? 'không' : (value ?? 'trống')}`,
  );
  return words.join(', ') || 'mọi trường hợp';
}

function valuesOf(fact: Fact | undefined, conditions: string[]): unknown[] | undefined {
  if (fact?.type === 'boolean') return [true, false];
  if (fact?.type === 'enumList' && fact.options && fact.options.length <= 6) return subsets(fact.options);
  if (fact?.type === 'enum')
    return [...(fact.options ?? []).map(({ value }) => value), ...(fact.nullable ? [null] : [])];
  if (fact?.type === 'string') return ['x', ...(fact.nullable ? [null] : [])];
  if (fact?.type !== 'number' || fact.nullable) return undefined;
  const bounds = conditions.flatMap((source) => source.match(/\d+(\.\d+)?/g) ?? []).map(Number);
  return [...new Set(bounds.flatMap((bound) => [bound - 1, bound, bound + 1]))];
}

function subsets(options: { value: string }[]): string[][] {
  let sets: string[][] = [[]];
  for (const { value } of options) sets = sets.flatMap((set) => [set, [...set, value]]);
  return sets;
}
