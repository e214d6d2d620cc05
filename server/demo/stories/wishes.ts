import { approved, classified, done, eligible, paper, passed, proposed, routed, sentBack, story } from './story.ts';

const dump =
  'Các hộ thôn Gò Sạn kiến nghị di dời bãi rác tạm quá hạn, công bố lộ trình đóng bãi, quan trắc nước giếng cho 86 hộ và đối thoại với dân.';
const martyr = 'Bà Hờ Thị Mỷ kiến nghị chi trả trợ cấp thờ cúng liệt sĩ năm 2026 bị sót sau khi nhập xã.';
const fees =
  'Bà Phí Thị Hậu phản ánh Trường Tiểu học Bến Lau thu 1,2 triệu đồng tiền điều hòa và 500 nghìn đồng quỹ trường trong hè.';
const litter =
  'Bà Lương Thị Nguyệt kiến nghị dời điểm tập kết rác cạnh Trường mầm non Hoa Sen ra bãi đất sau nhà văn hóa thôn Đoài.';
const flats =
  'Đại biểu Hội đồng nhân dân tỉnh chuyển kiến nghị của cử tri tổ 11 về chung cư A2 xuống cấp mức C, phương án di dời 48 hộ.';
const plots =
  'Ông Bạch Công Tuyến kiến nghị giảm diện tích tối thiểu tách thửa đất ở nông thôn xuống 80 m2, mặt tiền 4,5 m.';
const counter = 'Phản ánh cán bộ quầy số 4 Bộ phận một cửa phường Cầu Sậy có thái độ hách dịch, bắt chờ cả buổi sáng.';
const signers = [{ item: 'Văn bản cử người đại diện, có chữ ký của tất cả các hộ' }];
const asked = [
  { item: 'Họ tên, số điện thoại hoặc địa chỉ của người phản ánh' },
  { item: 'Ngày, giờ xảy ra sự việc và mã hồ sơ (nếu có)' },
];

const ditch = 'Bà Lương Thị Bích kiến nghị nạo vét mương tiêu thôn Bắc, xã Đồng Vạc trước vụ tới.';

/** Recommendations and reflections. */
export const wishes = [
  // Deputies pass on and follow; who answers is the commune, in whose inbox it lies.
  story(
    'K13',
    'hdnd',
    7,
    { by: 'tam', kind: 'recommendation', requests: 'Nạo vét mương tiêu, trả lời cử tri.' },
    eligible(6, 'tam'),
    classified(6, 'tam', {
      kind: 'recommendation',
      field: 'HC.13',
      petitionSummary: ditch,
      jurisdiction: 'other',
      competentBody: 'Ủy ban nhân dân xã Đồng Vạc',
    }),
    proposed(5, 'tam', {
      proposal: 'transfer',
      petitionSummary: ditch,
      competentBody: 'Ủy ban nhân dân xã Đồng Vạc',
      proposalReason: 'Việc thuộc trách nhiệm của Ủy ban nhân dân xã; đề nghị trả lời cử tri và đại biểu.',
    }),
    approved(4, 'hao'),
    paper(3, 'hao', 'tam', 'Ủy ban nhân dân xã Đồng Vạc', 'Bà Lương Thị Bích'),
  ),
  story(
    'S31',
    'tinh',
    17,
    { by: 'dao', kind: 'recommendation', requests: 'Đóng bãi rác, lấy mẫu nước giếng, gặp lãnh đạo tỉnh.' },
    routed(16, 'khanh', 'vinh', 'Đơn đông người: phối hợp Sở Nông nghiệp và Môi trường, mời đại diện các hộ.'),
    done(14, 'vinh', 'check-eligibility', {
      eligibilityChecks: ['vietnamese', 'dated', 'name-address', 'signature', 'respondent', 'reason-request'],
      identityState: 'clear',
      eligibility: 'supplementable',
      supplementItems: signers,
      eligibilityNote: '22 hộ ký; 14 người cùng ký trong đơn của đoàn thôn Gò Sạn.',
    }),
    proposed(13, 'vinh', {
      proposal: 'supplement',
      petitionSummary: dump,
      proposalReason: 'Đơn của 22 hộ chưa kèm văn bản cử người đại diện (Điều 29 Luật Tiếp công dân).',
      supplementItems: signers,
    }),
    approved(12, 'khanh'),
    paper(11, 'khanh', 'dao', 'Người đại diện các hộ thôn Gò Sạn'),
  ),
  story(
    'S35',
    'thuongsim',
    14,
    { by: 'sua', kind: 'recommendation', requests: 'Rà soát và chi trả cho các hộ bị sót.' },
    eligible(13, 'chinh'),
    classified(12, 'chinh', { kind: 'recommendation', field: 'CS.01', petitionSummary: martyr, jurisdiction: 'own' }),
    proposed(12, 'chinh', {
      proposal: 'accept',
      petitionSummary: martyr,
      proposalReason: 'Kiến nghị thuộc trách nhiệm của UBND xã; giao bộ phận văn hóa - xã hội rà soát danh sách.',
      legalBasis: 'Điều 28 Luật Tiếp công dân.',
    }),
    approved(11, 'phu'),
    done(10, 'phu', 'assign-recommendation', (day) => ({
      assignment: 'unit',
      leadUnit: 'Phòng Văn hóa - Xã hội',
      assignedContent: 'Rà soát danh sách thờ cúng liệt sĩ của các thôn sau khi nhập xã.',
      answerBy: day(6),
    })),
    done(8, 'chinh', 'study-recommendation', {
      studyResult: 'answer',
      studyFindings: 'Năm hộ của bản cũ chưa được chuyển vào danh sách chi trả sau khi nhập xã, trong đó có hộ bà Mỷ.',
      unitOpinions: [{ unit: 'Phòng Văn hóa - Xã hội', opinion: 'Đủ điều kiện chi trả, đề nghị bổ sung dự toán.' }],
    }),
    done(7, 'chinh', 'draft-answer', (day) => ({
      answerResult: 'accepted',
      answerContent: 'Kiến nghị của bà là đúng. Trợ cấp năm 2026 của năm hộ bị sót được chi trả trong tháng này.',
      answerMeasures: [{ who: 'Phòng Văn hóa - Xã hội', work: 'Chi trả cho năm hộ', by: day(-5) }],
    })),
    paper(6, 'phu', 'sua', 'Bà Hờ Thị Mỷ'),
  ),
  story(
    'S37',
    'giaoduc',
    8,
    { by: 'my', kind: 'reflection', requests: 'Kiểm tra các khoản thu.' },
    eligible(7, 'hoan'),
    classified(6, 'hoan', {
      kind: 'reflection',
      field: 'CS.05',
      petitionSummary: fees,
      jurisdiction: 'subordinate',
      competentBody: 'Ủy ban nhân dân phường Bến Lau',
    }),
    proposed(6, 'hoan', {
      proposal: 'transfer',
      petitionSummary: fees,
      competentBody: 'Ủy ban nhân dân phường Bến Lau',
      proposalReason: 'Trường tiểu học thuộc quyền quản lý của Ủy ban nhân dân phường.',
    }),
    sentBack(4, 'lien', 'decide-proposal', 'Nêu thêm: Sở cử người phối hợp kiểm tra, không chỉ chuyển đơn.'),
  ),
  story(
    'S39',
    'benlau',
    12,
    {
      by: 'trang',
      kind: 'recommendation',
      requests: 'Trả lời đại biểu và cử tri về phương án di dời 48 hộ.',
      forwarder: { name: 'Đại biểu Hội đồng nhân dân tỉnh Thẩm Thị Duyên', letterNumber: '07/PC-ĐB' },
    },
    eligible(11, 'viet'),
    classified(11, 'viet', {
      kind: 'recommendation',
      field: 'HC.04',
      petitionSummary: flats,
      sensitive: true,
      jurisdiction: 'own',
    }),
    proposed(10, 'viet', {
      proposal: 'accept',
      petitionSummary: flats,
      proposalReason: 'Trách nhiệm của UBND phường, phối hợp với Sở Xây dựng; phải trả lời đại biểu và cử tri.',
      legalBasis: 'Điều 27, Điều 28 Luật Tiếp công dân.',
    }),
    approved(9, 'ky'),
    done(8, 'ky', 'assign-recommendation', (day) => ({
      assignment: 'self',
      assignedContent: 'Làm việc với Sở Xây dựng về kết quả kiểm định chung cư A2 và phương án di dời.',
      answerBy: day(-4),
    })),
  ),
  story(
    'K16',
    'dongvac',
    16,
    {
      by: 'mai',
      kind: 'recommendation',
      requests: 'Dời điểm tập kết rác ra bãi đất sau nhà văn hóa thôn, tăng số chuyến xe.',
      forwarder: { name: 'Báo Hà Thanh', letterNumber: '41/BHT-BĐ' },
    },
    eligible(15, 'lan'),
    classified(15, 'lan', { kind: 'recommendation', field: 'HC.05', petitionSummary: litter, jurisdiction: 'own' }),
    proposed(14, 'lan', {
      proposal: 'accept',
      petitionSummary: litter,
      proposalReason: 'Trách nhiệm của UBND xã; Báo Hà Thanh chuyển đơn của bạn đọc và chờ trả lời.',
      legalBasis: 'Điều 26, Điều 27 Luật Tiếp công dân.',
    }),
    approved(13, 'minh'),
    done(12, 'minh', 'assign-recommendation', (day) => ({
      assignment: 'self',
      assignedContent: 'Xem lại điểm tập kết, làm việc với đơn vị thu gom.',
      answerBy: day(6),
    })),
    done(9, 'lan', 'study-recommendation', {
      studyResult: 'answer',
      studyFindings: 'Điểm tập kết cách tường trường 6 m; bãi đất sau nhà văn hóa thôn đủ chỗ, xe vào được.',
      unitOpinions: [
        { unit: 'Phòng Kinh tế', opinion: 'Dời được trong tháng; đơn vị thu gom nhận thêm chuyến chiều.' },
      ],
    }),
    done(8, 'lan', 'draft-answer', (day) => ({
      answerResult: 'accepted',
      answerContent: 'UBND xã dời điểm tập kết rác ra bãi đất sau nhà văn hóa thôn và thêm một chuyến xe buổi chiều.',
      answerMeasures: [{ who: 'Phòng Kinh tế', work: 'Dời điểm tập kết, ký lại lịch thu gom', by: day(-9) }],
    })),
    paper(7, 'minh', 'hoa', 'Bà Lương Thị Nguyệt'),
    done(6, 'lan', 'draft-forwarder-letter', { forwarderAsked: 'yes' }),
    paper(5, 'minh', 'hoa', 'Báo Hà Thanh'),
  ),
  story(
    'S43',
    'thuongsim',
    18,
    { by: 'sua', kind: null },
    done(17, 'chinh', 'check-eligibility', {
      eligibilityChecks: [],
      identityState: 'anonymous',
      eligibility: 'ineligible',
      ineligibleReasons: ['illegible'],
      eligibilityNote: 'Hỏi trưởng bản chưa tìm được người gửi.',
    }),
    proposed(16, 'chinh', {
      proposal: 'shelve',
      petitionSummary: 'Đơn rách, nhòe mực, không đọc được nội dung và người gửi.',
      proposalReason:
        'Không xác định được nội dung, người gửi; nếu tìm được người gửi thì mời đến trình bày, có phiên dịch.',
      legalBasis: 'Quy định về đơn không đủ điều kiện xử lý; lưu đơn 01 năm.',
    }),
    approved(15, 'phu'),
    paper(14, 'phu', 'sua', 'Bộ phận tiếp công dân'),
  ),
  story(
    'S46',
    'vanphong',
    33,
    { by: 'hang', kind: 'reflection' },
    done(32, 'kien', 'check-eligibility', {
      eligibilityChecks: ['vietnamese', 'respondent', 'reason-request'],
      identityState: 'anonymous',
      eligibility: 'supplementable',
      supplementItems: asked,
    }),
    proposed(32, 'kien', {
      proposal: 'supplement',
      petitionSummary: counter,
      proposalReason:
        'Phản ánh thiếu họ tên, địa chỉ hoặc số điện thoại của người phản ánh (Nghị định số 20/2008/NĐ-CP).',
      supplementItems: asked,
    }),
    approved(31, 'bac'),
    paper(30, 'bac', 'hang', 'Người gửi qua Zalo'),
    passed(4, 'supplement-expired'),
  ),
  story(
    'S48',
    'vanphong',
    15,
    { by: 'hang', kind: 'recommendation', requests: 'Áp dụng 80 m2 và mặt tiền 4,5 m cho khu dân cư hiện hữu.' },
    done(13, 'kien', 'check-eligibility', {
      eligibilityChecks: ['vietnamese', 'name-address', 'respondent', 'reason-request'],
      identityState: 'clear',
      specialCase: 'regulation',
      eligibilityNote: plots,
    }),
  ),
];
