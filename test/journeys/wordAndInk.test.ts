import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { closeDocuments, renderDocx, renderPdf } from '../../server/documents/index.ts';
import { barriers } from '../support/accessible.ts';
import { type Desk, openBrowser, type People, until, watchOver } from '../support/browser.ts';
import { fillForm } from '../support/fillForm.ts';
import { begin, type Story } from '../support/matter.ts';
import { lan, minh, tuan } from '../support/people.ts';
import { openSite, type Site } from '../support/site.ts';
import { choosesFile, completes, leavesDialog, opens } from './acts.ts';
import { picture } from './pictures.ts';

const proposing = 'Đề xuất xử lý đơn';
const sentence = 'Khiếu nại quyết định thu hồi đất';
const session = 'Làm việc với các bên về kết quả xác minh';

describe('minutes in ink and sentences copied, in the browser', function () {
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
    const triage: Story = await begin(world, { title: 'Khiếu nại việc thu hồi sổ trợ cấp' });
    await triage.walkTo('propose-handling');
    await site.travel('2026-07-30');
    people = await openBrowser(site);
    desks = { lan: await people.comes(lan), minh: await people.comes(minh), tuan: await people.comes(tuan) };
  });

  watchOver(() => people);

  after(async () => {
    await people?.close();
    await closeDocuments();
    await site?.close();
  });

  const kept = async (name: string, bytes: Buffer): Promise<string> => {
    await writeFile(join(folder, name), bytes);
    return join(folder, name);
  };

  it('what is typed without a network stays on the computer, comes back, and goes to the server by itself', async () => {
    const { tuan } = desks;
    await opens(tuan, session);
    await tuan.find('field', 'Nội dung làm việc');
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
    await tuan.find('field', 'Nội dung làm việc');
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
    await choosesFile(tuan, 'Bản quét biên bản đã ký', await kept('bb.docx', await renderDocx(paper, { title: 'x' })));
    await tuan.sees('Mục này chỉ nhận PDF, JPG, PNG, TIFF.');
    await tuan.click('button', 'Bỏ tệp bb.docx');
    const scan = await kept('bien_ban_da_ky.pdf', await renderPdf(paper, { title: 'Biên bản' }));
    await fillForm(tuan.page, { 'Bản quét biên bản đã ký': scan });
    await picture(tuan.page, 'minutes');
    await completes(tuan, session);
    await tuan.click('link', 'Xem hồ sơ đơn');
    await tuan.sees('Việc đang mở'); // the page that is left has a tab of this name too
    await tuan.click('tab', 'Diễn biến');
    await tuan.sees('Đính kèm Bản quét biên bản đã ký: bien_ban_da_ky.pdf');
  });

  it('a sentence is copied from the paper of a similar matter', async () => {
    const { lan } = desks;
    await opens(lan, proposing);
    await lan.click('button', 'Chép đoạn từ văn bản tương tự');
    await lan.sees('Chọn ô cần điền trong biểu mẫu');
    await leavesDialog(lan);
    await (await lan.find('field', 'Lý do đề xuất')).focus();
    await lan.click('button', 'Chép đoạn từ văn bản tương tự');
    await lan.sees('Chép vào: Lý do đề xuất', 'Khiếu nại việc thu phí đò ngang');
    await until('the paper does not unfold', async () => {
      await lan.page.click('details summary');
      return true;
    });
    await lan.find('button', `Chép: ${sentence}`);
    expect(await barriers(lan.page)).to.deep.equal([]);
    await lan.click('button', `Chép: ${sentence}`);
    await lan.sees('Đã chép vào ô “Lý do đề xuất”.');
    await lan.press('Escape');
    expect(await textIn(lan, 'Lý do đề xuất')).to.equal(sentence);
    await lan.sees('Đã lưu nháp');
  });

  async function textIn({ page }: Desk, label: string): Promise<string> {
    return page.evaluate((name) => {
      const fields = [...document.querySelectorAll<HTMLTextAreaElement>('.kntc-form textarea')];
      const plain = (text: string | null | undefined) => (text ?? '').replace(/[\s*]+/g, ' ').trim();
      return fields.find((one) => plain(one.labels?.[0]?.textContent) === name)?.value ?? '';
    }, label);
  }
});
