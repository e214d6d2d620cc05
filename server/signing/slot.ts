import { createHash } from 'node:crypto';

/** Where a signature stands in the bytes of a file: everything before `from` and from `to` to `end` is signed. */
export type Slot = { from: number; to: number; end: number };

/** Room for the CMS: a certificate, its chain and a value of 4096 bits. */
export const SLOT_BYTES = 16_384;

/** What the writer of the PDF puts where the byte range will stand. */
export const UNKNOWN = 9_999_999_999;

/** Fills in the byte range of the one signature that was just prepared. */
export function measureSlot(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf);
  const range = bytes.lastIndexOf(`${UNKNOWN} ${UNKNOWN} ${UNKNOWN}`, undefined, 'latin1');
  const from = bytes.lastIndexOf(`<${'0'.repeat(64)}`, undefined, 'latin1');
  if (range < 0 || from < 0) throw new Error('the PDF has no prepared signature');
  const to = from + SLOT_BYTES * 2 + 2;
  const numbers = [from, to, bytes.length - to].map((number) => String(number).padStart(10, ' ')).join(' ');
  bytes.write(numbers, range, 'latin1');
  return bytes;
}

/** The slot of a prepared PDF that still waits for its value: the last one, empty, with the rest of the file behind it. */
export function openSlot(pdf: Uint8Array): Slot {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
  const from = bytes.lastIndexOf(`<${'0'.repeat(SLOT_BYTES * 2)}>`, undefined, 'latin1');
  if (from < 0) throw new Error('the PDF has no prepared signature');
  return { from, to: from + SLOT_BYTES * 2 + 2, end: bytes.length };
}

export function digestOf(pdf: Uint8Array, { from, to, end }: Slot, algorithm = 'sha256'): Buffer {
  return createHash(algorithm).update(pdf.subarray(0, from)).update(pdf.subarray(to, end)).digest();
}

export function fillSlot(pdf: Uint8Array, { from }: Slot, cms: Uint8Array): Uint8Array {
  if (cms.length > SLOT_BYTES) throw new Error(`a signature of ${cms.length} bytes does not fit`);
  const bytes = Buffer.from(pdf);
  bytes.write(Buffer.from(cms).toString('hex'), from + 1, 'latin1');
  return bytes;
}
