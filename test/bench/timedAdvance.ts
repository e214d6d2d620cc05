import { performance } from 'node:perf_hooks';
import * as engine from '../../server/engine/advance.ts';

export const start: typeof engine.start = (...args) => timed(() => engine.start(...args));
export const advance: typeof engine.advance = (...args) => timed(() => engine.advance(...args));

function timed<T>(step: () => T): T {
  const since = performance.now();
  try {
    return step();
  } finally {
    globalThis.benchMeasures.engine += performance.now() - since;
    globalThis.benchMeasures.steps += 1;
  }
}
