import type { Knex } from 'knex';
import { hashPassword } from '../commands/password.ts';
import { newId } from '../domain/id.ts';
import type { Agency } from '../models/Agency.ts';
import type { Role } from '../models/Officer.ts';

/** One password for everybody in the province, printed at the start; only its fresh hash is stored. */
export const demoPassword = 'kntc-demo-2026';

export type AgencyKey = keyof typeof agencies;

/** The account in whose name the demo keeps its place. */
export const administrator = 'quantri';

const OFFICE = 'Văn phòng';
const ECONOMY = 'Phòng Kinh tế';
const CULTURE = 'Phòng Văn hóa - Xã hội';

/** The fictional province Hà Thanh: whoever receives, settles or is named in the samples, each with its people. */
export const agencies = {
  tinh: {
    ...committee('HT', 'tỉnh Hà Thanh', 'province', 'Hà Thanh'),
    keepsLaw: true,
    rooms: ['Phòng tiếp công dân số 1', 'Phòng tiếp công dân số 2'],
    routing: { since: Number.POSITIVE_INFINITY, desks: [{ role: 'head' }], channels: ['post'] },
    people: [
      person('quantri', 'Lý Minh Quân', 'Quản trị hệ thống', 'administrator'),
      person('khanh.tinh', 'Vương Quốc Khánh', 'Chủ tịch', 'head'),
      person('dao.tinh', 'Tô Thị Đào', 'Cán bộ tiếp nhận đơn', 'receptionist', 'clerk'),
      person('vinh.tinh', 'Đinh Quang Vinh', 'Chuyên viên', 'handler', 'verifier'),
    ],
  },
  bantcd: {
    ...body('BTCD', 'Ban Tiếp công dân tỉnh Hà Thanh', 'reception-board', 'Trưởng ban'),
    people: [
      person('thao.bantcd', 'Kiều Thị Thảo', 'Cán bộ tiếp công dân', 'receptionist', 'clerk'),
      person('dat.bantcd', 'Lưu Tiến Đạt', 'Chuyên viên', 'handler', 'verifier'),
      person('nhung.bantcd', 'Mai Hồng Nhung', 'Chuyên viên', 'handler'),
      person('thanh.bantcd', 'Quách Văn Thành', 'Trưởng ban', 'head'),
    ],
  },
  thanhtra: {
    ...body('TTT', 'Thanh tra tỉnh Hà Thanh', 'inspectorate', 'Chánh Thanh tra'),
    people: [
      person('yen.thanhtra', 'Đàm Thị Yến', 'Văn thư', 'receptionist', 'clerk'),
      person('long.thanhtra', 'Cấn Hoàng Long', 'Thanh tra viên', 'handler', 'verifier', 'inspector'),
      person('dung.thanhtra', 'Hoàng Tiến Dũng', 'Chánh Thanh tra', 'head'),
    ],
  },
  vanphong: {
    ...body('VPUB', 'Văn phòng Ủy ban nhân dân tỉnh Hà Thanh', 'office', 'Chánh Văn phòng'),
    people: [
      person('hang.vanphong', 'Trịnh Thu Hằng', 'Văn thư', 'receptionist', 'clerk'),
      person('kien.vanphong', 'Phan Trung Kiên', 'Chuyên viên', 'handler', 'verifier'),
      person('bac.vanphong', 'Hà Xuân Bắc', 'Chánh Văn phòng', 'head'),
    ],
  },
  pvhcc: {
    ...body('PVHCC', 'Trung tâm Phục vụ hành chính công tỉnh Hà Thanh', 'service-centre', 'Giám đốc'),
    people: [
      person('linh.pvhcc', 'Nguyễn Khánh Linh', 'Tổng đài viên', 'receptionist', 'clerk'),
      person('tung.pvhcc', 'Lê Sơn Tùng', 'Chuyên viên', 'handler', 'verifier'),
      person('oanh.pvhcc', 'Đoàn Kim Oanh', 'Giám đốc', 'head'),
    ],
  },
  xaydung: department('SXD', 'Xây dựng', [
    person('ha.xaydung', 'Ngô Thu Hà', 'Văn thư', 'receptionist', 'clerk'),
    person('cuong.xaydung', 'Tạ Mạnh Cường', 'Thanh tra viên', 'handler', 'verifier'),
    person('khai.xaydung', 'Ông Quang Khải', 'Phó Giám đốc', 'deputy-head'),
    person('son.xaydung', 'Bùi Thái Sơn', 'Giám đốc', 'head'),
  ]),
  giaoduc: department('SGDĐT', 'Giáo dục và Đào tạo', [
    person('my.giaoduc', 'Võ Trà My', 'Văn thư', 'receptionist', 'clerk'),
    person('hoan.giaoduc', 'Dương Văn Hoàn', 'Chuyên viên', 'handler', 'verifier'),
    person('lien.giaoduc', 'Thái Thị Liên', 'Giám đốc', 'head'),
  ]),
  taichinh: department('STC', 'Tài chính', [
    person('chi.taichinh', 'Hồ Quỳnh Chi', 'Văn thư', 'receptionist', 'clerk'),
    person('phong.taichinh', 'Nghiêm Hải Phong', 'Chuyên viên', 'handler', 'verifier'),
    person('hung.taichinh', 'Lại Việt Hùng', 'Giám đốc', 'head'),
  ]),
  nongnghiep: department('SNNMT', 'Nông nghiệp và Môi trường', [
    person('van.nongnghiep', 'Từ Thanh Vân', 'Văn thư', 'receptionist', 'clerk'),
    person('duc.nongnghiep', 'Khuất Duy Đức', 'Chuyên viên', 'handler', 'verifier'),
    person('binh.nongnghiep', 'Nông Thái Bình', 'Giám đốc', 'head'),
  ]),
  hdnd: forwarding('VPHDND', 'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Hà Thanh', 'peoples-council', [
    person('tam.hdnd', 'Ngô Thanh Tâm', 'Chuyên viên dân nguyện', 'receptionist', 'clerk', 'handler', 'verifier'),
    person('hao.hdnd', 'Phan Văn Hào', 'Chánh Văn phòng', 'head'),
  ]),
  noichinh: forwarding('BNCTU', 'Ban Nội chính Tỉnh ủy Hà Thanh', 'party-committee', [
    person('thuy.noichinh', 'Lục Thị Thúy', 'Chuyên viên', 'receptionist', 'clerk', 'handler', 'verifier'),
    person('bang.noichinh', 'Triệu Văn Bằng', 'Trưởng ban', 'head'),
  ]),
  mttq: forwarding('MTTQ', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hà Thanh', 'fatherland-front', [
    person('sen.mttq', 'Hoàng Thị Sen', 'Chuyên viên', 'receptionist', 'clerk', 'handler', 'verifier'),
    person('luc.mttq', 'Nông Văn Lực', 'Chủ tịch', 'head'),
  ]),
  dongvac: {
    ...committee('DV', 'xã Đồng Vạc', 'commune', 'Đồng Vạc'),
    rooms: ['Phòng tiếp công dân', 'Bộ phận một cửa'],
    // Until last week letters went straight to whoever was there.
    routing: { since: 4, desks: [{ role: 'head' }], channels: ['post'] },
    people: [
      at(OFFICE, person('mai.dongvac', 'Vũ Thị Mai', 'Cán bộ tiếp công dân', 'receptionist')),
      at(OFFICE, person('hoa.dongvac', 'Lê Thị Hoa', 'Văn thư', 'clerk')),
      at(OFFICE, person('lan.dongvac', 'Nguyễn Thị Lan', 'Chuyên viên', 'handler')),
      at(ECONOMY, person('quang.dongvac', 'Đặng Nhật Quang', 'Chuyên viên', 'handler')),
      at(ECONOMY, person('tuan.dongvac', 'Phạm Anh Tuấn', 'Công chức địa chính', 'verifier')),
      at(CULTURE, person('hien.dongvac', 'Cao Thu Hiền', 'Công chức tư pháp – hộ tịch', 'verifier')),
      at(ECONOMY, person('khoa.dongvac', 'Đinh Đăng Khoa', 'Trưởng phòng Kinh tế', 'section-head')),
      at(OFFICE, person('van.dongvac', 'Hồ Thị Vân', 'Chánh Văn phòng', 'chief-of-office')),
      person('phuc.dongvac', 'Lương Hữu Phúc', 'Phó Chủ tịch', 'deputy-head'),
      person('minh.dongvac', 'Trần Văn Minh', 'Chủ tịch', 'head'),
      person('son.dongvac', 'Đỗ Hồng Sơn', 'Chuyên viên kiểm tra, giám sát', 'inspector'),
      person('nga.dongvac', 'Bùi Thúy Nga', 'Quản trị viên', 'administrator'),
    ],
  },
  tanmoc: commune('TM', 'xã Tân Mộc', 'Tân Mộc', [
    person('huong.tanmoc', 'Lương Thu Hương', 'Văn thư, tiếp công dân', 'receptionist', 'clerk'),
    person('hai.tanmoc', 'Nguyễn Đức Hải', 'Chuyên viên', 'handler', 'verifier'),
    person('thang.tanmoc', 'Phùng Tất Thắng', 'Chủ tịch', 'head'),
  ]),
  thuongsim: commune('TS', 'xã Thượng Sim', 'Thượng Sim', [
    person('sua.thuongsim', 'Giàng Thị Súa', 'Văn thư, tiếp công dân', 'receptionist', 'clerk'),
    person('chinh.thuongsim', 'Lò Văn Chính', 'Chuyên viên', 'handler', 'verifier'),
    person('phu.thuongsim', 'Vàng A Phử', 'Chủ tịch', 'head'),
  ]),
  causay: commune('CS', 'phường Cầu Sậy', 'Cầu Sậy', [
    person('ngoc.causay', 'Trần Bích Ngọc', 'Văn thư, tiếp công dân', 'receptionist', 'clerk'),
    person('nam.causay', 'Hoàng Phương Nam', 'Chuyên viên', 'handler', 'verifier'),
    person('loan.causay', 'Chử Thị Loan', 'Chủ tịch', 'head'),
  ]),
  benlau: commune('BL', 'phường Bến Lau', 'Bến Lau', [
    person('trang.benlau', 'Phạm Huyền Trang', 'Văn thư, tiếp công dân', 'receptionist', 'clerk'),
    person('viet.benlau', 'Đỗ Quốc Việt', 'Chuyên viên', 'handler', 'verifier'),
    person('ky.benlau', 'Nguyễn Cảnh Kỳ', 'Chủ tịch', 'head'),
  ]),
} satisfies Record<string, Place>;

export type Account = { username: string; name: string; title: string; agency: string; roles: Role[] };

/** Who may sign in, for the words at the start. */
export function demoAccounts(): Account[] {
  return Object.values<Place>(agencies).flatMap(({ name: agency, people }) =>
    people.map((one) => ({ ...one, agency })),
  );
}

/** Puts the province into a database without agencies. */
export async function foundProvince(trx: Knex.Transaction): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  const ids = new Map<string, string>();
  for (const [key, { people, parent, routing: _later, ...agency }] of Object.entries<Place>(agencies)) {
    const id = newId();
    ids.set(key, id);
    await trx('agencies').insert({ ...agency, id, parentId: parent ? ids.get(parent) : null, validFrom: '2025-07-01' });
    await trx('officers').insert(people.map((one) => ({ ...one, id: newId(), agencyId: id, passwordHash })));
  }
}

/** From this petition on, letters to the agency pass its desks. */
export async function beginRouting(trx: Knex.Transaction, agency: AgencyKey, received: number): Promise<void> {
  const { code, routing }: Place = agencies[agency];
  if (!routing || received > routing.since) return;
  await trx('agencies')
    .where({ code })
    .update({ routingChain: JSON.stringify(routing.desks), routingChannels: routing.channels });
}

type Person = { username: string; name: string; title: string; roles: Role[]; unit?: string };
type Place = Pick<Agency, 'code' | 'name' | 'symbol' | 'kind' | 'level' | 'place' | 'headTitle'> & {
  parent: string | null;
  people: Person[];
  rooms?: string[];
  keepsLaw?: boolean;
  /** Whose routing note letters wait for, from the day on that lies so many working days back. */
  routing?: { since: number; desks: Agency['routingChain']; channels: string[] };
};

function person(username: string, name: string, title: string, ...roles: Role[]): Person {
  return { username, name, title, roles };
}

/** Somebody of a section (phòng, ban). */
function at(unit: string, one: Person): Person {
  return { ...one, unit };
}

function committee(code: string, unit: string, level: Place['level'], place: string): Omit<Place, 'people'> {
  const name = `Ủy ban nhân dân ${unit}`;
  const parent = level === 'commune' ? 'tinh' : null;
  return { code, name, symbol: 'UBND', kind: 'committee', level, place, headTitle: `Chủ tịch ${name}`, parent };
}

function commune(code: string, unit: string, place: string, people: Person[]): Place {
  return { ...committee(code, unit, 'commune', place), people };
}

function department(symbol: string, line: string, people: Person[]): Place {
  const name = `Sở ${line} tỉnh Hà Thanh`;
  return { ...body(symbol, name, 'department', 'Giám đốc'), headTitle: `Giám đốc Sở ${line}`, people };
}

/** It passes petitions on and follows them, and is below nobody in the executive. */
function forwarding(code: string, name: string, kind: string, people: Person[]): Place {
  const headTitle = people.find(({ roles }) => roles.includes('head'))?.title ?? '';
  return { code, name, symbol: code, kind, level: 'province', place: 'Hà Thanh', headTitle, parent: null, people };
}

function body(symbol: string, name: string, kind: string, headTitle: string): Omit<Place, 'people'> {
  return { code: symbol, name, symbol, kind, level: 'department', place: 'Hà Thanh', headTitle, parent: 'tinh' };
}
