import sharp from 'sharp';
import { refusal } from '../domain/refusal.ts';

const MOST_BYTES = 500_000;
const MOST_PIXELS = 4_000_000;

/**
 * The picture of a signature or of a seal: a transparent PNG (Nghị định 30/2020, Phụ lục I, mục II.7 và II.8), written
 * anew so that nothing but the picture is kept. Refuses with 422 `not_png`, `not_transparent`, `too_large`.
 */
export async function readSignatureImage(bytes: Uint8Array): Promise<Buffer> {
  if (bytes.length > MOST_BYTES) throw wrong('too_large', 'Ảnh chữ ký, ảnh dấu không được lớn hơn 500 KB.');
  const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
  const { format, hasAlpha } = await picture.metadata().catch(() => ({ format: null, hasAlpha: false }));
  if (format !== 'png') throw wrong('not_png', 'Ảnh chữ ký, ảnh dấu phải là tệp PNG.');
  if (!hasAlpha) throw wrong('not_transparent', 'Ảnh chữ ký, ảnh dấu phải có nền trong suốt.');
  return picture
    .png()
    .toBuffer()
    .catch(() => {
      throw wrong('not_png', 'Không đọc được ảnh PNG này.');
    });
}

function wrong(code: string, message: string) {
  return refusal(422, code, message, { image: message });
}
