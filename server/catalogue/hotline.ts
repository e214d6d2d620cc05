import type { Choice } from './choices.ts';

/** A class of contacts: whether the hotline deals with it, what the officer says, and which ways lead on from it. */
export type ContactClass = Choice & { inScope: boolean; guidance: string; handlings: readonly string[] };

/** How a contact goes on, as the hotline's forms ask. */
export const contactHandlings: readonly Choice[] = [
  { value: 'transfer', label: 'Trong phạm vi: chuyển, chỉ đạo xử lý' },
  { value: 'guide', label: 'Ngoài phạm vi: đã giải thích, hướng dẫn' },
  { value: 'police', label: 'Báo ngay công an' },
  { value: 'onsite', label: 'Xử lý như phản ánh hiện trường' },
  { value: 'regulation', label: 'Xử lý như phản ánh về quy định hành chính' },
  { value: 'denunciation', label: 'Hướng dẫn cách tố cáo, ghi nhận thông tin có nội dung tố cáo' },
  { value: 'callback', label: 'Gọi lại trong giờ làm việc' },
  { value: 'close', label: 'Không liên lạc được, không có nội dung' },
];

const ASK =
  'Hỏi nơi, người bị phản ánh; hồ sơ, thủ tục nào; xảy ra lúc nào, ở đâu. Hỏi có đồng ý cho biết tên, số máy khi chuyển không. Không yêu cầu gửi giấy tờ. Hẹn sẽ trả lời kết quả.';

const inScope = (value: string, label: string): ContactClass => ({
  value,
  label: `${value}. ${label}`,
  inScope: true,
  guidance: ASK,
  handlings: ['transfer', 'callback'],
});

const outside = (value: string, label: string, guidance: string, ...handlings: string[]): ContactClass => ({
  value,
  label: `${value}. ${label}`,
  inScope: false,
  guidance,
  handlings: [...(handlings.length > 0 ? handlings : ['guide']), 'callback'],
});

/** Danh mục phân loại: the body complained about decides, never where the caller lives. The codes are our own. */
export const contactClasses: readonly ContactClass[] = [
  inScope('HL-01', 'Cửa quyền, sách nhiễu, gây phiền hà'),
  inScope('HL-02', 'Cản trở lựa chọn hình thức nộp hồ sơ, nhận, trả kết quả'),
  inScope('HL-03', 'Từ chối, kéo dài, yêu cầu giấy tờ ngoài quy định'),
  inScope('HL-04', 'Đùn đẩy, thiếu hợp tác, không công bằng, khách quan, vi phạm pháp luật'),
  inScope('HL-05', 'Ứng xử, giao tiếp không phù hợp'),
  inScope('HL-06', 'Vi phạm công vụ khác'),
  outside(
    'HX-01',
    'Hỏi thông tin (người dân, phóng viên)',
    'Trả lời thông tin đã công bố. Phóng viên: mời liên hệ người phát ngôn của cơ quan.',
  ),
  outside(
    'HX-02',
    'Việc của tỉnh, thành phố khác',
    'Nơi bị phản ánh thuộc tỉnh, thành phố khác: giải thích, hướng dẫn gửi qua Cổng Dịch vụ công quốc gia hoặc đường dây nóng của nơi đó. Người ở tỉnh khác gọi về việc của tỉnh mình thì vẫn trong phạm vi: chọn lớp HL.',
  ),
  outside(
    'HX-03',
    'Hỏi về tiếp nhận, trả kết quả thủ tục hành chính',
    'Tra cứu tình trạng hồ sơ theo mã; cho biết bộ phận một cửa nơi nhận hồ sơ. Có phản ánh hành vi của cán bộ thì chọn lớp HL.',
  ),
  outside(
    'HX-04',
    'Đơn thư, khiếu nại, tố cáo',
    'Khiếu nại: hướng dẫn gửi đơn hoặc đến nơi tiếp công dân. Tố cáo: chỉ bằng đơn hoặc trình bày trực tiếp (Luật Tố cáo Đ22); qua điện thoại, tin nhắn thì ghi nhận là thông tin có nội dung tố cáo (Đ25), không hứa thụ lý. Tên, số máy của người gọi được giữ bí mật.',
    'guide',
    'denunciation',
  ),
  outside(
    'HX-05',
    'Tố giác tội phạm',
    'Báo ngay công an (trực ban hoặc 113), ghi người nhận tin và giờ báo. Khuyên người gọi giữ an toàn, giữ chứng cứ.',
    'police',
  ),
  outside(
    'HX-06',
    'Hiện trường, an ninh trật tự',
    'Đang nguy hiểm: báo ngay công an. Việc trên địa bàn: xử lý như phản ánh hiện trường. Nơi khác: hướng dẫn gửi ứng dụng, tổng đài của nơi đó.',
    'onsite',
    'police',
    'guide',
  ),
  outside(
    'HX-07',
    'Cơ chế, chính sách',
    'Hỏi tên quy định, điều khoản, vướng mắc, đề xuất; tên, địa chỉ, số điện thoại. Xử lý như phản ánh, kiến nghị về quy định hành chính (Nghị định 20/2008).',
    'regulation',
    'guide',
  ),
  outside(
    'HX-08',
    'Tố tụng',
    'Cơ quan hành chính không can thiệp hoạt động tố tụng, thi hành án: hướng dẫn gửi tòa án, viện kiểm sát, cơ quan thi hành án.',
  ),
  outside(
    'HX-09',
    'Xử phạt vi phạm hành chính',
    'Hướng dẫn liên hệ cơ quan đã ra quyết định xử phạt; không đồng ý thì có quyền khiếu nại hoặc khởi kiện.',
  ),
  outside('HX-10', 'Hiện tượng tiêu cực xã hội', 'Ghi nhận để thống kê, hướng dẫn nơi tiếp nhận phù hợp.'),
];
