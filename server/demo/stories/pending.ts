import { approved, classified, done, eligible, paper, proposed, signed, started, story } from './story.ts';

const BASIS = 'Điều 7, Điều 9, Điều 17, Điều 27 Luật Khiếu nại; Điều 16 Nghị định số 124/2020/NĐ-CP.';
const BASIC_CHECKS = ['jurisdiction', 'article-11', 'limitation'];

const field = {
  decision: 'hành vi đo đạc, giao thiếu đất ruộng khi dồn điền đổi thửa của công chức địa chính xã Đồng Vạc',
  summary: 'Bà Đỗ Thị Len khiếu nại việc đo đạc, giao thiếu khoảng 1 sào 3 thước đất ruộng khi dồn điền đổi thửa.',
};

/** Came without a signature, was completed, accepted, and stands still while its sender is in hospital. */
export const suspended = story(
  'S07',
  'dongvac',
  30,
  { by: 'mai', kind: 'complaint', requests: 'Đo lại diện tích đất ruộng.' },
  done(29, 'lan', 'check-eligibility', {
    eligibilityChecks: ['vietnamese', 'name-address', 'reason-request'],
    identityState: 'clear',
    eligibility: 'supplementable',
    supplementItems: [
      { item: 'Chữ ký hoặc điểm chỉ của người khiếu nại' },
      { item: 'Ngày, tháng, năm viết đơn' },
      { item: 'Quyết định hoặc hành vi hành chính cụ thể bị khiếu nại, ngày biết hành vi đó' },
    ],
  }),
  proposed(29, 'lan', (day) => ({
    proposal: 'supplement',
    petitionSummary: field.summary,
    proposalReason: 'Đơn đánh máy, không có chữ ký, không ghi ngày và chưa nêu hành vi cụ thể bị khiếu nại.',
    supplementItems: [
      { item: 'Chữ ký hoặc điểm chỉ của người khiếu nại' },
      { item: 'Ngày, tháng, năm viết đơn' },
      { item: 'Quyết định hoặc hành vi hành chính cụ thể bị khiếu nại, ngày biết hành vi đó' },
    ],
    supplementDueOn: day(15),
  })),
  approved(28, 'minh'),
  paper(27, 'minh', 'hoa', 'Bà Đỗ Thị Len'),
  done(22, 'lan', 'record-supplement', (day) => ({
    supplementedOn: day(22),
    supplementedBy: 'Bà Đỗ Thị Len',
    supplementContent:
      'Đơn viết lại có chữ ký, ghi ngày; bản sao biên bản giao đất ruộng và sơ đồ thửa đất trước khi dồn điền đổi thửa.',
  })),
  eligible(22, 'lan'),
  classified(21, 'lan', {
    kind: 'complaint',
    field: 'DD.07',
    petitionSummary: field.summary,
    complaintObject: 'act',
    complaintInstance: 'first',
    disputedDecision: field.decision,
    jurisdiction: 'own',
  }),
  proposed(21, 'lan', {
    proposal: 'accept',
    petitionSummary: field.summary,
    proposalReason:
      'Đơn đã được bổ sung đủ; hành vi của công chức thuộc quyền quản lý trực tiếp của Chủ tịch Ủy ban nhân dân xã.',
    legalBasis: BASIS,
  }),
  approved(20, 'minh'),
  done(19, 'lan', 'prepare-acceptance', {
    acceptanceChecks: BASIC_CHECKS,
    complaintAbout: 'đo đạc, giao thiếu đất ruộng khi dồn điền đổi thửa',
    disputedDecision: field.decision,
    complex: false,
    remote: false,
  }),
  paper(18, 'minh', 'hoa', 'Bà Đỗ Thị Len', 'Thanh tra tỉnh Hà Thanh'),
  done(15, 'lan', 'recheck-decision', {
    recheckItems: ['content', 'procedure'],
    recheckFindings:
      'Biên bản giao đất và bản đồ dồn điền đổi thửa chênh nhau; phải đo lại thực địa có mặt người khiếu nại.',
    recheckResult: 'unclear',
  }),
  started(10, 'lan', 'suspension'),
  done(10, 'lan', 'propose-suspension', {
    suspensionGround: 'a',
    suspensionReason:
      'Bà Đỗ Thị Len điều trị nội trú tại Bệnh viện Đa khoa tỉnh Hà Thanh (có giấy xác nhận nằm viện), không thể tham gia đo đạc thực địa và không ủy quyền cho người khác.',
  }),
  paper(9, 'minh', 'hoa', 'Bà Đỗ Thị Len', 'Thanh tra tỉnh Hà Thanh'),
);

const trees = {
  decision: 'Quyết định số 219/QĐ-UBND của Ủy ban nhân dân xã Đồng Vạc phê duyệt phương án bồi thường, hỗ trợ',
  summary:
    'Ông Tống Văn Chiến khiếu nại việc kiểm đếm 6 cây bưởi mới trồng thay vì 14 cây bưởi đã cho quả trên 96 m2 đất vườn bị thu hồi.',
};

/** Accepted and given out to be verified, and then nobody took it: its time ran out. */
export const overdue = story(
  'K04',
  'dongvac',
  36,
  { by: 'mai', kind: 'complaint', requests: 'Kiểm đếm lại số cây, tuổi cây và tính lại tiền hỗ trợ.' },
  eligible(35, 'quang'),
  classified(35, 'quang', {
    kind: 'complaint',
    field: 'DD.01',
    petitionSummary: trees.summary,
    complaintObject: 'decision',
    complaintInstance: 'first',
    disputedDecision: trees.decision,
    jurisdiction: 'own',
  }),
  proposed(35, 'quang', {
    proposal: 'accept',
    petitionSummary: trees.summary,
    proposalReason: 'Đơn đủ điều kiện thụ lý, thuộc thẩm quyền giải quyết lần đầu của Chủ tịch Ủy ban nhân dân xã.',
    legalBasis: BASIS,
  }),
  approved(34, 'minh'),
  done(33, 'quang', 'prepare-acceptance', {
    acceptanceChecks: BASIC_CHECKS,
    complaintAbout: 'mức hỗ trợ cây trồng khi thu hồi đất làm đường nối cầu Vạc',
    disputedDecision: trees.decision,
    complex: false,
    remote: false,
  }),
  paper(31, 'minh', 'hoa', 'Ông Tống Văn Chiến', 'Thanh tra tỉnh Hà Thanh'),
  done(28, 'quang', 'recheck-decision', {
    recheckItems: ['content'],
    recheckFindings:
      'Bảng kiểm đếm không ghi tuổi cây; không có ảnh hiện trạng. Chưa đủ cơ sở kết luận số cây trước ngày thông báo thu hồi đất.',
    recheckResult: 'unclear',
  }),
  done(27, 'quang', 'prepare-verification', {
    verificationBy: 'self',
    verificationDays: 10,
    verifierName: 'tổ công tác của Ủy ban nhân dân xã Đồng Vạc',
    verificationContents:
      'Số lượng, tuổi cây bưởi trên đất tại thời điểm thông báo thu hồi đất; hợp đồng bán quả của hộ ông Chiến.',
    complex: false,
    remote: false,
  }),
  paper(26, 'minh', 'hoa', 'Ông Tống Văn Chiến'),
);

const poverty = {
  decision: 'Quyết định số 188/QĐ-UBND của Ủy ban nhân dân xã Đồng Vạc công nhận danh sách hộ nghèo',
  summary: 'Ông Sầm Văn Quý khiếu nại việc đưa gia đình ông ra khỏi danh sách hộ nghèo vì chiếc xe máy của con rể gửi.',
  findings: [
    {
      content: 'Chiếc xe máy dùng để chấm điểm không phải tài sản của hộ',
      finding:
        'Đăng ký xe đứng tên con rể ông Quý, đang làm việc tại tỉnh khác; xe gửi tại nhà từ tháng trước kỳ rà soát.',
      conclusion: 'right',
    },
    {
      content: 'Gia đình không được mời họp thôn bình xét',
      finding: 'Sổ giao giấy mời của Xóm 4 không có chữ ký của hộ ông Quý; biên bản họp thôn ghi hộ ông Quý vắng mặt.',
      conclusion: 'right',
    },
  ],
};

/** The decision is written and lies before the head; two more days and it is late. */
export const beforeTheHead = story(
  'K05',
  'dongvac',
  24,
  { by: 'mai', kind: 'complaint', requests: 'Rà soát lại và đưa gia đình trở lại danh sách hộ nghèo.' },
  eligible(23, 'lan'),
  classified(23, 'lan', {
    kind: 'complaint',
    field: 'CS.04',
    petitionSummary: poverty.summary,
    complaintObject: 'decision',
    complaintInstance: 'first',
    disputedDecision: poverty.decision,
    jurisdiction: 'own',
  }),
  proposed(23, 'lan', {
    proposal: 'accept',
    petitionSummary: poverty.summary,
    proposalReason: 'Đơn đủ điều kiện thụ lý, thuộc thẩm quyền giải quyết lần đầu của Chủ tịch Ủy ban nhân dân xã.',
    legalBasis: BASIS,
  }),
  approved(22, 'minh'),
  done(21, 'lan', 'prepare-acceptance', {
    acceptanceChecks: BASIC_CHECKS,
    complaintAbout: 'đưa hộ gia đình ra khỏi danh sách hộ nghèo',
    disputedDecision: poverty.decision,
    complex: false,
    remote: false,
  }),
  paper(20, 'minh', 'hoa', 'Ông Sầm Văn Quý', 'Thanh tra tỉnh Hà Thanh'),
  done(18, 'lan', 'recheck-decision', {
    recheckItems: ['content', 'procedure'],
    recheckFindings:
      'Phiếu chấm điểm tính chiếc xe máy là tài sản của hộ nhưng không kèm giấy tờ; giấy mời họp thôn không có chữ ký nhận.',
    recheckResult: 'unclear',
  }),
  done(17, 'lan', 'prepare-verification', {
    verificationBy: 'self',
    verificationDays: 7,
    verifierName: 'bà Cao Thu Hiền, công chức tư pháp – hộ tịch',
    verificationContents: 'Chủ sở hữu chiếc xe máy; việc mời họp thôn bình xét hộ nghèo tại Xóm 4.',
    complex: false,
    remote: false,
  }),
  paper(16, 'minh', 'hoa', 'Ông Sầm Văn Quý', 'Bà Cao Thu Hiền'),
  done(8, 'hien', 'verify', (day) => ({
    verificationStartedOn: day(15),
    verificationEndedOn: day(8),
    evidence: [
      { name: 'Giấy chứng nhận đăng ký xe', source: 'complainant', on: day(14) },
      { name: 'Biên bản họp thôn, sổ giao giấy mời của Xóm 4', source: 'organisation', on: day(11) },
    ],
    findings: poverty.findings,
    resultsDiffer: 'no',
  })),
  done(6, 'hien', 'report-verification', (day) => ({
    verifierName: 'bà Cao Thu Hiền, công chức tư pháp – hộ tịch',
    verificationStartedOn: day(15),
    verificationEndedOn: day(8),
    disputedDecision: poverty.decision,
    findings: poverty.findings,
    overallConclusion: 'right',
    verificationRecommendation:
      'Sửa đổi danh sách hộ nghèo kèm theo Quyết định số 188/QĐ-UBND, bổ sung hộ ông Sầm Văn Quý.',
    viewsDiffer: 'no',
  })),
  paper(4, 'minh', 'hoa', 'Chủ tịch Ủy ban nhân dân xã Đồng Vạc'),
  done(1, 'lan', 'draft-decision', {
    disputedDecision: poverty.decision,
    complaintContents: poverty.findings.map(({ content }) => ({ content })),
    settlementConclusion:
      'Khiếu nại của ông Sầm Văn Quý là đúng: chiếc xe máy không phải tài sản của hộ; việc bình xét không bảo đảm thủ tục.',
    handling: 'amend',
    handlingDetail:
      'Bổ sung hộ ông Sầm Văn Quý vào danh sách hộ nghèo kèm theo Quyết định số 188/QĐ-UBND; hưởng chính sách từ ngày có kết quả rà soát.',
    appealDays: 30,
    secondInstanceBody: 'Chủ tịch Ủy ban nhân dân tỉnh Hà Thanh',
    court: 'Tòa án nhân dân khu vực 2 - Hà Thanh',
    executors: 'Trưởng phòng Văn hóa - Xã hội xã, Trưởng Xóm 4 và ông Sầm Văn Quý',
  }),
);

const loan = {
  decision: 'hành vi không trả kết quả xác nhận hồ sơ vay vốn đúng hạn của công chức một cửa xã Đồng Vạc',
  summary: 'Bà Hạ Thị Ngát khiếu nại việc chậm trả kết quả xác nhận hồ sơ vay vốn, quá hẹn 20 ngày.',
};

/** Just accepted: the notice is signed and waits for its number. */
export const beforeTheClerk = story(
  'K07',
  'dongvac',
  6,
  { by: 'mai', kind: 'complaint', requests: 'Trả kết quả xác nhận và xử lý việc chậm trễ.' },
  eligible(4, 'quang'),
  classified(4, 'quang', {
    kind: 'complaint',
    field: 'HC.02',
    petitionSummary: loan.summary,
    complaintObject: 'act',
    complaintInstance: 'first',
    disputedDecision: loan.decision,
    jurisdiction: 'own',
  }),
  proposed(3, 'quang', {
    proposal: 'accept',
    petitionSummary: loan.summary,
    proposalReason: 'Hành vi hành chính của công chức thuộc quyền quản lý trực tiếp; đơn đủ điều kiện thụ lý.',
    legalBasis: BASIS,
  }),
  approved(2, 'minh'),
  done(1, 'quang', 'prepare-acceptance', {
    acceptanceChecks: BASIC_CHECKS,
    complaintAbout: 'không trả kết quả xác nhận hồ sơ vay vốn đúng hạn',
    disputedDecision: loan.decision,
    complex: false,
    remote: false,
  }),
  signed(0, 'minh'),
);

const old =
  'Ông Kim Văn Toại khiếu nại Quyết định số 305/QĐ-UBND năm 2019 thu hồi 240 m2 đất ruộng, đề nghị trả thêm chênh lệch giá đất.';

/** Seven years too late: not accepted. */
export const refused = story(
  'K06',
  'dongvac',
  16,
  { by: 'mai', kind: 'complaint', requests: 'Trả thêm phần chênh lệch giá đất.' },
  eligible(15, 'lan'),
  classified(15, 'lan', {
    kind: 'complaint',
    field: 'DD.03',
    petitionSummary: old,
    complaintObject: 'decision',
    complaintInstance: 'first',
    disputedDecision: 'Quyết định số 305/QĐ-UBND năm 2019',
    decisionKnownOn: '2019-11-15',
    jurisdiction: 'own',
  }),
  proposed(14, 'lan', {
    proposal: 'refuse',
    petitionSummary: old,
    refusalGround: '6',
    proposalReason:
      'Ông Toại nhận quyết định và nhận tiền tháng 11/2019. Thời hiệu khiếu nại là 90 ngày kể từ ngày nhận được quyết định (Điều 9 Luật Khiếu nại); đến nay đã hết thời hiệu mà không có trở ngại khách quan.',
  }),
  approved(13, 'minh'),
  paper(12, 'minh', 'hoa', 'Ông Kim Văn Toại'),
);

/** New at the counter: nobody has taken them yet, one of them for too long; one is not complete. */
export const fresh = [
  story('K12', 'dongvac', 11, {
    by: 'mai',
    kind: 'complaint',
    requests: 'Cải chính ngày sinh theo giấy chứng sinh đã nộp.',
  }),
  story('K11', 'dongvac', 3, { by: 'mai', kind: 'complaint', requests: 'Bổ sung vào danh sách hỗ trợ thiệt hại.' }),
  story('K08', 'dongvac', 0, {
    by: 'mai',
    kind: 'complaint',
    requests: 'Bồi thường đủ nhà bếp 18 m2 và sân gạch 35 m2.',
  }),
  story('K10', 'dongvac', 0, { by: 'mai', kind: 'complaint', incomplete: true }),
];

const riverside =
  'Bà Mạc Thị Duyên khiếu nại việc trả hồ sơ cấp giấy chứng nhận vì cho là đất lấn chiếm; bà có tên trong sổ mục kê năm 1986.';

/** Classified; it must be accepted or refused within days. */
export const dueSoon = story(
  'K09',
  'dongvac',
  5,
  { by: 'mai', kind: 'complaint', requests: 'Xác nhận nguồn gốc đất và tiếp nhận lại hồ sơ.' },
  eligible(3, 'quang'),
  classified(2, 'quang', {
    kind: 'complaint',
    field: 'DD.02',
    petitionSummary: riverside,
    complaintObject: 'act',
    complaintInstance: 'first',
    disputedDecision: 'hành vi trả hồ sơ cấp giấy chứng nhận quyền sử dụng đất',
    jurisdiction: 'own',
  }),
);

const fence = 'Ông Mông Văn Kiệm đề nghị xã cử cán bộ đo đất và buộc nhà bên cạnh tháo dỡ phần xây lấn khoảng 40 cm.';

/** A quarrel between neighbours is no complaint: the letter that says so waits for the clerk. */
export const dispute = story(
  'S41',
  'dongvac',
  8,
  { by: 'mai', kind: 'recommendation', requests: 'Cử cán bộ đo đất, buộc tháo dỡ phần xây lấn.' },
  eligible(7, 'quang'),
  classified(7, 'quang', { kind: 'recommendation', field: 'DD.04', petitionSummary: fence, jurisdiction: 'own' }),
  proposed(6, 'quang', {
    proposal: 'guide',
    petitionSummary: fence,
    competentBody: 'Tổ hòa giải thôn Bắc và Hội đồng hòa giải tranh chấp đất đai xã Đồng Vạc',
    proposalReason:
      'Đây là tranh chấp ranh giới đất giữa hai hộ, không phải khiếu nại quyết định hành chính, hành vi hành chính.',
    legalBasis: 'Quy định của Luật Đất đai về hòa giải tranh chấp đất đai.',
  }),
  approved(4, 'minh'),
  signed(3, 'minh'),
);
