import { askedThePolice, notAnswered } from './beside.ts';
import {
  approved,
  BASIC_CHECKS,
  BASIS,
  classified,
  done,
  eligible,
  initialled,
  paper,
  proposed,
  started,
  story,
} from './story.ts';

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

/** Accepted and given out to be verified, and then nobody took it: its time ran out, and who was asked does not answer. */
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
  notAnswered,
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

/** The decision is written, initialled by two desks and lies before the head; two more days and it is late. */
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
  askedThePolice,
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
  paper(4, 'hien', 'hoa', 'Chủ tịch Ủy ban nhân dân xã Đồng Vạc'),
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
  initialled(0, 'khoa', 'initial-content', 'Nội dung phù hợp kết quả xác minh.'),
  initialled(0, 'van', 'initial-format', 'Thể thức đúng Mẫu; đã kiểm tra nơi nhận.'),
);
