import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { closeDocuments, paperMeta, paperStylesheet, renderDocx, renderHtml, renderPdf } from '../documents/index.ts';
import { procedureKeys, readBundle } from './bundle.ts';
import { compileRelease } from './release.ts';
import { sampleContext } from './sample.ts';

type Sample = { procedure: string; name: string; id: string; html: string } & ReturnType<typeof paperMeta>;

/** Where the contact sheet lies in the tree. */
export const CONTACT_SHEET = 'templates/contact-sheet.html';

/** Every paper of every procedure, each once, filled in with the names of its fields. */
export async function samplePapers(root: string): Promise<Sample[]> {
  const found = new Map<string, Sample>();
  for (const key of await procedureKeys(root)) {
    const release = await compileRelease(await readBundle(root, key));
    for (const [id, source] of Object.entries(release.templates)) {
      const meta = readMeta(source);
      if (!meta || found.has(source)) continue;
      const html = await renderHtml(release.templates, id, sampleContext(release, id));
      found.set(source, { procedure: key, name: release.procedure.name, id, html, ...meta });
    }
  }
  return [...found.values()];
}

/** One page on which legal staff compare all papers with the official forms. */
export async function contactSheet(root: string): Promise<string> {
  const papers = await samplePapers(root);
  const rows = papers.map(
    ({ id, procedure, title, form, verified }) =>
      `<tr><td><a href="#${procedure}-${id}">${escaped(title)}</a></td><td>${escaped(form ?? '')}</td><td>${verified ? 'đã đối chiếu' : 'chưa đối chiếu'}</td><td><code>templates/${procedure}/${id}.hbs</code></td></tr>`,
  );
  const sheets = papers.map(
    ({ id, procedure, name, title, form, html }) =>
      `<section id="${procedure}-${id}"><h2>${escaped(title)}${form ? ` (${escaped(form)})` : ''}</h2><p>${escaped(name)} · <code>${id}</code></p>${html}</section>`,
  );
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Mẫu văn bản</title>
<style>
${await paperStylesheet()}
body { margin: 24px; font-family: sans-serif; background: #f4f2ee }
nav table { border-collapse: collapse; font-size: 13px } nav td { border-bottom: 1px solid #ccc; padding: 4px 12px 4px 0 }
h2 { margin: 40px 0 2px; font-size: 16px } section > p { margin: 0 0 8px; font-size: 12px; color: #555 }
</style></head><body>
<h1>Mẫu văn bản của các quy trình</h1>
<p>Tệp này được tạo bằng <code>npm run papers</code>. Trong dấu ‹› là tên của mục được in ra ở chỗ đó.</p>
<nav><table>
${rows.join('\n')}
</table></nav>
${sheets.join('\n')}
</body></html>
`;
}

function readMeta(source: string): ReturnType<typeof paperMeta> | undefined {
  return /^\s*\{\{!--[^}]*title:/.test(source) ? paperMeta(source) : undefined;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

// `npm run papers [-- <folder>]`: the contact sheet, and with a folder every paper as PDF and DOCX into it
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  await writeFile(join(root, CONTACT_SHEET), await contactSheet(root));
  const folder = process.argv[2];
  for (const { procedure, id, html, title } of folder ? await samplePapers(root) : []) {
    const file = join(folder ?? '', procedure, id);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.pdf`, await renderPdf(html, { title }));
    await writeFile(`${file}.docx`, await renderDocx(html, { title }));
  }
  await closeDocuments();
}
