import { approved, classified, done, eligible, issued, paper, proposed, routed, signed, story } from './story.ts';

// Nothing written here may name who denounced: these words go to papers and lists (LTC Đ56).

const bribe =
  'Tố cáo công chức Phòng Kinh tế xã Tân Mộc nhận 30 triệu đồng để làm nhanh giấy chứng nhận; có chứng từ chuyển khoản và tin nhắn hẹn gặp.';
const bought = 'Nhận 30 triệu đồng để làm nhanh giấy chứng nhận quyền sử dụng đất';
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

/** Denunciations: who sent them lies in the vault, everything else knows a code. Their own procedure takes over from here. */
export const denunciations = [
  // Accepted, those whom the law wants told are told, and the team verifies: nobody of it knows who denounced.
  story(
    'S11',
    'tanmoc',
    16,
    {
      by: 'huong',
      kind: 'denunciation',
      requests: 'Xử lý người có hành vi nhận tiền; giữ bí mật họ tên người tố cáo.',
    },
    eligible(16, 'hai'),
    classified(15, 'hai', {
      kind: 'denunciation',
      field: 'TN.04',
      petitionSummary: bribe,
      sensitive: true,
      jurisdiction: 'own',
    }),
    done(13, 'hai', 'check-denunciation', (day) => ({
      denunciationInstance: 'first',
      identityCheck: 'confirmed',
      identityCheckedOn: day(14),
      identityCheckResult: 'Gặp trực tiếp tại nơi người tố cáo hẹn, đối chiếu giấy tờ.',
      checkSpread: false,
      denunciationTrack: 'duty',
      clearCase: false,
      crimeSigns: 'none',
      acceptanceResult: 'all',
    })),
    done(13, 'hai', 'propose-intake', {
      intakeProposal: 'accept',
      petitionSummary: bribe,
      proposalReason: 'Đủ điều kiện thụ lý theo Điều 29 Luật Tố cáo; công chức thuộc quyền quản lý của Chủ tịch xã.',
      denounced: [{ name: 'Lương Văn Đạt', position: 'Công chức Phòng Kinh tế xã Tân Mộc', address: 'xã Tân Mộc' }],
      acceptedContents: [{ content: bought }],
      settlementDays: 30,
    }),
    paper(12, 'thang', 'huong', 'Người tố cáo'),
    done(11, 'hai', 'notify-denouncer', { sealedRoute: true }),
    paper(11, 'thang', 'huong', 'Người tố cáo'),
    done(10, 'hai', 'notify-denounced', { noticeContents: [{ content: bought }], identityGuarded: true }),
    paper(10, 'thang', 'huong', 'Ông Lương Văn Đạt'),
    done(9, 'hai', 'prepare-verification', {
      verificationBy: 'team',
      verificationDays: 20,
      verificationContents: 'Việc nhận tiền để làm nhanh giấy chứng nhận; đường đi của hồ sơ.',
      verificationTeam: [
        { name: 'Nguyễn Đức Hải', position: 'Chuyên viên', role: 'lead', tie: 'none' },
        { name: 'Lương Thu Hương', position: 'Văn thư', role: 'member', tie: 'none' },
      ],
      identityRemoved: true,
    }),
    paper(8, 'thang', 'huong', 'Tổ xác minh'),
  ),
  story(
    'S13',
    'thanhtra',
    7,
    { by: 'yen', kind: 'denunciation', requests: 'Kiểm tra ngay việc lập khống hóa đơn.' },
    done(6, 'long', 'check-eligibility', {
      eligibilityChecks: ['vietnamese', 'dated', 'respondent', 'reason-request'],
      identityState: 'anonymous',
      specialCase: 'denunciation-info',
      eligibilityNote: planted,
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
      specialCase: 'denunciation-info',
      eligibilityNote:
        'Tố cáo được thực hiện bằng đơn hoặc trình bày trực tiếp (Điều 22 Luật Tố cáo); tin nhắn Zalo không phải là hình thức tố cáo.',
    }),
  ),
  story(
    'S17',
    'xaydung',
    11,
    { by: 'ha', kind: 'denunciation' },
    done(9, 'cuong', 'check-eligibility', {
      eligibilityChecks: ['vietnamese', 'dated', 'reason-request'],
      identityState: 'impersonated',
      specialCase: 'denunciation-info',
      eligibilityNote: 'Người có tên trong đơn xác nhận bằng văn bản không viết đơn này.',
    }),
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
  ),
  story(
    'S21',
    'tinh',
    9,
    { by: 'dao', kind: 'denunciation', requests: 'Xem xét lại kết luận nội dung tố cáo.' },
    routed(9, 'khanh', 'vinh', 'Kiểm tra điều kiện tố cáo tiếp, giữ bí mật người tố cáo, báo cáo trước ngày trả lời.'),
    eligible(8, 'vinh'),
    classified(7, 'vinh', { kind: 'denunciation', field: 'HC.14', petitionSummary: again, jurisdiction: 'own' }),
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
  ),
];
