import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { type Picture, sanitise } from './sanitise.ts';

/** One strange file at a time, read where a stuck or greedy parser can be ended. */
export type ReadJob = { what: 'pdf' | 'docx'; source: string | Uint8Array };
export type ReadAnswer =
  | { pages: number; scripted: boolean; attachments: boolean }
  | { html: string }
  | { refused: 'encrypted' | 'damaged' }
  | { failed: string };

parentPort?.on('message', async ({ what, source }: ReadJob) => {
  try {
    const bytes = typeof source === 'string' ? await readFile(source) : source;
    parentPort?.postMessage(await (what === 'pdf' ? readPdf(bytes) : readDocx(bytes)));
  } catch (error) {
    parentPort?.postMessage({ failed: String(error).slice(0, 300) } satisfies ReadAnswer);
  }
});

async function readPdf(bytes: Uint8Array): Promise<ReadAnswer> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    wasmUrl: `${join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'wasm')}/`,
  });
  try {
    const document = await task.promise;
    await document.getPage(1);
    // Some open for everybody and yet are encrypted: programs that sign, stamp or join them cannot.
    const { info } = await document.getMetadata();
    if ((info as { EncryptFilterName?: string | null }).EncryptFilterName) return { refused: 'encrypted' };
    const [scripted, attachments] = await Promise.all([document.hasJSActions(), document.getAttachments()]);
    return { pages: document.numPages, scripted, attachments: attachments !== null };
  } catch (error) {
    return { refused: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged' };
  } finally {
    await task.destroy();
  }
}

async function readDocx(bytes: Uint8Array): Promise<ReadAnswer> {
  const { default: mammoth } = await import('mammoth');
  const pictures: (Picture | null)[] = [];
  let left = PICTURES_LIMIT;
  // Kept apart, because parsing megabytes of base64 takes seconds.
  const convertImage = mammoth.images.imgElement(async (image) => {
    const picture = await image.readAsBuffer().then(asPicture, () => null);
    const fits = picture !== null && picture.base64.length <= left;
    if (fits) left -= picture.base64.length;
    pictures.push(fits ? picture : null);
    return { src: `picture:${pictures.length - 1}` };
  });
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage, externalFileAccess: false, includeEmbeddedStyleMap: false },
    );
    return { html: sanitise(value, pictures) };
  } catch {
    return { refused: 'damaged' };
  }
}

const PICTURES_LIMIT = 8_000_000;

// By its first bytes: what the document says about it may be wrong. Two forms that cannot hold a program.
function asPicture(bytes: Buffer): Picture | null {
  const start = bytes.subarray(0, 3).toString('hex');
  if (start === '89504e') return { mediaType: 'image/png', base64: bytes.toString('base64') };
  if (start === 'ffd8ff') return { mediaType: 'image/jpeg', base64: bytes.toString('base64') };
  return null;
}
