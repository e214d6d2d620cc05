import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { failure } from './failure.mjs';

// what may end up in the bundle; node_modules are known by their lockfile
const sources = ['ui', 'server/domain', 'processes/kntc.moddle.json', 'package-lock.json'];

/** Builds the UI into ui/dist, only when something it is made of changed. */
export async function buildUi(root: string): Promise<void> {
  if (!existsSync(join(root, 'ui', 'index.html'))) return;
  const stamp = join(root, 'ui', 'dist', '.sources');
  const hash = await hashOf(root);
  if ((await readFile(stamp, 'utf8').catch(() => null)) === hash) return;
  console.log('Đang dựng giao diện… — building the user interface…');
  const { code, output } = await vite(root);
  if (code !== 0) {
    console.error(output);
    throw failure('Không dựng được giao diện (vite build, xem ở trên)', 'vite build failed, see above');
  }
  await writeFile(stamp, hash);
}

async function hashOf(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources)
    for (const path of await filesOf(join(root, source)))
      hash.update(`${relative(root, path)}\0`).update(await readFile(path));
  return hash.digest('hex');
}

async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (!entries) return existsSync(path) ? [path] : [];
  const kept = entries.filter(({ name }) => name !== 'dist' && name !== 'node_modules');
  const found = await Promise.all(kept.map(({ name }) => filesOf(join(path, name))));
  return found.flat().sort();
}

function vite(root: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const program = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const child = spawn(process.execPath, [program, 'build', 'ui'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (text: Buffer) => {
      output += text;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
