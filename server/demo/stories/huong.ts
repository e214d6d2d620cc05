import { askedAboutPrices } from './beside.ts';
import { gathered, lent, numbered } from './huongsFile.ts';
import { approved, assigned, classified, done, eligible, paper, proposed, sentBack, story } from './story.ts';

const about = 'thu hồi đất và phương án bồi thường khi làm đường nối cầu Vạc';
const decision =
  'Quyết định số 214/QĐ-UBND ngày 12/6/2026 của Chủ tịch Ủy ban nhân dân xã Đồng Vạc về việc thu hồi đất';
const summary =
  'Bà Trần Thị Hường khiếu nại Quyết định số 214/QĐ-UBND ngày 12/6/2026 thu hồi 312 m2 đất tại thửa 87, tờ bản đồ 15, thôn Đông Hạ: phương án chỉ bồi thường 180 m2, không hỗ trợ cây ăn quả; ý kiến của bà tại buổi họp ngày 20/6 không được ghi vào biên bản.';
const proposal = {
  proposal: 'accept',
  petitionSummary: summary,
  legalBasis:
    'Điều 7, Điều 9, Điều 17, Điều 27 Luật Khiếu nại; Điều 16 Nghị định số 124/2020/NĐ-CP, được sửa đổi, bổ sung bởi Nghị định số 155/2026/NĐ-CP.',
};
const acceptance = {
  acceptanceChecks: ['jurisdiction', 'article-11', 'limitation'],
  complaintAbout: about,
  disputedDecision: decision,
  complex: true,
  complexGrounds: ['b', 'g'],
  remote: false,
};
const findings = [
  {
    content: 'Diện tích đất bị thu hồi được bồi thường',
    finding:
      'Giấy chứng nhận quyền sử dụng đất và trích lục bản đồ địa chính đều ghi thửa 87 có diện tích đất trồng cây lâu năm bị thu hồi là 312 m2. Kết quả đo đạc lại, có bà Hường và công chức địa chính cùng ký, là 309,6 m2. Bảng kiểm đếm kèm theo Quyết định số 214/QĐ-UBND chỉ ghi 180 m2 vì lấy theo sổ mục kê chưa chỉnh lý.',
    conclusion: 'right',
  },
  {
    content: 'Hỗ trợ cây ăn quả trên đất bị thu hồi',
    finding:
      'Trên đất có 24 cây nhãn và 11 cây bưởi đang cho quả, trồng trước ngày thông báo thu hồi đất. Biên bản kiểm đếm không có mục cây trồng, không có chữ ký của người có đất bị thu hồi.',
    conclusion: 'right',
  },
  {
    content: 'Hủy toàn bộ quyết định thu hồi đất',
    finding:
      'Dự án đường nối cầu Vạc có trong kế hoạch sử dụng đất đã được phê duyệt; việc thu hồi đất đúng thẩm quyền, đúng căn cứ. Sai sót nằm ở bảng kiểm đếm và phương án bồi thường, không ở căn cứ thu hồi đất.',
    conclusion: 'wrong',
  },
];
const invitation = {
  dialogueTime: '08:00',
  dialogueContents:
    'Nghe trình bày kết quả xác minh; người khiếu nại, người bị khiếu nại nêu ý kiến về diện tích được bồi thường, hỗ trợ cây ăn quả và hướng giải quyết khiếu nại.',
  dialogueInvitees: [
    { name: 'Bà Trần Thị Hường', role: 'Người khiếu nại' },
    { name: 'Ông Phạm Anh Tuấn, công chức địa chính', role: 'Người xác minh nội dung khiếu nại' },
    { name: 'Đại diện Ủy ban Mặt trận Tổ quốc Việt Nam xã Đồng Vạc', role: 'Đại diện tổ chức chính trị - xã hội' },
    { name: 'Trưởng thôn Đông Hạ', role: 'Người chứng kiến việc kiểm đếm' },
  ],
};

/** The complaint of Mrs Hường: verified, its results differ from the papers, both sides are invited to talk. */
export const huong = story(
  'S01',
  'dongvac',
  26,
  { by: 'mai', kind: 'complaint', requests: 'Hủy quyết định thu hồi đất, kiểm đếm lại và bồi thường đúng diện tích.' },
  assigned(26, 'minh', 'check-eligibility', 'lan'),
  eligible(25, 'lan', { eligibilityNote: 'Có đơn của ông Toản gửi qua Zalo cùng vụ việc.' }),
  classified(25, 'lan', {
    kind: 'complaint',
    field: 'DD.01',
    petitionSummary: summary,
    complaintObject: 'decision',
    complaintInstance: 'first',
    disputedDecision: decision,
    jurisdiction: 'own',
  }),
  proposed(25, 'lan', { ...proposal, proposalReason: 'Đơn đủ điều kiện thụ lý, thuộc thẩm quyền giải quyết lần đầu.' }),
  sentBack(24, 'minh', 'decide-proposal', 'Ghi rõ thời hiệu: người khiếu nại biết quyết định ngày nào.'),
  proposed(24, 'lan', {
    ...proposal,
    proposalReason:
      'Bà Hường là người có quyền, lợi ích bị ảnh hưởng trực tiếp; đơn có chữ ký và tài liệu kèm theo; còn trong thời hiệu 90 ngày kể từ ngày bà nhận được quyết định; không thuộc trường hợp không thụ lý tại Điều 11 Luật Khiếu nại.',
  }),
  approved(23, 'minh', 'Làm rõ nguyên nhân chênh lệch diện tích.'),
  done(23, 'lan', 'prepare-acceptance', acceptance),
  paper(22, 'minh', 'hoa', 'Bà Trần Thị Hường', 'Ban Tiếp công dân tỉnh Hà Thanh', 'Thanh tra tỉnh Hà Thanh'),
  done(22, 'lan', 'determine-complexity', {
    complexGrounds: ['b', 'g'],
    complexityReason:
      'Phải xác minh cả diện tích đất bị thu hồi và cây trồng trên đất; giấy chứng nhận, bảng kiểm đếm và sổ mục kê ghi diện tích khác nhau.',
  }),
  paper(21, 'minh', 'hoa', 'Ông Phạm Anh Tuấn'),
  done(20, 'lan', 'recheck-decision', {
    recheckItems: ['legal-basis', 'jurisdiction', 'content', 'procedure'],
    recheckFindings:
      'Quyết định thu hồi đất đúng thẩm quyền và có trong kế hoạch sử dụng đất. Diện tích trong bảng kiểm đếm (180 m2) không khớp với giấy chứng nhận (312 m2); biên bản họp ngày 20/6 thiếu ý kiến của hộ dân. Chưa đủ cơ sở kết luận.',
    recheckResult: 'unclear',
  }),
  done(19, 'lan', 'prepare-verification', {
    verificationBy: 'self',
    verificationDays: 15,
    verifierName: 'ông Phạm Anh Tuấn, công chức địa chính',
    verificationContents:
      'Diện tích đất bị thu hồi tại thửa 87, tờ bản đồ 15; số lượng, tuổi cây ăn quả trên đất; việc ghi ý kiến của người có đất bị thu hồi tại buổi họp ngày 20/6.',
    complaintAbout: about,
    complex: true,
    complexGrounds: ['b', 'g'],
    remote: false,
  }),
  paper(18, 'minh', 'hoa', 'Bà Trần Thị Hường', 'Ông Phạm Anh Tuấn'),
  assigned(18, 'minh', 'verify', 'tuan'),
  gathered,
  done(9, 'tuan', 'verify', (day) => ({
    verificationStartedOn: day(17),
    verificationEndedOn: day(9),
    evidence: [
      { name: 'Giấy chứng nhận quyền sử dụng đất thửa 87', source: 'complainant', on: day(16) },
      {
        name: 'Bảng kiểm đếm, phương án bồi thường kèm theo Quyết định số 214/QĐ-UBND',
        source: 'respondent',
        on: day(15),
      },
      { name: 'Biên bản đo đạc lại thửa đất', source: 'on-site', on: day(12) },
      { name: 'Trích lục bản đồ địa chính', source: 'organisation', on: day(10) },
    ],
    findings,
    resultsDiffer: 'yes',
  })),
  done(8, 'tuan', 'hold-working-session', (day) => ({
    workingSessionOn: day(8),
    workingSessionPlace: 'Phòng họp số 1, trụ sở Ủy ban nhân dân xã Đồng Vạc',
    workingSessionTime: '14:00',
    workingSessionEndedTime: '16:10',
    workingSessionVerifiers: 'Ông Phạm Anh Tuấn, công chức địa chính',
    workingSessionParticipants: [
      { name: 'Trần Thị Hường', role: 'Người khiếu nại', address: 'Thôn Đông Hạ, xã Đồng Vạc' },
      { name: 'Nguyễn Thị Lan', role: 'Chuyên viên xử lý đơn' },
    ],
    workingSessionContent:
      'Công bố kết quả đo đạc lại thửa 87 và kết quả kiểm đếm cây trồng; đối chiếu với tài liệu do các bên cung cấp.',
    workingSessionResult:
      'Bà Hường đồng ý với diện tích đo lại 309,6 m2 và số cây đã kiểm đếm. Bà vẫn yêu cầu hủy quyết định thu hồi đất.',
    workingSessionCopies: 3,
  })),
  numbered,
  done(7, 'tuan', 'report-verification', (day) => ({
    verifierName: 'ông Phạm Anh Tuấn, công chức địa chính',
    verificationStartedOn: day(17),
    verificationEndedOn: day(9),
    disputedDecision: decision,
    complainantRequest:
      'Hủy quyết định thu hồi đất, kiểm đếm lại và bồi thường đúng diện tích 312 m2, hỗ trợ cây ăn quả.',
    complaintBasis:
      'Giấy chứng nhận quyền sử dụng đất; đất khai hoang từ năm 1989; cây ăn quả trồng trước ngày thông báo thu hồi đất.',
    findings,
    overallConclusion: 'partly-right',
    verificationRecommendation:
      'Giữ căn cứ thu hồi đất; sửa đổi phần diện tích và phương án bồi thường kèm theo Quyết định số 214/QĐ-UBND theo diện tích 309,6 m2; bổ sung hỗ trợ 24 cây nhãn, 11 cây bưởi.',
    viewsDiffer: 'yes',
  })),
  paper(6, 'tuan', 'hoa', 'Chủ tịch Ủy ban nhân dân xã Đồng Vạc'),
  done(6, 'lan', 'invite-dialogue', (day) => ({
    ...invitation,
    dialogueOn: day(-2),
    dialoguePlace: 'Nhà văn hóa thôn Đông Hạ',
  })),
  sentBack(6, 'minh', 'sign-paper', 'Tổ chức tại trụ sở để có đủ hồ sơ, bản đồ.'),
  done(6, 'lan', 'invite-dialogue', (day) => ({
    ...invitation,
    dialogueOn: day(-2),
    dialoguePlace: 'Phòng họp số 1, trụ sở Ủy ban nhân dân xã Đồng Vạc',
  })),
  paper(5, 'minh', 'hoa', 'Bà Trần Thị Hường', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã Đồng Vạc', 'Trưởng thôn Đông Hạ'),
  lent,
  askedAboutPrices,
);
