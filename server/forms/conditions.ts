import { evaluate } from 'feelin';
import { readCondition } from '../engine/conditions.ts';

export type Hide = (facts: Record<string, unknown>) => boolean;

/** A condition of a form, as form-js reads `conditional.hide`: only `true` counts. Null when the text is not a condition we let run. */
export function readHide(source: string): { hides: Hide; names: string[] } | null {
  const condition = readCondition(source);
  if (!condition) return null;
  const hides: Hide = (facts) => {
    const known = condition.names.filter((name) => Object.hasOwn(facts, name));
    const context = Object.fromEntries(known.map((name) => [name, facts[name]]));
    return evaluate(condition.text, structuredClone(context)).value === true;
  };
  return { hides, names: condition.names };
}
