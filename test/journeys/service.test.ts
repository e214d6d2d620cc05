import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { renderPdf } from '../../server/documents/index.ts';
import type { Petition } from '../../server/models/Petition.ts';
import { barriers } from '../support/accessible.ts';
import { type Desk, openBrowser, type People, until } from '../support/browser.ts';
import { fillForm } from '../support/fillForm.ts';
import { begin } from '../support/matter.ts';
import { hoa, lan, minh } from '../support/people.ts';
import { openSite, type Site } from '../support/site.ts';
import { approves, completes, does, opens } from './acts.ts';

const DECISION = 'Quyết định giải quyết khiếu nại lần đầu';

/**
 * A decision leaves the house: by post to the complainant, by hand to the neighbour, over the wire to the superior; one of
 * them is not reached. What the clerk records is what the clocks of the law start from.
 */
describe('a decision is served, in the browser', function () {
  this.timeout(180_000);
  this.bail(true); // each step stands on the one before
  let site: Site;
  let people: People;
  let petition: Petition;
  let officers: { lan: Desk; minh: Desk; hoa: Desk };

  before(async () => {
    site = await openSite('2026-08-06');
    const { database, deps } = site;
    const story = await begin({ ...database, db: database.owner, vault: deps.vault });
    await story.walkTo('sign-paper settlement-decision');
    petition = story.petition;
    // the scans of this story are names only: there is no page of them to show
    await database.owner('files').update({ preview: 'none' });
    await site.travel('2026-08-07');
    people = await openBrowser(site);
    officers = { lan: await people.comes(lan), minh: await people.comes(minh), hoa: await people.comes(hoa) };
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

  const row = (desk: Desk, name: string) => desk.find('row', name);
  const menu = async (desk: Desk, name: string, item: string) => {
    await until('a dialog is in the way', async () =>
      (await desk.page.$('.mantine-Modal-overlay')) ? undefined : true,
    );
    await desk.click('button', `Việc khác: ${name}`);
    await desk.click('menuitem', item);
  };

  it('is issued to those whom the law names, of whom nobody has to be typed, and stays on the clerk’s screen', async () => {
    const { minh, hoa } = officers;
    await approves(minh, 'Ký văn bản');
    await opens(hoa, 'Cấp số, phát hành văn bản');
    const first = await hoa.find('field', 'Nơi nhận');
    expect(await first.evaluate((field) => (field as HTMLInputElement).value)).to.equal('Ông (bà) Trần Thị Hường');
    await fillForm(hoa.page, {
      'Nơi nhận': [
        { 'Nơi nhận': 'Bà Trần Thị Hường', 'Cách gửi': 'Dịch vụ bưu chính' },
        { 'Nơi nhận': 'Ông Lê Văn Tám, hộ liền kề', 'Cách gửi': 'Trao trực tiếp' },
        { 'Nơi nhận': 'Chủ tịch UBND tỉnh Hà Thanh', 'Cách gửi': 'Dịch vụ bưu chính' },
      ],
    });
    await completes(hoa, 'Cấp số, phát hành văn bản');
    await hoa.sees('QUYẾT ĐỊNH', 'Đã ban hành');
  });

  it('goes out with the list of the post, by hand with the record of handing over', async () => {
    const { hoa } = officers;
    await hoa.click('link', 'Văn bản đi');
    await hoa.find('heading', 'Văn bản đi');
    await hoa.click('button', 'Chưa gửi');
    await hoa.sees('Bà Trần Thị Hường', 'Chủ tịch UBND tỉnh Hà Thanh', 'Ông Lê Văn Tám');
    await hoa.click('field', 'Chọn Bà Trần Thị Hường');
    await hoa.click('field', 'Chọn Chủ tịch UBND tỉnh Hà Thanh');
    await hoa.sees('Đã chọn 2 nơi nhận');
    expect(await barriers(hoa.page)).to.deep.equal([]);
    await hoa.click('button', 'Ghi bảng kê bưu điện…');
    await hoa.enter('Mã bưu gửi, mỗi dòng một mã theo thứ tự dưới đây', 'RB000000001VN\nRB000000002VN');
    await hoa.sees('2 mã cho 2 nơi nhận');
    expect(await barriers(hoa.page)).to.deep.equal([]);
    await hoa.click('button', 'Ghi');
    await hoa.sees('Đã ghi 2 nơi nhận.');
    await hoa.seesNoLonger('mỗi dòng một mã');

    await hoa.click('button', 'Tất cả');
    await menu(hoa, 'Ông Lê Văn Tám, hộ liền kề', 'Biên bản giao nhận');
    await hoa.sees('BIÊN BẢN GIAO NHẬN', 'NĐ124 Mẫu 08', 'Ông Lê Văn Tám');
    await hoa.go('/van-ban-di');
    await menu(hoa, 'Ông Lê Văn Tám, hộ liền kề', 'Đã nhận');
    await hoa.enter('Người ký nhận', 'Lê Văn Tám');
    await hoa.press('Enter');
    await hoa.sees('Người nhận: Lê Văn Tám');
  });

  it('a receipt from before the issue is refused with its reason', async () => {
    const { hoa } = officers;
    await site.travel('2026-08-12');
    await hoa.go('/van-ban-di');
    await menu(hoa, 'Bà Trần Thị Hường', 'Đã nhận');
    await hoa.enter('Ngày nhận', '06/08/2026');
    hoa.expects(422);
    await hoa.click('button', 'Ghi');
    await hoa.sees('Không được trước ngày ban hành (07/08/2026)');
    await hoa.press('Escape');
    await hoa.seesNoLonger('Người ký nhận');
  });

  it('one recipient is not reached: the handler is given the matter and decides', async () => {
    const { hoa, lan } = officers;
    await menu(hoa, 'Chủ tịch UBND tỉnh Hà Thanh', 'Không phát được');
    await hoa.enter('Lý do không phát được', 'Cơ quan đã chuyển trụ sở');
    await hoa.click('button', 'Ghi');
    await hoa.sees('Đã ghi.', 'Cơ quan đã chuyển trụ sở');

    await does(lan, 'Quyết định cách chuyển phát lại', {
      'Làm gì tiếp': 'Gửi lại theo địa chỉ khác hoặc cách khác',
      'Cách gửi lại': 'Trục liên thông văn bản điện tử',
    });
    await hoa.go('/van-ban-di?lack=unsent');
    await row(hoa, 'Chủ tịch UBND tỉnh Hà Thanh');
    await hoa.sees('lần 2', 'Liên thông điện tử');
    await menu(hoa, 'Chủ tịch UBND tỉnh Hà Thanh', 'Lịch sử gửi');
    await hoa.sees('Không phát được 12/08/2026', 'Cơ quan đã chuyển trụ sở');
    await hoa.press('Escape');
  });

  it('the scanned receipt is dropped onto its row, and the step that waited for the day is confirmed with one key', async () => {
    const { hoa } = officers;
    await does(hoa, 'Gửi quyết định giải quyết', {}); // filled in from what was recorded
    await hoa.go('/van-ban-di');
    await drop(hoa, 'Bà Trần Thị Hường', await scan());
    await hoa.find('heading', 'Ghi ngày nhận');
    await hoa.enter('Ngày nhận', '11/08/2026');
    await hoa.sees('bao_phat.pdf');
    await hoa.click('button', 'Ghi');
    await hoa.sees('Việc “Ghi nhận ngày người khiếu nại nhận quyết định” đã được điền sẵn');
    await hoa.find('button', 'Xác nhận luôn');
    await hoa.press('Enter');
    await hoa.sees('Đã hoàn thành “Ghi nhận ngày người khiếu nại nhận quyết định”');

    await hoa.go(`/don/${petition.id}?xem=deadlines`);
    await hoa.sees('Quyết định có hiệu lực pháp luật', '10/09/2026'); // 30 days from 11 August
    await hoa.go(`/don/${petition.id}?xem=documents`);
    await hoa.sees('Đã nhận', 'Nhận 11/08/2026', 'lần 2');
  });

  it('a mistake is found: a letter corrects the decision, which says so from then on', async () => {
    const { lan, minh, hoa } = officers;
    await lan.go(`/don/${petition.id}?xem=documents`);
    await lan.page.evaluate((title) => {
      const items = [...document.querySelectorAll('li')].filter(
        (one) => one.querySelector('strong')?.textContent === title,
      );
      items[0]?.querySelector<HTMLButtonElement>('button[aria-expanded]')?.click();
    }, DECISION);
    await lan.click('button', 'Đính chính, thu hồi…');
    await lan.find('heading', 'Đề xuất đính chính, thu hồi hoặc thay thế');
    await fillForm(lan.page, {
      'Cách xử lý': 'Đính chính bằng công văn',
      'Lý do': 'ghi nhầm diện tích',
      'Những chỗ đính chính': [{ 'Vị trí': 'Điều 1', 'Đã ghi': '309,6 m2', 'Nay ghi': '306,9 m2' }],
    });
    await completes(lan, 'Đề xuất đính chính, thu hồi hoặc thay thế');
    await approves(minh, 'Ký văn bản');
    await opens(hoa, 'Cấp số, phát hành văn bản');
    await completes(hoa, 'Cấp số, phát hành văn bản');

    await lan.go(`/don/${petition.id}?xem=documents`);
    await lan.sees('Đã đính chính bởi văn bản số 01/CV-P.AN');
  });

  async function scan(): Promise<string> {
    const file = join(await mkdtemp(join(tmpdir(), 'kntc-proof-')), 'bao_phat.pdf');
    const text = '<article class="paper"><p>BÁO PHÁT</p><p>Trần Thị Hường đã nhận ngày 11/8/2026</p></article>';
    await writeFile(file, await renderPdf(text, { title: 'Báo phát' }));
    return file;
  }

  /** As a file is dragged from the scanner's folder: the browser hands the page what the mouse holds. */
  async function drop(desk: Desk, name: string, file: string): Promise<void> {
    const target = await row(desk, name);
    const place = await until('the row is nowhere', async () => (await target.boundingBox()) ?? undefined);
    const session = await desk.page.createCDPSession();
    const at = { x: place.x + place.width / 2, y: place.y + place.height / 2 };
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, ...at, data });
    await session.detach();
  }
});
