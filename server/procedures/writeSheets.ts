import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { procedureKeys, readBundle } from './bundle.ts';
import { compileRelease } from './release.ts';
import { sheet } from './sheet.ts';

/** The sheet of every procedure in the tree, by its path from the root. */
export async function sheets(root: string): Promise<Record<string, string>> {
  const written: Record<string, string> = {};
  for (const key of await procedureKeys(root))
    written[`processes/${key}/README.md`] = sheet(await compileRelease(await readBundle(root, key)));
  return written;
}

// `npm run sheets`
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  for (const [path, text] of Object.entries(await sheets(root))) await writeFile(join(root, path), text);
}
