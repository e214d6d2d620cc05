import { evaluate } from 'feelin';
import { explainCondition } from '../engine/conditions.ts';

export type Hide = (facts: Record<string, unknown>) => boolean;

/** A condition of a form, as form-js reads `conditional.hide`: only `true` counts. A string: why the text is not let run. */
export function readHide(source: string): { hides: Hide; names: string[] } | string {
  const condition = explainCondition(source);
  if (typeof condition === 'string') return condition;
  const hides: Hide = (facts) => {
    const known = condition.names.filter((name) => Object.hasOwn(facts, name));
    const context = Object.fromEntries(known.map((name) => [name, facts[name]]));
    return evaluate(condition.text, structuredClone(context)).value === true;
  };
  return { hides, names: condition.names };
}
