import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { pdf } from '../files/samples.ts';
import { barriers } from '../support/accessible.ts';
import { type Desk, openBrowser, type People, watchOver } from '../support/browser.ts';
import { begin, type Story } from '../support/matter.ts';
import { hoa, tuan } from '../support/people.ts';
import { pagesOfPdf } from '../support/readPapers.ts';
import { openSite, type Site } from '../support/site.ts';

describe('the verification file in the browser', function () {
  this.timeout(300_000);
  let site: Site;
  let people: People;
  let verifier: Desk;
  let story: Story;
  let folder: string;

  before(async () => {
    site = await openSite('2026-07-06');
    story = await begin({ ...site.database, vault: site.deps.vault });
    await story.walkTo('verify');
    await site.travel('2026-07-20');
    people = await openBrowser(site);
    verifier = await people.comes(tuan);
    folder = await mkdtemp(join(tmpdir(), 'kntc-file-'));
  });

  watchOver(() => people);

  after(async () => {
    await people?.close();
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  // A dialog that is closing still takes the clicks, and what was said before must not be taken for the next answer.
  const calm = async () => {
    await verifier.page.evaluate(clear);
    await verifier.page.waitForFunction(() => !document.querySelector('[role=dialog], [role=alert]'));
  };
  const opens = (desk: Desk) => desk.go(`/don/${story.petition.id}?xem=file`);

  it('keeps a diary, takes documents in with their scan, and gives an original back', async () => {
    await opens(verifier);
    await verifier.sees('Chưa có tài liệu nào', 'Chưa có dòng nhật ký nào', 'Hồ sơ chưa đánh số bút lục');
    await verifier.click('button', 'Ghi nhật ký');
    await verifier.enter('Việc đã làm, kết quả', 'Đo đạc lại thửa 87: 309,6 m2');
    await verifier.enter('Nơi làm việc', 'thôn Đông Hạ');
    await verifier.click('button', 'Ghi');
    await verifier.sees('Đã ghi nhật ký.', '20/07/2026, thôn Đông Hạ');

    const scan = join(folder, 'trich-luc.pdf');
    await writeFile(scan, pdf({ pages: 2 }));
    await verifier.click('button', 'Nhận thêm tài liệu');
    await verifier.enter('Tên tài liệu', 'Trích lục bản đồ thửa 87');
    await verifier.enter('Bên giao', 'Chi nhánh Văn phòng Đăng ký đất đai');
    await verifier.attach(scan);
    await verifier.sees('trich-luc.pdf', 'Đã tải lên');
    await verifier.click('button', 'Ghi');
    await verifier.sees('Đã ghi vào danh mục.');
    await verifier.enter('Tên tài liệu', 'Sổ mục kê');
    await verifier.enter('Số trang', '14');
    await verifier.click('button', 'Ghi');
    await verifier.sees('Sổ mục kê', '14 trang');
    await verifier.enter('Tên tài liệu', 'Giấy chứng nhận thửa 87');
    await verifier.page.select('select', 'original');
    await verifier.enter('Số trang', '4');
    await verifier.enter('Bên giao', 'Bà Trần Thị Hường');
    await verifier.click('button', 'Ghi');
    await verifier.sees('Giấy chứng nhận thửa 87', 'Bản chính');
    await verifier.enter('Tên tài liệu', 'Giấy của vụ việc khác');
    await verifier.enter('Số trang', '1');
    await verifier.click('button', 'Ghi');
    await verifier.sees('Giấy của vụ việc khác');
    await verifier.click('button', 'Thôi');
    await verifier.page.evaluate(press, 'Giấy của vụ việc khác', 'Gạch bỏ');
    await verifier.enter('Lý do', 'Nhập nhầm vụ việc');
    await verifier.click('button', 'Ghi');
    await verifier.sees('Đã gạch: Nhập nhầm vụ việc');
    await verifier.page.evaluate(press, 'Giấy chứng nhận thửa 87', 'Trả lại');
    await verifier.find('field', 'Ngày trả');
    await verifier.click('button', 'Ghi');
    await verifier.sees('Đã trả cho Bà Trần Thị Hường ngày 20/07/2026', 'Biên bản giao nhận');
    await verifier.page.evaluate(press, 'Đo đạc lại thửa 87: 309,6 m2', 'Đính chính');
    await verifier.enter('Việc đã làm, kết quả', 'Đo đạc lại thửa 78: 309,6 m2');
    await verifier.click('button', 'Ghi');
    await verifier.sees('Đã được đính chính', 'thửa 78');
    expect(await barriers(verifier.page)).to.deep.equal([]);
  });

  it('numbers the pages in the order that the arrow keys make, and says what is missing', async () => {
    await opens(verifier);
    await verifier.sees('Trích lục bản đồ thửa 87');
    const rows = () =>
      verifier.page.$$eval('ol[aria-label="Thứ tự đánh số"] > li', (all) =>
        all.map((row) => row.firstElementChild?.textContent ?? ''),
      );
    const before = await rows();
    await verifier.page.focus('ol[aria-label="Thứ tự đánh số"] > li:last-child');
    await verifier.press('ArrowUp');
    expect((await rows()).slice(-2)).to.deep.equal(before.slice(-2).reverse());
    await verifier.page.waitForFunction(
      (name) => document.activeElement?.textContent?.startsWith(name),
      {},
      before.at(-1) ?? '',
    );
    await verifier.click('button', 'Đánh số BL 1–');
    await verifier.sees('Đã đánh số bút lục.');
    const index = await verifier.page.$$eval('table tbody tr', (all) => all.map((row) => row.textContent ?? ''));
    expect(index.findIndex((row) => row.includes('Sổ mục kê'))).to.be.greaterThan(0);
    expect(index[0]).to.match(/^1/);
    expect(index.join()).to.not.include('vụ việc khác');
    await verifier.click('button', 'Đánh số lại');
    await verifier.page.waitForSelector('ol[aria-label="Thứ tự đánh số"] > li');
    await verifier.page.focus('ol[aria-label="Thứ tự đánh số"] > li:first-child');
    await verifier.press('ArrowDown');
    await verifier.page.waitForFunction(() => document.activeElement?.matches('li:nth-child(2)'));
    await verifier.enter('Lý do đánh số lại', 'Xếp lại theo thời gian');
    await verifier.click('button', await verifier.page.$$eval('button', numberingButton));
    await verifier.sees('Lần 2', 'Xếp lại theo thời gian', 'Lần 1: BL 1–');
  });

  it('becomes a PDF while one watches, and is lent to one at a time', async () => {
    await opens(verifier);
    await verifier.click('button', 'Lập hồ sơ PDF');
    await verifier.page.waitForFunction(() => document.body.innerText.includes('Tải xuống'), { timeout: 120_000 });
    const { name, bytes } = await verifier.download('Tải xuống');
    expect(name).to.match(/^Hồ sơ .*\.pdf$/);
    expect((await pagesOfPdf(bytes)).join(' '))
      .to.include('DANH MỤC BÚT LỤC')
      .and.include('BL 1');

    await verifier.click('button', 'Cho mượn');
    await verifier.enter('Người, cơ quan mượn', 'Thanh tra tỉnh Hà Thanh');
    await verifier.enter('Mục đích', 'kiểm tra trách nhiệm');
    await verifier.enter('Hẹn trả', '27/7/2026');
    await verifier.click('button', 'Ghi');
    await verifier.sees('Đang cho mượn', 'hẹn trả ngày 27/07/2026');
    await calm();
    await verifier.click('button', 'Giao Tòa án');
    await verifier.enter('Tòa án', 'Tòa án nhân dân khu vực 3');
    await verifier.enter('Số văn bản yêu cầu', '12/CV-TA');
    await verifier.enter('Ngày yêu cầu', '18/7/2026');
    await verifier.enter('Người nhận', 'bà Nguyễn Thị Hà');
    verifier.expects(409);
    await verifier.click('button', 'Ghi');
    await verifier.sees('Hồ sơ đang do Thanh tra tỉnh Hà Thanh mượn');
    await verifier.click('button', 'Thôi');
    await calm();
    await verifier.click('button', 'Nhận lại');
    await verifier.find('field', 'Ngày nhận lại'); // until the dialog is there, “Ghi” is the diary's button
    await verifier.click('button', 'Ghi');
    await verifier.sees('đã trả ngày 20/07/2026');
    await calm();
    await verifier.click('button', 'Giao Tòa án');
    await verifier.enter('Tòa án', 'Tòa án nhân dân khu vực 3');
    await verifier.enter('Số văn bản yêu cầu', '12/CV-TA');
    await verifier.enter('Ngày yêu cầu', '18/7/2026');
    await verifier.enter('Người nhận', 'bà Nguyễn Thị Hà');
    await verifier.click('button', 'Ghi');
    await verifier.sees('theo văn bản số 12/CV-TA, giao ngày 20/07/2026', '1 tài liệu chưa đánh số');
    await verifier.sees('Hồ sơ đã thay đổi từ khi lập bản này.', 'Lập lại');
    expect(await barriers(verifier.page)).to.deep.equal([]);
  });

  it('is read by the clerk, who has nothing to press, and fits a phone', async () => {
    const clerk = await people.comes(hoa);
    await opens(clerk);
    await clerk.sees('Bạn xem được hồ sơ', 'Sổ mục kê');
    expect(await clerk.text()).to.not.include('Ghi nhật ký');
    await clerk.page.setViewport({ width: 390, height: 844 });
    await opens(clerk);
    await clerk.sees('Danh mục tài liệu, chứng cứ');
    const wide = await clerk.page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).to.be.at.most(390);
  });
});

// What follows runs in the page, each function alone.

/** Presses a button of the row that says this. */
function press(row: string, button: string): void {
  const found = [...document.querySelectorAll('li')].find((one) => one.textContent?.includes(row));
  const pressed = [...(found?.querySelectorAll('button') ?? [])].find((one) => one.textContent === button);
  if (!pressed) throw new Error(`no “${button}” at “${row}”`);
  pressed.click();
}

function numberingButton(buttons: HTMLButtonElement[]): string {
  return buttons.find((one) => one.textContent?.startsWith('Đánh số BL'))?.textContent ?? '';
}

/** Takes away what is said in the corner. */
function clear(): void {
  for (const one of document.querySelectorAll<HTMLElement>('[role=alert] button')) one.click();
}
