import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { pdf } from '../files/samples.ts';
import { barriers } from '../support/accessible.ts';
import { type Desk, openBrowser, type People, watchOver } from '../support/browser.ts';
import { fillForm } from '../support/fillForm.ts';
import { mai, minh } from '../support/people.ts';
import { openSite, type Site } from '../support/site.ts';
import { completes } from './acts.ts';

const crowd = Array.from({ length: 20 }, (_, at) => `${at + 1}. Nguyễn Văn Số ${at + 1}; Thôn Đông Hạ`).join('\n');

describe('a crowd of twenty at the counter, in the browser', function () {
  this.timeout(180_000);
  let site: Site;
  let people: People;
  let folder: string;
  let desks: { mai: Desk; minh: Desk };

  before(async () => {
    site = await openSite('2026-07-06');
    people = await openBrowser(site);
    folder = await mkdtemp(join(tmpdir(), 'kntc-crowd-'));
    await writeFile(join(folder, 'van-ban-cu.pdf'), pdf());
    desks = { mai: await people.comes(mai), minh: await people.comes(minh) };
  });

  watchOver(() => people);

  after(async () => {
    await people?.close();
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is entered by its pasted list, refused without representatives, begun with two', async () => {
    const { mai } = desks;
    await mai.go('/quay');
    await mai.click('button', 'Nộp đơn');
    await mai.sees('Số 1');
    await mai.click('button', 'Gọi người tiếp theo');
    await mai.click('button', 'Bắt đầu tiếp');
    await mai.click('button', 'Tiếp người này');
    await mai.find('heading', 'Tiếp công dân');
    await mai.enter('Tiêu đề, trích yếu', 'Rào đường vào thôn Đông Hạ');
    await mai.page.evaluate((text) => {
      const area = document.querySelector('textarea[placeholder^="Dán danh sách"]');
      const data = new DataTransfer();
      data.setData('text', text);
      area?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, crowd);
    await mai.sees('20 người, 0 người đại diện');
    mai.expects(422);
    await mai.press('Control+Enter');
    await mai.sees('phải cử người đại diện (LTCD Đ29)');
    await mai.click('field', 'Nguyễn Văn Số 1 là người đại diện');
    await mai.click('field', 'Nguyễn Văn Số 7 là người đại diện');
    await mai.sees('20 người, 2 người đại diện');
    expect(await barriers(mai.page)).to.deep.equal([]);

    await mai.press('Control+Enter');
    await mai.find('heading', 'Đón tiếp, xác định nhân thân');
  });

  it('is told to the head at once', async () => {
    const { minh } = desks;
    await minh.go('/thong-bao');
    await minh.sees('20 người cùng đến về một nội dung');
  });

  it('is received, its representatives appointed in writing, its content taken down; the matter goes into the petition book', async () => {
    const { mai } = desks;
    await fillForm(mai.page, {
      'Giấy tờ đã đối chiếu': 'Căn cước',
      'Người đến để': 'Khiếu nại',
      'Tư cách': 'Tự mình',
      'Kết quả': 'Tiếp',
    });
    await completes(mai, 'Đón tiếp, xác định nhân thân');
    await mai.go('/viec-cua-toi');
    await mai.click('link', 'Cử người đại diện');
    await mai.find('heading', 'Cử người đại diện');
    await fillForm(mai.page, {
      'Ngày cử người đại diện': '06/07/2026',
      'Người tiếp: họ tên, chức vụ': 'Trần Văn Minh, Chủ tịch',
      'Ai tiếp người đại diện (LTCD Đ30.1)': 'Người đứng đầu trực tiếp',
      'Nội dung, phạm vi đại diện': 'Trình bày về việc rào đường',
      'Văn bản cử người đại diện có chữ ký của tất cả mọi người': join(folder, 'van-ban-cu.pdf'),
    });
    await completes(mai, 'Cử người đại diện');
    await mai.go('/viec-cua-toi');
    await mai.click('link', 'Tiếp nhận nội dung, tài liệu');
    await mai.find('heading', 'Tiếp nhận nội dung, tài liệu');
    await fillForm(mai.page, {
      'Nội dung được đưa ra bằng': 'Lời trình bày, người tiếp ghi lại',
      'Vì sao ghi lời': 'Người đại diện trình bày',
      'Bắt đầu lúc': '08:30',
      Tại: 'Phòng tiếp công dân',
      'Nội dung trình bày': 'Đường vào thôn bị rào từ tháng 5.',
      'Yêu cầu, đề nghị': 'Tháo rào.',
      'Đã đọc lại cho người trình bày nghe': true,
      'Người trình bày': 'Đã ký tên',
    });
    await completes(mai, 'Tiếp nhận nội dung, tài liệu');
    await mai.go('/viec-cua-toi');
    await mai.click('link', 'Phân loại, xác định hướng xử lý');
    await mai.find('heading', 'Phân loại, xác định hướng xử lý');
    await fillForm(mai.page, {
      'Lĩnh vực': 'Hành chính: giao thông',
      'Tóm tắt nội dung vụ việc': 'Khiếu nại việc rào đường vào thôn',
      'Thẩm quyền giải quyết': 'Thuộc thẩm quyền của cơ quan mình',
      'Hướng xử lý': 'Tiếp nhận, báo cáo người có thẩm quyền thụ lý',
    });
    await completes(mai, 'Phân loại, xác định hướng xử lý');

    await mai.go('/so-sach/tiep-cong-dan');
    await mai.sees('Rào đường vào thôn Đông Hạ', 'Nguyễn Văn Số 1 và 19 người khác');
    await mai.go('/so-sach/don');
    await mai.sees('Rào đường vào thôn Đông Hạ');
  });
});
