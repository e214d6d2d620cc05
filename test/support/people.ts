import type { Knex } from 'knex';
import type { Officer } from '../../server/commands/act.ts';
import type { Role } from '../../server/models/Officer.ts';

/** The two agencies of every test: a ward and its province. */
export const WARD = '0190a000-0000-7000-8000-000000000001';
export const PROVINCE = '0190a000-0000-7000-8000-000000000002';

/** The cast, always the same. */
export const lan = person(1, 'lan', 'Nguyễn Thị Lan', 'Chuyên viên', ['handler']);
export const minh = person(2, 'minh', 'Trần Văn Minh', 'Chủ tịch', ['head']);
export const hoa = person(3, 'hoa', 'Lê Thị Hoa', 'Văn thư', ['clerk']);
export const tuan = person(4, 'tuan', 'Phạm Anh Tuấn', 'Chuyên viên', ['verifier']);
export const mai = person(5, 'mai', 'Vũ Thị Mai', 'Cán bộ tiếp dân', ['receptionist']);
export const son = person(6, 'son', 'Đỗ Hồng Sơn', 'Thanh tra viên', ['inspector']);
export const nga = person(7, 'nga', 'Bùi Thúy Nga', 'Quản trị viên', ['administrator']);
/** At the province: what they may read there, they may not read in the ward. */
export const dung = person(8, 'dung', 'Hoàng Tiến Dũng', 'Chánh Thanh tra', ['head', 'handler'], PROVINCE);

export const everybody: readonly Officer[] = [lan, minh, hoa, tuan, mai, son, nga, dung];

/** Everybody's password, and its kept form: hashing it anew would cost each test file a second. */
export const PASSWORD = 'ngồi uống nước chè';
const passwordHash =
  '$argon2id$v=19$m=65536,t=3,p=1$Mm8Y4S2Jyz/FJ9yGRX1Ngw$SlRoZgxHj9pkacqUofB0S6DzF4k1JRVZ+aDG3dzVIcI';

/** Puts both agencies and the cast into an empty database. */
export async function settle(db: Knex): Promise<void> {
  await db('agencies').insert([
    { ...agency(WARD, 'P.AN', 'UBND phường An Hòa', 'commune'), keepsLaw: true },
    { ...agency(PROVINCE, 'T.HT', 'UBND tỉnh Hà Thanh', 'province'), keepsLaw: false },
  ]);
  await db('officers').insert(everybody.map((officer) => ({ ...officer, passwordHash })));
}

function person(n: number, username: string, name: string, title: string, roles: Role[], agencyId = WARD): Officer {
  return { id: `0190b000-0000-7000-8000-00000000000${n}`, agencyId, name, title, roles, unit: null, username };
}

function agency(id: string, code: string, name: string, level: string) {
  return {
    id,
    code,
    name,
    symbol: code,
    kind: 'committee',
    level,
    place: 'An Hòa',
    headTitle: 'Chủ tịch',
    validFrom: '2025-07-01',
  };
}
