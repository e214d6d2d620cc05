import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * The templates of a procedure as a release stores them: papers by id, partials as `partials/<name>`. What it has of its own
 * comes before what it `shares` with its kind, and that before what all procedures have.
 */
export async function readTemplates(
  root: string,
  procedure: string,
  shares: string[] = [],
): Promise<Record<string, string>> {
  const papers: Record<string, string> = {};
  for (const folder of ['shared', ...shares, procedure])
    Object.assign(papers, await readFolder(join(root, 'templates', folder), ''));
  return { ...papers, ...(await readFolder(join(root, 'templates/partials'), 'partials/')) };
}

/** The partials inside a release's templates, by the name that `{{> name}}` uses. */
export function partialsOf(templates: Record<string, string>): Record<string, string> {
  const entries = Object.entries(templates).filter(([key]) => key.startsWith('partials/'));
  return Object.fromEntries(entries.map(([key, source]) => [key.slice('partials/'.length), source]));
}

async function readFolder(folder: string, prefix: string): Promise<Record<string, string>> {
  const names = await readdir(folder).catch(() => []);
  const papers = names.filter((name) => name.endsWith('.hbs')).sort();
  const sources = await Promise.all(papers.map((name) => readFile(join(folder, name), 'utf8')));
  return Object.fromEntries(
    papers.map((name, at) => [prefix + basename(name, '.hbs'), (sources[at] ?? '').normalize('NFC')]),
  );
}
