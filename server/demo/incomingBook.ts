import { routeIncoming, settleIncoming } from '../commands/incoming/moveIncoming.ts';
import { type IncomingInput, registerIncoming, voidIncoming } from '../commands/incoming/registerIncoming.ts';
import type { By } from './officeDays.ts';
import type { Ago, DayOf } from './stories/story.ts';

type Entry = Partial<IncomingInput> & { kind: IncomingInput['kind'] };

/** A week of the incoming book of xã Đồng Vạc: letters on several desks, two envelopes that nobody at the post may open. */
export async function fillIncomingBook(by: By, day: DayOf, idOf: (username: string) => string): Promise<void> {
  const enters = (ago: Ago, time: string, entry: Entry) =>
    by('hoa', day(ago), time, (act) => registerIncoming(act, { ...EMPTY, arrivedOn: day(ago), ...entry }));
  const task = await enters(5, '08:10', {
    kind: 'document',
    sender: 'Ủy ban nhân dân tỉnh Hà Thanh',
    letterNumber: '1204/UBND-TCD',
    letterOn: day(7),
    summary: 'Về việc rà soát các vụ việc khiếu nại đông người, phức tạp, kéo dài trên địa bàn',
  });
  await by('van', day(5), '09:00', (act) => routeIncoming(act, task.id, idOf('lan'), 'Tổng hợp, trình trong tuần.'));
  await by('lan', day(2), '10:20', (act) =>
    settleIncoming(act, task.id, 'Đã tổng hợp, báo cáo theo Công văn của Ủy ban nhân dân xã.'),
  );
  const answer = await enters(3, '14:05', {
    kind: 'document',
    sender: 'Thanh tra tỉnh Hà Thanh',
    letterNumber: '388/TTT-NV4',
    letterOn: day(4),
    summary: 'Hướng dẫn lập hồ sơ giải quyết khiếu nại và đánh số bút lục',
  });
  await by('van', day(3), '15:00', (act) => routeIncoming(act, answer.id, idOf('tuan'), 'Để thực hiện.'));
  await enters(2, '08:30', {
    kind: 'petition',
    sender: 'Bà Nông Thị Xuân, Xóm 6',
    postmarkOn: day(3),
    summary: 'Đơn về việc chậm chi trả trợ cấp xã hội hằng tháng',
  });
  await enters(1, '09:15', {
    kind: 'other',
    secrecy: 'secret',
    addresseeId: idOf('minh'),
    addressee: 'Chủ tịch UBND xã',
  });
  await enters(1, '09:20', {
    kind: 'other',
    secrecy: 'personal',
    addresseeId: idOf('son'),
    addressee: 'Đồng chí Đỗ Hồng Sơn',
  });
  const twice = await enters(0, '08:05', {
    kind: 'document',
    sender: 'Sở Tài chính',
    summary: 'Giấy mời họp giao ban quý',
  });
  await by('hoa', day(0), '08:12', (act) => voidIncoming(act, twice.id, 'Vào sổ hai lần cùng một giấy mời.'));
  const invited = await enters(0, '08:15', {
    kind: 'document',
    sender: 'Sở Tài chính',
    letterNumber: '215/GM-STC',
    letterOn: day(1),
    summary: 'Giấy mời họp giao ban quý về giá đất tính bồi thường',
  });
  await by('van', day(0), '08:40', (act) => routeIncoming(act, invited.id, idOf('khoa'), 'Dự họp, báo cáo lại.'));
  await enters(0, '14:20', {
    kind: 'petition',
    sender: 'Các hộ dân tổ 3, thôn Bắc (không ghi tên người gửi)',
    postmarkOn: day(1),
    summary: 'Đơn phản ánh mương thoát nước bị lấp khi làm đường',
  });
}

const EMPTY: Omit<IncomingInput, 'arrivedOn' | 'kind'> = {
  secrecy: 'open',
  addresseeId: null,
  addressee: '',
  sender: '',
  letterNumber: null,
  letterOn: null,
  postmarkOn: null,
  summary: '',
  fileIds: [],
};
