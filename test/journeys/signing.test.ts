import { writeFile } from 'node:fs/promises';
import { expect } from 'chai';
import { barriers } from '../support/accessible.ts';
import { type Desk, openBrowser, type People } from '../support/browser.ts';
import { fillForm } from '../support/fillForm.ts';
import { begin, type Story } from '../support/matter.ts';
import { hoa, lan, minh } from '../support/people.ts';
import { chain, delegation, khoa, phuc, seat, van } from '../support/signing.ts';
import { openSite, type Site } from '../support/site.ts';
import { approves, completes, opens, sendsBack } from './acts.ts';

const SETTLEMENT = 'settlement-decision';

describe('papers on their way to be signed, in the browser', function () {
  this.timeout(300_000);
  let site: Site;
  let people: People;
  let story: Story;

  before(async () => {
    site = await openSite('2026-07-06');
    const { database, deps } = site;
    const world = { ...database, vault: deps.vault };
    await seat(database.owner);
    await chain(database.db, { template: SETTLEMENT, signerRole: 'deputy-head' });
    story = await begin(world);
    await story.walkTo('draft-decision');
    await story.on('2026-08-06').does(lan, 'draft-decision');
    for (let n = 1; n <= 21; n += 1) {
      const parties = [
        { role: 'petitioner', kind: 'person', name: `Ngô Văn Thứ ${n}`, address: 'Thôn Đông Hạ' } as const,
      ];
      const notice = await begin(world, {
        parties,
        title: `Khiếu nại mức bồi thường, thửa ${n}`,
        receivedOn: '2026-07-28',
      });
      // the last one is a complex matter: it differs from the others
      const complex = { 'prepare-acceptance': { complex: true, complexGrounds: ['b'] } };
      const answers: Record<string, Record<string, unknown>> = n === 21 ? complex : {};
      await notice.walkTo('sign-paper acceptance-notice', answers);
    }
    // the scans of these stories are names only: there is no page of them to show
    await database.owner('files').update({ preview: 'none' });
    await site.travel('2026-08-06', 14);
    people = await openBrowser(site);
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

  it('twenty routine notices are signed at once on a telephone, the differing one is set apart', async () => {
    const head = await people.comes(minh);
    await head.page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 1 });
    await head.go('/ky-duyet');
    await head.sees('Cần xem riêng', 'Đã chọn 20/21');
    expect(
      await head.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).to.equal(0);
    expect(await barriers(head.page)).to.deep.equal([]);
    await look(head, 'phone-signing');

    await head.click('button', 'Ký 20 văn bản');
    await head.click('button', 'Ký');
    await head.sees('Đã xong 20 văn bản.', 'Đã chọn 0/1');
    await head.sees('Ngô Văn Thứ 21');
    await look(head, 'phone-signed');

    const notices = await site.database.owner('documents').where({ template: 'acceptance-notice', state: 'approved' });
    expect(notices.filter(({ signerId }) => signerId === minh.id)).to.have.lengthOf(20);
  });

  it('a decision passes five desks and comes back once', async () => {
    const section = await people.comes(khoa);
    await opens(section, 'Soát nội dung, ký tắt');
    await section.sees('Phiếu trình');
    await section.enter('Ý kiến', 'Nội dung phù hợp hồ sơ');
    await look(section, 'initial');
    await section.click('button', 'Duyệt');
    await section.sees('Đã hoàn thành “Soát nội dung, ký tắt”');

    const office = await people.comes(van);
    await approves(office, 'Soát thể thức, ký tắt');

    const deputy = await people.comes(phuc);
    await opens(deputy, 'Ký văn bản');
    await deputy.sees('Chưa ký được', 'chưa có văn bản giao ký');
    expect(await barriers(deputy.page)).to.deep.equal([]);
    await look(deputy, 'no-right');

    await delegation(site.database.db);
    await deputy.page.reload({ waitUntil: 'domcontentloaded' });
    await deputy.sees('KT. Chủ tịch / Phó Chủ tịch');
    await deputy.click('field', 'Trả lại cho');
    await deputy.click('option', `Người soát nội dung: ${khoa.name}`);
    await sendsBack(deputy, 'Ký văn bản', 'Xem lại phần chi phí');

    await opens(section, 'Soát nội dung, ký tắt');
    await section.sees('Xem lại phần chi phí');
    await section.click('button', 'Duyệt');
    await section.sees('Đã hoàn thành “Soát nội dung, ký tắt”');
    await approves(office, 'Soát thể thức, ký tắt');
    await approves(deputy, 'Ký văn bản');

    const clerk = await people.comes(hoa);
    const waiting = await story.task('issue-paper');
    await clerk.go(`/cong-viec/${waiting.id}`);
    await clerk.find('heading', 'Cấp số, phát hành văn bản');
    await look(clerk, 'issue');
    await fillForm(clerk.page, {
      'Nơi nhận': [{ 'Nơi nhận': 'Bà Trần Thị Hường', 'Cách gửi': 'Dịch vụ bưu chính' }],
    });
    await completes(clerk, 'Cấp số, phát hành văn bản');
    const paper = await site.database.owner('documents').where({ template: SETTLEMENT }).first();
    expect(paper).to.include({ state: 'issued', capacity: 'KT', signerId: phuc.id });

    await deputy.go(`/don/${story.petition.id}?xem=documents`);
    await deputy.sees('Phiếu trình', 'Quyết định giải quyết khiếu nại');
    const shown = (await deputy.page.$$('main ul > li')).length;
    expect(shown).to.be.at.least(2);
    await look(deputy, 'shelf');
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
