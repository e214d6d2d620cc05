import sharp from 'sharp';
import { renderPdf } from '../../server/documents/index.ts';
import { type Authority, createAuthority } from '../../server/signing/authority.ts';
import { type Art, localSigner, openP12, type Signer, signPdf } from '../../server/signing/index.ts';

export const AT = new Date('2026-07-20T02:30:00Z');
export const FROM = new Date('2026-01-01T00:00:00Z');
export const TO = new Date('2028-01-01T00:00:00Z');
export const PASSPHRASE = 'mật khẩu của tệp';

export function authority(name = 'CA kiểm thử'): Promise<Authority> {
  return createAuthority(name, FROM, TO);
}

export async function signerOf(
  { issue }: Authority,
  name: string,
  { validFrom = FROM, validTo = TO }: { validFrom?: Date; validTo?: Date } = {},
): Promise<Signer> {
  const wanted = { name, organisation: 'UBND phường An Hòa', validFrom, validTo, passphrase: PASSPHRASE };
  const { privateKey, ...credential } = await openP12(await issue(wanted), PASSPHRASE);
  return localSigner(credential, privateKey);
}

/** A decision of two pages, signed on the second. */
export function paper(): Promise<Buffer> {
  const lines = Array.from({ length: 40 }, (_, n) => `<p>Điều ${n + 1}. Ủy ban nhân dân phường An Hòa quyết định.</p>`);
  const html = `<div class="paper">${lines.join('')}<table class="sign"><tbody><tr><td><p class="copies">Nơi nhận:</p>
    <p class="copy">- Như trên;</p><p class="copy">- Trần Văn Minh (để báo cáo);</p></td><td><p class="position">CHỦ TỊCH</p>
    <p class="space"></p><p class="signer">Trần Văn Minh</p></td></tr></tbody></table></div>`;
  return renderPdf(html, { title: 'Quyết định' });
}

/** Ink on nothing: a blue stroke, or a red ring of 36 mm. */
export async function art(kind: 'ink' | 'seal'): Promise<Art> {
  const shape =
    kind === 'ink'
      ? '<path d="M10 70 C60 0 90 120 130 50 S220 20 280 60" fill="none" stroke="#1a3fb0" stroke-width="6"/>'
      : '<circle cx="150" cy="150" r="140" fill="none" stroke="#d01010" stroke-width="10"/>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="${kind === 'ink' ? 110 : 300}">${shape}</svg>`;
  const bytes = await sharp(Buffer.from(svg)).png().toBuffer();
  return { kind: 'png', bytes, ...(kind === 'seal' ? { widthMm: 36 } : {}) };
}

/** Signed as an office does: the leader, then the agency. */
export async function signedTwice(leader: Signer, agency: Signer): Promise<Uint8Array> {
  return asAgency(await asLeader(await paper(), leader), agency);
}

export async function asLeader(pdf: Uint8Array, signer: Signer): Promise<Uint8Array> {
  const name = 'Trần Văn Minh';
  return done(
    await signPdf(pdf, {
      signer,
      name,
      at: AT,
      request: { id: 'a', description: 'Ký quyết định', at: AT },
      appearance: { art: await art('ink'), place: { at: 'block', name } },
    }),
  );
}

export async function asAgency(pdf: Uint8Array, signer: Signer): Promise<Uint8Array> {
  return done(
    await signPdf(pdf, {
      signer,
      name: 'UBND phường An Hòa',
      at: AT,
      request: { id: 'b', description: 'Đóng dấu quyết định', at: AT },
      appearance: { art: await art('seal'), place: { at: 'seal', name: 'Trần Văn Minh' } },
    }),
  );
}

function done(outcome: Awaited<ReturnType<typeof signPdf>>): Uint8Array {
  if (!('signed' in outcome)) throw new Error('nobody signed');
  return outcome.signed;
}
