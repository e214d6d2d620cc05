import { approved, classified, done, eligible, issued, paper, proposed, routed, signed, story } from './story.ts';

// Nothing written here may name who denounced: these words go to papers and lists (LTC Đ56).
const DENOUNCER = 'Người tố cáo';
const PROTECTED = 'Điều 9, Điều 24, Điều 56 Luật Tố cáo.';
const ACCEPTED = 'Điều 12, Điều 24, Điều 29 Luật Tố cáo.';

const bribe =
  'Tố cáo công chức Phòng Kinh tế xã Tân Mộc nhận 30 triệu đồng để làm nhanh giấy chứng nhận; có chứng từ chuyển khoản và tin nhắn hẹn gặp.';
const forged =
  'Tố cáo kế toán Hội Chữ thập đỏ xã Thượng Sim giả chữ ký của 23 hộ dân để nhận 115 triệu đồng tiền hỗ trợ bão.';
const planted =
  'Tin nặc danh: Giám đốc Trung tâm Dịch vụ công ích phường Cầu Sậy lập khống 3 hóa đơn mua cây xanh, tổng 486 triệu đồng; kèm ảnh hóa đơn, biên bản nghiệm thu, ảnh hiện trạng có định vị.';
const again =
  'Tố cáo tiếp sau Kết luận số 12/KL-UBND của Chủ tịch UBND phường Bến Lau: tổ xác minh không làm việc với hai nhân chứng, bỏ qua bản sao kê ngân hàng đã nộp.';
const added =
  'Bổ sung nội dung tố cáo mới trong vụ việc đang giải quyết: công chức tư pháp – hộ tịch chứng thực chữ ký khống cho hợp đồng thuê nhà.';
const faith = 'Tố cáo Bí thư Chi bộ tổ dân phố 6 vi phạm những điều đảng viên không được làm.';
const bids =
  'Tố cáo Phó Giám đốc Sở Xây dựng can thiệp chấm thầu; đơn đồng gửi sáu cơ quan, trong đó có Chủ tịch Ủy ban nhân dân tỉnh.';
const borrowed = 'Tố cáo Phó Giám đốc Ban Quản lý dự án nhận 5% của nhà thầu gói thầu số 7.';

/** Denunciations: who sent them lies in the vault, everything else knows a code. Their own procedure takes over from here. */
export const denunciations = [
  story(
    'S11',
    'tanmoc',
    12,
    {
      by: 'huong',
      kind: 'denunciation',
      requests: 'Xử lý người có hành vi nhận tiền; giữ bí mật họ tên người tố cáo.',
    },
    eligible(12, 'hai'),
    classified(11, 'hai', {
      kind: 'denunciation',
      field: 'TN.04',
      petitionSummary: bribe,
      sensitive: true,
      jurisdiction: 'own',
    }),
    proposed(11, 'hai', {
      proposal: 'accept',
      petitionSummary: bribe,
      proposalReason:
        'Nội dung tố cáo rõ người, rõ việc, có chứng cứ; thuộc thẩm quyền. Đề nghị kiểm tra dấu hiệu tội phạm trước khi thụ lý.',
      legalBasis: ACCEPTED,
    }),
    approved(10, 'thang', 'Bảo vệ bí mật thông tin người tố cáo; kiểm tra dấu hiệu tội phạm theo Điều 27.'),
  ),
  story(
    'S13',
    'thanhtra',
    7,
    { by: 'yen', kind: 'denunciation', requests: 'Kiểm tra ngay việc lập khống hóa đơn.' },
    done(6, 'long', 'check-eligibility', {
      eligibilityChecks: ['vietnamese', 'dated', 'respondent', 'reason-request'],
      identityState: 'anonymous',
      eligibility: 'eligible',
      eligibilityNote:
        'Nặc danh nhưng có nội dung rõ ràng, kèm chứng cứ cụ thể, có cơ sở kiểm tra (Luật Tố cáo Đ25.2).',
    }),
    classified(5, 'long', {
      kind: 'denunciation',
      field: 'TN.01',
      petitionSummary: planted,
      sensitive: true,
      jurisdiction: 'other',
      competentBody: 'Ủy ban nhân dân phường Cầu Sậy',
    }),
    proposed(4, 'long', {
      proposal: 'transfer',
      petitionSummary: planted,
      competentBody: 'Ủy ban nhân dân phường Cầu Sậy',
      proposalReason:
        'Thông tin có nội dung rõ ràng về người có hành vi vi phạm, tài liệu cụ thể; chuyển cơ quan có thẩm quyền để thanh tra, kiểm tra phục vụ công tác quản lý.',
    }),
  ),
  story(
    'S15',
    'pvhcc',
    9,
    { by: 'linh', kind: 'denunciation' },
    done(8, 'tung', 'check-eligibility', {
      eligibilityChecks: ['respondent', 'reason-request'],
      identityState: 'clear',
      eligibility: 'supplementable',
      supplementItems: [
        { item: 'Đơn tố cáo có chữ ký, hoặc đến trình bày trực tiếp tại nơi tiếp công dân' },
        { item: 'Tài liệu, chứng cứ về việc làm giấy khai sinh không đúng sự thật' },
      ],
    }),
    proposed(8, 'tung', (day) => ({
      proposal: 'supplement',
      petitionSummary:
        'Nhắn tin qua Zalo tố cáo công chức tư pháp xã Thượng Sim làm giấy khai sinh không đúng sự thật.',
      proposalReason:
        'Tố cáo được thực hiện bằng đơn hoặc trình bày trực tiếp (Điều 22 Luật Tố cáo); tin nhắn Zalo không phải là hình thức tố cáo.',
      supplementItems: [
        { item: 'Đơn tố cáo có chữ ký, hoặc đến trình bày trực tiếp tại nơi tiếp công dân' },
        { item: 'Tài liệu, chứng cứ về việc làm giấy khai sinh không đúng sự thật' },
      ],
      supplementDueOn: day(-10),
    })),
    approved(7, 'oanh'),
    paper(6, 'oanh', 'linh', DENOUNCER),
  ),
  story(
    'S17',
    'xaydung',
    11,
    { by: 'ha', kind: 'denunciation' },
    done(9, 'cuong', 'check-eligibility', {
      eligibilityChecks: ['vietnamese', 'dated', 'reason-request'],
      identityState: 'impersonated',
      eligibility: 'ineligible',
      ineligibleReasons: ['missing-information'],
      eligibilityNote: 'Người có tên trong đơn xác nhận bằng văn bản không viết đơn này.',
    }),
    proposed(8, 'cuong', {
      proposal: 'shelve',
      petitionSummary: borrowed,
      proposalReason: 'Kiểm tra danh tính xác định đơn sử dụng họ tên của người khác, không có chứng cứ kèm theo.',
      legalBasis: 'Khoản 1 Điều 25 Luật Tố cáo.',
    }),
    approved(7, 'son'),
  ),
  story(
    'S19',
    'bantcd',
    10,
    { by: 'thao', kind: 'denunciation', requests: 'Làm rõ việc giả chữ ký, thu hồi tiền hỗ trợ.' },
    eligible(10, 'dat'),
    classified(9, 'dat', {
      kind: 'denunciation',
      field: 'TN.01',
      petitionSummary: forged,
      sensitive: true,
      jurisdiction: 'judicial',
      competentBody: 'Cơ quan Cảnh sát điều tra Công an tỉnh Hà Thanh',
    }),
    proposed(9, 'dat', {
      proposal: 'transfer',
      petitionSummary: forged,
      competentBody: 'Cơ quan Cảnh sát điều tra Công an tỉnh Hà Thanh',
      proposalReason:
        'Hành vi có dấu hiệu tội phạm; chuyển hồ sơ, tài liệu cho cơ quan điều tra (khoản 1 Điều 27 Luật Tố cáo).',
    }),
    approved(9, 'thanh', 'Chuyển ngay trong ngày.'),
    paper(8, 'thanh', 'thao', 'Cơ quan Cảnh sát điều tra Công an tỉnh Hà Thanh', DENOUNCER),
  ),
  story(
    'S21',
    'tinh',
    9,
    { by: 'dao', kind: 'denunciation', requests: 'Xem xét lại kết luận nội dung tố cáo.' },
    routed(9, 'khanh', 'vinh', 'Kiểm tra điều kiện tố cáo tiếp, giữ bí mật người tố cáo, báo cáo trước ngày trả lời.'),
    eligible(8, 'vinh'),
    classified(7, 'vinh', { kind: 'denunciation', field: 'HC.14', petitionSummary: again, jurisdiction: 'own' }),
    proposed(6, 'vinh', {
      proposal: 'accept',
      petitionSummary: again,
      proposalReason: 'Có căn cứ cho rằng việc giải quyết trước bỏ sót chứng cứ; xem xét hồ sơ vụ việc trong 20 ngày.',
      legalBasis: 'Điều 37 Luật Tố cáo.',
      previousSettlement: 'Kết luận số 12/KL-UBND của Chủ tịch UBND phường Bến Lau.',
    }),
    approved(5, 'khanh'),
  ),
  story(
    'S23',
    'tanmoc',
    8,
    { by: 'huong', kind: 'denunciation' },
    eligible(7, 'hai', {
      eligibilityNote:
        'Người rút tố cáo nói bị đe dọa: báo cáo ngay người đứng đầu, tiếp tục giải quyết (Luật Tố cáo Đ33.3).',
    }),
  ),
  story(
    'S25',
    'causay',
    14,
    { by: 'ngoc', kind: 'denunciation' },
    eligible(13, 'nam'),
    classified(12, 'nam', {
      kind: 'denunciation',
      field: 'DG',
      petitionSummary: faith,
      jurisdiction: 'party',
      competentBody: 'Ủy ban Kiểm tra Đảng ủy phường Cầu Sậy',
    }),
    proposed(12, 'nam', {
      proposal: 'transfer',
      petitionSummary: faith,
      competentBody: 'Ủy ban Kiểm tra Đảng ủy phường Cầu Sậy',
      proposalReason: 'Nội dung thuộc thẩm quyền của tổ chức Đảng theo Điều lệ Đảng.',
    }),
    approved(11, 'loan'),
    paper(10, 'loan', 'ngoc', 'Ủy ban Kiểm tra Đảng ủy phường Cầu Sậy'),
  ),
  story(
    'S27',
    'taichinh',
    13,
    { by: 'chi', kind: 'denunciation' },
    done(12, 'phong', 'check-eligibility', {
      eligibilityChecks: ['vietnamese', 'dated', 'name-address', 'signature', 'respondent', 'reason-request'],
      identityState: 'clear',
      eligibility: 'ineligible',
      ineligibleReasons: ['sent-to-competent-body'],
    }),
    proposed(12, 'phong', {
      proposal: 'shelve',
      petitionSummary: bids,
      proposalReason:
        'Không thuộc thẩm quyền của Sở; đơn đồng thời đã gửi Chủ tịch Ủy ban nhân dân tỉnh là người có thẩm quyền giải quyết.',
      legalBasis: 'Khoản 3 Điều 24 Luật Tố cáo.',
    }),
    approved(10, 'hung'),
    signed(10, 'hung'),
    issued(9, 'chi', 'Bộ phận tiếp nhận đơn'),
  ),
  story(
    'S29',
    'benlau',
    6,
    { by: 'trang', kind: 'denunciation', requests: 'Xem xét nội dung tố cáo bổ sung.' },
    eligible(5, 'viet'),
    classified(4, 'viet', { kind: 'denunciation', field: 'HC.14', petitionSummary: added, jurisdiction: 'own' }),
    proposed(3, 'viet', {
      proposal: 'accept',
      petitionSummary: added,
      proposalReason: 'Cùng vụ việc đang giải quyết, có nội dung mới và tài liệu kèm theo; đề nghị thụ lý bổ sung.',
      legalBasis: PROTECTED,
    }),
  ),
];
