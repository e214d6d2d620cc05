import { approved, classified, done, eligible, paper, proposed, story } from './story.ts';

const road = 'Bà Trần Thị Hường đề nghị đo lại và bồi thường đúng diện tích đất bị thu hồi làm đường cầu Vạc.';
const book =
  'Ông Hoàng Đức Thịnh khiếu nại lần hai Quyết định số 31/QĐ-UBND của Chủ tịch UBND xã Tân Mộc về việc không cấp giấy chứng nhận cho thửa 203.';
const refused = 'Quyết định giải quyết khiếu nại lần đầu số 31/QĐ-UBND của Chủ tịch Ủy ban nhân dân xã Tân Mộc';
const teacher =
  'Bà Bùi Thanh Hà khiếu nại Quyết định số 58/QĐ-SGDĐT kỷ luật cảnh cáo: nghỉ 3 ngày do cấp cứu; hội đồng kỷ luật họp vắng mặt bà.';
const TANMOC = 'Chủ tịch Ủy ban nhân dân xã Tân Mộc';
const several =
  'Đơn vừa khiếu nại chậm trả hồ sơ cấp đổi, vừa tố cáo cán bộ một cửa, vừa kiến nghị lắp đèn đường, vừa đề nghị tòa án xử lại vụ vay nợ.';

/** Complaints that came to somebody else, or of a kind whose own procedure is still to come. */
export const elsewhere = [
  story(
    'S02',
    'bantcd',
    22,
    { by: 'thao', kind: 'complaint', requests: 'Đo lại đất và đền bù cho đúng.' },
    eligible(21, 'nhung', { eligibilityNote: 'Cùng người, cùng nội dung với đơn đã nộp tại xã Đồng Vạc.' }),
    classified(20, 'nhung', {
      kind: 'complaint',
      field: 'DD.01',
      petitionSummary: road,
      complaintObject: 'decision',
      complaintInstance: 'first',
      disputedDecision: 'quyết định thu hồi đất làm đường cầu Vạc (đơn không nêu số)',
      jurisdiction: 'subordinate',
      competentBody: 'Chủ tịch Ủy ban nhân dân xã Đồng Vạc',
    }),
    proposed(20, 'nhung', {
      proposal: 'guide',
      petitionSummary: road,
      competentBody: 'Chủ tịch Ủy ban nhân dân xã Đồng Vạc',
      proposalReason:
        'Khiếu nại lần đầu thuộc thẩm quyền của Chủ tịch Ủy ban nhân dân xã Đồng Vạc; tại đó đơn cùng nội dung đang được giải quyết.',
      legalBasis: 'Điều 17 Luật Khiếu nại; Điều 26 Luật Tiếp công dân.',
    }),
    approved(19, 'thanh'),
    paper(18, 'thanh', 'thao', 'Bà Trần Thị Hường', 'Ủy ban nhân dân xã Đồng Vạc'),
  ),
  story(
    'S03',
    'pvhcc',
    19,
    { by: 'linh', kind: 'reflection' },
    eligible(18, 'tung', { eligibilityNote: 'Hỏi về vụ việc của vợ, đang được xã Đồng Vạc giải quyết.' }),
    classified(18, 'tung', {
      kind: 'reflection',
      field: 'DD.01',
      petitionSummary: 'Ông Nguyễn Văn Toản hỏi việc bồi thường đất bị thu hồi của vợ và muốn gửi đơn lên tỉnh.',
      jurisdiction: 'other',
      competentBody: 'Ủy ban nhân dân xã Đồng Vạc',
    }),
    proposed(17, 'tung', {
      proposal: 'guide',
      petitionSummary: 'Ông Nguyễn Văn Toản hỏi việc bồi thường đất bị thu hồi của vợ và muốn gửi đơn lên tỉnh.',
      competentBody: 'Ủy ban nhân dân xã Đồng Vạc',
      proposalReason:
        'Vụ việc đang được xã giải quyết; người hỏi cần giấy ủy quyền của vợ để tham gia, không cần gửi đơn lên tỉnh.',
      legalBasis: 'Điều 12 Luật Khiếu nại; Điều 26 Luật Tiếp công dân.',
    }),
    approved(16, 'oanh'),
    paper(16, 'oanh', 'linh', 'Ông Nguyễn Văn Toản'),
  ),
  story(
    'S05',
    'tinh',
    15,
    { by: 'dao', kind: 'complaint', requests: 'Hủy Quyết định số 31/QĐ-UBND; cấp giấy chứng nhận cho thửa 203.' },
    eligible(14, 'vinh'),
    classified(14, 'vinh', {
      kind: 'complaint',
      field: 'DD.02',
      petitionSummary: book,
      complaintObject: 'decision',
      complaintInstance: 'second',
      disputedDecision: refused,
      jurisdiction: 'own',
    }),
    proposed(13, 'vinh', {
      proposal: 'accept',
      petitionSummary: book,
      proposalReason:
        'Khiếu nại lần hai còn trong thời hạn, kèm quyết định giải quyết lần đầu; thuộc thẩm quyền của Chủ tịch Ủy ban nhân dân tỉnh.',
      legalBasis: 'Điều 21, Điều 33, Điều 36 Luật Khiếu nại.',
      previousSettlement: 'Quyết định số 31/QĐ-UBND của Chủ tịch Ủy ban nhân dân xã Tân Mộc bác khiếu nại.',
    }),
    approved(12, 'khanh', 'Giao Thanh tra tỉnh tham mưu.'),
    done(11, 'vinh', 'prepare-acceptance', (day) => ({
      acceptanceChecks: ['jurisdiction', 'article-11', 'limitation'],
      complaintAbout: 'không cấp giấy chứng nhận quyền sử dụng đất cho thửa 203',
      disputedDecision: refused,
      firstSettlement: 'decided',
      firstDecision: refused,
      firstResolver: TANMOC,
      appealWindowFrom: day(30),
      appealWindowProof: 'post-receipt',
      appealWindow: 'in-time',
      acceptance: 'accept',
      complex: false,
      remote: false,
    })),
    paper(10, 'khanh', 'dao', 'Ông Hoàng Đức Thịnh', TANMOC),
    done(9, 'vinh', 'prepare-verification', {
      verificationBy: 'self',
      verificationDays: 20,
      verifierName: 'ông Đinh Quang Vinh, chuyên viên',
      verificationContents: 'Ranh giới, nguồn gốc thửa 203; việc hòa giải năm 2024.',
      complex: false,
      remote: false,
    }),
    paper(8, 'khanh', 'dao', 'Ông Hoàng Đức Thịnh', TANMOC),
    done(6, 'vinh', 'work-with-respondent', (day) => ({
      workingSessionOn: day(6),
      workingSessionPlace: 'Trụ sở Ủy ban nhân dân xã Tân Mộc',
      workingSessionParticipants: [{ name: 'Phùng Tất Thắng', role: 'Chủ tịch Ủy ban nhân dân xã' }],
      workingSessionContent:
        'Xã cho rằng thửa 203 có tranh chấp với hộ liền kề; biên bản hòa giải năm 2024 lưu tại thôn.',
      workingSessionResult: 'Xã cung cấp bản sao biên bản hòa giải, trích đo thửa 203.',
    })),
  ),
  story(
    'S09',
    'giaoduc',
    11,
    {
      by: 'my',
      kind: 'complaint',
      requests: 'Hủy quyết định kỷ luật.',
      forwarder: { name: 'Ban Tiếp công dân tỉnh Hà Thanh', letterNumber: '21/PC-BTCD' },
    },
    eligible(10, 'hoan'),
    classified(10, 'hoan', {
      kind: 'complaint',
      field: 'CS.07',
      petitionSummary: teacher,
      complaintObject: 'discipline',
      complaintInstance: 'first',
      disputedDecision: 'Quyết định số 58/QĐ-SGDĐT kỷ luật cảnh cáo',
      jurisdiction: 'own',
    }),
    proposed(9, 'hoan', {
      proposal: 'accept',
      petitionSummary: teacher,
      proposalReason:
        'Người khiếu nại là đối tượng bị kỷ luật; đơn còn thời hiệu, kèm giấy ra viện. Thuộc thẩm quyền của Giám đốc Sở là người ký quyết định.',
      legalBasis: 'Điều 47, Điều 50 Luật Khiếu nại.',
    }),
    approved(8, 'lien'),
  ),
  story(
    'S33',
    'tanmoc',
    13,
    { by: 'huong', kind: 'mixed', sealed: true },
    eligible(12, 'hai'),
    classified(12, 'hai', { kind: 'mixed', field: 'KH', petitionSummary: several, jurisdiction: 'own' }),
    proposed(11, 'hai', {
      proposal: 'split',
      petitionSummary: several,
      proposalReason:
        'Đơn có nhiều nội dung khác nhau thuộc thẩm quyền của nhiều cơ quan; mỗi nội dung được xử lý thành đơn riêng.',
      splitContents: [
        {
          content: 'Khiếu nại chậm trả hồ sơ cấp đổi giấy chứng nhận',
          partKind: 'complaint',
          body: TANMOC,
          way: 'own',
        },
        { content: 'Tố cáo cán bộ một cửa', partKind: 'denunciation', body: TANMOC, way: 'own' },
        {
          content: 'Kiến nghị lắp đèn đường',
          partKind: 'recommendation',
          body: 'Ủy ban nhân dân xã Tân Mộc',
          way: 'own',
        },
        {
          content: 'Đề nghị xử lại vụ vay nợ',
          partKind: 'dispute',
          body: 'Tòa án nhân dân có thẩm quyền',
          way: 'guide',
        },
      ],
      splitOwnPart: 'yes',
    }),
    approved(10, 'thang'),
    paper(9, 'thang', 'huong', 'Người gửi đơn'),
    done(9, 'hai', 'register-parts', { partsChecked: true }),
  ),
];
