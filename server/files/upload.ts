import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import type { Knex } from 'knex';
import { newId } from '../domain/id.ts';
import { refusal } from '../domain/refusal.ts';
import { type FileDeps, type FileRow, lockContent } from './files.ts';
import { type Inspected, inspect, mediaTypes } from './inspect.ts';
import { makePreview, type Preview } from './preview.ts';
import type { Received, Store, Stored } from './store.ts';

const FILE_LIMIT = 25_000_000;

/** A file as it was just taken in; `notes` are for the person who sent it. */
export type Uploaded = FileRow & { notes: string[] };

/**
 * Takes one file out of a multipart request: looked at and previewed under a temporary name, kept, then entered in one
 * short transaction. It belongs to nobody's petition until attached.
 */
export async function receiveUpload(req: IncomingMessage, deps: FileDeps, officer: { id: string }): Promise<Uploaded> {
  const { received, name } = await readForm(req, deps.store);
  return enter(deps, officer, received, name);
}

/** Takes one file only to look at it: it is kept nowhere. Refuses like an upload. */
export async function lookAtUpload<T>(
  req: IncomingMessage,
  { store }: Pick<FileDeps, 'store'>,
  look: (path: string) => Promise<T>,
): Promise<T> {
  const { received } = await readForm(req, store);
  try {
    return await look(received.path);
  } finally {
    await received.discard();
  }
}

/** The same for bytes that come from elsewhere: the scanner's folder, the demo. */
export async function takeIn(
  deps: FileDeps,
  officer: { id: string },
  bytes: Uint8Array,
  name: string,
): Promise<Uploaded> {
  return enter(deps, officer, await deps.store.receive(bytes, FILE_LIMIT), name);
}

async function enter(deps: FileDeps, officer: { id: string }, received: Received, name: string): Promise<Uploaded> {
  try {
    const inspected = await inspect(received.path, name);
    const preview = await makePreview(received.path, inspected.kind);
    const pages: Stored[] = [];
    for (const { bytes } of preview.outputs) pages.push(await deps.store.put(bytes, bytes.length));
    const content = await received.keep();
    const row = await deps.db.transaction((trx) =>
      insert(trx, deps.store, officer, content, inspected, preview, pages),
    );
    return { ...row, notes: [...new Set([...inspected.notes, ...preview.notes])] };
  } finally {
    await received.discard();
  }
}

export type Form = { received: Received; name: string };

/** The one file of a multipart request under its temporary name; whoever takes it keeps or discards it. */
// Not a pipeline: that would cut the line before the refusal is said.
export async function readForm(req: IncomingMessage, store: Store): Promise<Form> {
  if (Number(req.headers['content-length'] ?? 0) > FILE_LIMIT + 10_000) throw tooLarge();
  const form = openForm(req);
  let taken: Promise<Form> | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      form.once('file', (_field, stream, { filename }) => {
        // Whoever reads the stream hears of it; until somebody does, it would end the process.
        stream.on('error', () => undefined);
        taken = store.receive(stream, FILE_LIMIT).then((received) => ({ received, name: filename ?? '' }));
        taken.catch(reject);
      });
      form.once('filesLimit', () => reject(malformed('Mỗi lần chỉ tải lên một tệp.')));
      form.once('error', () => reject(brokenOff()));
      form.once('close', resolve);
      req.once('close', () => req.complete || form.destroy(brokenOff()));
      req.pipe(form);
    });
    if (!taken) throw malformed('Không có tệp nào được gửi lên.');
    return await taken;
  } catch (error) {
    form.on('error', () => undefined).destroy();
    await taken?.then(({ received }) => received.discard()).catch(() => undefined);
    throw error;
  } finally {
    req.unpipe(form);
    req.resume();
  }
}

function openForm(req: IncomingMessage): busboy.Busboy {
  const limits = { files: 1, fields: 0, parts: 2, headerPairs: 20 };
  try {
    if (!/^multipart\/form-data/i.test(req.headers['content-type'] ?? '')) throw new Error('not a form');
    return busboy({ headers: req.headers, defParamCharset: 'utf8', limits });
  } catch {
    throw refusal(415, 'multipart_expected', 'Tệp phải được gửi dưới dạng biểu mẫu (multipart/form-data).');
  }
}

function tooLarge(): Error {
  return refusal(413, 'too_large', `Tệp lớn hơn ${FILE_LIMIT / 1_000_000} MB nên không nhận được.`);
}

function malformed(message: string): Error {
  return refusal(400, 'malformed', message);
}

function brokenOff(): Error {
  return refusal(400, 'broken_off', 'Việc tải lên bị ngắt giữa chừng. Hãy thử lại.');
}

async function insert(
  trx: Knex.Transaction,
  store: Store,
  officer: { id: string },
  content: Stored,
  { kind, name }: Inspected,
  { preview, pages, outputs }: Preview,
  made: Stored[],
): Promise<FileRow> {
  const blobs = [
    { ...content, mediaType: mediaTypes[kind] },
    ...made.map((stored, index) => ({ ...stored, mediaType: outputs[index]?.mediaType ?? '' })),
  ];
  const hashes = blobs.map(({ sha256 }) => sha256);
  await lockContent(trx, hashes);
  // Removed, since it was kept, because the same content was sealed elsewhere.
  for (const sha256 of hashes) if (!(await store.has(sha256))) throw tryAgain();
  await trx('blobs').insert(blobs).onConflict('sha256').ignore();
  const row = { id: newId(), name, kind, size: content.size, pages, preview, sealed: false, title: null };
  await trx('files').insert({
    ...row,
    sha256: content.sha256,
    previewBlobs: JSON.stringify(made.map(({ sha256 }) => sha256)),
    uploadedAt: trx.fn.now(),
    uploadedBy: officer.id,
  });
  return row;
}

function tryAgain(): Error {
  return refusal(503, 'try_again', 'Chưa lưu được tệp. Hãy tải lên lại.');
}
