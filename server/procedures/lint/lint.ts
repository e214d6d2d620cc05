import type { Compiled, Parsed } from '../../engine/index.ts';
import type { Bundle, Procedure } from '../types.ts';
import { lintAwaits } from './awaits.ts';
import { lintDeadlines } from './deadlines.ts';
import { knownFacts } from './facts.ts';
import { lintFlow } from './flow.ts';
import { lintForms } from './forms.ts';
import { lintPapers } from './papers.ts';
import { lintProcedure } from './procedure.ts';
import { lintSides } from './sides.ts';
import { lintSoundness } from './sound.ts';
import { lintTasks } from './tasks.ts';

/** Reasons by element id or form key; the first one found for each stands. */
export type Faults = Record<string, string>;

export type Linted = {
  bundle: Bundle;
  parsed: Parsed;
  models: Compiled;
  procedure: Procedure;
  facts: ReturnType<typeof knownFacts>;
};

/** Everything the law files promise each other: names agree, clocks are unambiguous, every step is somebody's and has its ground. */
export function lint(bundle: Bundle, parsed: Parsed, models: Compiled, procedure: Procedure): Faults {
  const linted: Linted = { bundle, parsed, models, procedure, facts: knownFacts(bundle) };
  const faults: Faults = {};
  const checks = [
    lintProcedure,
    lintForms,
    lintTasks,
    lintPapers,
    lintDeadlines,
    lintAwaits,
    lintSides,
    lintFlow,
    lintSoundness,
  ];
  for (const check of checks) for (const [id, reason] of check(linted)) faults[id] ??= reason;
  return faults;
}
