import { writeFile } from 'node:fs/promises';
import { expect } from 'chai';
import { enqueue } from '../../server/commands/enqueue.ts';
import { barriers } from '../support/accessible.ts';
import { type Desk, openBrowser, type People, until, watchOver } from '../support/browser.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { begin, type Story } from '../support/matter.ts';
import { lan, minh, nga } from '../support/people.ts';
import { openSite, type Site } from '../support/site.ts';
import { opens, sendsBack } from './acts.ts';

const NOTICE = 'acceptance-notice';
const STEP = 'Thẩm định, dự thảo thông báo thụ lý';
const ADDRESS = 'lan@anhoa.example.vn';

describe('notices in the browser', function () {
  this.timeout(240_000);
  let site: Site;
  let people: People;
  let mailbox: Mailbox;
  let officer: Desk;
  let head: Desk;
  let first: Story;

  before(async () => {
    mailbox = await openMailbox();
    site = await openSite('2026-07-06', { mail: { url: mailbox.url, from: 'KNTC <kntc@anhoa.example.vn>' } });
    await site.database.owner('officers').where({ id: lan.id }).update({ email: ADDRESS });
    first = await begins('Trần Thị Hường');
    await site.travel('2026-07-20', 9);
    people = await openBrowser(site);
    officer = await people.comes(lan);
    head = await people.comes(minh);
  });

  watchOver(() => people);

  after(async () => {
    await people?.close();
    await site?.close();
    await mailbox?.close();
  });

  it('a paper comes back: the bell counts without reloading, leads to the task, and then it is read', async () => {
    await officer.go('/viec-cua-toi');
    await officer.find('button', 'Thông báo, không có thông báo chưa đọc');
    await returns('Ghi rõ thửa đất của bà Hường');
    await officer.find('button', 'Thông báo, 1 chưa đọc');

    await officer.tabTo('Thông báo, 1 chưa đọc');
    await officer.press('Enter');
    const line = `Bị trả lại để sửa: ${STEP} · ${first.petition.code}`;
    await officer.sees(line);
    expect(await barriers(officer.page)).to.deep.equal([]);
    await look(officer, 'bell');
    await officer.press('Escape');
    expect(await officer.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).to.equal(
      'Thông báo, 1 chưa đọc',
    );
    await officer.press('Enter');
    await officer.tabTo('Đánh dấu tất cả đã đọc');
    await officer.press('Tab', 'Enter');
    await officer.find('heading', STEP);
    await officer.find('button', 'Thông báo, không có thông báo chưa đọc');
    await officer.page.reload({ waitUntil: 'domcontentloaded' });
    await officer.find('button', 'Thông báo, không có thông báo chưa đọc');
  });

  it('the mail is there with it, and names nobody', async () => {
    const mail = await until('no mail came', async () => mailbox.mails[0]);
    expect(mail.recipients).to.deep.equal([ADDRESS]);
    expect(mail.subject).to.equal(`[KNTC] Bị trả lại để sửa: ${STEP} · ${first.petition.code}`);
    expect(mail.text).to.match(/\/cong-viec\/[0-9a-f-]{36}/);
    for (const secret of ['Hường', 'thửa', 'thu hồi', minh.name]) expect(mail.text, secret).not.to.include(secret);
  });

  it('whoever switches the mail of a kind off gets no more of it, and is told in the application all the same', async () => {
    await officer.click('button', 'NL Nguyễn Thị Lan Chuyên viên');
    await officer.click('menuitem', 'Cài đặt thông báo');
    await officer.find('heading', 'Cài đặt thông báo');
    await look(officer, 'settings');
    expect(await barriers(officer.page)).to.deep.equal([]);
    await officer.enter('Địa chỉ thư điện tử', 'lan@');
    officer.expects(422);
    await officer.click('button', 'Lưu cài đặt');
    await officer.sees('Địa chỉ chưa đúng');
    await officer.enter('Địa chỉ thư điện tử', ADDRESS);
    await officer.click('field', 'Bị trả lại để sửa: Thư gửi ngay');
    await officer.click('button', 'Lưu cài đặt');
    await officer.sees('Đã lưu cài đặt thông báo.');
    await officer.page.reload({ waitUntil: 'domcontentloaded' });
    const box = await officer.find('field', 'Bị trả lại để sửa: Thư gửi ngay');
    expect(await box.evaluate((field) => (field as HTMLInputElement).checked)).to.equal(false);

    await begins('Lê Văn Bình');
    await returns('Sửa căn cứ');
    await officer.find('button', 'Thông báo, 1 chưa đọc');
    // The mail of the day, ordered afterwards, has come: nothing is still on its way.
    await site.deps.db.transaction((trx) =>
      enqueue(trx, 'send-digest', { officerId: lan.id, day: '2026-07-20' }, { key: 'digest' }),
    );
    await until('no digest came', async () => mailbox.mails[1]);
    expect(mailbox.mails.map(({ subject }) => subject?.includes('Bị trả lại'))).to.deep.equal([true, false]);
  });

  it('lists what was told: all or the unread, read one by one or all at once, at a desk and on a telephone', async () => {
    for (const name of ['Phạm Thị Nhàn', 'Đỗ Quang Hải']) {
      await begins(name);
      await returns('Sửa');
    }
    await officer.find('button', 'Thông báo, 3 chưa đọc');
    await officer.click('button', 'Thông báo, 3 chưa đọc');
    await officer.click('button', 'Xem tất cả');
    await officer.find('heading', 'Thông báo');
    await look(officer, 'page');
    expect(await barriers(officer.page)).to.deep.equal([]);

    await officer.click('button', 'Chưa đọc');
    await until('three are unread', async () => ((await lines()).length === 3 ? true : undefined));
    expect(new URL(officer.page.url()).searchParams.get('xem')).to.equal('chua-doc');
    const [top = ''] = await lines();
    await officer.click('button', `Đánh dấu đã đọc: ${top}`);
    await until('it stays', async () => ((await lines()).length === 2 ? true : undefined));
    await officer.find('button', 'Thông báo, 2 chưa đọc');

    await officer.page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 1 });
    for (const path of ['/thong-bao', '/thong-bao/cai-dat']) {
      await officer.go(path);
      await officer.find('button', 'Thông báo, 2 chưa đọc');
      await until('it goes on loading', async () =>
        (await officer.page.$('main [role=status][aria-label="Đang tải…"]')) ? undefined : true,
      );
      expect(await overflow(), path).to.equal(0);
      expect(await barriers(officer.page), path).to.deep.equal([]);
      await look(officer, `phone${path.replaceAll('/', '-')}`);
    }
    await officer.click('button', 'Thông báo, 2 chưa đọc');
    await officer.find('button', 'Xem tất cả');
    expect(await overflow()).to.equal(0);
    await look(officer, 'phone-bell');
    await officer.click('button', 'Đánh dấu tất cả đã đọc');
    await officer.find('button', 'Thông báo, không có thông báo chưa đọc');
    await officer.page.setViewport({ width: 1366, height: 768 });
    await officer.go('/thong-bao?xem=chua-doc');
    await officer.sees('Không còn thông báo chưa đọc');
  });

  it('tells the administrator which mails did not leave, and why', async () => {
    const { owner } = site.database;
    const late = { byMail: true, mailFailures: 3, mailFailure: 'ESOCKET ECONNREFUSED', mailedAt: null };
    const { id } = await owner('notifications').where({ officerId: lan.id }).first('id');
    const administrator = await people.comes(nga);
    await administrator.go('/thiet-lap');
    await administrator.sees('Thư được gửi từ KNTC <kntc@anhoa.example.vn>.', 'Không có thư nào bị giữ lại.');
    await owner('notifications').where({ id }).update(late);
    await administrator.go('/thiet-lap');
    await administrator.sees('Thư chưa gửi được', 'ESOCKET ECONNREFUSED');
    expect(await administrator.text()).not.to.include(ADDRESS);
    expect(await barriers(administrator.page)).to.deep.equal([]);
    await (await administrator.find('heading', 'Thư điện tử của hệ thống')).scrollIntoView();
    await look(administrator, 'mail-status');
  });

  it('says plainly when the installation has no mail server', async () => {
    const { mail } = site.deps.config;
    site.deps.config.mail = null;
    await officer.go('/thong-bao/cai-dat');
    await officer.sees('Hệ thống này chưa có máy chủ thư');
    const box = await officer.page.$('input[aria-label="Việc mới: Thư gửi ngay"]');
    expect(await box?.evaluate((field) => field.disabled)).to.equal(true);
    await look(officer, 'no-server');
    site.deps.config.mail = mail;
  });

  /** A petition whose paper waits to be signed. */
  async function begins(name: string): Promise<Story> {
    const world = { ...site.database, vault: site.deps.vault };
    const parties = [{ role: 'petitioner', kind: 'person', name, address: 'Thôn Bến Vạc' } as const];
    const story = await begin(world, { parties });
    await story.walkTo(`sign-paper ${NOTICE}`);
    await site.database.owner('files').update({ preview: 'none' });
    return story;
  }

  async function returns(remark: string): Promise<void> {
    await opens(head, 'Ký văn bản');
    await sendsBack(head, 'Ký văn bản', remark);
  }

  async function lines(): Promise<string[]> {
    return officer.page.$$eval('main li a', (links) =>
      links.map((link) => link.querySelector('time')?.previousSibling?.textContent ?? ''),
    );
  }

  function overflow(): Promise<number> {
    return officer.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  async function look(desk: Desk, name: string): Promise<void> {
    if (process.env.KNTC_LOOK) await writeFile(`${process.env.KNTC_LOOK}/${name}.png`, await desk.page.screenshot());
  }
});
