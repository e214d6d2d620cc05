import { writeFile } from 'node:fs/promises';
import { expect } from 'chai';
import { barriers } from '../support/accessible.ts';
import { type Desk, openBrowser, type People, watchOver } from '../support/browser.ts';
import { begin, type Story } from '../support/matter.ts';
import { minh } from '../support/people.ts';
import { chain, comesBackFromWord, delegation, seat } from '../support/signing.ts';
import { openSite, type Site } from '../support/site.ts';

const SETTLEMENT = 'settlement-decision';

describe('papers on their way to be signed, in the browser', function () {
  this.timeout(300_000);
  let site: Site;
  let people: People;
  let last: Story;

  before(async () => {
    site = await openSite('2026-07-06');
    const { database, deps } = site;
    const world = { ...database, vault: deps.vault };
    await seat(database.owner);
    await chain(database.db, { template: SETTLEMENT, signerRole: 'deputy-head' });
    for (let n = 1; n <= 22; n += 1) {
      const parties = [
        { role: 'petitioner', kind: 'person', name: `Ngô Văn Thứ ${n}`, address: 'Thôn Đông Hạ' } as const,
      ];
      const notice = await begin(world, {
        parties,
        title: `Khiếu nại mức bồi thường, thửa ${n}`,
        receivedOn: '2026-07-28',
      });
      // one is a complex matter: it differs from the others
      const complex = { 'prepare-acceptance': { complex: true, complexGrounds: ['b'] } };
      const answers: Record<string, Record<string, unknown>> = n === 21 ? complex : {};
      await notice.walkTo('sign-paper acceptance-notice', answers);
      last = notice;
    }
    // the scans of these stories are names only: there is no page of them to show
    await database.owner('files').update({ preview: 'none' });
    await site.travel('2026-08-06', 14);
    people = await openBrowser(site);
  });

  watchOver(() => people);

  after(async () => {
    await people?.close();
    await site?.close();
  });

  it('twenty routine notices are signed at once on a telephone; those that differ, or have just changed, are set apart', async () => {
    const head = await people.comes(minh);
    await head.page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 1 });
    await head.go('/ky-duyet');
    await head.sees('Cần xem riêng', 'Đã chọn 21/22');
    expect(
      await head.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).to.equal(0);
    expect(await barriers(head.page)).to.deep.equal([]);
    await look(head, 'phone-signing');

    // while the list lies before him, one of its papers is changed
    await comesBackFromWord(site.database.db, minh, await last.task('sign-paper'), new Date('2026-08-06T07:00:00Z'));
    await head.click('button', 'Ký 21 văn bản');
    head.expects(409);
    await head.click('button', 'Ký');
    await head.sees('Đã xong 20 văn bản.', '1 văn bản chưa ký được', 'nay là bản 2', 'Đã chọn 0/2');
    await head.sees('Ngô Văn Thứ 21', 'Ngô Văn Thứ 22', 'Đã sửa lời văn bằng Word');
    await look(head, 'phone-signed');

    const notices = await site.database.owner('documents').where({ template: 'acceptance-notice', state: 'approved' });
    expect(notices.filter(({ signerId }) => signerId === minh.id)).to.have.lengthOf(20);
  });

  it('a paper that changes while it is read is signed only once the later version was read', async () => {
    const head = await people.comes(minh);
    const task = await last.task('sign-paper');
    await head.go(`/cong-viec/${task.id}`);
    await head.find('button', 'Duyệt');
    await comesBackFromWord(site.database.db, minh, task, new Date('2026-08-06T07:10:00Z'));
    await head.sees('Văn bản vừa có bản 3, khác bản bạn đã mở');
    expect(await barriers(head.page)).to.deep.equal([]);
    await look(head, 'moved');
    await head.click('button', 'Tôi đã đọc bản 3');
    await head.click('button', 'Duyệt');
    await head.sees('Đã hoàn thành “Ký văn bản”');
  });

  it('the head sets who signs for him, and is told what is wrong with it', async () => {
    await delegation(site.database.db, { templates: ['dialogue-notice'] });
    const head = await people.comes(minh);
    await head.go('/thiet-lap');
    await head.sees('Quyết định giải quyết khiếu nại', 'Đang áp dụng', 'KT. Chủ tịch / Phó Chủ tịch');
    await head.click('button', 'Thêm việc giao ký');
    expect(await barriers(head.page)).to.deep.equal([]);
    head.expects(422);
    await head.click('button', 'Lưu');
    await head.sees('Còn thiếu thông tin.');
    await head.enter('Văn bản giao ký (số, ngày)', 'Quyết định số 40/QĐ-UBND ngày 03/8/2026');
    await look(head, 'settings');
    await head.click('button', 'Lưu');
    await head.sees('Đã lưu.', 'Quyết định số 40/QĐ-UBND');
    await head.click('button', 'Chấm dứt');
    await head.click('button', 'Lưu');
    await head.sees('đã chấm dứt từ ngày 06/08/2026');
    await head.page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 1 });
    // a page becomes that of a telephone by being loaded anew
    await head.sees('Tuyến trình ký', 'đã chấm dứt từ ngày 06/08/2026');
    expect(
      await head.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).to.equal(0);
    await look(head, 'phone-settings');
  });

  async function look(desk: Desk, name: string): Promise<void> {
    if (process.env.KNTC_LOOK) await writeFile(`${process.env.KNTC_LOOK}/${name}.png`, await desk.page.screenshot());
  }
});
