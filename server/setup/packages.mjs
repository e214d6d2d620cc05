import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { failure } from './failure.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean, link?: boolean }>} Packages */

/**
 * Installs what the lockfile says, only when it is not there yet: a start without network must work.
 * @param {string} root
 */
export async function ensurePackages(root) {
  const lock = await readFile(join(root, 'package-lock.json'), 'utf8');
  const stamp = join(root, 'node_modules', '.kntc-lockfile');
  const hash = createHash('sha256').update(lock).digest('hex');
  if ((await read(stamp)) === hash) return;
  if (!(await agrees(root, lock))) {
    console.log('Đang cài các gói theo package-lock.json (chỉ lần đầu, vài phút)… — installing packages…');
    await install(root, lock);
  }
  await writeFile(stamp, hash);
}

/**
 * npm leaves a list of what it installed, at the end: a broken installation has none.
 * @param {string} root
 * @param {string} lock
 */
async function agrees(root, lock) {
  const hidden = await read(join(root, 'node_modules', '.package-lock.json'));
  if (!hidden) return false;
  const installed = /** @type {Packages} */ (JSON.parse(hidden).packages);
  const wanted = Object.entries(/** @type {Packages} */ (JSON.parse(lock).packages));
  return wanted.every(([path, { version, optional }]) => {
    const found = installed[path];
    return path === '' || (found ? found.version === version : optional);
  });
}

/**
 * @param {string} root
 * @param {string} lock
 */
async function install(root, lock) {
  const quiet = ['--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { code, output } = await npm(root, ['ci', ...quiet]);
  if (code === 0) return;
  // npm ci wants the optional packages of every other platform too, which a registry mirror need not have
  if (/EUSAGE/.test(output) && (await declares(root, lock))) {
    const second = await npm(root, ['install', '--no-save', ...quiet]);
    if (second.code !== 0) throw installFailure(second.output);
    if (await agrees(root, lock)) return;
  }
  throw installFailure(output);
}

/**
 * Whether the lockfile was made from this package.json.
 * @param {string} root
 * @param {string} lock
 */
async function declares(root, lock) {
  const declared = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const locked = JSON.parse(lock).packages[''];
  return ['dependencies', 'devDependencies'].every((kind) => isDeepStrictEqual(declared[kind], locked[kind]));
}

/** @param {string} output */
function installFailure(output) {
  if (/ENOSPC|no space left/i.test(output)) return Object.assign(new Error('disk full'), { code: 'ENOSPC' });
  if (/EUSAGE/.test(output))
    return failure(
      'package.json và package-lock.json không khớp nhau: hãy lấy lại cả hai tệp từ kho mã (git checkout package.json package-lock.json)',
      'package.json and package-lock.json disagree: restore both from the repository',
    );
  if (/EINTEGRITY/.test(output))
    return failure(
      'Gói tải về không khớp package-lock.json: hãy chạy npm cache clean --force rồi chạy lại',
      'a downloaded package does not match package-lock.json: clean the npm cache and start again',
    );
  const reason = output.match(/npm (?:error|ERR!) (?!code)(.+)/)?.[1] ?? 'npm ci';
  return failure(
    `Không cài được các gói (${reason}): hãy kiểm tra mạng rồi chạy lại`,
    'packages could not be installed: check the network and start again',
  );
}

/**
 * @param {string} root
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function npm(root, args) {
  const cli = process.env.npm_execpath;
  const [program, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  return new Promise((resolve) => {
    const child = spawn(program, [...first, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (/** @type {Buffer} */ text) => {
      output += text;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ code: 1, output: `npm error ${error.message}` }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** @param {string} path */
function read(path) {
  return readFile(path, 'utf8').catch(() => null);
}
