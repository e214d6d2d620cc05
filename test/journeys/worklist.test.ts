import { expect } from 'chai';
import { barriers } from '../support/accessible.ts';
import { type Desk, openBrowser, type People, until, watchOver } from '../support/browser.ts';
import { fillForm } from '../support/fillForm.ts';
import { begin, type Story } from '../support/matter.ts';
import { lan, minh, nga, tuan } from '../support/people.ts';
import { openSite, type Site } from '../support/site.ts';
import { opens } from './acts.ts';
import { picture } from './pictures.ts';

const others = [
  ['Lê Văn Bình', 'Khiếu nại việc thu phí đò ngang bến Vạc', '2026-07-01'],
  ['Phạm Thị Nhàn', 'Khiếu nại quyết định xử phạt xây dựng không phép', '2026-07-02'],
  ['Đỗ Quang Hải', 'Khiếu nại việc không cấp giấy chứng nhận quyền sử dụng đất', '2026-07-03'],
  ['Hoàng Thị Sen', 'Khiếu nại mức hỗ trợ tái định cư dự án cầu Vạc', '2026-07-06'],
  ['Ngô Thị Tư', 'Khiếu nại việc thu hồi sổ trợ cấp người có công', '2026-07-08'],
] as const;

describe('the worklist in the browser', function () {
  this.timeout(120_000);
  let site: Site;
  let people: People;
  let officers: { lan: Desk; minh: Desk; tuan: Desk };
  let story: Story;

  before(async () => {
    site = await openSite('2026-07-06');
    // the cast has one handler; here a second one is needed
    await site.database
      .owner('officers')
      .where({ id: tuan.id })
      .update({ roles: ['verifier', 'handler'] });
    const world = { ...site.database, vault: site.deps.vault };
    for (const [name, title, receivedOn] of others) {
      const parties = [{ role: 'petitioner', kind: 'person', name, address: 'Thôn Bến Vạc' } as const];
      await begin(world, { parties, title, receivedOn, writtenOn: receivedOn });
    }
    story = await begin(world);
    await story.walkTo('decide-proposal');
    await site.travel('2026-07-16');
    people = await openBrowser(site);
    officers = { lan: await people.comes(lan), minh: await people.comes(minh), tuan: await people.comes(tuan) };
  });

  watchOver(() => people);

  after(async () => {
    await people?.close();
    await site?.close();
  });

  it('goes by keyboard: j, k, c to claim, r to release, Enter to open, and coming back is coming to the same row', async () => {
    const { lan } = officers;
    await lan.go('/viec-don-vi');
    await lan.find('row', 'Lê Văn Bình');

    await lan.press('j', 'j', 'k');
    expect(await selected(lan)).to.include('Phạm Thị Nhàn');
    await lan.press('c');
    await lan.sees('Đã nhận việc “Kiểm tra điều kiện xử lý đơn”.');
    await until('the row is not hers', async () => (await selected(lan)).includes('Tôi') || undefined);
    await lan.press('r');
    await lan.sees('Đã trả việc “Kiểm tra điều kiện xử lý đơn” về đơn vị.');
    await lan.press('Enter');
    await lan.find('heading', 'Kiểm tra điều kiện xử lý đơn');
    await lan.sees('Khiếu nại quyết định xử phạt xây dựng không phép');

    await lan.page.goBack();
    await lan.find('heading', 'Việc của đơn vị');
    await until('the place is lost', async () => (await selected(lan)).includes('Phạm Thị Nhàn') || undefined);
    await picture(lan.page, 'worklist');
  });

  it('the head assigns with a and a few letters of a name', async () => {
    const { minh, tuan } = officers;
    await minh.go('/viec-don-vi');
    await minh.find('row', 'Lê Văn Bình');
    await minh.press('Home', 'a');
    await minh.sees('Giao việc cho');
    await minh.sees('Nguyễn Thị Lan');
    await minh.type('tuan');
    await minh.seesNoLonger('đang có 0 việc Nguyễn');
    await minh.press('Enter');
    await minh.sees('cho Phạm Anh Tuấn.');

    await tuan.go('/viec-cua-toi');
    await tuan.find('row', 'Lê Văn Bình');
  });

  it('keeps its filters in the address: over a reload, and over a task and back', async () => {
    const { lan } = officers;
    await lan.go('/viec-don-vi');
    await lan.enter('Lọc theo từ', 'tai dinh cu');
    await lan.seesNoLonger('Lê Văn Bình');
    await lan.sees('Hoàng Thị Sen', '1 việc');
    expect(new URL(lan.page.url()).searchParams.get('q')).to.equal('tai dinh cu');

    await lan.page.reload({ waitUntil: 'domcontentloaded' });
    await lan.sees('Hoàng Thị Sen', '1 việc');
    await lan.click('link', 'Kiểm tra điều kiện xử lý đơn');
    await lan.find('heading', 'Kiểm tra điều kiện xử lý đơn');
    await lan.click('button', 'Về danh sách');
    await lan.sees('Hoàng Thị Sen', '1 việc');
    await lan.click('button', 'Xóa lọc');
    await lan.sees('Lê Văn Bình');
  });

  it('finds with and without diacritics, by name, number and words', async () => {
    const { lan } = officers;
    for (const [asked, found] of [
      ['tran thi huong', 'Trần Thị Hường'],
      ['Trần Thị Hường', 'Trần Thị Hường'],
      [String(story.petition.code), 'Trần Thị Hường'],
      ['xu phat xay dung', 'Phạm Thị Nhàn'],
      ['ben vac', 'Ngô Thị Tư'],
    ] as const) {
      await lan.go('/viec-don-vi');
      await lan.find('row', 'Lê Văn Bình');
      await lan.press('/');
      await lan.type(asked);
      await lan.press('Enter');
      await lan.sees(`Kết quả cho “${asked}”`, found);
    }
  });

  it('two complete the same task: one succeeds, the other is told who did and loses nothing', async () => {
    const { lan, tuan } = officers;
    const task = 'Kiểm tra điều kiện xử lý đơn';
    for (const desk of [lan, tuan]) {
      await desk.go('/viec-don-vi?q=nguoi%20co%20cong');
      await desk.click('link', task);
      await desk.find('heading', task);
    }
    await fillForm(tuan.page, { 'Người viết đơn': 'Rõ họ tên, địa chỉ', 'Ghi chú': 'Đã gọi điện cho bà Tư' });
    await tuan.sees('Đã lưu nháp');
    await fillForm(lan.page, {
      'Người viết đơn': 'Rõ họ tên, địa chỉ',
      'Đơn có đủ điều kiện xử lý không?': 'Đủ điều kiện xử lý',
    });
    await lan.press('Control+Enter');
    await lan.sees(`Đã hoàn thành “${task}”`);

    await tuan.sees('Việc này đã được hoàn thành', 'Nguyễn Thị Lan hoàn thành lúc');
    const note = await tuan.find('field', 'Ghi chú');
    expect(await note.evaluate((field) => (field as HTMLTextAreaElement).value)).to.equal('Đã gọi điện cho bà Tư');
  });

  it('speaks English when asked, and remembers it', async () => {
    const { tuan } = officers;
    await tuan.go('/viec-cua-toi');
    await tuan.click('button', 'English');
    await tuan.find('heading', 'My tasks');
    await tuan.page.reload({ waitUntil: 'domcontentloaded' });
    await tuan.find('heading', 'My tasks');
    expect(await tuan.page.evaluate(() => document.documentElement.lang)).to.equal('en');
    await tuan.click('button', 'Tiếng Việt');
    await tuan.find('heading', 'Việc của tôi');
  });

  it('fits a telephone: the list and an approval', async () => {
    const { minh } = officers;
    await minh.page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 1 });
    await minh.go('/viec-don-vi');
    await minh.sees('Lê Văn Bình');
    expect(await overflow(minh)).to.equal(0);
    await picture(minh.page, 'phone-worklist');
    await opens(minh, 'Phê duyệt đề xuất xử lý');
    await minh.sees('Nội dung trình duyệt', 'Đủ điều kiện thụ lý');
    await minh.find('button', 'Duyệt');
    expect(await overflow(minh)).to.equal(0);
    expect(await barriers(minh.page)).to.deep.equal([]);
    await picture(minh.page, 'phone-approval');
    await minh.page.setViewport({ width: 1366, height: 768 });
  });

  it('has a menu that stands whole on a small screen, its groups opened by keyboard', async () => {
    const roles = ['administrator', 'head', 'receptionist', 'clerk', 'handler', 'verifier', 'chief-of-office'];
    await site.database.owner('officers').where({ id: nga.id }).update({ roles });
    const all = await people.comes(nga);
    await all.page.setViewport({ width: 1366, height: 640 });
    await all.go('/viec-cua-toi');
    await all.find('heading', 'Việc của tôi');
    const [needed = 0, there = 0] = await all.page.evaluate(() => {
      const menu = document.querySelector('nav');
      return menu ? [menu.scrollHeight, menu.clientHeight] : [];
    });
    expect(there).to.be.above(0);
    expect(needed).to.be.at.most(there);

    const group = await all.find('button', 'Văn bản');
    await group.focus();
    await all.press('Enter');
    await all.find('menuitem', 'Văn bản đến');
    expect(await barriers(all.page)).to.deep.equal([]);
    await all.press('ArrowDown', 'Enter');
    await all.find('heading', 'Văn bản đi');
  });

  it('keeps nobody out: no grave fault on any page', async () => {
    const { lan } = officers;
    const found: Record<string, string[]> = {};
    const dossier = `/don/${story.petition.id}`;
    const tabs = ['summary', 'parties', 'files', 'diagram', 'timeline', 'documents', 'deadlines'];
    const pages = ['/viec-cua-toi', '/viec-don-vi', '/tiep-nhan', '/so-sach/don', '/tim-kiem?q=huong', '/khong-co'];
    for (const path of [...pages, ...tabs.map((tab) => `${dossier}?xem=${tab}`)]) {
      await lan.go(path);
      await until('the page stays empty', async () =>
        (await lan.page.$$('main h1, main h2, main p')).length > 0 ? true : undefined,
      );
      await until('it goes on loading', async () =>
        (await lan.page.$('main [role=status][aria-label="Đang tải…"]')) ? undefined : true,
      );
      const barred = await barriers(lan.page);
      if (barred.length > 0) found[path] = barred;
    }
    expect(found).to.deep.equal({});
  });

  async function selected(desk: Desk): Promise<string> {
    return desk.page.evaluate(() => document.querySelector<HTMLElement>('tr[data-selected]')?.innerText ?? '');
  }

  async function overflow(desk: Desk): Promise<number> {
    return desk.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }
});
