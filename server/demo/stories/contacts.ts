import { done, issued, paper, signed, story } from './story.ts';

const CAUSAY = 'Ủy ban nhân dân phường Cầu Sậy';
const POLICE = 'Công an phường Cầu Sậy';
const online = 'Cán bộ một cửa phường Cầu Sậy không nhận hồ sơ nộp trực tuyến, không trả lời được theo quy định nào.';
const noise =
  'Hát loa kéo gây ồn từ 19 giờ tại số 8 ngõ 15, tổ 9, phường Cầu Sậy; người gọi không đồng ý cho biết số điện thoại.';

/** Calls and reflections from the spot, from minute to minute: who called is answered, not asked for paper. */
export const contacts = [
  // The body's answer is still awaited.
  story(
    'S50',
    'pvhcc',
    4,
    {
      by: 'linh',
      kind: 'reflection',
      contact: {
        entry: 'hotline',
        words:
          'Một cửa phường Cầu Sậy không nhận hồ sơ xác nhận tình trạng hôn nhân nộp qua mạng. Tôi hỏi văn bản nào quy định thì không trả lời được. Đề nghị nhắc nhở để người già đỡ đi lại.',
        answers: {
          recordingConsent: 'yes',
          disclosureConsent: 'named',
          complainedBody: 'Bộ phận một cửa phường Cầu Sậy',
          procedureFile: 'Xác nhận tình trạng hôn nhân',
          contactClass: 'HL-02',
          contactHandling: 'transfer',
        },
      },
    },
    done(3, 'tung', 'draft-director-letter', (day) => ({
      letterKind: 'transfer',
      competentBody: CAUSAY,
      contactSummary: online,
      letterRequest: 'Kiểm tra, chấn chỉnh việc nhận hồ sơ trực tuyến; báo kết quả để trả lời người gọi.',
      answerBy: day(-3),
    })),
    paper(2, 'oanh', 'linh', CAUSAY),
  ),
  // Out of scope: explained while he was on the line, and ended with that.
  story('S57', 'pvhcc', 10, {
    by: 'linh',
    kind: 'reflection',
    contact: {
      entry: 'hotline',
      words: 'Văn phòng đăng ký đất đai tỉnh tôi trả sổ chậm 2 tháng. Tôi phản ánh ở đây có được không?',
      answers: {
        recordingConsent: 'yes',
        disclosureConsent: 'named',
        contactResidence: 'Tỉnh khác',
        contactClass: 'HX-02',
        contactHandling: 'guide',
        guidanceGiven:
          'Việc của Văn phòng đăng ký đất đai tỉnh khác: gửi phản ánh qua Cổng Dịch vụ công quốc gia hoặc đường dây nóng của tỉnh đó; đã chỉ cách tra cứu hồ sơ.',
      },
    },
  }),
  story(
    'S59',
    'pvhcc',
    5,
    {
      by: 'linh',
      kind: 'reflection',
      contact: {
        entry: 'hotline',
        lastNight: '23:20',
        words:
          'Nhà số 8 ngõ 15 hát loa kéo từ 19 giờ đến giờ chưa dừng. Trong ngõ có cháu nhỏ ốm, nhờ cử người đến nhắc ngay. Đừng cho họ biết số của tôi.',
        answers: {
          recordingConsent: 'yes',
          disclosureConsent: 'withheld',
          complainedPlace: 'Số 8 ngõ 15, tổ 9, phường Cầu Sậy',
          contactClass: 'HX-06',
          contactHandling: 'police',
          guidanceGiven: 'Đã báo trực ban Công an phường; khuyên không tự đến nhắc nhở, giữ an toàn.',
        },
      },
    },
    done(5, 'linh', 'alert-police', (day) => ({
      competentBody: POLICE,
      alertedPerson: 'Trực ban Công an phường',
      alertedOn: day(5),
      alertedTime: '07:45',
      contactSummary: noise,
    })),
    paper(5, 'oanh', 'linh', POLICE),
  ),
  // Handled on the spot: checked, given out, the office has days.
  story(
    'S53',
    'pvhcc',
    1,
    { by: 'linh', kind: 'reflection', contact: { entry: 'onsite-reflection' } },
    done(1, 'linh', 'check-reflection', {
      reflectionPlace: 'Đường Sậy Đỏ, cạnh nhà văn hóa tổ 6, phường Cầu Sậy',
      pictureChecks: ['own', 'unedited', 'fresh', 'place-matches'],
      fieldCheck: 'asked-unit',
      fieldFindings: 'Tổ trưởng tổ 6 xác nhận đống gạch vỡ, bao tải dài khoảng 10 m chắn lối đi bộ.',
      kind: 'reflection',
      receptionResult: 'accept',
      reflectionLevel: 'ordinary',
    }),
    done(1, 'oanh', 'assign-reflection', {
      leadUnit: 'Đội quản lý trật tự đô thị phường Cầu Sậy',
      supportingUnits: [{ unit: 'Công an phường Cầu Sậy' }],
      assignedContent: 'Dọn rác, xác minh biển số xe trong ảnh, gửi ảnh trước và sau khi xử lý.',
    }),
  ),
  story(
    'S55',
    'pvhcc',
    7,
    { by: 'linh', kind: 'reflection', contact: { entry: 'onsite-reflection' } },
    done(7, 'linh', 'check-reflection', {
      fieldCheck: 'pictures',
      fieldFindings: 'Ảnh đã đăng trên mạng từ năm 2023, không có tọa độ; lời phản ánh không nêu đường nào.',
      kind: 'reflection',
      receptionResult: 'refuse',
      reflectionRefusal: 'reused-image',
      refusalExplanation: 'Đề nghị gửi lại ảnh do mình chụp, ghi rõ đường, đoạn đường bị hỏng.',
    }),
    signed(6, 'oanh'),
    issued(6, 'linh', 'Người phản ánh'),
  ),
  // Urgent, late in the afternoon: its hours run on in the morning.
  story(
    'K15',
    'dongvac',
    0,
    { by: 'mai', kind: 'reflection', contact: { entry: 'onsite-reflection' }, late: 9 },
    done(0, 'mai', 'check-reflection', {
      reflectionPlace: 'Trước cổng chợ Vạc, xã Đồng Vạc',
      fieldCheck: 'on-site',
      fieldFindings: 'Nắp cống vỡ đôi, hố sâu 80 cm; đã đặt rào và biển báo tạm.',
      kind: 'reflection',
      receptionResult: 'accept',
      reflectionLevel: 'urgent',
    }),
    done(0, 'minh', 'assign-reflection', {
      leadUnit: 'Phòng Kinh tế',
      assignedContent: 'Thay nắp cống ngay, gửi ảnh trước và sau khi xử lý.',
      alarmed: true,
    }),
  ),
];
