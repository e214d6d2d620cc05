import type { FileHandle } from 'node:fs/promises';
import { refusal } from '../domain/refusal.ts';
import { damaged, inflateEntry, readDirectory, readEntry, type ZipEntry } from './zip.ts';

/** A Word document without macros, without a template from elsewhere, whose every part unpacks as it claims. */
export async function checkDocx(file: FileHandle, size: number): Promise<string[]> {
  const entries = await readDirectory(file, size);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  await checkTypes(file, byName);
  if (entries.some(({ name }) => /vbaproject|vbadata/i.test(name))) throw macros();
  if (entries.some(({ name }) => NESTED.test(name))) {
    throw refusal(415, 'kind_refused', 'Văn bản Word chứa tệp nén hoặc chương trình bên trong nên không nhận được.');
  }
  await checkRelations(file, entries);
  for (const entry of entries) for await (const _ of inflateEntry(file, entry));
  return entries.some(({ name }) => /^word\/embeddings\//i.test(name)) ? ['Văn bản có nhúng tệp khác bên trong.'] : [];
}

const NESTED = /\.(zip|rar|7z|gz|jar|exe|dll|com|bat|cmd|js|vbs|ps1|msi|scr|lnk)$/i;
const PART_LIMIT = 2_000_000;
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

async function checkTypes(file: FileHandle, byName: Map<string, ZipEntry>): Promise<void> {
  const entry = byName.get('[content_types].xml');
  if (!entry) throw notWord();
  const types = await readEntry(file, entry, PART_LIMIT);
  if (/<!(DOCTYPE|ENTITY)/i.test(types)) throw damaged();
  if (/macroenabled|vbaproject/i.test(types)) throw macros();
  if (!types.includes(MAIN)) throw notWord();
}

// A template named by address is fetched, macros and all, when the document is opened.
async function checkRelations(file: FileHandle, entries: ZipEntry[]): Promise<void> {
  for (const entry of entries.filter(({ name }) => /\.rels$/i.test(name))) {
    const relations = await readEntry(file, entry, PART_LIMIT);
    if (/<!(DOCTYPE|ENTITY)/i.test(relations)) throw damaged();
    for (const [relation] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
      const external = /TargetMode\s*=\s*["']External/i.test(relation);
      if (external && /relationships\/(attachedTemplate|oleObject|frame|subDocument)["']/i.test(relation))
        throw remote();
    }
  }
}

function macros(): Error {
  return refusal(
    415,
    'macro_document',
    'Văn bản Word có macro nên không nhận được. Hãy lưu lại thành .docx không macro hoặc PDF.',
  );
}

function remote(): Error {
  return refusal(
    415,
    'remote_document',
    'Văn bản Word tải nội dung từ nơi khác nên không nhận được. Hãy lưu lại thành PDF.',
  );
}

function notWord(): Error {
  return refusal(
    415,
    'kind_refused',
    'Chỉ nhận tệp PDF, PNG, JPG, TIFF, DOCX hoặc HEIC; tệp nén và bảng tính không nhận.',
  );
}
