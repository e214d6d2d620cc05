import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import sharp from 'sharp';
import { renderPdf } from '../../server/documents/index.ts';
import { type Desk, openBrowser, type People } from '../support/browser.ts';
import { fillForm } from '../support/fillForm.ts';
import { hoa, lan, mai, minh, tuan } from '../support/people.ts';
import { textOfPdf } from '../support/readPapers.ts';
import { openSite, type Site } from '../support/site.ts';

/**
 * Sample S01 through the browser, from the counter to the published decision. The site has a clock of its own
 * (test/support/site.ts), so weeks pass between the acts and every date is the same whenever this runs.
 */
describe('a complaint, from the counter to the decision, in the browser', function () {
  this.timeout(180_000);
  this.bail(true); // each step stands on the one before
  let site: Site;
  let people: People;
  let officers: { mai: Desk; lan: Desk; minh: Desk; hoa: Desk; tuan: Desk };
  let code = '';

  before(async () => {
    site = await openSite('2026-07-06');
    people = await openBrowser(site);
    const comes = (officer: Parameters<People['comes']>[0]) => people.comes(officer);
    officers = {
      mai: await comes(mai),
      lan: await comes(lan),
      minh: await comes(minh),
      hoa: await comes(hoa),
      tuan: await comes(tuan),
    };
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      console.error((await people.photograph(this.currentTest.title)).join('\n'));
    expect(people.trouble.splice(0)).to.deep.equal([]);
  });

  after(async () => {
    await people?.close();
    await site?.close();
  });

  it('Mai registers it by keyboard alone, with two files, and the receipt bears its number', async () => {
    const { mai } = officers;
    const [scan, card] = await papersOfHuong();
    await mai.go('/tiep-nhan');
    await mai.find('heading', 'Tiếp nhận đơn');

    await mai.tabTo('Kênh tiếp nhận');
    await mai.type('truc tiep');
    await mai.tabTo('Loại đơn (theo bề ngoài)');
    await mai.type('khieu nai');
    await mai.tabTo('Họ và tên');
    await mai.type('Trần Thị Hường');
    await mai.tabTo('Số CCCD');
    await mai.type('099185000101');
    await mai.tabTo('Điện thoại');
    await mai.type('0500100101');
    await mai.tabTo('Số nhà, thôn, tổ');
    await mai.type('Thôn Đông Hạ');
    await mai.tabTo('Xã, phường');
    await mai.type('dong hoa');
    await mai.find('option', 'Phường Đông Hoà, Đắk Lắk');
    await mai.tabTo('Tên người, cơ quan hoặc số quyết định');
    await mai.type('Chủ tịch UBND phường An Hòa');
    await mai.tabTo('Tiêu đề, trích yếu');
    await mai.type('Khiếu nại quyết định thu hồi đất và phương án bồi thường');
    await mai.tabTo('Tóm tắt nội dung');
    await mai.type('Tôi khiếu nại Quyết định số 214/QĐ-UBND ngày 12/6/2026 thu hồi 312 m2 đất của gia đình tôi.');
    await mai.tabTo('Yêu cầu của người gửi');
    await mai.type('Hủy quyết định, kiểm đếm lại và bồi thường đúng diện tích.');
    await mai.tabTo('Nơi xảy ra');
    await mai.type('Thửa 87, tờ bản đồ 15, thôn Đông Hạ');
    await mai.tabTo('Lĩnh vực');
    await mai.type('thu hoi');
    await mai.tabTo('chọn tệp');
    const [chooser] = await Promise.all([mai.page.waitForFileChooser(), mai.press('Enter')]);
    await chooser.accept([scan, card]);
    await mai.sees('don_khieu_nai.pdf', 'can_cuoc.png', 'Đã tải lên');
    await mai.find('button', 'Vào sổ');
    await mai.press('Control+Enter');

    await mai.sees('Đã vào sổ');
    code = await (await mai.find('heading', 'P.AN-2026-000001')).evaluate((heading) => heading.innerText);
    const receipt = await mai.download('In biên nhận');
    expect(receipt.name).to.match(/\.pdf$/);
    expect(await textOfPdf(receipt.bytes))
      .to.include(code)
      .and.to.include('Trần Thị Hường');
  });

  it('Lan finds it in her list, checks it, and each step offers the next', async () => {
    const { lan } = officers;
    await lan.go('/viec-cua-toi');
    await lan.find('row', 'Kiểm tra điều kiện xử lý đơn');
    await lan.press('j', 'Enter');

    await lan.find('heading', 'Kiểm tra điều kiện xử lý đơn');
    await fillForm(lan.page, {
      'Đơn đã có': [
        'Viết bằng tiếng Việt, hoặc có bản dịch được công chứng',
        'Ghi ngày, tháng, năm viết đơn',
        'Chữ ký hoặc điểm chỉ',
      ],
      'Người viết đơn': 'Rõ họ tên, địa chỉ',
      'Đơn có đủ điều kiện xử lý không?': 'Đủ điều kiện xử lý',
    });
    await lan.press('Control+Enter');
    await lan.sees('Đã hoàn thành “Kiểm tra điều kiện xử lý đơn”');
    await lan.click('link', 'Mở');

    await lan.find('heading', 'Phân loại đơn, xác định thẩm quyền');
    await fillForm(lan.page, {
      'Loại đơn': 'Khiếu nại',
      'Lĩnh vực': 'Đất đai: thu hồi, bồi thường, hỗ trợ, tái định cư',
      'Tóm tắt nội dung đơn': 'Khiếu nại quyết định thu hồi 312 m2 đất, chỉ tính bồi thường 180 m2',
      'Khiếu nại về': 'Quyết định hành chính',
      'Lần khiếu nại': 'Lần đầu',
      'Quyết định, hành vi bị khiếu nại': 'Quyết định số 214/QĐ-UBND ngày 12/6/2026',
      'Thẩm quyền giải quyết': 'Thuộc thẩm quyền của cơ quan mình',
    });
    await lan.press('Control+Enter');
    await lan.sees('Đã hoàn thành “Phân loại');
  });

  async function papersOfHuong(): Promise<[string, string]> {
    const folder = await mkdtemp(join(tmpdir(), 'kntc-papers-'));
    const letter = '<article class="paper"><p>ĐƠN KHIẾU NẠI</p><p>Tôi là Trần Thị Hường, thôn Đông Hạ.</p></article>';
    const [scan, card] = [join(folder, 'don_khieu_nai.pdf'), join(folder, 'can_cuoc.png')];
    await writeFile(scan, await renderPdf(letter, { title: 'Đơn khiếu nại' }));
    await writeFile(
      card,
      await sharp({ create: { width: 856, height: 540, channels: 3, background: '#cfe3dd' } })
        .png()
        .toBuffer(),
    );
    return [scan, card];
  }
});
