import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deps } from '../http/frame.ts';
import { readScans } from '../jobs/readScans.ts';
import type { Scanner } from './scans.ts';

/** What the scanner has put into the tray of xã Đồng Vạc, by the way it always comes; nobody has attached it yet. */
export async function fillTray(
  deps: Pick<Deps, 'longDb' | 'store' | 'sealed' | 'keyring'>,
  scanner: Scanner,
): Promise<void> {
  const { longDb: db } = deps;
  const agency = await db('agencies').where({ code: CODE }).first('id');
  if (await db('scans').where({ agencyId: agency.id }).first('id')) return;
  const folder = await mkdtemp(join(tmpdir(), 'kntc-tray-'));
  try {
    await mkdir(join(folder, CODE));
    for (const [name, title, ...paragraphs] of PAGES)
      await writeFile(join(folder, CODE, name), await scanner.draw(title, paragraphs));
    await readScans({ ...deps, db, scanDir: folder }, { quiet: 0 });
  } finally {
    await rm(folder, { recursive: true });
  }
}

const CODE = 'DV';
const PAGES: readonly [string, string, ...string[]][] = [
  [
    'quet-0001.jpg',
    'ĐƠN ĐỀ NGHỊ',
    'Kính gửi: Ủy ban nhân dân xã Đồng Vạc',
    'Gia đình tôi ở Xóm 6 đề nghị xem xét việc chậm chi trả trợ cấp xã hội hằng tháng từ tháng trước.',
  ],
  [
    'quet-0002.jpg',
    'PHIẾU BÁO PHÁT',
    'Bưu gửi được phát cho người nhận; chữ ký người nhận ở mặt sau.',
    'Bưu cục: Đồng Vạc.',
  ],
  [
    'quet-0003.jpg',
    'BIÊN BẢN GIAO NHẬN',
    'Hôm nay, hai bên giao nhận bản sao sơ đồ thửa đất và giấy tờ kèm theo, gồm 03 tờ.',
    'Biên bản lập thành 02 bản, mỗi bên giữ 01 bản.',
  ],
];
