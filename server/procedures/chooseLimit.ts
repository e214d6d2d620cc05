import { holds, readCondition } from '../engine/conditions.ts';
import { type Facts, incident } from '../engine/index.ts';
import type { DeadlineSpec } from './types.ts';

/** The one limit that these facts choose; null while the deadline does not apply to them. */
export function chooseLimit(spec: DeadlineSpec, facts: Facts): { value: string; law: string } | null {
  if (spec.when && !isTrue(spec.when, facts, spec.id)) return null;
  const [limit, second] = spec.limits.filter(({ when }) => !when || isTrue(when, facts, spec.id));
  if (!limit || second) {
    const count = limit ? 'nhiều hơn một thời hạn' : 'không có thời hạn nào';
    throw incident('no_flow_taken', spec.id, `${spec.name}: ${count} phù hợp với các dữ kiện của vụ việc`);
  }
  return { value: limit.value, law: limit.law ?? spec.law };
}

/** A condition of the diagram, asked of the facts. Neither true nor false is an incident. */
export function isTrue(source: string, facts: Facts, id = source): boolean {
  const condition = readCondition(source);
  if (!condition) throw incident('condition_not_boolean', id, `Điều kiện “${source}” không dùng được`);
  return holds(condition, facts, id);
}
