// `npm test`: the steps in two lanes, a summary, and last the plain line `N passed, N failed`.
//   node test/run.mjs [--quick | --bench] [step…]     e.g. node test/run.mjs unit database
import { fileURLToPath } from 'node:url';
import { checkSpace } from '../server/setup/checks.mjs';
import { failureLine } from '../server/setup/failure.mjs';
import { ensurePackages } from '../server/setup/packages.mjs';
import { runMocha, runProgram, testFiles } from './support/steps.mjs';

/** @typedef {import('./support/steps.mjs').Outcome} Outcome */
/** @typedef {import('./support/steps.mjs').Options} Options */
/** @typedef {'first' | 'second' | 'alone'} Lane both lanes run at once; browsers have the machine to themselves after them */
/** @typedef {{ name: string, lane: Lane, minutes: number, advice?: boolean, run: (options: Options) => Promise<Outcome> }} Step */

const root = fileURLToPath(new URL('..', import.meta.url));
const startedAt = Date.now();
const limit = 29; // minutes for everything
const pure = ['architecture', 'domain', 'engine', 'forms', 'procedures', 'processes', 'documents'];
const own = ['journeys', 'crash', 'bench'];

const args = process.argv.slice(2);
const quick = args.includes('--quick');

/** @type {Step[]} */
const steps = [
  { name: 'types', lane: 'first', minutes: 5, run: tool('typescript/bin/tsc', '--noEmit', '-p', '.') },
  { name: 'lint', lane: 'first', minutes: 3, run: tool('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.') },
  { name: 'dead-code', lane: 'first', minutes: 3, advice: true, run: tool('knip/bin/knip.js', '--no-progress') },
  {
    name: 'unit',
    lane: 'first',
    minutes: 10,
    run: tests((folder, file) => pure.includes(folder) && !(quick && /pdf/i.test(file))),
  },
  { name: 'database', lane: 'second', minutes: 24, run: tests((folder) => ![...pure, ...own].includes(folder)) },
  { name: 'crash', lane: 'first', minutes: 14, run: tests((folder) => folder === 'crash') },
  { name: 'browser', lane: 'alone', minutes: 20, run: tests((folder) => folder === 'journeys') },
];

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130)); // what was started ends with us
try {
  await checkSpace(root);
  await ensurePackages(root);
  (await import('tsx/esm/api')).register();
  process.exit(args.includes('--bench') ? await bench() : await test());
} catch (error) {
  console.error(failureLine(error) ?? error);
  process.exit(1);
}

async function test() {
  const named = args.filter((word) => !word.startsWith('--'));
  const wanted = quick
    ? ['types', 'lint', 'dead-code', 'unit']
    : named.length > 0
      ? named
      : steps.filter(({ advice }) => !advice).map(({ name }) => name);
  const needsCluster = wanted.some((name) => ['database', 'browser', 'crash'].includes(name));
  if (needsCluster) await (await import('../server/setup/buildUi.ts')).buildUi(root);
  const results = await withCluster(needsCluster, undefined, (env) =>
    inLanes(
      steps.filter(({ name }) => wanted.includes(name)),
      env,
    ),
  );
  return summarise(results);
}

function bench() {
  const rest = args.filter((word) => word !== '--bench');
  // as in service: a measurement without fsync would measure something else
  return withCluster(true, {}, async (env) => {
    const { ok } = await runProgram(root, ['--import', 'tsx', 'test/bench/main.ts', ...rest], { minutes: 60, env });
    return ok ? 0 : 1;
  });
}

/**
 * @template T
 * @param {boolean} needed
 * @param {import('../server/postgres/server.ts').Settings | undefined} settings
 * @param {(env: Record<string, string>) => Promise<T>} work
 */
async function withCluster(needed, settings, work) {
  if (!needed) return work({});
  const { startTestCluster } = await import('./support/cluster.ts');
  const cluster = await startTestCluster(settings);
  try {
    return await work(cluster.environment);
  } finally {
    await cluster.stop();
  }
}

/**
 * The second lane is heard when each of its steps is over, so that lines of two steps never mix.
 * @param {Step[]} chosen
 * @param {Record<string, string>} env
 */
async function inLanes(chosen, env) {
  /** @param {Lane} lane */
  const of = (lane) => chosen.filter((step) => step.lane === lane);
  const beside = of('first').length > 0;
  const both = await Promise.all([inTurn(of('first'), env), inTurn(of('second'), env, beside)]);
  const results = [...both.flat(), ...(await inTurn(of('alone'), env))];
  const order = chosen.map(({ name }) => name);
  return results.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}

/**
 * @param {Step[]} chosen
 * @param {Record<string, string>} env
 * @param {boolean} [later] say everything at the end of each step
 */
async function inTurn(chosen, env, later = false) {
  const results = [];
  for (const { name, minutes, advice, run } of chosen) {
    if (!later) console.log(`\n── ${name}`);
    const begun = Date.now();
    const left = limit - (begun - startedAt) / 60_000;
    const title = later ? `\n── ${name}` : undefined;
    const outcome = await run({ minutes: Math.max(0.1, Math.min(minutes, left)), env, title });
    results.push({ name, advice, seconds: (Date.now() - begun) / 1000, ...outcome });
  }
  return results;
}

/** @param {Awaited<ReturnType<typeof inTurn>>} results */
function summarise(results) {
  console.log('\n── summary');
  for (const { name, ok, advice, seconds, passed, failed, note } of results) {
    const mark = ok ? '✔' : advice ? '•' : '✖';
    const counts = passed + failed > 0 ? `${passed} passed, ${failed} failed` : '';
    console.log(`${mark} ${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s  ${counts} ${note ?? ''}`.trimEnd());
  }
  const decisive = results.filter(({ advice }) => !advice);
  const passed = decisive.reduce((sum, result) => sum + result.passed, 0);
  // a step that broke without a failing test counts as one failure
  const failed = decisive.reduce((sum, { ok, failed }) => sum + (ok ? 0 : Math.max(1, failed)), 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/**
 * @param {string} program a path below node_modules
 * @param {string[]} words
 * @returns {Step['run']}
 */
function tool(program, ...words) {
  return ({ minutes, title }) => runProgram(root, [`node_modules/${program}`, ...words], { minutes, title });
}

/**
 * @param {(folder: string, file: string) => boolean} belongs
 * @returns {Step['run']}
 */
function tests(belongs) {
  return async (options) => runMocha(root, await testFiles(root, belongs), options);
}
