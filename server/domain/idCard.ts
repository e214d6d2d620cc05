import { type Day, isDay } from './day.ts';
import { fold, tidy } from './names.ts';
import { refusal } from './refusal.ts';

/** What an ID card says about its holder; null where the card's text could not be read. */
export type IdCard = {
  idNumber: string;
  /** The nine digits of the former identity card. */
  oldIdNumber: string | null;
  name: string;
  bornOn: Day | null;
  birthYear: number | null;
  sex: string | null;
  address: string | null;
  issuedOn: Day | null;
};

/**
 * Reads the text of the QR code on a citizen card: “number|old number|name|ddmmyyyy|sex|address|ddmmyyyy of issue”. Newer
 * cards append further fields, which are left alone. Refuses with 422 `not_an_id_card` what is no such text.
 */
export function readIdCard(text: string): IdCard {
  const [id = '', old = '', name = '', born = '', sex = '', address = '', issued = ''] = text
    .trim()
    .split('|')
    .map(tidy);
  if (!text.includes('|')) throw unreadable('Đây không phải nội dung mã QR trên thẻ căn cước.');
  if (!/^\d{12}$/.test(id)) throw unreadable('Nội dung mã QR không bắt đầu bằng số định danh 12 chữ số.');
  if (!name || /\d/.test(name)) throw unreadable('Nội dung mã QR không có họ tên: hãy quét lại.');
  const bornOn = dayIn(born);
  return {
    idNumber: id,
    oldIdNumber: /^\d{9}$/.test(old) ? old : null,
    name,
    bornOn,
    birthYear: bornOn ? Number(bornOn.slice(0, 4)) : yearIn(born),
    sex: sex || null,
    address: address || null,
    issuedOn: dayIn(issued),
  };
}

/** Whether a pasted text looks like a card's, so that it can be taken wherever it lands. */
export function looksLikeIdCard(text: string): boolean {
  return /^\s*\d{12}\|\d{0,9}\|[^|]+\|/.test(text);
}

/** What to ask the catalogue for: the commune and the province that the address ends with. */
export function placeOfAddress(address: string): { commune: string; province: string } | null {
  const parts = address.split(',').map(tidy).filter(Boolean);
  const province = parts.at(-1);
  const commune = parts.toReversed().find((part) => COMMUNE.test(fold(part)));
  // Newer cards have two levels, older ones three or four with bare names: “Đông Hạ, Đồng Vạc, Hà Thanh”.
  const bare = parts.length >= 2 ? parts.at(-2) : undefined;
  const found = commune ?? bare;
  return province && found ? { commune: found, province } : null;
}

/** The one commune of these that the address means; undefined when none fits or more than one does. */
export function communeOf<T extends { fullName: string; provinceName: string }>(
  address: string,
  communes: readonly T[],
): T | undefined {
  const place = placeOfAddress(address);
  if (!place) return undefined;
  const fits = communes.filter(
    ({ fullName, provinceName }) =>
      bareName(fullName) === bareName(place.commune) && bareName(provinceName) === bareName(place.province),
  );
  return fits.length === 1 ? fits[0] : undefined;
}

/** The address without the commune and province that were matched, for they stand in a field of their own. */
export function withoutPlace(address: string): string {
  const place = placeOfAddress(address);
  const parts = address.split(',').map(tidy).filter(Boolean);
  const end = place ? parts.lastIndexOf(place.commune) : -1;
  return (end < 0 ? parts : parts.slice(0, end)).join(', ');
}

const COMMUNE = /^(xa|phuong|thi tran|dac khu|x\.|p\.|tt\.)\s*\S/;

function bareName(name: string): string {
  return fold(name).replace(/^(xa|phuong|thi tran|dac khu|tinh|thanh pho|x\.|p\.|tt\.|tp\.|tp)\s*/, '');
}

function dayIn(text: string): Day | null {
  const [, day, month, year] = /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? [];
  const found = `${year}-${month}-${day}`;
  return isDay(found) ? found : null;
}

// Whoever does not know the day of birth has a card with the year alone.
function yearIn(text: string): number | null {
  const year = Number(/(\d{4})$/.exec(text)?.[1]);
  return year >= 1900 && year <= 2100 ? year : null;
}

function unreadable(message: string) {
  return refusal(422, 'not_an_id_card', message, { idCard: message });
}
