import {
  approved,
  classified,
  done,
  eligible,
  issued,
  paper,
  passed,
  proposed,
  sentBack,
  signed,
  story,
} from './story.ts';

const road = 'Bà Trần Thị Hường đề nghị đo lại và bồi thường đúng diện tích đất bị thu hồi làm đường cầu Vạc.';
const book =
  'Ông Hoàng Đức Thịnh khiếu nại lần hai Quyết định số 31/QĐ-UBND của Chủ tịch UBND xã Tân Mộc về việc không cấp giấy chứng nhận cho thửa 203.';
const teacher =
  'Bà Bùi Thanh Hà khiếu nại Quyết định số 58/QĐ-SGDĐT kỷ luật cảnh cáo: nghỉ 3 ngày do cấp cứu; hội đồng kỷ luật họp vắng mặt bà.';
const several =
  'Đơn vừa khiếu nại chậm trả hồ sơ cấp đổi, vừa tố cáo cán bộ một cửa, vừa kiến nghị lắp đèn đường, vừa đề nghị tòa án xử lại vụ vay nợ.';

/** Complaints that came to somebody else, or of a kind whose own procedure is still to come. */
const complaints = [
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
      disputedDecision: 'Quyết định giải quyết khiếu nại lần đầu số 31/QĐ-UBND của Chủ tịch Ủy ban nhân dân xã Tân Mộc',
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
      proposal: 'guide',
      petitionSummary: several,
      competentBody: 'từng cơ quan có thẩm quyền bằng các đơn riêng cho từng nội dung',
      proposalReason:
        'Đơn có nhiều nội dung khác nhau thuộc thẩm quyền của nhiều cơ quan; hướng dẫn viết thành đơn riêng.',
      legalBasis: 'Khoản 3 Điều 25 Luật Tiếp công dân.',
    }),
    approved(10, 'thang'),
    paper(9, 'thang', 'huong', 'Người gửi đơn'),
  ),
];

const dump =
  'Các hộ thôn Gò Sạn kiến nghị di dời bãi rác tạm quá hạn, công bố lộ trình đóng bãi, quan trắc nước giếng cho 86 hộ và đối thoại với dân.';
const martyr = 'Bà Hờ Thị Mỷ kiến nghị chi trả trợ cấp thờ cúng liệt sĩ năm 2026 bị sót sau khi nhập xã.';
const fees =
  'Bà Phí Thị Hậu phản ánh Trường Tiểu học Bến Lau thu 1,2 triệu đồng tiền điều hòa và 500 nghìn đồng quỹ trường trong hè.';
const flats =
  'Đại biểu Hội đồng nhân dân tỉnh chuyển kiến nghị của cử tri tổ 11 về chung cư A2 xuống cấp mức C, phương án di dời 48 hộ.';
const plots =
  'Ông Bạch Công Tuyến kiến nghị giảm diện tích tối thiểu tách thửa đất ở nông thôn xuống 80 m2, mặt tiền 4,5 m.';
const counter = 'Phản ánh cán bộ quầy số 4 Bộ phận một cửa phường Cầu Sậy có thái độ hách dịch, bắt chờ cả buổi sáng.';
const online = 'Ông Trưng Văn Khoát phản ánh cán bộ phường Cầu Sậy không cho nộp hồ sơ trực tuyến.';
const noise =
  'Ông Nhuận phản ánh hát loa kéo gây ồn đêm khuya tại số 8 ngõ 15, tổ 9; không đồng ý cho bên bị phản ánh biết số điện thoại.';
const elsewhere = 'Ông Quyết, ở tỉnh khác, phản ánh văn phòng đăng ký đất đai tỉnh ông trả kết quả chậm 2 tháng.';
const asked = [
  { item: 'Họ tên, số điện thoại hoặc địa chỉ của người phản ánh' },
  { item: 'Ngày, giờ xảy ra sự việc và mã hồ sơ (nếu có)' },
];

/** Recommendations and reflections. */
const wishes = [
  story(
    'S30',
    'bantcd',
    9,
    {
      by: 'thao',
      kind: 'recommendation',
      requests: 'Đối thoại với dân, công bố lộ trình đóng bãi rác, quan trắc nước giếng.',
    },
    eligible(9, 'dat', { eligibilityNote: 'Đoàn 20 người, cử 5 người đại diện bằng văn bản.' }),
    classified(8, 'dat', {
      kind: 'recommendation',
      field: 'HC.06',
      petitionSummary: dump,
      sensitive: true,
      jurisdiction: 'other',
      competentBody: 'Sở Nông nghiệp và Môi trường tỉnh Hà Thanh',
    }),
    proposed(7, 'dat', {
      proposal: 'transfer',
      petitionSummary: dump,
      competentBody: 'Sở Nông nghiệp và Môi trường tỉnh Hà Thanh',
      proposalReason:
        'Nội dung thuộc thẩm quyền tham mưu của Sở; đề nghị Sở phối hợp với UBND xã Đồng Vạc trả lời người dân.',
    }),
  ),
  story(
    'S31',
    'tinh',
    17,
    { by: 'dao', kind: 'recommendation', requests: 'Đóng bãi rác, lấy mẫu nước giếng, gặp lãnh đạo tỉnh.' },
    eligible(14, 'vinh', { eligibilityNote: '22 hộ ký; 14 người cùng ký trong đơn của đoàn thôn Gò Sạn.' }),
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
    eligible(13, 'kien'),
    classified(12, 'kien', {
      kind: 'recommendation',
      field: 'DD.02',
      petitionSummary: plots,
      jurisdiction: 'other',
      competentBody: 'Sở Nông nghiệp và Môi trường tỉnh Hà Thanh',
    }),
    proposed(10, 'kien', {
      proposal: 'transfer',
      petitionSummary: plots,
      competentBody: 'Sở Nông nghiệp và Môi trường tỉnh Hà Thanh',
      proposalReason:
        'Kiến nghị về quy định hành chính do Ủy ban nhân dân tỉnh ban hành, Sở Nông nghiệp và Môi trường tham mưu.',
    }),
    approved(6, 'bac'),
  ),
  story(
    'S50',
    'pvhcc',
    4,
    { by: 'linh', kind: 'reflection' },
    eligible(3, 'tung'),
    classified(3, 'tung', {
      kind: 'reflection',
      field: 'HC.02',
      petitionSummary: online,
      jurisdiction: 'other',
      competentBody: 'Ủy ban nhân dân phường Cầu Sậy',
    }),
    proposed(3, 'tung', {
      proposal: 'transfer',
      petitionSummary: online,
      competentBody: 'Ủy ban nhân dân phường Cầu Sậy',
      proposalReason: 'Phản ánh việc cản trở nộp hồ sơ trực tuyến; đề nghị chấn chỉnh và trả lời người phản ánh.',
    }),
    approved(2, 'oanh'),
    signed(1, 'oanh'),
  ),
  story('S53', 'pvhcc', 0, { by: 'linh', kind: 'reflection' }),
  story(
    'S55',
    'pvhcc',
    7,
    { by: 'linh', kind: 'reflection' },
    done(6, 'tung', 'check-eligibility', {
      eligibilityChecks: ['vietnamese'],
      identityState: 'anonymous',
      eligibility: 'ineligible',
      ineligibleReasons: ['missing-information'],
    }),
    proposed(6, 'tung', {
      proposal: 'shelve',
      petitionSummary: 'Phản ánh đường hỏng, không có địa điểm; ảnh lấy lại từ trên mạng.',
      proposalReason: 'Không có địa điểm, thời gian; ảnh không phải do người phản ánh chụp nên không thể kiểm tra.',
      legalBasis: 'Quy chế tiếp nhận phản ánh hiện trường của tỉnh.',
    }),
    approved(5, 'oanh'),
    paper(5, 'oanh', 'linh', 'Bộ phận phản ánh hiện trường'),
  ),
  story(
    'S57',
    'pvhcc',
    10,
    { by: 'linh', kind: 'reflection' },
    eligible(10, 'tung'),
    classified(10, 'tung', {
      kind: 'reflection',
      field: 'HC.02',
      petitionSummary: elsewhere,
      jurisdiction: 'other',
      competentBody: 'Cơ quan có thẩm quyền của tỉnh nơi có đất',
    }),
    proposed(9, 'tung', {
      proposal: 'guide',
      petitionSummary: elsewhere,
      competentBody: 'cơ quan có thẩm quyền của tỉnh nơi có đất, qua Cổng Dịch vụ công quốc gia',
      proposalReason: 'Vụ việc xảy ra ở tỉnh khác, không thuộc phạm vi tiếp nhận của tỉnh Hà Thanh.',
      legalBasis: 'Nghị định số 20/2008/NĐ-CP.',
    }),
    approved(9, 'oanh'),
    signed(8, 'oanh'),
    issued(8, 'linh', 'Ông Quyết'),
  ),
  story(
    'S59',
    'pvhcc',
    5,
    { by: 'linh', kind: 'reflection', requests: 'Cử người đến nhắc nhở; giữ kín số điện thoại.' },
    eligible(5, 'tung'),
    classified(5, 'tung', {
      kind: 'reflection',
      field: 'HC.12',
      petitionSummary: noise,
      jurisdiction: 'other',
      competentBody: 'Công an phường Cầu Sậy',
    }),
    proposed(5, 'tung', {
      proposal: 'transfer',
      petitionSummary: noise,
      competentBody: 'Công an phường Cầu Sậy',
      proposalReason: 'Đã chuyển trực ban Công an phường qua điện thoại ngay khi nhận cuộc gọi.',
    }),
    approved(5, 'oanh'),
    paper(5, 'oanh', 'linh', 'Công an phường Cầu Sậy'),
  ),
];

export const others = [...complaints, ...wishes];
