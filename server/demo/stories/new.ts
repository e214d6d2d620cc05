import { askedTheArchive } from './beside.ts';
import { approved, BASIC_CHECKS, BASIS, classified, done, eligible, paper, proposed, signed, story } from './story.ts';

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
  askedTheArchive,
);

const fence = 'Ông Mông Văn Kiệm đề nghị xã cử cán bộ đo đất và buộc nhà bên cạnh tháo dỡ phần xây lấn khoảng 40 cm.';

/** A quarrel between neighbours is no complaint: the letter that says so waits for the clerk. */
export const dispute = story(
  'S41',
  'dongvac',
  8,
  { by: 'mai', kind: 'recommendation', requests: 'Cử cán bộ đo đất, buộc tháo dỡ phần xây lấn.' },
  eligible(7, 'quang'),
  classified(7, 'quang', { kind: 'dispute', field: 'DD.04', petitionSummary: fence, jurisdiction: 'own' }),
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
