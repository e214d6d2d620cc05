import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { checkTemplate, closeDocuments, paperMeta, partialsOf, renderHtml } from '../../server/documents/index.ts';
import { procedureKeys, readBundle } from '../../server/procedures/index.ts';
import { sampleContext } from '../../server/procedures/sample.ts';
import { releaseOf } from '../support/walk.ts';
import { denunciationContext, denunciationWording } from './denunciationSample.ts';
import { sampleContext as storyContext } from './sample.ts';

type Context = ReturnType<typeof storyContext>;

const root = fileURLToPath(new URL('../../', import.meta.url));
const complaint = (await readBundle(root, 'complaint-first')).templates;
/** The papers of every procedure, each text looked at once; where several have the same id, the bare one is the first complaint's. */
const all = new Map<string, { id: string; templates: Record<string, string>; sample: () => Context }>();
const seen = new Set<string>();
for (const key of ['complaint-first', ...(await procedureKeys(root))]) {
  const release = await releaseOf(key);
  for (const [id, source] of Object.entries(release.templates)) {
    if (id.startsWith('partials/') || seen.has(source)) continue;
    seen.add(source);
    const story = /^denunciation|^denouncer/.test(key) ? denunciationContext : storyContext;
    all.set(all.has(id) ? `${key}/${id}` : id, {
      id,
      templates: release.templates,
      sample: () => told(story(), sampleContext(release, id)),
    });
  }
}

/** What the story says, and what it does not say under the names of its fields. */
function told(story: Context, named: Record<string, unknown>): Context {
  return { ...named, ...story, facts: { ...(named.facts as Context['facts']), ...story.facts } };
}

// The wording that the forms prescribe, in the order of the form.
const prescribed: Record<string, string[]> = {
  ...denunciationWording,
  'handover-record': [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'BIÊN BẢN GIAO NHẬN',
    'Về việc tiếp nhận thông tin, tài liệu, bằng chứng liên quan đến nội dung khiếu nại',
    'Vào hồi 09 giờ 15 phút ngày 20 tháng 7 năm 2026, tại',
    'Bên nhận thông tin, tài liệu, bằng chứng:',
    'Bên giao thông tin, tài liệu, bằng chứng:',
    'Đã giao, nhận thông tin, tài liệu, bằng chứng sau đây:',
    'Biên bản giao nhận này được lập thành 02 bản, mỗi bên giữ 01 bản./.',
    'BÊN GIAO',
    'BÊN NHẬN',
  ],
  'petition-receipt': [
    'GIẤY BIÊN NHẬN',
    'Thông tin, tài liệu',
    'Vào 08 giờ 40 phút ngày 06 tháng 7 năm 2026 tại:',
    'Tôi là: Phạm Thị Lan',
    'Đã nhận của ông (bà) Trần Thị Hường',
    'các thông tin, tài liệu sau:',
    'được lập thành 02 bản, giao cho người cung cấp thông tin, tài liệu 01 bản',
    'NGƯỜI CUNG CẤP THÔNG TIN, TÀI LIỆU',
    'NGƯỜI NHẬN',
  ],
  'reception-refusal-notice': [
    'THÔNG BÁO',
    'Về việc từ chối tiếp công dân',
    'Kính gửi:',
    'Ngày 06 tháng 7 năm 2026, ông (bà) Trần Thị Hường',
    'số căn cước/giấy chứng nhận căn cước/số định danh cá nhân/số hộ chiếu (hoặc giấy tờ tùy thân): 099185000101, ngày cấp: 10/02/2021, nơi cấp:',
    'Địa chỉ:',
    'để khiếu nại về việc',
    'Căn cứ khoản 3 Điều 9 Luật Tiếp công dân',
    'từ chối tiếp nhận nội dung khiếu nại của ông (bà) Trần Thị Hường và thông báo để',
    '- Như trên;',
    '- Lưu: VT, hồ sơ.',
  ],
  'reception-receipt': [
    'GIẤY BIÊN NHẬN',
    'Thông tin, tài liệu',
    'Vào 08 giờ 40 phút ngày 06 tháng 7 năm 2026 tại:',
    'Tôi là: Phạm Thị Lan',
    'Đã nhận của ông (bà) Trần Thị Hường',
    'Số CCCD/hộ chiếu (hoặc giấy tờ tùy thân): 099185000101, ngày cấp: 10/02/2021',
    'các thông tin, tài liệu sau:',
    'được lập thành 02 bản, giao cho người cung cấp thông tin, tài liệu 01 bản',
    'NGƯỜI CUNG CẤP THÔNG TIN, TÀI LIỆU',
    'NGƯỜI NHẬN',
  ],
  'refusal-notice': [
    'THÔNG BÁO',
    'Về việc không thụ lý giải quyết khiếu nại',
    'căn cứ Điều 11 của Luật Khiếu nại',
    'không đủ điều kiện để thụ lý giải quyết vì',
    'khoản 6 Điều 11',
    'Vậy thông báo để',
  ],
  'acceptance-notice': [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Đồng Vạc, ngày 03 tháng 8 năm 2026',
    'THÔNG BÁO',
    'Về việc thụ lý giải quyết khiếu nại',
    'Kính gửi:',
    'đã nhận được đơn khiếu nại của:',
    'Địa chỉ:',
    'Số căn cước/định danh cá nhân/giấy chứng nhận căn cước/hộ chiếu: 099185000101, ngày cấp 10/02/2021',
    'Khiếu nại về việc:',
    'Sau khi xem xét nội dung đơn khiếu nại, căn cứ quy định của pháp luật về khiếu nại,',
    'nhận thấy đơn khiếu nại đủ điều kiện thụ lý.',
    'được biết./.',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT, hồ sơ.',
    'CHỦ TỊCH',
    'Nguyễn Văn Minh',
  ],
  'verification-decision': [
    'QUYẾT ĐỊNH',
    'Về việc xác minh nội dung khiếu nại',
    'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐỒNG VẠC',
    'Căn cứ Luật Khiếu nại ngày 11 tháng 11 năm 2011;',
    'Theo đề nghị của',
    'QUYẾT ĐỊNH:',
    'Điều 1. Tiến hành xác minh nội dung khiếu nại của',
    'Thời gian xác minh là 09 ngày.',
    'Điều 2. Thành lập Đoàn (Tổ) xác minh gồm:',
    '1. Ông (bà) Lê Anh Tuấn',
    'Trưởng Đoàn (Tổ trưởng)',
    'Thành viên',
    'có nhiệm vụ xác minh làm rõ nội dung khiếu nại được nêu tại Điều 1 Quyết định này.',
    'thực hiện quyền, nghĩa vụ của người có trách nhiệm xác minh',
    'Điều 3.',
    '- Như Điều 3;',
  ],
  'working-minutes': [
    'BIÊN BẢN LÀM VIỆC',
    'Về xác minh nội dung khiếu nại',
    'Vào hồi 14 giờ 00 phút, ngày 18 tháng 7 năm 2026',
    'Chúng tôi gồm:',
    '1. Người được giao nhiệm vụ xác minh (người xác minh):',
    '2. Người làm việc với người được giao nhiệm vụ xác minh:',
    '3. Nội dung làm việc:',
    '4. Kết quả làm việc:',
    '5. Những nội dung khác có liên quan:',
    'Buổi làm việc kết thúc vào hồi',
    'đã được đọc cho những người làm việc cùng nghe, mọi người nhất trí với nội dung biên bản và xác nhận dưới đây.',
    'Biên bản được lập thành 03 bản, mỗi bên giữ 01 bản./.',
  ],
  'verification-report': [
    'BÁO CÁO',
    'Kết quả xác minh nội dung khiếu nại',
    'Thực hiện Quyết định số 31/QĐ-UBND',
    'đã tiến hành xác minh nội dung khiếu nại của',
    'Căn cứ vào thông tin, tài liệu, bằng chứng thu thập được trong quá trình xác minh nội dung khiếu nại',
    '1. Yêu cầu của người khiếu nại, căn cứ để khiếu nại và kết quả giải quyết khiếu nại trước đó (nếu có):',
    '2. Tóm tắt nội dung được giao xác minh và kết quả xác minh đối với từng nội dung được giao xác minh:',
    '3. Kết luận nội dung khiếu nại được giao xác minh là đúng một phần',
    'kính trình Chủ tịch Ủy ban nhân dân xã Đồng Vạc xem xét, cho ý kiến chỉ đạo./.',
  ],
  'dialogue-minutes': [
    'BIÊN BẢN ĐỐI THOẠI VỚI NGƯỜI KHIẾU NẠI',
    'I. THÀNH PHẦN THAM GIA ĐỐI THOẠI',
    '1. Người giải quyết khiếu nại, người được phân công chủ trì đối thoại:',
    'Nguyễn Văn Minh',
    '2. Người ghi biên bản:',
    'Phạm Thị Lan',
    '3. Người khiếu nại',
    '4. Người bị khiếu nại',
    'Đỗ Văn Khải',
    '5. Người có quyền, nghĩa vụ liên quan (nếu có):',
    '6. Đại diện cơ quan, tổ chức, cá nhân có liên quan (nếu có):',
    'II. NỘI DUNG ĐỐI THOẠI',
    'III. KẾT QUẢ ĐỐI THOẠI',
    'Buổi đối thoại kết thúc hồi 11 giờ 00 phút',
    'đã được đọc lại cho những người tham gia đối thoại nghe và ký xác nhận',
    'mỗi người nhận 01 bản./.',
    'NGƯỜI GHI BIÊN BẢN',
  ],
  'complaint-letter': [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'ĐƠN KHIẾU NẠI',
    'Kính gửi:',
    '1. Thông tin người khiếu nại:',
    'Số căn cước/định danh cá nhân/giấy chứng nhận căn cước/hộ chiếu:',
    '2. Thông tin người được ủy quyền khiếu nại (nếu có):',
    '3. Tên cơ quan, tổ chức, cá nhân bị khiếu nại:',
    '4. Khiếu nại về việc:',
    '5. Nội dung khiếu nại:',
    '(Tài liệu, chứng cứ kèm theo - nếu có).',
    'NGƯỜI KHIẾU NẠI',
  ],
  'authorisation-letter': [
    'GIẤY ỦY QUYỀN KHIẾU NẠI',
    'Họ và tên người khiếu nại:',
    'Họ và tên người được ủy quyền khiếu nại:',
    'Nội dung ủy quyền khiếu nại:',
    'người được ủy quyền có trách nhiệm thực hiện đúng nội dung ủy quyền',
    'NGƯỜI ĐƯỢC ỦY QUYỀN',
    'NGƯỜI ỦY QUYỀN',
    'LỜI CHỨNG CÔNG CHỨNG/CHỨNG THỰC',
  ],
  'complaint-discipline/settlement-decision': [
    'QUYẾT ĐỊNH',
    'Về việc giải quyết khiếu nại của ông (bà) Trần Thị Hường',
    '(lần hai)',
    'Căn cứ Luật Khiếu nại ngày 11 tháng 11 năm 2011;',
    'Xét đơn khiếu nại ngày 05 tháng 7 năm 2026',
    'Theo báo cáo tại Văn bản số 18/BC-TXM',
    'I. Nội dung khiếu nại:',
    'II. Kết quả giải quyết khiếu nại của người đã giải quyết khiếu nại lần đầu:',
    'III. Kết quả xác minh nội dung khiếu nại:',
    'IV. Kết quả đối thoại:',
    'V. Kết luận:',
    'Từ những nhận định và căn cứ trên,',
    'QUYẾT ĐỊNH:',
    'Điều 1.',
    'Điều 2. Giải quyết các vấn đề liên quan đến nội dung khiếu nại:',
    'Điều 3.',
    'Điều 4. Các ông (bà)',
    'chịu trách nhiệm thi hành Quyết định này./.',
  ],
  'complaint-second/settlement-decision': [
    'QUYẾT ĐỊNH',
    'Về việc giải quyết khiếu nại của ông (bà) Trần Thị Hường',
    '(lần hai)',
    'Căn cứ Luật Khiếu nại ngày 11 tháng 11 năm 2011;',
    'Xét đơn khiếu nại ngày 05 tháng 7 năm 2026',
    'Theo báo cáo của Tổ xác minh tại Văn bản số 18/BC-TXM',
    'I. Nội dung khiếu nại:',
    'II. Kết quả giải quyết khiếu nại của người đã giải quyết khiếu nại lần đầu:',
    'III. Kết quả xác minh nội dung khiếu nại:',
    'IV. Kết quả đối thoại:',
    'V. Kết luận:',
    'Từ những nhận định và căn cứ trên,',
    'QUYẾT ĐỊNH:',
    'Điều 1. Yêu cầu người ban hành quyết định hành chính bị khiếu nại sửa đổi',
    'Điều 2.',
    'Điều 3. Trong thời hạn 365 ngày, kể từ ngày nhận được Quyết định này, nếu',
    'không đồng ý với giải quyết khiếu nại của',
    'có quyền khởi kiện',
    'theo quy định của pháp luật về tố tụng hành chính.',
    'Điều 4. Các ông (bà)',
    'chịu trách nhiệm thi hành Quyết định này./.',
  ],
  'settlement-decision': [
    'QUYẾT ĐỊNH',
    'Về việc giải quyết khiếu nại của ông (bà) Trần Thị Hường',
    '(lần đầu)',
    'Căn cứ Luật Khiếu nại ngày 11 tháng 11 năm 2011;',
    'Xét đơn khiếu nại ngày 05 tháng 7 năm 2026',
    'Theo báo cáo của Tổ xác minh tại Văn bản số 18/BC-TXM',
    'I. Nội dung khiếu nại:',
    'II. Kết quả xác minh nội dung khiếu nại:',
    'III. Kết quả đối thoại (nếu có):',
    'IV. Kết luận:',
    'Từ những nhận định và căn cứ trên,',
    'QUYẾT ĐỊNH:',
    'Điều 1. Sửa đổi, bổ sung',
    'Điều 2.',
    'Điều 3. Trong thời hạn 30 ngày, kể từ ngày nhận được Quyết định này, nếu',
    'không đồng ý với giải quyết khiếu nại của',
    'quyền khiếu nại đến',
    'hoặc khởi kiện',
    'theo quy định của pháp luật về tố tụng hành chính.',
    'Điều 4. Các ông (bà)',
    'chịu trách nhiệm thi hành Quyết định này./.',
  ],
  'suspension-decision': [
    'Về việc tạm đình chỉ giải quyết khiếu nại',
    'điểm a khoản 1 Điều 11a',
    'Điều 1. Tạm đình chỉ',
    'Lý do:',
    'Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.',
    'Điều 3.',
    '- Như Điều 3;',
    '- Lưu: VT.',
  ],
  'termination-decision': [
    'Về việc đình chỉ giải quyết khiếu nại',
    'điểm a khoản 2 Điều 11a',
    'Điều 1. Đình chỉ',
    'Lý do: người khiếu nại rút toàn bộ khiếu nại',
    'Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.',
    'Điều 3.',
  ],
  'information-letter': [
    'V/v đề nghị cung cấp thông tin, tài liệu, bằng chứng liên quan đến nội dung khiếu nại',
    'Kính gửi: Chi nhánh Văn phòng Đăng ký đất đai khu vực 3',
    'Ngày 10 tháng 7 năm 2026, cơ quan chức năng đã thụ lý giải quyết đơn khiếu nại của ông (bà) Trần Thị Hường đối với',
    'Theo quy định của pháp luật và để phục vụ việc giải quyết khiếu nại,',
    'cung cấp cho',
    'những thông tin, tài liệu, bằng chứng',
    'chuẩn bị đầy đủ những thông tin, tài liệu, bằng chứng nêu trên và gửi cho',
    'trước ngày 24 tháng 7 năm 2026.',
    'Địa chỉ (hoặc tên người) nhận:',
    '- Như trên;',
    '- Lưu: VT, hồ sơ.',
  ],
  'assessment-decision': [
    'QUYẾT ĐỊNH',
    'Về việc trưng cầu giám định thông tin, tài liệu, bằng chứng liên quan đến nội dung khiếu nại',
    'Căn cứ Luật Khiếu nại ngày 11 tháng 11 năm 2011;',
    'Xét đề nghị của Tổ xác minh về việc trưng cầu giám định',
    'QUYẾT ĐỊNH:',
    'Điều 1. Trưng cầu Phòng Kỹ thuật hình sự Công an tỉnh Hà Thanh thực hiện việc giám định đối với',
    'Điều 2. Kinh phí trưng cầu giám định (nếu phải chi trả) do',
    'chi trả theo quy định.',
    'Điều 3. Các ông (bà)',
    'và các cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành quyết định này',
    '- Như Điều 3;',
  ],
  'stay-decision': [
    'QUYẾT ĐỊNH',
    'Về việc tạm đình chỉ việc thi hành quyết định hành chính bị khiếu nại',
    'Căn cứ Luật Khiếu nại ngày 11 tháng 11 năm 2011;',
    'Theo đề nghị của Tổ xác minh.',
    'QUYẾT ĐỊNH:',
    'Điều 1. Tạm đình chỉ việc thi hành Quyết định số 214/QĐ-UBND',
    'Lý do tạm đình chỉ:',
    'Thời gian tạm đình chỉ kể từ 08 giờ 00 phút, ngày 17 tháng 7 năm 2026 đến khi có quyết định hủy bỏ Quyết định này.',
    'Điều 2.',
    'chịu trách nhiệm thi hành Quyết định này./.',
    '- Như Điều 2;',
  ],
  'stay-lifting': [
    'QUYẾT ĐỊNH',
    'Về việc hủy bỏ quyết định tạm đình chỉ việc thi hành quyết định hành chính bị khiếu nại',
    'QUYẾT ĐỊNH:',
    'Điều 1. Hủy bỏ Quyết định về việc tạm đình chỉ việc thi hành quyết định hành chính bị khiếu nại số 35/QĐ-UBND ngày 17 tháng 7 năm 2026 của',
    'Lý do của việc hủy bỏ:',
    'Điều 2. Quyết định này có hiệu lực kể từ ngày ban hành.',
    'Điều 3.',
    'chịu trách nhiệm thi hành Quyết định này./.',
    '- Như Điều 3;',
  ],
  'resumption-decision': [
    'Về việc tiếp tục giải quyết khiếu nại',
    'Điều 1. Tiếp tục giải quyết khiếu nại',
    'Quyết định số 33/QĐ-UBND ngày 15 tháng 7 năm 2026',
    'Điều 2.',
    'Điều 3.',
  ],
};

describe('papers', function () {
  this.timeout(20_000);
  after(closeDocuments);

  for (const [name, { id, templates, sample }] of all) {
    const source = templates[id] ?? '';

    it(`${name} passes the check and is complete with the sample's facts`, async () => {
      expect(checkTemplate(source, { partials: partialsOf(templates), paths: ['facts'] })).to.deep.equal([]);

      const html = await renderHtml(templates, id, sample(), { strict: true });

      expect(html).not.to.include('class="blank"');
      expect(html.normalize('NFC')).to.equal(html);
      for (const words of prescribed[name] ?? []) expect(readable(html)).to.include(words);
      expect(inOrder(readable(html), prescribed[name] ?? [])).to.equal(true);
      expect(html.includes('chưa được đối chiếu')).to.equal(
        !paperMeta(source).verified && source.includes('unverified'),
      );
    });

    it(`${name} says that its wording is not verified, unless it is an official form`, () => {
      const meta = paperMeta(source);
      expect(meta.verified).to.equal(Boolean(prescribed[name]));
      expect(source.includes('{{> unverified}}')).to.equal(!meta.verified);
    });
  }

  it('shows what is missing as a dotted blank while it is written, and refuses to issue it with the names', async () => {
    const context = storyContext();
    const facts = {
      ...context.facts,
      settlementConclusion: ' ',
      appealDays: null,
      findings: [{ content: 'A', finding: '', conclusion: 'right' }],
    };

    const html = await renderHtml(complaint, 'settlement-decision', { ...context, facts });
    const refused = await renderHtml(complaint, 'settlement-decision', { ...context, facts }, { strict: true }).catch(
      (error) => error,
    );

    expect(html).to.include('Trong thời hạn <span class="blank">…………</span> ngày');
    expect(refused).to.include({ status: 422, code: 'paper_incomplete' });
    expect(Object.keys(refused.fields)).to.have.members([
      'facts.settlementConclusion',
      'facts.appealDays',
      'facts.findings.1.finding',
    ]);
  });

  it('numbers a paper only when it is issued', async () => {
    const context = { ...storyContext(), document: { number: null, issuedOn: null, signer: null, recipients: [] } };

    expect(readable(await renderHtml(complaint, 'acceptance-notice', context))).to.include('Số: ………… /TB-UBND');
  });

  it('says who was absent from the dialogue and why', async () => {
    const context = storyContext();
    const facts = { ...context.facts, dialogueAbsence: 'without-reason' };

    const html = await renderHtml(complaint, 'dialogue-minutes', { ...context, facts });

    expect(readable(html)).to.include('Ông (bà) Trần Thị Hường vắng mặt không có lý do.');
  });

  it('leaves a citizen’s text a text', async () => {
    const context = storyContext();
    const facts = { ...context.facts, complaintAbout: '{{x}} <script>alert(1)</script> {{> secret}}' };

    const html = await renderHtml(complaint, 'acceptance-notice', { ...context, facts });

    expect(html).to.include('{{x}} &lt;script&gt;alert(1)&lt;/script&gt; {{&gt; secret}}');
  });

  it('reads own properties only and calls nothing', async () => {
    const templates = { trap: '<p>{{facts.toString}}{{facts.valueOf.name}}</p>' };

    expect(readable(await renderHtml(templates, 'trap', { facts: {} }))).to.equal('………… …………');
  });

  it('refuses a template that the check refuses, with its lines', async () => {
    const refused = await renderHtml({ bad: '<p>{{{facts.a}}}</p>' }, 'bad', {}).catch((error) => error);

    expect(refused).to.include({ status: 422, code: 'template_refused' });
    expect(refused.fields).to.have.property('1');
  });

  it('stops a paper that grows beyond 5 MB or runs for more than 5 s, and goes on with the next', async () => {
    const list = Array.from({ length: 2_000 }, () => ({ text: 'a'.repeat(3_000), list: [] as unknown[] }));
    const endless = Array.from({ length: 600 }, () => ({ list: endlessInner }));

    const large = await renderHtml({ large: '{{#each list}}<p>{{text}}</p>{{/each}}' }, 'large', { list }).catch(
      (error) => error,
    );
    const slow = await renderHtml(
      { slow: '{{#each list}}{{#each list}}{{#each list}}{{value x optional=true}}{{/each}}{{/each}}{{/each}}' },
      'slow',
      { list: endless },
    ).catch((error) => error);

    expect(large.message).to.match(/5 MB/);
    expect(slow.message).to.match(/5 s|5 MB|ended|memory/);
    expect(await renderHtml(complaint, 'acceptance-notice', storyContext())).to.include('THÔNG BÁO');
  });
});

const endlessInner = Array.from({ length: 600 }, () => ({ list: Array.from({ length: 200 }, () => ({})) }));

function readable(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;])/g, '$1')
    .trim();
}

function inOrder(text: string, words: string[]): boolean {
  let from = 0;
  return words.every((word) => {
    const at = text.indexOf(word, from);
    if (at >= 0) from = at;
    return at >= 0;
  });
}
