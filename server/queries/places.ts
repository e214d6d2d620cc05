import type { Knex } from 'knex';
import type { Commune } from '../catalogue/communes.ts';

export type Place = Pick<Commune, 'code' | 'fullName' | 'provinceName'> & { provinceFullName: string };

/** The communes of these codes, those that are no more included. */
export async function placesOf(knex: Knex, codes: readonly (string | null)[]): Promise<Map<string, Place>> {
  const asked = [...new Set(codes.filter((code) => code !== null))];
  if (asked.length === 0) return new Map();
  const rows: Place[] = await knex('communes')
    .join('provinces', 'provinces.code', 'communes.provinceCode')
    .whereIn('communes.code', asked)
    .select('communes.code', 'communes.fullName', {
      provinceName: 'provinces.name',
      provinceFullName: 'provinces.fullName',
    });
  return new Map(rows.map((row) => [row.code, row]));
}

/** Where somebody lives, as an envelope needs it: “Thôn Đông Hạ, xã Đồng Vạc, tỉnh Hà Thanh”. */
export function fullAddress(
  { address, communeCode }: { address: string | null; communeCode: string | null },
  places: Map<string, Place>,
): string {
  const place = places.get(communeCode ?? '');
  const parts = place ? [within(place.fullName), within(place.provinceFullName)] : [];
  return [address, ...parts].filter(Boolean).join(', ');
}

function within(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
