// Imported into the server before everything else (`node --import`): times the engine and the database from outside, so
// that the program itself carries nothing for it.
import { register } from 'node:module';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import pg from 'pg';

export type Measures = {
  /** Milliseconds inside start() and advance(), and how often. */
  engine: number;
  steps: number;
  /** Milliseconds acts and requests waited for the database, and how many statements they sent. */
  database: number;
  statements: number;
  /** Milliseconds of processor time of the whole process. */
  cpu: number;
  /** The longest time in which the event loop could do nothing else, and its 99th percentile. */
  blocked: number;
  blocked99: number;
};

declare global {
  var benchMeasures: Pick<Measures, 'engine' | 'steps' | 'database' | 'statements'>;
}

globalThis.benchMeasures = { engine: 0, steps: 0, database: 0, statements: 0 };
register('./engineHook.mjs', import.meta.url);

const loop = monitorEventLoopDelay({ resolution: 5 });
loop.enable();
let cpu = process.cpuUsage();

process.on('message', () => {
  const { user, system } = process.cpuUsage(cpu);
  const blocked = { blocked: loop.max / 1e6, blocked99: loop.percentile(99) / 1e6 };
  process.send?.({ ...globalThis.benchMeasures, cpu: (user + system) / 1000, ...blocked } satisfies Measures);
  Object.assign(globalThis.benchMeasures, { engine: 0, steps: 0, database: 0, statements: 0 });
  loop.reset();
  cpu = process.cpuUsage();
});
process.channel?.unref();

type Callback = (...results: unknown[]) => void;
type Asked = pg.Client & { connectionParameters: { application_name?: string } };

const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
pg.Client.prototype.query = function timed(this: Asked, ...args: unknown[]) {
  if (this.connectionParameters.application_name !== 'kntc request') return query.apply(this, args);
  const since = performance.now();
  const answered = () => {
    globalThis.benchMeasures.database += performance.now() - since;
    globalThis.benchMeasures.statements += 1;
  };
  const last = args.at(-1);
  if (typeof last === 'function') {
    const callback = (...results: unknown[]) => {
      answered();
      (last as Callback)(...results);
    };
    return query.apply(this, [...args.slice(0, -1), callback]);
  }
  const result = query.apply(this, args);
  if (result instanceof Promise) result.then(answered, answered);
  return result;
} as typeof pg.Client.prototype.query;
