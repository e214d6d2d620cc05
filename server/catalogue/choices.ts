export type Choice = { value: string; label: string };

export const kinds: readonly Choice[] = [
  { value: 'complaint', label: 'Khiếu nại' },
  { value: 'denunciation', label: 'Tố cáo' },
  { value: 'recommendation', label: 'Kiến nghị' },
  { value: 'reflection', label: 'Phản ánh' },
  { value: 'mixed', label: 'Nhiều nội dung' },
  { value: 'dispute', label: 'Tranh chấp' },
];

/** Nguồn đơn: how a petition came to the agency. */
export const channels: readonly Choice[] = [
  { value: 'in-person', label: 'Trực tiếp tại trụ sở' },
  { value: 'periodical-reception', label: 'Tiếp công dân định kỳ' },
  { value: 'irregular-reception', label: 'Tiếp công dân đột xuất' },
  { value: 'online-reception', label: 'Tiếp công dân trực tuyến' },
  { value: 'post', label: 'Dịch vụ bưu chính' },
  { value: 'other-agency', label: 'Cơ quan khác chuyển đến' },
  { value: 'leader', label: 'Lãnh đạo chuyển đến' },
  { value: 'deputy', label: 'Đại biểu dân cử chuyển đến' },
  { value: 'press', label: 'Cơ quan báo chí chuyển đến' },
  { value: 'service-portal', label: 'Cổng Dịch vụ công quốc gia' },
  { value: 'reflection-app', label: 'Ứng dụng phản ánh hiện trường' },
  { value: 'switchboard-1022', label: 'Tổng đài 1022' },
  { value: 'hotline', label: 'Đường dây nóng' },
  { value: 'zalo', label: 'Zalo' },
  { value: 'viber', label: 'Viber' },
  { value: 'email', label: 'Thư điện tử' },
];

/** Lĩnh vực: the codes are the catalogue's own. */
export const fields: readonly Choice[] = [
  { value: 'DD.01', label: 'Đất đai: thu hồi, bồi thường, hỗ trợ, tái định cư' },
  { value: 'DD.02', label: 'Đất đai: cấp, đính chính, thu hồi giấy chứng nhận' },
  { value: 'DD.03', label: 'Đất đai: giao, cho thuê, chuyển mục đích sử dụng' },
  { value: 'DD.04', label: 'Đất đai: tranh chấp đất đai' },
  { value: 'DD.05', label: 'Đất đai: giá đất, đấu giá' },
  { value: 'DD.06', label: 'Đất đai: đòi lại đất, nhà' },
  { value: 'DD.07', label: 'Đất đai: quy hoạch, đất công, dồn điền' },
  { value: 'CS.01', label: 'Chính sách: người có công' },
  { value: 'CS.02', label: 'Chính sách: bảo trợ xã hội' },
  { value: 'CS.03', label: 'Chính sách: bảo hiểm xã hội, bảo hiểm y tế' },
  { value: 'CS.04', label: 'Chính sách: nhà ở, hộ nghèo' },
  { value: 'CS.05', label: 'Chính sách: giáo dục' },
  { value: 'CS.06', label: 'Chính sách: y tế' },
  { value: 'CS.07', label: 'Chính sách: cán bộ, công chức, viên chức (lương, kỷ luật)' },
  { value: 'CS.08', label: 'Chính sách: hỗ trợ thiên tai, nông nghiệp' },
  { value: 'HC.01', label: 'Hành chính: xử phạt vi phạm hành chính' },
  { value: 'HC.02', label: 'Hành chính: thủ tục hành chính, một cửa' },
  { value: 'HC.03', label: 'Hành chính: hộ tịch, cư trú, căn cước' },
  { value: 'HC.04', label: 'Hành chính: xây dựng, nhà ở, trật tự đô thị' },
  { value: 'HC.05', label: 'Hành chính: giao thông' },
  { value: 'HC.06', label: 'Hành chính: môi trường, rác thải' },
  { value: 'HC.07', label: 'Hành chính: thuế, phí' },
  { value: 'HC.08', label: 'Hành chính: đầu tư, kinh doanh' },
  { value: 'HC.09', label: 'Hành chính: đấu thầu, mua sắm' },
  { value: 'HC.10', label: 'Hành chính: an ninh trật tự' },
  { value: 'HC.11', label: 'Hành chính: an toàn thực phẩm' },
  { value: 'HC.12', label: 'Hành chính: văn hóa, tiếng ồn, quảng cáo' },
  { value: 'HC.13', label: 'Hành chính: điện, nước, thoát nước, hạ tầng' },
  { value: 'HC.14', label: 'Hành chính: công chức, công vụ' },
  { value: 'TN.01', label: 'Tham nhũng, lãng phí: tham ô' },
  { value: 'TN.02', label: 'Tham nhũng, lãng phí: nhận hối lộ' },
  { value: 'TN.03', label: 'Tham nhũng, lãng phí: lợi dụng chức vụ' },
  { value: 'TN.04', label: 'Tham nhũng, lãng phí: nhũng nhiễu' },
  { value: 'TN.05', label: 'Tham nhũng, lãng phí: lãng phí' },
  { value: 'TP.01', label: 'Tư pháp: điều tra' },
  { value: 'TP.02', label: 'Tư pháp: truy tố, xét xử' },
  { value: 'TP.03', label: 'Tư pháp: thi hành án' },
  { value: 'TP.04', label: 'Tư pháp: bổ trợ tư pháp' },
  { value: 'DG', label: 'Đảng, đoàn thể' },
  { value: 'KH', label: 'Lĩnh vực khác' },
];

/** The words for a value; the value itself when a later catalogue has dropped it. */
export function labelOf(choices: readonly Choice[], value: string): string {
  return choices.find((choice) => choice.value === value)?.label ?? value;
}

export function kindName(kind: string | null): string {
  return kinds.find(({ value }) => value === kind)?.label ?? 'Chưa phân loại';
}

export function channelName(channel: string): string {
  return channels.find(({ value }) => value === channel)?.label ?? channel;
}
