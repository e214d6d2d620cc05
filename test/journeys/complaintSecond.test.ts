import { expect } from 'chai';
import { takeIn } from '../../server/files/upload.ts';
import { picture as scan } from '../files/samples.ts';
import { type Desk, openBrowser, type People, watchOver } from '../support/browser.ts';
import { fillForm } from '../support/fillForm.ts';
import { begin, type Story } from '../support/matter.ts';
import { hoa, lan, minh, tuan } from '../support/people.ts';
import { openSite, type Site } from '../support/site.ts';
import { completes, issues, opens } from './acts.ts';

const HUONG = 'Bà Trần Thị Hường';

/** A complaint for the second time, from its acceptance to the invitation to the dialogue that must always be held. */
describe('a second complaint, in the browser', function () {
  this.timeout(300_000);
  this.bail(true);
  let site: Site;
  let people: People;
  let story: Story;
  let desks: { lan: Desk; minh: Desk; hoa: Desk; tuan: Desk };

  before(async () => {
    site = await openSite('2026-07-06');
    story = await begin({ ...site.database, vault: site.deps.vault });
    await story.walkTo('prepare-acceptance', { 'classify-petition': { complaintInstance: 'second' } });
    people = await openBrowser(site);
    await site.travel('2026-07-09');
    desks = {
      lan: await people.comes(lan),
      minh: await people.comes(minh),
      hoa: await people.comes(hoa),
      tuan: await people.comes(tuan),
    };
  });

  watchOver(() => people);

  after(async () => {
    await people?.close();
    await site?.close();
  });

  it('Lan needs no first decision where none was made in time, and says from when the thirty days run', async () => {
    const { lan } = desks;
    await opens(lan, 'Thẩm định thời hạn, dự thảo thông báo thụ lý');
    await fillForm(lan.page, {
      'Đã kiểm tra': ['Thuộc thẩm quyền giải quyết lần hai', 'Thời hạn khiếu nại lần hai'],
      'Kết quả lần đầu': 'Hết thời hạn mà không được giải quyết',
      'Người giải quyết lần đầu': 'Giám đốc Sở Nông nghiệp và Môi trường',
      'Thời hạn khiếu nại lần hai tính từ ngày': '12/06/2026',
      'Thời hạn khiếu nại': 'Còn trong thời hạn',
      'Đề nghị': 'Thụ lý giải quyết',
    });
    await completes(lan, 'Thẩm định thời hạn, dự thảo thông báo thụ lý');
    await issues(desks.minh, desks.hoa, HUONG);

    await lan.go(`/don/${story.petition.id}`);
    await lan.sees('Thời hạn giải quyết khiếu nại lần hai');
  });

  it('whoever must chair the dialogue is not offered to send somebody else (NĐ124 Đ28.2)', async () => {
    const { lan } = desks;
    const { id } = await takeIn(site.deps, tuan, await scan().png().toBuffer(), 'bien-ban-da-ky.png');
    await story.on('2026-07-10').walkTo('invite-dialogue', {
      'work-with-respondent': { workingSessionScan: [id] },
      verify: { resultsDiffer: 'no' },
    });
    await site.travel('2026-07-29');
    await opens(lan, 'Mời đối thoại, xác định người chủ trì');
    await fillForm(lan.page, {
      'Người giải quyết lần hai là': 'Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Chủ tịch Ủy ban nhân dân cấp tỉnh',
    });
    await fillForm(lan.page, {
      'Có nhiều người khiếu nại; các cơ quan còn ý kiến khác nhau; người khiếu nại gay gắt, dư luận quan tâm; hoặc ảnh hưởng an ninh, trật tự?':
        'Có: phải trực tiếp đối thoại',
    });
    expect(await lan.page.evaluate(() => document.body.innerText)).not.to.include('Phân công người khác chủ trì?');
    await fillForm(lan.page, {
      'Ngày đối thoại': '05/08/2026',
      Giờ: '08:00',
      'Địa điểm': 'Trụ sở UBND phường An Hòa',
      'Nội dung đối thoại': 'Kết quả xác minh, hướng giải quyết',
      'Thành phần mời': [{ 'Họ tên, cơ quan': HUONG }],
    });
    await completes(lan, 'Mời đối thoại, xác định người chủ trì');
    await issues(desks.minh, desks.hoa, HUONG);

    await desks.minh.go('/viec-cua-toi');
    await desks.minh.sees('Tổ chức đối thoại');
  });
});
