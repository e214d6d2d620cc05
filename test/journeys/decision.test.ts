import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Officer } from '../../server/commands/act.ts';
import { renderPdf } from '../../server/documents/index.ts';
import { type Authority, createAuthority } from '../../server/signing/authority.ts';
import { verifyPdf } from '../../server/signing/index.ts';
import { barriers } from '../support/accessible.ts';
import { type Desk, openBrowser, type People, until, watchOver } from '../support/browser.ts';
import { fillForm } from '../support/fillForm.ts';
import { begin, type Story } from '../support/matter.ts';
import { hoa, lan, minh } from '../support/people.ts';
import { give, p12Of, trust } from '../support/signatures.ts';
import { chain, delegation, khoa, phuc, seat, van } from '../support/signing.ts';
import { openSite, type Site } from '../support/site.ts';
import { altered, withoutNumber } from '../support/word.ts';
import {
  approves,
  choosesFile,
  completes,
  does,
  dropsOnRow,
  leavesDialog,
  opens,
  opensPaper,
  sendsBack,
  takesFromMenu,
} from './acts.ts';
import { picture } from './pictures.ts';

const DECISION = 'Quyết định giải quyết khiếu nại lần đầu';
const CONTENT = 'Soát nội dung, ký tắt';
const FORMAT = 'Soát thể thức, ký tắt';
const VALID = [new Date('2026-01-01'), new Date('2036-01-01')] as const;

/**
 * A decision passes five desks, comes back once, goes to Word and back, is signed with certificates, numbered and served;
 * one recipient is not reached, and a letter corrects it in the end. Each step stands on the one before.
 */
describe('the life of a decision, in the browser', function () {
  this.timeout(300_000);
  this.bail(true);
  let site: Site;
  let people: People;
  let story: Story;
  let ca: Authority;
  let folder: string;
  const desks = new Map<string, Desk>();

  before(async () => {
    site = await openSite('2026-07-06');
    const { database, deps } = site;
    folder = await mkdtemp(join(tmpdir(), 'kntc-decision-'));
    await seat(database.owner);
    await chain(database.db, { template: 'settlement-decision', signerRole: 'deputy-head' });
    ca = await createAuthority('CA kiểm thử', ...VALID);
    await trust(site, ca.certificate);
    await give(site, phuc, await p12Of(ca, phuc.name));
    await give(site, null, await p12Of(ca, 'UBND phường An Hòa'));
    story = await begin({ ...database, db: database.owner, vault: deps.vault });
    await story.walkTo('draft-decision');
    await story.on('2026-08-06').does(lan, 'draft-decision');
    // its scans are names only: there is no page of them to show
    await database.owner('files').update({ preview: 'none' });
    await site.travel('2026-08-06', 14);
    people = await openBrowser(site);
  });

  watchOver(() => people);

  after(async () => {
    await people?.close();
    await site?.close();
  });

  const at = async (officer: Officer): Promise<Desk> => {
    const desk = desks.get(officer.id) ?? (await people.comes(officer));
    desks.set(officer.id, desk);
    return desk;
  };
  const kept = async (name: string, bytes: Uint8Array): Promise<string> => {
    await writeFile(join(folder, name), bytes);
    return join(folder, name);
  };

  it('is initialled with a remark, and sent back to its drafter by a deputy who may not sign before he is authorised', async () => {
    const section = await at(khoa);
    await opens(section, CONTENT);
    await section.sees('Phiếu trình');
    await section.enter('Ý kiến', 'Nội dung phù hợp hồ sơ');
    await section.click('button', 'Duyệt');
    await section.sees(`Đã hoàn thành “${CONTENT}”`);
    await approves(await at(van), FORMAT);

    const deputy = await at(phuc);
    await opens(deputy, 'Ký văn bản');
    await deputy.sees('Chưa ký được', 'chưa có văn bản giao ký', 'Nội dung phù hợp hồ sơ');
    expect(await barriers(deputy.page)).to.deep.equal([]);
    await delegation(site.database.db);
    await deputy.page.reload({ waitUntil: 'domcontentloaded' });
    await deputy.sees('KT. Chủ tịch / Phó Chủ tịch');
    await sendsBack(deputy, 'Ký văn bản', 'Nêu rõ diện tích được bồi thường');
  });

  it('is corrected in Word by its drafter; a file without its number is refused', async () => {
    const handler = await at(lan);
    await opens(handler, 'Dự thảo quyết định giải quyết');
    await handler.sees('Nêu rõ diện tích được bồi thường');
    await handler.click('tab', 'Dự thảo');
    const { name, bytes } = await handler.download('Tải bản Word', 'button');
    expect(name).to.match(/\.docx$/);

    handler.expects(422);
    const cut = await kept('mat-so.docx', await altered(bytes, withoutNumber));
    await choosesFile(handler, 'Đưa bản Word đã sửa lên', cut);
    await handler.sees('Chưa nhận bản Word này', 'Ô “Số:” của văn bản đã bị xóa khỏi tệp Word');
    expect(await barriers(handler.page)).to.deep.equal([]);

    const better = await altered(bytes, (xml) =>
      xml.replace('Khiếu nại đúng một phần', 'Khiếu nại đúng một phần về 306,9 m2 đất'),
    );
    await choosesFile(handler, 'Đưa bản Word đã sửa lên', await kept('da-sua.docx', better));
    await handler.sees(
      'Đã nhận bản Word, nay là bản 3.',
      'về 306,9 m2 đất',
      'Nội dung lấy từ bản Word đã sửa (bản 3).',
    );
    await completes(handler, 'Dự thảo quyết định giải quyết');
  });

  it('passes both desks again, stands apart from routine papers, and is compared and signed', async () => {
    await approves(await at(khoa), CONTENT);
    await approves(await at(van), FORMAT);

    const deputy = await at(phuc);
    await deputy.go('/ky-duyet');
    await deputy.sees('Cần xem riêng', 'Đã bị trả lại trước đó', 'Đã sửa lời văn bằng Word', 'Đã chọn 0/1');
    await opens(deputy, 'Ký văn bản');
    await deputy.sees('về 306,9 m2 đất');
    await deputy.click('button', 'So sánh các bản');
    await deputy.sees('Hai bản giống nhau.');
    await deputy.click('field', 'Bản trước');
    await deputy.click('option', 'Bản 1');
    await deputy.sees('1 đoạn thay đổi', 'về 306,9 m2 đất');
    const marks = await deputy.page.$$eval('ins, del', (all) =>
      all.map(({ tagName, textContent }) => [tagName, textContent?.replace(/\s+/g, ' ').trim()]),
    );
    expect(marks).to.deep.equal([['INS', '[thêm: về 306,9 m2 đất]']]);
    expect(await barriers(deputy.page)).to.deep.equal([]);
    await picture(deputy.page, 'compare');
    await leavesDialog(deputy);
    await deputy.click('button', 'Duyệt');
    await deputy.sees('Đã hoàn thành “Ký văn bản”');
  });

  it('is numbered and sent to those whom the law names, of whom nobody has to be typed', async () => {
    await site.travel('2026-08-07');
    const clerk = await at(hoa);
    await opens(clerk, 'Cấp số, phát hành văn bản');
    const first = await clerk.find('field', 'Nơi nhận');
    expect(await first.evaluate((field) => (field as HTMLInputElement).value)).to.equal('Ông (bà) Trần Thị Hường');
    await fillForm(clerk.page, {
      'Nơi nhận': [
        { 'Nơi nhận': 'Bà Trần Thị Hường', 'Cách gửi': 'Dịch vụ bưu chính' },
        { 'Nơi nhận': 'Ông Lê Văn Tám, hộ liền kề', 'Cách gửi': 'Trao trực tiếp' },
        { 'Nơi nhận': 'Chủ tịch UBND tỉnh Hà Thanh', 'Cách gửi': 'Dịch vụ bưu chính' },
      ],
    });
    await completes(clerk, 'Cấp số, phát hành văn bản');
    await clerk.sees('QUYẾT ĐỊNH', 'Đã ban hành');
  });

  it('carries the deputy’s and the agency’s signatures, both valid; one changed byte is found', async () => {
    const where = { petitionId: story.petition.id, template: 'settlement-decision' };
    const paper = await site.database.owner('documents').where(where).first();
    expect(paper).to.include({ state: 'issued', signing: 'digital', capacity: 'KT', signerId: phuc.id });
    const clerk = await at(hoa);
    await opensPaper(clerk, story.petition.id, DECISION);
    const seal = 'Chứng thư của UBND phường An Hòa, do CA kiểm thử cấp';
    await until('the agency has not signed', async () => (await clerk.text()).includes(seal) || undefined, 90);
    await clerk.sees(`Chứng thư của ${phuc.name}`);
    const pdf = await clerk.page.evaluate(async (address) => {
      const file = new Uint8Array(await (await fetch(address)).arrayBuffer());
      return Array.from(file);
    }, `/api/documents/${paper.id}/${paper.version}.pdf`);
    const verdicts = async (bytes: Uint8Array) =>
      (await verifyPdf(bytes, { trusted: [ca.certificate] })).map(({ verdict }) => verdict);
    const signed = Buffer.from(pdf);
    expect(await verdicts(signed)).to.deep.equal(['valid', 'valid']);
    signed[1000] = (signed[1000] ?? 0) ^ 1;
    expect(await verdicts(signed)).to.deep.equal(['changed', 'changed']);
  });

  it('goes out with the list of the post, by hand with the record of handing over', async () => {
    const clerk = await at(hoa);
    await clerk.click('button', 'Văn bản');
    await clerk.click('menuitem', 'Văn bản đi');
    await clerk.find('heading', 'Văn bản đi');
    await clerk.click('button', 'Chưa gửi');
    await clerk.sees('Bà Trần Thị Hường', 'Chủ tịch UBND tỉnh Hà Thanh', 'Ông Lê Văn Tám');
    await clerk.click('field', 'Chọn Bà Trần Thị Hường');
    await clerk.click('field', 'Chọn Chủ tịch UBND tỉnh Hà Thanh');
    await clerk.sees('Đã chọn 2 nơi nhận');
    expect(await barriers(clerk.page)).to.deep.equal([]);
    await clerk.click('button', 'Ghi bảng kê bưu điện…');
    await clerk.enter('Mã bưu gửi, mỗi dòng một mã theo thứ tự dưới đây', 'RB000000001VN\nRB000000002VN');
    await clerk.sees('2 mã cho 2 nơi nhận');
    expect(await barriers(clerk.page)).to.deep.equal([]);
    await clerk.click('button', 'Ghi');
    await clerk.sees('Đã ghi 2 nơi nhận.');
    await clerk.seesNoLonger('mỗi dòng một mã');

    await clerk.click('button', 'Tất cả');
    await takesFromMenu(clerk, 'Ông Lê Văn Tám, hộ liền kề', 'Biên bản giao nhận');
    await clerk.sees('BIÊN BẢN GIAO NHẬN', 'NĐ124 Mẫu 08', 'Ông Lê Văn Tám');
    await clerk.go('/van-ban-di');
    await takesFromMenu(clerk, 'Ông Lê Văn Tám, hộ liền kề', 'Đã nhận');
    await clerk.enter('Người ký nhận', 'Lê Văn Tám');
    await clerk.press('Enter');
    await clerk.sees('Người nhận: Lê Văn Tám');
  });

  it('one recipient is not reached: the handler is given the matter and decides', async () => {
    const [clerk, handler] = [await at(hoa), await at(lan)];
    await site.travel('2026-08-12');
    await clerk.go('/van-ban-di');
    await takesFromMenu(clerk, 'Chủ tịch UBND tỉnh Hà Thanh', 'Không phát được');
    await clerk.enter('Lý do không phát được', 'Cơ quan đã chuyển trụ sở');
    await clerk.click('button', 'Ghi');
    await clerk.sees('Đã ghi.', 'Cơ quan đã chuyển trụ sở');

    await does(handler, 'Quyết định cách chuyển phát lại', {
      'Làm gì tiếp': 'Gửi lại theo địa chỉ khác hoặc cách khác',
      'Cách gửi lại': 'Trục liên thông văn bản điện tử',
    });
    await clerk.go('/van-ban-di?lack=unsent');
    await clerk.find('row', 'Chủ tịch UBND tỉnh Hà Thanh');
    await clerk.sees('lần 2', 'Liên thông điện tử');
    await takesFromMenu(clerk, 'Chủ tịch UBND tỉnh Hà Thanh', 'Lịch sử gửi');
    await clerk.sees('Không phát được 12/08/2026', 'Cơ quan đã chuyển trụ sở');
    await clerk.press('Escape');
  });

  it('the scanned receipt is dropped onto its row, and the step that waited for the day is confirmed with one key', async () => {
    const clerk = await at(hoa);
    await does(clerk, 'Gửi quyết định giải quyết', {}); // filled in from what was recorded
    await clerk.go('/van-ban-di');
    await dropsOnRow(clerk, 'Bà Trần Thị Hường', await scan());
    await clerk.find('heading', 'Ghi ngày nhận');
    await clerk.enter('Ngày nhận', '11/08/2026');
    await clerk.sees('bao_phat.pdf');
    await clerk.click('button', 'Ghi');
    await clerk.sees('Việc “Ghi nhận ngày người khiếu nại nhận quyết định” đã được điền sẵn');
    await clerk.find('button', 'Xác nhận luôn');
    await clerk.press('Enter');
    await clerk.sees('Đã hoàn thành “Ghi nhận ngày người khiếu nại nhận quyết định”');

    await clerk.go(`/don/${story.petition.id}?xem=deadlines`);
    await clerk.sees('Quyết định có hiệu lực pháp luật', '10/09/2026'); // 30 days from 11 August
    await clerk.go(`/don/${story.petition.id}?xem=documents`);
    await clerk.sees('Đã nhận', 'Nhận 11/08/2026', 'lần 2');
  });

  it('a mistake is found: a letter corrects the decision, which says so from then on', async () => {
    const [handler, head, clerk] = [await at(lan), await at(minh), await at(hoa)];
    await opensPaper(handler, story.petition.id, DECISION);
    await handler.click('button', 'Đính chính, thu hồi…');
    await handler.find('heading', 'Đề xuất đính chính, thu hồi hoặc thay thế');
    await fillForm(handler.page, {
      'Cách xử lý': 'Đính chính bằng công văn',
      'Lý do': 'ghi nhầm diện tích',
      'Những chỗ đính chính': [{ 'Vị trí': 'Điều 1', 'Đã ghi': '309,6 m2', 'Nay ghi': '306,9 m2' }],
    });
    await completes(handler, 'Đề xuất đính chính, thu hồi hoặc thay thế');
    await approves(head, 'Ký văn bản');
    await opens(clerk, 'Cấp số, phát hành văn bản');
    await completes(clerk, 'Cấp số, phát hành văn bản');

    await handler.go(`/don/${story.petition.id}?xem=documents`);
    await handler.sees('Đã đính chính bởi văn bản số 01/CV-P.AN');
  });

  async function scan(): Promise<string> {
    const text = '<article class="paper"><p>BÁO PHÁT</p><p>Trần Thị Hường đã nhận ngày 11/8/2026</p></article>';
    return kept('bao_phat.pdf', await renderPdf(text, { title: 'Báo phát' }));
  }
});
