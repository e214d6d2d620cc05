import { randomBytes } from 'node:crypto';

let sequence = 0;

/**
 * A UUID version 7: time-ordered, so that indexes grow at their end; ids made one after another in the same millisecond
 * keep their order (RFC 9562, 6.2 method 1). `at` in milliseconds since 1970.
 */
export function newId(at: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at, 0, 6);
  sequence = (sequence + 1) & 0xfff;
  bytes[6] = 0x70 | (sequence >> 8);
  bytes[7] = sequence & 0xff;
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
