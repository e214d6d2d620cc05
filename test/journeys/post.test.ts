import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { scan } from '../files/samples.ts';
import { barriers } from '../support/accessible.ts';
import { type Desk, openBrowser, type People, watchOver } from '../support/browser.ts';
import { dump } from '../support/dump.ts';
import { fillForm } from '../support/fillForm.ts';
import { hoa, lan, minh, WARD } from '../support/people.ts';
import { openSite, type Site } from '../support/site.ts';
import { completes, opens } from './acts.ts';

// What is still on its way in or under a drawer that goes: the keyboard does not miss it.
async function strike(desk: Desk, kind: 'button' | 'link', name: string): Promise<void> {
  await (await desk.find(kind, name)).focus();
  await desk.press('Enter');
}

const secret = 'Canary Văn Ba';

describe('a sealed envelope in the browser', function () {
  this.timeout(180_000);
  let site: Site;
  let people: People;
  let desks: { hoa: Desk; minh: Desk; lan: Desk };

  before(async () => {
    site = await openSite('2026-07-06');
    const { owner } = site.database;
    await owner('agencies')
      .where({ id: WARD })
      .update({ routingChain: JSON.stringify([{ role: 'head' }]) });
    people = await openBrowser(site);
    desks = { hoa: await people.comes(hoa), minh: await people.comes(minh), lan: await people.comes(lan) };
  });

  watchOver(() => people);

  after(async () => {
    await people?.close();
    await site?.close();
  });

  it('is entered by the clerk unopened, in one row with the keyboard', async () => {
    const { hoa, lan } = desks;
    await hoa.go('/van-ban-den');
    await hoa.find('heading', 'Sổ văn bản đến');
    await hoa.enter('Nơi gửi, người gửi', 'Ban Tiếp công dân tỉnh Hà Thanh');
    await hoa.enter('Số, ký hiệu', '145/BTCD');
    await hoa.press('Enter');
    await hoa.sees('Số đến 1: Ban Tiếp công dân tỉnh Hà Thanh');
    await hoa.click('field', 'Bì thư');
    await hoa.click('option', 'MẬT – không bóc');
    await hoa.enter('Người nhận đề trên bì', 'Trần Văn Minh');
    await hoa.find('option', 'Trần Văn Minh');
    await hoa.press('Enter');
    await hoa.enter('Số, ký hiệu', '07/M');
    await hoa.press('Enter');

    await hoa.sees('Số đến 2: Bì thư MẬT chưa bóc');
    expect(await barriers(hoa.page)).to.deep.equal([]);
    await lan.go('/van-ban-den');
    await lan.sees('Ban Tiếp công dân tỉnh Hà Thanh');
    expect(await lan.text()).to.not.contain('Bì thư MẬT');
  });

  it('is handed on as it is, to the desk that it is for', async () => {
    const { minh, hoa } = desks;
    await minh.go('/van-ban-den?scope=mine');
    await minh.click('button', '2');
    await minh.find('button', 'Bóc bì thư');
    expect(await barriers(minh.page)).to.deep.equal([]);
    await minh.click('button', 'Chuyển');
    await minh.enter('Chuyển cho', 'Nguyễn Thị Lan');
    await minh.press('Enter');
    await minh.enter('Lời nhắn', 'Đồng chí bóc và vào sổ');
    await minh.click('button', 'Chuyển ngay');
    await minh.sees('Đã ghi.');

    await hoa.go('/van-ban-den');
    await hoa.click('button', '2');
    await hoa.sees('Chuyển Nguyễn Thị Lan');
    expect(await hoa.text()).to.not.contain('Bóc bì thư');
  });

  it('is opened there; its scan comes from the tray; the petition that lay in it is registered sealed', async () => {
    const { lan } = desks;
    await scanned('bì thư của ông Ba.tif');
    await lan.go('/van-ban-den?scope=mine');
    await lan.click('button', '2');
    await lan.click('button', 'Bóc bì thư');
    await lan.click('button', 'Bóc ngay');
    await lan.sees('Bì thư MẬT đã bóc');
    await lan.seesNoLonger('Bóc bì thư này?');
    await strike(lan, 'link', 'Vào sổ đơn từ đây');
    await lan.sees('Đơn trong văn bản đến số 2');
    await strike(lan, 'button', 'Lấy từ khay máy quét');
    await strike(lan, 'button', 'Dùng bản quét này');
    await lan.seesNoLonger('Dùng bản quét này');
    await lan.press('Escape');
    await lan.seesNoLonger('Khay đang trống');
    await lan.enter('Loại đơn (theo bề ngoài)', 'Tố cáo');
    await lan.press('Tab');
    await lan.enter('Họ và tên', secret);
    await lan.enter('Tiêu đề, trích yếu', 'Tố cáo công chức nhận tiền');
    expect(await barriers(lan.page)).to.deep.equal([]);
    await lan.press('Control+Enter');

    await lan.sees('P.AN-2026-000001');
    expect(await lan.text()).to.not.contain(secret);
    await lan.go('/van-ban-den');
    await lan.click('button', '2');
    await lan.sees('Đơn được giữ bí mật');
    const rows = await dump(site.database.owner);
    expect(rows.filter((row) => /canary|ông Ba/i.test(row))).to.deep.equal([]);
  });

  it('waits for the routing note of the head; the handler sees who leads and what was written', async () => {
    const { minh, lan } = desks;
    await opens(minh, 'Bút phê chuyển xử lý');
    await fillForm(minh.page, {
      'Bút phê': 'Giao người chủ trì xử lý',
      'Người chủ trì': 'Nguyễn Thị Lan – Chuyên viên',
      'Hạn xử lý': '07/07/2026',
      'Ý kiến chỉ đạo': 'Giữ bí mật người tố cáo, báo cáo trong ngày',
    });
    await completes(minh, 'Bút phê chuyển xử lý');

    await opens(lan, 'Kiểm tra điều kiện xử lý đơn');
    await lan.sees('Giữ bí mật người tố cáo, báo cáo trong ngày', 'Chủ trì', '07/07/2026');
    expect(await barriers(lan.page)).to.deep.equal([]);
  });

  async function scanned(name: string): Promise<void> {
    const folder = join(site.deps.config.scanDir ?? '', 'P.AN');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, name), scan(1));
    const then = new Date(Date.now() - 60_000);
    await utimes(join(folder, name), then, then);
  }
});
