import { writeFile } from 'node:fs/promises';
import { expect } from 'chai';
import JSZip from 'jszip';
import { actAt } from '../../server/commands/act.ts';
import { voidPetition } from '../../server/commands/voidPetition.ts';
import { barriers } from '../support/accessible.ts';
import { type Desk, openBrowser, type People, until, watchOver } from '../support/browser.ts';
import { begin } from '../support/matter.ts';
import { lan, mai } from '../support/people.ts';
import { openSite, type Site } from '../support/site.ts';

const others = [
  ['Lê Văn Bình', 'Khiếu nại việc thu phí đò ngang bến Vạc', '2026-07-01', 'post'],
  ['Phạm Thị Nhàn', 'Khiếu nại quyết định xử phạt xây dựng không phép', '2026-07-02', 'in-person'],
  ['Đỗ Quang Hải', '=1+1 Khiếu nại việc không cấp giấy chứng nhận', '2026-07-03', 'post'],
] as const;

describe('the registers in the browser', function () {
  this.timeout(180_000);
  let site: Site;
  let people: People;
  let desk: Desk;

  before(async () => {
    site = await openSite('2026-07-06');
    const world = { ...site.database, vault: site.deps.vault };
    for (const [name, title, receivedOn, channel] of others) {
      const parties = [{ role: 'petitioner', kind: 'person', name, address: 'Thôn Bến Vạc' } as const];
      await begin(world, { parties, title, receivedOn, writtenOn: receivedOn, channel });
    }
    const story = await begin(world);
    await story.walkTo('prepare-verification');
    await site.travel('2026-07-16');
    people = await openBrowser(site);
    desk = await people.comes(lan);
  });

  watchOver(() => people);

  after(async () => {
    await people?.close();
    await site?.close();
  });

  const asked = () => new URL(desk.page.url()).searchParams;

  it('keeps the old address, and its questions stand in the new one', async () => {
    await desk.go('/so-don?kind=complaint');
    await desk.find('heading', 'Sổ theo dõi đơn');
    await desk.sees('Trần Thị Hường', 'Lê Văn Bình', '4 đơn');
    await desk.enter('Số, tên trong đơn', 'pham thi');
    await desk.seesNoLonger('Lê Văn Bình');
    await desk.sees('Phạm Thị Nhàn', '1 đơn');
    expect([asked().get('q'), asked().get('kind')]).to.deep.equal(['pham thi', 'complaint']);
    await desk.page.reload({ waitUntil: 'domcontentloaded' });
    await desk.sees('Phạm Thị Nhàn', '1 đơn');
    await desk.click('button', 'Xóa lọc');
    await desk.sees('Lê Văn Bình', '4 đơn');
  });

  it('lets columns be chosen and moved by keyboard, and keeps a view that opens the register', async () => {
    await desk.click('button', 'Cột');
    await (await desk.find('field', 'Nguồn đơn')).focus();
    await desk.press('Space');
    await until('the column is not asked for', async () => asked().get('columns')?.includes('channel') || undefined);
    await (await desk.find('button', 'Đưa “Nguồn đơn” lên trước')).focus();
    await desk.press('Enter');
    await until('the column has not moved', async () => asked().get('columns')?.endsWith('channel,due') || undefined);
    await desk.press('Escape');
    await desk.sees('Dịch vụ bưu chính');
    await desk.enter('Số, tên trong đơn', 'binh');
    await desk.seesNoLonger('Phạm Thị Nhàn');
    await until('the name is not asked for', async () => asked().get('q') === 'binh' || undefined);

    await desk.click('button', 'Cách xem');
    await desk.enter('Tên cách xem', 'Của ông Bình');
    await (await desk.find('field', 'Mở sổ này bằng cách xem này')).focus();
    await desk.press('Space');
    await desk.click('button', 'Lưu cách xem');
    await desk.sees('Đã lưu cách xem “Của ông Bình”.');
    await desk.go('/so-sach/don');
    await until('the kept view does not open', async () => asked().get('q') === 'binh' || undefined);
    await desk.sees('Lê Văn Bình', 'Dịch vụ bưu chính', '1 đơn');
    await desk.click('button', 'Xóa lọc');
    await desk.sees('4 đơn');
  });

  it('exports what is on the screen to Excel and to Word', async () => {
    await desk.go('/so-sach/don?from=2026-07-01&to=2026-07-31');
    await desk.sees('4 đơn');
    for (const [choice, link, path] of [
      ['Excel (.xlsx)', 'Tải tệp Excel', 'xl/sharedStrings.xml'],
      ['Word (.docx)', 'Tải tệp Word', 'word/document.xml'],
    ] as const) {
      await desk.click('button', 'Xuất tệp');
      await desk.click('menuitem', choice);
      await desk.sees('Tệp đã tạo xong.');
      const { name, bytes } = await desk.download(link);
      expect(name).to.match(/^Sổ theo dõi đơn 16-07-2026\.(xlsx|docx)$/);
      const xml = await (await JSZip.loadAsync(bytes)).file(path)?.async('string');
      expect(xml).to.include('Từ ngày 01/07/2026 đến ngày 31/07/2026').and.to.include('Trần Thị Hường');
      await desk.click('button', 'Đóng');
    }
  });

  it('leads from a line to its matter', async () => {
    await desk.go('/so-sach/van-ban-di');
    await desk.find('heading', 'Sổ đăng ký văn bản đi');
    await desk.click('row', 'P.AN-2026-000004');
    await until('the matter does not open', async () => desk.page.url().includes('/don/') || undefined);
    await desk.sees('Trần Thị Hường');
  });

  it('has the reception book: who was received, by day; a turn without a petition leads nowhere', async () => {
    const { owner } = site.database;
    const turn = { agencyId: lan.agencyId, day: '2026-07-15', room: 'Phòng 1', takenAt: '2026-07-15T02:00:00Z' };
    await owner('counter_tickets').insert([
      {
        ...{ ...turn, id: '0190f000-0000-7000-8000-000000000001', number: 1, purpose: 'question', state: 'done' },
        servedAt: '2026-07-15T02:05:00Z',
      },
      { ...turn, id: '0190f000-0000-7000-8000-000000000002', number: 2, purpose: 'result', state: 'absent' },
    ]);
    const mistaken = await begin({ ...site.database, vault: site.deps.vault }, { receivedOn: '2026-07-14' });
    await actAt(site.database.db, mai, mistaken.now(), (act) =>
      voidPetition(act, mistaken.petition.id, 'Vào sổ hai lần'),
    );
    await desk.go('/so-sach/tiep-cong-dan');
    await desk.sees('3 lượt tiếp, không kể 1 số đã hủy', 'Hỏi, nghe hướng dẫn', 'Phạm Thị Nhàn, Thôn Bến Vạc');
    expect(await desk.text()).not.to.include('Lê Văn Bình');
    expect(await barriers(desk.page)).to.deep.equal([]);
    await look('reception');
    await desk.click('row', 'Hỏi, nghe hướng dẫn');
    expect(desk.page.url()).to.include('/so-sach/tiep-cong-dan');
    await desk.click('row', 'Trần Thị Hường');
    await until('the matter does not open', async () => desk.page.url().includes('/don/') || undefined);
    await desk.page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true });
    await desk.go('/so-sach/tiep-cong-dan');
    await desk.sees('3 lượt tiếp');
    expect(await desk.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).to.equal(false);
    await look('phone-reception');
    await desk.page.setViewport({ width: 1366, height: 768 });
  });

  it('says that nothing fits, keeps no one out, and fits a phone', async () => {
    await desk.go('/so-sach/don?q=khong-co-ai');
    await desk.sees('Sổ không có dòng nào khớp.');
    await desk.go('/so-sach/van-ban');
    await desk.find('heading', 'Sổ theo dõi văn bản');
    await desk.page.waitForSelector('tbody tr');
    expect(await barriers(desk.page)).to.deep.equal([]);
    await desk.page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true });
    await desk.go('/so-sach/don?kind=complaint');
    await desk.sees('Trần Thị Hường');
    const wide = await desk.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(wide).to.equal(false);
    expect(await barriers(desk.page)).to.deep.equal([]);
  });

  async function look(name: string): Promise<void> {
    if (process.env.KNTC_LOOK) await writeFile(`${process.env.KNTC_LOOK}/${name}.png`, await desk.page.screenshot());
  }
});
