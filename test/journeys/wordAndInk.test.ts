import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import JSZip from 'jszip';
import type { ElementHandle } from 'puppeteer-core';
import { closeDocuments, renderDocx, renderPdf } from '../../server/documents/index.ts';
import { barriers } from '../support/accessible.ts';
import { type Desk, openBrowser, type People, until } from '../support/browser.ts';
import { fillForm } from '../support/fillForm.ts';
import { begin, type Story } from '../support/matter.ts';
import { lan, minh, tuan } from '../support/people.ts';
import { openSite, type Site } from '../support/site.ts';
import { completes, opens } from './acts.ts';
import { picture } from './pictures.ts';

const drafting = 'Thẩm định, dự thảo thông báo thụ lý';
const proposing = 'Đề xuất xử lý đơn';
const sentence = 'Khiếu nại quyết định thu hồi đất';
const session = 'Làm việc với các bên về kết quả xác minh';

describe('a paper in Word and minutes in ink, in the browser', function () {
  this.timeout(180_000);
  let site: Site;
  let people: People;
  let desks: { lan: Desk; minh: Desk; tuan: Desk };
  let folder: string;

  before(async () => {
    site = await openSite('2026-07-06');
    folder = await mkdtemp(join(tmpdir(), 'kntc-word-'));
    const world = { ...site.database, vault: site.deps.vault };
    const issued: Story = await begin(world, { title: 'Khiếu nại việc thu phí đò ngang' });
    await issued.walkTo('recheck-decision');
    const field: Story = await begin(world);
    await field.walkTo('hold-working-session');
    const draft: Story = await begin(world, { title: 'Khiếu nại việc thu hồi 312 m2 đất' });
    await draft.walkTo('prepare-acceptance');
    const triage: Story = await begin(world, { title: 'Khiếu nại việc thu hồi sổ trợ cấp' });
    await triage.walkTo('propose-handling');
    await site.travel('2026-07-30');
    people = await openBrowser(site);
    desks = { lan: await people.comes(lan), minh: await people.comes(minh), tuan: await people.comes(tuan) };
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      console.error((await people.photograph(this.currentTest.title)).join('\n'));
    expect(people.trouble.splice(0)).to.deep.equal([]);
  });

  after(async () => {
    await people?.close();
    await closeDocuments();
    await site?.close();
  });

  const chooseFile = async ({ page }: Desk, name: string, file: string) => {
    const input = await until(`there is no file field “${name}”`, async () => {
      return ((await page.$(`input[type=file][aria-label="${name}"]`)) as ElementHandle<HTMLInputElement>) ?? undefined;
    });
    await input.uploadFile(file);
  };
  const kept = async (name: string, bytes: Buffer): Promise<string> => {
    await writeFile(join(folder, name), bytes);
    return join(folder, name);
  };

  it('what is typed without a network stays on the computer, comes back, and goes to the server by itself', async () => {
    const { tuan } = desks;
    await opens(tuan, session);
    await tuan.find('field', 'Nội dung làm việc');
    // the page has all its parts before the network goes
    await tuan.page.waitForSelector('input[type=file]');
    await tuan.page.setOfflineMode(true);
    await fillForm(tuan.page, { 'Nội dung làm việc': 'Gõ ngoài đồng, không có mạng' });
    await tuan.sees('Mất mạng: nội dung được giữ trên máy này');
    // the tab is closed in the field and opened again in the office
    await tuan.page.goto('about:blank');
    // the browser's last attempt on leaving knows no switch for the network: in the field it would never have arrived
    await until('nothing arrived', async () => (await site.database.owner('drafts').delete()) || undefined, 5).catch(
      () => undefined,
    );
    await tuan.page.setOfflineMode(false);
    people.trouble.splice(0);
    await opens(tuan, session);
    await tuan.sees('Đã lấy lại nội dung gõ lúc chưa gửi được lên máy chủ');
    expect(await textIn(tuan, 'Nội dung làm việc')).to.equal('Gõ ngoài đồng, không có mạng');
    await tuan.sees('Đã lưu nháp');
    const [draft] = await site.database.owner('drafts').where({ officerId: tuan.officer.id });
    expect(draft.values.workingSessionContent).to.equal('Gõ ngoài đồng, không có mạng');
    await tuan.page.reload();
    await tuan.find('field', 'Nội dung làm việc');
    await tuan.seesNoLonger('Đã lấy lại nội dung');
  });

  it('minutes wait for their signed scan; a file of another kind is told at once', async () => {
    const { tuan } = desks;
    await opens(tuan, session);
    await fillForm(tuan.page, {
      'Ngày làm việc': '30/07/2026',
      'Địa điểm': 'Nhà văn hóa thôn Đông Hạ',
      'Người cùng làm việc': [{ 'Họ tên': 'Trần Thị Hường' }],
      'Kết quả làm việc': 'Bà Hường chưa đồng ý với diện tích đo lại',
      'Người không ký': [{ 'Họ tên': 'Trần Thị Hường', 'Lý do không ký': 'cho rằng đo chưa đúng' }],
      'Người chứng kiến': 'Ông Lê Văn Tám, trưởng thôn',
    });
    await tuan.click('tab', 'Dự thảo');
    await tuan.sees('cho rằng đo chưa đúng', 'Người chứng kiến: Ông Lê Văn Tám, trưởng thôn');
    await tuan.press('Control+Enter');
    await tuan.sees('Cần điền ô này.');
    expect(await barriers(tuan.page)).to.deep.equal([]);

    const paper = '<article class="paper"><p>BIÊN BẢN LÀM VIỆC</p><p>Đã đọc, cùng ký tên.</p></article>';
    await chooseFile(tuan, 'Bản quét biên bản đã ký', await kept('bb.docx', await renderDocx(paper, { title: 'x' })));
    await tuan.sees('Mục này chỉ nhận PDF, JPG, PNG, TIFF.');
    await tuan.click('button', 'Bỏ tệp bb.docx');
    const scan = await kept('bien_ban_da_ky.pdf', await renderPdf(paper, { title: 'Biên bản' }));
    await fillForm(tuan.page, { 'Bản quét biên bản đã ký': scan });
    await picture(tuan.page, 'minutes');
    await completes(tuan, session);
    await tuan.click('link', 'Xem hồ sơ đơn');
    await tuan.click('tab', 'Diễn biến');
    await tuan.sees('Đính kèm Bản quét biên bản đã ký: bien_ban_da_ky.pdf');
  });

  it('a sentence is copied from the paper of a similar matter', async () => {
    const { lan } = desks;
    await opens(lan, proposing);
    await lan.click('button', 'Chép đoạn từ văn bản tương tự');
    await lan.sees('Chọn ô cần điền trong biểu mẫu');
    await lan.press('Escape');
    await (await lan.find('field', 'Lý do đề xuất')).focus();
    await lan.click('button', 'Chép đoạn từ văn bản tương tự');
    await lan.sees('Chép vào: Lý do đề xuất', 'Khiếu nại việc thu phí đò ngang');
    await lan.page.click('details summary');
    await lan.find('button', `Chép: ${sentence}`);
    expect(await barriers(lan.page)).to.deep.equal([]);
    await lan.click('button', `Chép: ${sentence}`);
    await lan.sees('Đã chép vào ô “Lý do đề xuất”.');
    await lan.press('Escape');
    expect(await textIn(lan, 'Lý do đề xuất')).to.equal(sentence);
    await lan.sees('Đã lưu nháp');
  });

  it('a draft goes to Word before its step is done, comes back, and stands in the paper that is signed', async () => {
    const { lan, minh } = desks;
    await opens(lan, drafting);
    await fillForm(lan.page, {
      'Đã kiểm tra': ['Thuộc thẩm quyền giải quyết lần đầu', 'Còn thời hiệu khiếu nại'],
      'Khiếu nại về việc': 'thu hồi đất',
    });
    await lan.click('tab', 'Dự thảo');
    const { name, bytes } = await lan.download('Tải bản Word', 'button');
    expect(name).to.match(/\.docx$/);

    const cut = await altered(bytes, (xml) =>
      xml.replace(/<w:bookmarkStart w:name="kntc_number".*?<w:bookmarkEnd[^>]*\/>/, ''),
    );
    lan.expects(422);
    await chooseFile(lan, 'Đưa bản Word đã sửa lên', await kept('mat-so.docx', cut));
    await lan.sees('Chưa nhận bản Word này', 'Ô “Số:” của văn bản đã bị xóa khỏi tệp Word');
    expect(await barriers(lan.page)).to.deep.equal([]);

    const better = await altered(bytes, (xml) => xml.replace('Vậy thông báo để', 'Vậy trân trọng thông báo để'));
    await chooseFile(lan, 'Đưa bản Word đã sửa lên', await kept('da-sua.docx', better));
    await lan.sees('Đã nhận bản Word, nay là bản 2.', 'Vậy trân trọng thông báo để');
    await lan.sees('Nội dung lấy từ bản Word đã sửa (bản 2).');

    await lan.press('Control+Enter');
    await lan.sees(`Đã hoàn thành “${drafting}”`);
    await opens(minh, 'Ký văn bản');
    await minh.sees('Vậy trân trọng thông báo để');
    await minh.click('button', 'So sánh các bản');
    await minh.sees('Hai bản giống nhau.');
    await minh.click('field', 'Bản trước');
    await minh.click('option', await optionOf(minh, 'Bản 1'));
    await minh.sees('1 đoạn thay đổi');
    expect(
      await minh.page.$$eval('ins, del', (all) => all.map((one) => `${one.tagName} ${one.textContent?.trim()}`)),
    ).to.deep.equal(['INS [thêm: trân trọng ]']);
    await picture(minh.page, 'compare');
    expect(await barriers(minh.page)).to.deep.equal([]);
  });

  async function optionOf({ page }: Desk, begins: string): Promise<string> {
    return until(`there is no “${begins}” to choose`, async () => {
      const names = await page.$$eval('[role=option]', (all) =>
        all.map((one) => (one as HTMLElement).innerText.trim()),
      );
      return names.find((name) => name.startsWith(begins));
    });
  }

  async function textIn({ page }: Desk, label: string): Promise<string> {
    return page.evaluate((name) => {
      const fields = [...document.querySelectorAll<HTMLTextAreaElement>('.kntc-form textarea')];
      const plain = (text: string | null | undefined) => (text ?? '').replace(/[\s*]+/g, ' ').trim();
      return fields.find((one) => plain(one.labels?.[0]?.textContent) === name)?.value ?? '';
    }, label);
  }

  async function altered(file: Buffer, change: (xml: string) => string): Promise<Buffer> {
    const zip = await JSZip.loadAsync(file);
    const before = (await zip.file('word/document.xml')?.async('string')) ?? '';
    const after = change(before);
    expect(after).to.not.equal(before);
    zip.file('word/document.xml', after);
    return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  }
});
