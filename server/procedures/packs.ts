import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readBundle } from './bundle.ts';
import { compileRelease } from './release.ts';
import type { Bundle } from './types.ts';

const FOLDER = join('processes', 'releases');

/** Earlier releases of a procedure as they were exported, the oldest first; a pack is never edited. */
export async function readPacks(root: string, procedure: string): Promise<Bundle[]> {
  const names = await readdir(join(root, FOLDER)).catch(() => []);
  const own = names.filter((name) => name.startsWith(`${procedure}@`) && name.endsWith('.json')).sort();
  return Promise.all(own.map(async (name) => JSON.parse(await readFile(join(root, FOLDER, name), 'utf8')) as Bundle));
}

/**
 * Writes what lies in a tree as a pack: `<procedure>@<validFrom>.json`, and one that only takes over runs of earlier law
 * `<procedure>@<day>.transition.json`. Refuses what the linter refuses, and never overwrites.
 */
export async function exportPack(tree: string, procedure: string, root = tree): Promise<string> {
  const bundle = await readBundle(tree, procedure);
  const { validFrom, validTo } = (await compileRelease(bundle)).procedure;
  const name = `${procedure}@${validFrom}${validTo === validFrom ? '.transition' : ''}.json`;
  await mkdir(join(root, FOLDER), { recursive: true });
  await writeFile(join(root, FOLDER, name), `${JSON.stringify(bundle, null, 1)}\n`, { flag: 'wx' });
  return join(FOLDER, name);
}

// `npm run pack:export -- <procedure> [tree]`: before the drawing of a published procedure changes with the law.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const [procedure = '', tree = root] = process.argv.slice(2);
  console.log(await exportPack(tree, procedure, root));
}
