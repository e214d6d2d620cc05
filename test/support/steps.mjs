import { spawn } from 'node:child_process';
import { mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** @typedef {{ ok: boolean, passed: number, failed: number, note?: string }} Outcome */
/** @typedef {{ minutes: number, env?: Record<string, string>, title?: string, finished?: () => Promise<boolean> }} Options `title`: keep what is said, and say it below this line at the end */

/** @type {Set<number>} */
const groups = new Set();
process.on('exit', () => groups.forEach(killGroup));

/**
 * The test files of some folders, named from the project's root.
 * @param {string} root
 * @param {(folder: string, file: string) => boolean} belongs `folder` is the first below test/, or a file's stem there
 */
export async function testFiles(root, belongs) {
  const names = await readdir(join(root, 'test'), { recursive: true });
  return names
    .filter((name) => name.endsWith('.test.ts') && belongs(name.split(/[\\/.]/)[0] ?? '', name))
    .map((name) => `test/${name}`)
    .sort();
}

/**
 * Runs the files in one mocha, so that they share what they set up.
 * @param {string} root
 * @param {string[]} files
 * @param {Options} options
 * @returns {Promise<Outcome>}
 */
export async function runMocha(root, files, { env, ...options }) {
  if (files.length === 0) return { ok: true, passed: 0, failed: 0, note: 'no tests yet' };
  const folder = await mkdtemp(join(tmpdir(), 'kntc-count-'));
  const countFile = join(folder, 'count.json');
  const count = () => readFile(countFile, 'utf8').then(JSON.parse, () => null);
  // A larger nursery: what an act makes is mostly gone after it.
  const mocha = [
    '--max-semi-space-size=64',
    '--import',
    'tsx',
    'node_modules/mocha/bin/mocha.js',
    '--reporter',
    'test/support/reporter.mjs',
  ];
  const outcome = await runProgram(root, [...mocha, '--forbid-only', '--timeout', '20000', 'test/support/load.mjs'], {
    ...options,
    env: { NODE_ENV: 'test', ...env, KNTC_TEST_FILES: JSON.stringify(files), KNTC_TEST_COUNT: countFile },
    finished: async () => (await count()) !== null,
  });
  const { passes = 0, failures = 0 } = (await count()) ?? {};
  await rm(folder, { recursive: true, force: true });
  return { ...outcome, passed: passes, failed: failures };
}

/**
 * Runs a node program to its end, or until its time is over.
 * @param {string} root
 * @param {string[]} args
 * @param {Options} options
 * @returns {Promise<Outcome>}
 */
export async function runProgram(root, args, { minutes, env, title, finished }) {
  const said = title === undefined ? undefined : await keepOutput();
  const output = said?.file.fd ?? 'inherit';
  const child = spawn(process.execPath, args, {
    cwd: root,
    detached: true, // a group of its own, so that what a test started ends with it
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
  });
  const pid = child.pid ?? 0;
  groups.add(pid);
  /** @type {{ code?: number | null }} */
  const end = {};
  child.once('exit', (code) => Object.assign(end, { code }));
  child.once('error', () => Object.assign(end, { code: 1 }));
  const note = await overdue(end, minutes, finished);
  killGroup(pid);
  groups.delete(pid);
  if (said) console.log(`${title}\n${await said.read()}`);
  return { ok: end.code === 0 && !note, passed: 0, failed: 0, note };
}

async function keepOutput() {
  const folder = await mkdtemp(join(tmpdir(), 'kntc-said-'));
  const path = join(folder, 'output');
  const file = await open(path, 'w');
  const read = async () => {
    await file.close();
    const text = await readFile(path, 'utf8');
    await rm(folder, { recursive: true, force: true });
    return text;
  };
  return { file, read };
}

/**
 * Waits for the end; answers why the program had to be stopped, if it had to.
 * @param {{ code?: number | null }} end
 * @param {number} minutes
 * @param {(() => Promise<boolean>) | undefined} finished
 */
async function overdue(end, minutes, finished) {
  const until = Date.now() + minutes * 60_000;
  let idle = 0;
  while (end.code === undefined) {
    await pause(50);
    if (Date.now() > until) return `stopped after ${minutes.toFixed(0)} minutes`;
    if (idle > 0 || (await finished?.())) idle += 1;
    if (idle > 200) return 'the tests are over, but something they started still runs';
  }
}

/** @param {number} pid */
function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // nobody left
  }
}
