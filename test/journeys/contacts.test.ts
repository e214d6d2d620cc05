import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import sharp from 'sharp';
import { barriers } from '../support/accessible.ts';
import { type Desk, openBrowser, type People, watchOver } from '../support/browser.ts';
import { hoa, lan, mai, minh } from '../support/people.ts';
import { openSite, type Site } from '../support/site.ts';
import { does, issues } from './acts.ts';

const PAGE = '/tiep-nhan-lien-he';

describe('calls and messages in the browser', function () {
  this.timeout(180_000);
  let site: Site;
  let people: People;
  let officers: { mai: Desk; minh: Desk; lan: Desk; hoa: Desk };
  let folder: string;

  before(async () => {
    site = await openSite('2026-08-03');
    folder = await mkdtemp(join(tmpdir(), 'kntc-contacts-'));
    people = await openBrowser(site);
    const [first, second, third, fourth] = [mai, minh, lan, hoa];
    officers = {
      mai: await people.comes(first),
      minh: await people.comes(second),
      lan: await people.comes(third),
      hoa: await people.comes(fourth),
    };
  });

  watchOver(() => people);

  after(async () => {
    await people?.close();
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('a call out of scope: recorded, explained and ended while the caller talks, by keyboard', async () => {
    const { mai } = officers;
    await mai.go(PAGE);
    await mai.sees('Hôm nay chưa có cuộc liên hệ');

    await mai.tabTo('Số máy');
    await mai.type('0912 345 678');
    await mai.press('Tab');
    await mai.type('Đoàn Thị Bích');
    await mai.press('Tab', 'Tab');
    await mai.type('Tòa án huyện xử tôi thua kiện. Tôi muốn thành phố xử lại.');
    await mai.press('Tab');
    await mai.type('HX-08');
    await mai.press('Tab');
    await mai.sees('Ngoài phạm vi', 'Cơ quan hành chính không can thiệp hoạt động tố tụng');
    expect(await barriers(mai.page)).to.deep.equal([]);
    await mai.press('Control+Enter');

    await mai.sees('DDN-P.AN-2026-000001: Tòa án huyện xử tôi thua kiện', 'Hôm nay: 1 cuộc, 1 người');
    await mai.sees('Ngoài phạm vi: đã giải thích, hướng dẫn');
  });

  it('the same number again about the same matter is one more contact of one caller, and no second matter', async () => {
    const { mai } = officers;
    await mai.go(PAGE);
    await mai.enter('Số máy', '0912.345.678');
    await mai.sees('Số máy này đã liên hệ, 1 việc gần nhất');
    await mai.enter('Giờ', '755');
    await mai.enter('Lời người liên hệ', 'Tôi hỏi lại địa chỉ tòa án.');
    await mai.click('button', 'Ghi thêm một cuộc vào DDN-P.AN-2026-000001');

    await mai.sees('Hôm nay: 2 cuộc, 1 người', 'Tôi hỏi lại địa chỉ tòa án.', '07:55');
  });

  it('an urgent reflection from the spot: checked, handled with pictures within the hours, answered and rated', async () => {
    const { mai, minh, lan, hoa } = officers;
    const [before, after] = [join(folder, 'truoc.jpg'), join(folder, 'sau.jpg')];
    for (const file of [before, after])
      await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })
        .jpeg()
        .toFile(file);
    await mai.go(PAGE);
    await mai.click('field', 'Tiếp nhận theo');
    await mai.click('option', 'Phản ánh hiện trường');
    await mai.enter('Số máy', '0977000111');
    await mai.enter('Lời người liên hệ', 'Nắp cống trước số 12 phố Bến Vạc bị vỡ, xe máy đã sập bánh. Rất nguy hiểm.');
    await mai.enter('Nơi xảy ra', 'Trước số 12 phố Bến Vạc');
    await mai.press('Control+Enter');
    await mai.sees('PAHT-P.AN-2026-000001');

    await does(mai, 'Tiếp nhận, kiểm tra thực địa', {
      'Địa điểm (số nhà, đường, thôn, tổ; tọa độ nếu có)': 'Trước số 12 phố Bến Vạc',
      'Cách kiểm tra': 'Đến hiện trường',
      'Kết quả kiểm tra': 'Nắp cống vỡ đôi, đã đặt rào tạm.',
      'Nội dung': 'Phản ánh hiện trường',
      'Kết quả': 'Tiếp nhận, xử lý',
      'Mức độ': 'Khẩn: thiên tai, dịch bệnh, tai nạn, mất an toàn, an ninh trật tự nguy hiểm',
    });
    await does(minh, 'Phân công đơn vị xử lý', { 'Đơn vị chủ trì xử lý': 'Đội quản lý hạ tầng' });
    await does(lan, 'Xử lý tại hiện trường, dự thảo trả lời', {
      'Kết quả': 'Đã xử lý xong',
      'Ngày xử lý xong': '03/08/2026',
      'Giờ xử lý xong': '08:30',
      'Đã làm gì': 'Đã thay nắp cống mới.',
      'Hình ảnh trước khi xử lý': before,
      'Hình ảnh sau khi xử lý': after,
    });
    await issues(minh, hoa, 'Người phản ánh');
    await does(mai, 'Ghi nhận đánh giá của người phản ánh', {
      'Mức độ hài lòng': 'Rất hài lòng',
      'Xử lý lại?': 'Không: kết thúc',
    });

    await mai.go('/so-sach/lien-he');
    await mai.sees('Đã xử lý, đã trả lời', 'Nắp cống trước số 12 phố Bến Vạc');
    const clocks = await site.database.owner('deadlines').orderBy('id').select('key', 'state');
    expect(clocks.filter(({ key }) => key.startsWith('onsite'))).to.deep.include({
      key: 'onsite-urgent',
      state: 'met',
    });
  });
});
