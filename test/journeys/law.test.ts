import { expect } from 'chai';
import { barriers } from '../support/accessible.ts';
import { type Desk, openBrowser, type People, watchOver } from '../support/browser.ts';
import { begin, type Story } from '../support/matter.ts';
import { lan, nga } from '../support/people.ts';
import { openSite, type Site } from '../support/site.ts';

describe('the calendar and the law in the browser', function () {
  this.timeout(300_000);
  let site: Site;
  let people: People;
  let admin: Desk;
  let story: Story;

  before(async () => {
    site = await openSite('2026-07-06');
    story = await begin({ ...site.database, vault: site.deps.vault });
    await story.walkTo('prepare-acceptance');
    people = await openBrowser(site);
    admin = await people.comes(nga);
  });

  watchOver(() => people);

  after(async () => {
    await people?.close();
    await site?.close();
  });

  it('takes a day off with its document, and shows how far open deadlines have followed', async () => {
    await admin.go('/thiet-lap/phap-luat');
    await admin.sees(
      'Lịch nghỉ',
      'Quốc khánh 2/9',
      'Giờ làm việc của cơ quan',
      'chưa khai giờ làm việc',
      'NĐ155 Đ22.1',
    );
    await admin.click('button', 'Nhập thông báo hoặc sửa ngày');
    await admin.enter('Số văn bản', '5678/TB-BNV');
    await admin.enter('Ngày văn bản', '06/07/2026');
    await admin.enter('Lý do', 'Nghỉ do bão');
    await admin.enter('Ngày 1', '10/07/2026');
    await admin.enter('Tên hoặc lý do, ngày 1', 'Nghỉ do bão');
    await admin.click('button', 'Lưu');
    await admin.sees('5678/TB-BNV', 'Đã tính lại 1 hồ sơ');
    expect(await barriers(admin.page)).to.deep.equal([]);
  });

  it('tells an officer what would be on other dates, and keeps nothing', async () => {
    const handler = await people.comes(lan);
    await handler.go(`/don/${story.petition.id}`);
    // What is missing comes later and moves what stands below it.
    await handler.sees('Số điện thoại');
    await handler.click('button', 'Thời hạn thụ lý khiếu nại');
    await handler.sees('Thứ năm 16/07/2026', 'Nghỉ do bão', 'bản 3, hiệu lực từ 01/07/2026');
    await handler.click('button', 'Tính thử');
    await handler.enter('Tạm dừng từ ngày', '13/07/2026');
    await handler.enter('Tiếp tục từ ngày', '15/07/2026');
    await handler.click('button', 'Tính');
    await handler.sees('Thứ hai 20/07/2026', 'Giả định');
    expect(await barriers(handler.page)).to.deep.equal([]);
    await handler.go(`/don/${story.petition.id}?xem=timeline`);
    await handler.sees('Tính lại theo lịch nghỉ (văn bản 5678/TB-BNV)');
  });
});
