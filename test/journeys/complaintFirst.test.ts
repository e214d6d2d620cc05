import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import sharp from 'sharp';
import { renderPdf } from '../../server/documents/index.ts';
import { type Desk, openBrowser, type People, until, watchOver } from '../support/browser.ts';
import { fillForm } from '../support/fillForm.ts';
import { hoa, lan, mai, minh, tuan } from '../support/people.ts';
import { textOfDocx, textOfPdf } from '../support/readPapers.ts';
import { openSite, type Site } from '../support/site.ts';
import { completes, does, issues, opens, sendsBack } from './acts.ts';
import { picture } from './pictures.ts';

/** What the decision must say, in whichever file. */
const saidByDecision = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'An Hòa, ngày 11 tháng 8 năm 2026',
  'Thôn Đông Hạ, phường Đông Hoà, tỉnh Đắk Lắk',
  'Trần Thị Hường',
  'Đo lại được 309,6 m2, bảng kiểm đếm chỉ ghi 180 m2',
  'Bồi thường theo diện tích 309,6 m2',
  'Khiếu nại của bà Trần Thị Hường là đúng một phần',
  'Sửa đổi, bổ sung Quyết định số 214/QĐ-UBND ngày 12/6/2026',
  'Tòa án nhân dân khu vực 1 - Hà Thanh',
  'Trần Văn Minh',
];

/**
 * Sample S01 through the browser, from the counter to the published decision. The site has a clock of its own
 * (test/support/site.ts), so weeks pass between the acts and every date is the same whenever this runs.
 */
describe('a complaint, from the counter to the decision, in the browser', function () {
  this.timeout(180_000);
  this.bail(true); // each step stands on the one before
  let site: Site;
  let people: People;
  let officers: { mai: Desk; lan: Desk; minh: Desk; hoa: Desk; tuan: Desk };
  let code = '';

  before(async () => {
    site = await openSite('2026-07-06');
    people = await openBrowser(site);
    const comes = (officer: Parameters<People['comes']>[0]) => people.comes(officer);
    officers = {
      mai: await comes(mai),
      lan: await comes(lan),
      minh: await comes(minh),
      hoa: await comes(hoa),
      tuan: await comes(tuan),
    };
  });

  watchOver(() => people);

  after(async () => {
    await people?.close();
    await site?.close();
  });

  it('Mai registers it by keyboard alone, with two files, and the receipt bears its number', async () => {
    const { mai } = officers;
    const [scan, card] = await papersOfHuong();
    await mai.go('/tiep-nhan');
    await mai.find('heading', 'Tiếp nhận đơn');

    await mai.tabTo('Kênh tiếp nhận');
    await mai.type('truc tiep');
    await mai.tabTo('Loại đơn (theo bề ngoài)');
    await mai.type('khieu nai');
    await mai.tabTo('Họ và tên');
    await mai.type('Trần Thị Hường');
    await mai.tabTo('Số CCCD');
    await mai.type('099185000101');
    await mai.tabTo('Điện thoại');
    await mai.type('0500100101');
    await mai.tabTo('Số nhà, thôn, tổ');
    await mai.type('Thôn Đông Hạ');
    await mai.tabTo('Xã, phường');
    await mai.type('dong hoa');
    await mai.find('option', 'Phường Đông Hoà, Đắk Lắk');
    await mai.tabTo('Tên người, cơ quan hoặc số quyết định');
    await mai.type('Chủ tịch UBND phường An Hòa');
    await mai.tabTo('Tiêu đề, trích yếu');
    await mai.type('Khiếu nại quyết định thu hồi đất và phương án bồi thường');
    await mai.tabTo('Tóm tắt nội dung');
    await mai.type('Tôi khiếu nại Quyết định số 214/QĐ-UBND ngày 12/6/2026 thu hồi 312 m2 đất của gia đình tôi.');
    await mai.tabTo('Yêu cầu của người gửi');
    await mai.type('Hủy quyết định, kiểm đếm lại và bồi thường đúng diện tích.');
    await mai.tabTo('Nơi xảy ra');
    await mai.type('Thửa 87, tờ bản đồ 15, thôn Đông Hạ');
    await mai.tabTo('Lĩnh vực');
    await mai.type('thu hoi');
    await mai.tabTo('chọn tệp');
    await mai.attach(scan, card);
    await mai.sees('don_khieu_nai.pdf', 'can_cuoc.png', 'Đã tải lên');
    await mai.find('button', 'Vào sổ');
    await mai.press('Control+Enter');

    await mai.sees('Đã vào sổ');
    code = await (await mai.find('heading', 'P.AN-2026-000001')).evaluate((heading) => heading.innerText);
    const receipt = await mai.download('In biên nhận');
    expect(receipt.name).to.match(/\.pdf$/);
    expect(await textOfPdf(receipt.bytes))
      .to.include(code)
      .and.to.include('Trần Thị Hường');
  });

  it('Lan finds it in her list, checks it, and each step offers the next', async () => {
    const { lan } = officers;
    await lan.go('/viec-cua-toi');
    await lan.find('row', 'Kiểm tra điều kiện xử lý đơn');
    await lan.press('j', 'Enter');

    await lan.find('heading', 'Kiểm tra điều kiện xử lý đơn');
    await fillForm(lan.page, {
      'Đơn đã có': [
        'Viết bằng tiếng Việt, hoặc có bản dịch được công chứng',
        'Ghi ngày, tháng, năm viết đơn',
        'Chữ ký hoặc điểm chỉ',
      ],
      'Người viết đơn': 'Rõ họ tên, địa chỉ',
      'Đơn có đủ điều kiện xử lý không?': 'Đủ điều kiện xử lý',
    });
    await lan.press('Control+Enter');
    await lan.sees('Đã hoàn thành “Kiểm tra điều kiện xử lý đơn”');
    await lan.click('link', 'Mở');

    await lan.find('heading', 'Phân loại đơn, xác định thẩm quyền');
    await fillForm(lan.page, {
      'Loại đơn': 'Khiếu nại',
      'Lĩnh vực': 'Đất đai: thu hồi, bồi thường, hỗ trợ, tái định cư',
      'Tóm tắt nội dung đơn': 'Khiếu nại quyết định thu hồi 312 m2 đất, chỉ tính bồi thường 180 m2',
      'Khiếu nại về': 'Quyết định hành chính',
      'Lần khiếu nại': 'Lần đầu',
      'Quyết định, hành vi bị khiếu nại': 'Quyết định số 214/QĐ-UBND ngày 12/6/2026',
      'Thẩm quyền giải quyết': 'Thuộc thẩm quyền của cơ quan mình',
    });
    await lan.press('Control+Enter');
    await lan.sees('Đã hoàn thành “Phân loại');
  });

  it('Lan proposes: the paper follows her typing, and the draft survives a reload', async () => {
    const { lan } = officers;
    await opens(lan, 'Đề xuất xử lý đơn');
    await lan.click('tab', 'Dự thảo');
    await fillForm(lan.page, {
      'Hướng xử lý': 'Thụ lý giải quyết',
      'Căn cứ pháp lý': 'Điều 27 Luật Khiếu nại',
      'Lý do đề xuất': 'Đơn đủ điều kiện thụ lý',
    });
    await lan.sees('PHIẾU ĐỀ XUẤT THỤ LÝ ĐƠN', 'Đề xuất: Thụ lý giải quyết.', 'Đơn đủ điều kiện thụ lý');
    await lan.sees('Đã lưu nháp');
    await picture(lan.page, 'task');

    await lan.page.reload({ waitUntil: 'domcontentloaded' });
    await lan.sees('Đã lưu nháp');
    const kept = await lan.find('field', 'Lý do đề xuất');
    expect(await kept.evaluate((field) => (field as HTMLTextAreaElement).value)).to.equal('Đơn đủ điều kiện thụ lý');
    await completes(lan, 'Đề xuất xử lý đơn');
  });

  it('Minh sends it back with a remark, sees what changed, approves', async () => {
    const { lan, minh } = officers;
    await site.travel('2026-07-07');
    await opens(minh, 'Phê duyệt đề xuất xử lý');
    await minh.sees('Nguyễn Thị Lan trình lúc 08:', 'Đơn đủ điều kiện thụ lý');
    await minh.click('button', 'Trả lại để sửa');
    await minh.sees('Hãy ghi rõ cần sửa gì trước khi trả lại.');
    await sendsBack(minh, 'Phê duyệt đề xuất xử lý', 'Ghi rõ thửa đất và còn thời hiệu hay không');

    await opens(lan, 'Đề xuất xử lý đơn');
    await lan.sees('Bị trả lại', 'Ghi rõ thửa đất và còn thời hiệu hay không');
    await fillForm(lan.page, { 'Lý do đề xuất': 'Thửa 87, tờ bản đồ 15; còn thời hiệu; đơn đủ điều kiện thụ lý' });
    await completes(lan, 'Đề xuất xử lý đơn');

    await opens(minh, 'Phê duyệt đề xuất xử lý');
    await minh.sees('Thay đổi so với lần trình trước: 1', 'Thửa 87, tờ bản đồ 15; còn thời hiệu', 'Trước:');
    await minh.sees('PHIẾU ĐỀ XUẤT THỤ LÝ ĐƠN');
    await picture(minh.page, 'approval');
    await minh.click('button', 'Duyệt');
    await minh.sees('Đã hoàn thành “Phê duyệt đề xuất xử lý”');
  });

  it('Lan drafts the notice of acceptance, Minh signs it, Hoa issues it', async () => {
    const { lan, minh, hoa } = officers;
    await site.travel('2026-07-09');
    await does(lan, 'Thẩm định, dự thảo thông báo thụ lý', {
      'Đã kiểm tra': ['Thuộc thẩm quyền giải quyết lần đầu', 'Còn thời hiệu khiếu nại'],
      'Khiếu nại về việc': 'thu hồi đất và phương án bồi thường',
    });
    await issues(minh, hoa, 'Bà Trần Thị Hường');
    await does(lan, 'Kiểm tra lại quyết định, hành vi bị khiếu nại', {
      'Đã kiểm tra lại': ['a) Căn cứ pháp lý ban hành quyết định, thực hiện hành vi'],
      'Kết quả kiểm tra lại': 'Diện tích trong bảng kiểm đếm không khớp giấy chứng nhận',
      'Kết luận sau kiểm tra lại': 'Chưa có cơ sở kết luận: tiến hành xác minh',
    });
  });

  it('a suspension stops the clock, and the deadline tells why it moved', async () => {
    const { lan, minh, hoa } = officers;
    await site.travel('2026-07-13');
    await opensDossier(lan);
    await lan.sees('10/08/2026'); // 30 days from 9 July end on Saturday 8 August: Monday
    await lan.click('button', 'Tạm đình chỉ giải quyết khiếu nại');
    await lan.click('button', 'Bắt đầu');
    await lan.sees('Đã bắt đầu “Tạm đình chỉ giải quyết khiếu nại”');
    await does(lan, 'Đề xuất tạm đình chỉ', {
      'Căn cứ tạm đình chỉ (LKN Đ11a.1)':
        'a) Bất khả kháng hoặc trở ngại khách quan, người khiếu nại không thể tiếp tục tham gia',
      'Lý do, tài liệu chứng minh': 'Bà Hường nằm viện từ ngày 11/7/2026, có giấy nhập viện',
    });
    await issues(minh, hoa, 'Bà Trần Thị Hường');
    await opensDossier(lan);
    await lan.sees('đang tạm dừng');

    await site.travel('2026-07-20');
    await does(lan, 'Theo dõi, đề xuất tiếp tục giải quyết', {
      'Ngày căn cứ tạm đình chỉ không còn': '20/07/2026',
      'Lý do tiếp tục giải quyết': 'Bà Hường đã ra viện',
    });
    await issues(minh, hoa, 'Bà Trần Thị Hường');

    await opensDossier(lan);
    await lan.click('tab', 'Thời hạn');
    await lan.click('button', 'Giải thích: Thời hạn giải quyết khiếu nại lần đầu');
    await lan.sees('Thứ hai 17/08/2026', '13/07/2026', '20/07/2026 (7 ngày)', 'Tạm đình chỉ giải quyết khiếu nại');
  });

  it('Tuấn verifies, sits down with the parties, reports', async () => {
    const { lan, minh, hoa, tuan } = officers;
    await site.travel('2026-07-21');
    await does(lan, 'Giao xác minh, dự thảo quyết định xác minh', {
      'Người xác minh': 'Cơ quan, đơn vị, cá nhân thuộc quyền quản lý',
      'Thời gian xác minh (ngày)': '15',
      'Người hoặc đơn vị xác minh': 'ông Phạm Anh Tuấn',
      'Nội dung xác minh': 'Diện tích đất bị thu hồi và cây trồng trên đất',
    });
    await issues(minh, hoa, 'Ông Phạm Anh Tuấn');

    await site.travel('2026-07-30');
    await does(tuan, 'Xác minh nội dung khiếu nại', {
      'Xác minh từ ngày': '22/07/2026',
      'Đến ngày': '29/07/2026',
      'Thông tin, tài liệu, bằng chứng đã thu thập': [
        {
          'Tên tài liệu, việc đã làm': 'Giấy chứng nhận quyền sử dụng đất',
          Nguồn: 'Người khiếu nại',
          Ngày: '23/07/2026',
        },
      ],
      'Kết quả xác minh từng nội dung': [
        {
          'Nội dung khiếu nại': 'Diện tích được bồi thường',
          'Kết quả xác minh': 'Đo lại được 309,6 m2, bảng kiểm đếm chỉ ghi 180 m2',
          'Kết luận': 'Đúng',
        },
        {
          'Nội dung khiếu nại': 'Hủy quyết định thu hồi đất',
          'Kết quả xác minh': 'Việc thu hồi đúng quy hoạch đã công bố',
          'Kết luận': 'Sai',
        },
      ],
      'Kết quả xác minh có khác thông tin, tài liệu, bằng chứng do các bên cung cấp không?': 'Có',
    });
    await does(tuan, 'Làm việc với các bên về kết quả xác minh', {
      'Ngày làm việc': '30/07/2026',
      'Địa điểm': 'Trụ sở UBND phường An Hòa',
      'Người cùng làm việc': [{ 'Họ tên': 'Trần Thị Hường' }],
      'Nội dung làm việc': 'Công bố kết quả đo đạc lại',
      'Kết quả làm việc': 'Bà Hường đồng ý với diện tích đo lại',
      'Bản quét biên bản đã ký': await signedMinutes(),
    });
    await does(tuan, 'Báo cáo kết quả xác minh', {
      'Kết luận chung': 'Đúng một phần',
      'Kiến nghị': 'Sửa phần diện tích bồi thường',
      'Yêu cầu của người khiếu nại và kết quả xác minh còn khác nhau không?': 'Có',
    });
    await issues(tuan, hoa, 'Chủ tịch UBND phường An Hòa'); // whoever verified signs the report
  });

  it('Minh holds the dialogue a week after the invitation', async () => {
    const { lan, minh, hoa } = officers;
    await site.travel('2026-08-03');
    await does(lan, 'Mời đối thoại', {
      'Ngày đối thoại': '10/08/2026',
      Giờ: '08:00',
      'Địa điểm': 'Trụ sở UBND phường An Hòa',
      'Nội dung đối thoại': 'Kết quả xác minh, hướng giải quyết',
      'Thành phần mời': [{ 'Họ tên, cơ quan': 'Bà Trần Thị Hường' }],
    });
    await issues(minh, hoa, 'Bà Trần Thị Hường');

    await site.travel('2026-08-10', 11);
    await does(minh, 'Tổ chức đối thoại', {
      'Người khiếu nại có mặt?': 'Có',
      'Thành phần tham gia': [{ 'Họ tên': 'Trần Văn Minh', 'Tư cách': 'Người chủ trì' }],
      'Mục đích, tóm tắt kết quả xác minh': 'Đo lại được 309,6 m2',
      'Ý kiến của người tham gia': 'Bà Hường đồng ý với diện tích, không đồng ý việc thu hồi',
      'Nội dung đã thống nhất': 'Bồi thường theo diện tích 309,6 m2',
      'Vấn đề còn ý kiến khác nhau': 'Việc hủy quyết định thu hồi đất',
      'Bản quét biên bản đã ký': await signedMinutes(),
    });
  });

  it('the decision is drafted, signed and issued; its PDF and its DOCX say the same', async () => {
    const { lan, minh, hoa } = officers;
    await site.travel('2026-08-11');
    await does(lan, 'Dự thảo quyết định giải quyết', {
      'Từng nội dung khiếu nại': [
        { 'Nội dung': 'Diện tích được bồi thường' },
        { 'Nội dung': 'Hủy quyết định thu hồi đất' },
      ],
      'Kết luận': 'Khiếu nại của bà Trần Thị Hường là đúng một phần',
      'Giải quyết': 'Sửa đổi, bổ sung quyết định',
      'Người giải quyết lần hai': 'Chủ tịch UBND tỉnh Hà Thanh',
      'Tòa án có thẩm quyền': 'Tòa án nhân dân khu vực 1 - Hà Thanh',
    });
    await issues(minh, hoa, 'Bà Trần Thị Hường');

    await opensDossier(lan);
    await lan.click('tab', 'Văn bản');
    const pdf = await lan.download('PDF: Quyết định giải quyết khiếu nại lần đầu');
    const docx = await lan.download('DOCX: Quyết định giải quyết khiếu nại lần đầu');
    const number = /\d+\/QĐ-P\.AN/.exec(await textOfPdf(pdf.bytes))?.[0] ?? 'no number';
    for (const text of [await textOfPdf(pdf.bytes), await textOfDocx(docx.bytes)]) {
      expect(text).to.equal(text.normalize('NFC'));
      for (const words of [number, ...saidByDecision]) expect(text).to.include(words);
    }
    expect(pdf.name).to.equal(`${number.replaceAll('/', '-')}.pdf`);
    expect(docx.name).to.equal(`${number.replaceAll('/', '-')}.docx`);
  });

  it('it is served, published and received: nothing is left to do but to wait', async () => {
    const { lan, hoa } = officers;
    await site.travel('2026-08-12');
    await does(hoa, 'Gửi quyết định giải quyết', {
      'Ngày gửi quyết định': '12/08/2026',
      'Nơi nhận': [
        { 'Người, cơ quan nhận': 'Bà Trần Thị Hường', 'Tư cách': 'Người khiếu nại', 'Cách gửi': 'Trao trực tiếp' },
      ],
    });
    await does(lan, 'Công khai quyết định', {
      'Hình thức công khai': ['Niêm yết tại trụ sở hoặc nơi tiếp công dân'],
      'Công khai từ ngày': '12/08/2026',
      'Đến ngày': '31/08/2026',
      'Nơi công khai, địa chỉ đăng': 'Trụ sở UBND phường An Hòa',
    });
    await does(hoa, 'Ghi nhận ngày người khiếu nại nhận quyết định', {
      'Ngày người khiếu nại nhận được quyết định': '12/08/2026',
      'Bằng chứng nhận': 'Ký nhận',
    });
    await opensDossier(lan);
    await lan.sees('Không có việc nào đang mở.', 'Quyết định có hiệu lực pháp luật');
    await lan.click('tab', 'Diễn biến');
    await lan.sees('Lê Thị Hoa', 'Phạm Anh Tuấn');
    await picture(lan.page, 'dossier');
    await lan.click('tab', 'Quy trình');
    await lan.sees('Đang ở đây');
    await until('there is no drawing', async () => (await lan.page.$('.djs-element')) ?? undefined);
    await picture(lan.page, 'diagram');
  });

  it('takes legal effect by itself when nobody went further, and is to be carried out', async () => {
    const { lan } = officers;
    await site.travel('2026-09-14');
    await until('the timer does not fire', async () => {
      await opensDossier(lan);
      return (await lan.text()).includes('Dự thảo văn bản chỉ đạo thi hành') || undefined;
    });
  });

  async function opensDossier(desk: Desk): Promise<void> {
    await desk.go('/so-don');
    await desk.click('link', code);
    await desk.find('heading', 'Khiếu nại quyết định thu hồi đất và phương án bồi thường');
  }

  /** Printed, signed by everybody, and back from the scanner. */
  async function signedMinutes(): Promise<string> {
    const path = join(await mkdtemp(join(tmpdir(), 'kntc-minutes-')), 'bien_ban_da_ky.pdf');
    const minutes = '<article class="paper"><p>BIÊN BẢN</p><p>Đã đọc, cùng ký tên.</p></article>';
    await writeFile(path, await renderPdf(minutes, { title: 'Biên bản' }));
    return path;
  }

  async function papersOfHuong(): Promise<[string, string]> {
    const folder = await mkdtemp(join(tmpdir(), 'kntc-papers-'));
    const letter = '<article class="paper"><p>ĐƠN KHIẾU NẠI</p><p>Tôi là Trần Thị Hường, thôn Đông Hạ.</p></article>';
    const [scan, card] = [join(folder, 'don_khieu_nai.pdf'), join(folder, 'can_cuoc.png')];
    await writeFile(scan, await renderPdf(letter, { title: 'Đơn khiếu nại' }));
    await writeFile(
      card,
      await sharp({ create: { width: 856, height: 540, channels: 3, background: '#cfe3dd' } })
        .png()
        .toBuffer(),
    );
    return [scan, card];
  }
});
