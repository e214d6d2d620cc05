import { lendFile } from '../../commands/caseFile/custody.ts';
import { writeDiary } from '../../commands/caseFile/diary.ts';
import { addEvidence, type EvidenceInput } from '../../commands/caseFile/evidence.ts';
import { numberPages } from '../../commands/caseFile/numberPages.ts';
import { readContents } from '../../queries/caseContents.ts';
import { type Ago, kept } from './story.ts';

/** What the verifier of Mrs Hường's complaint wrote down and gathered, day by day. */
export const gathered = [
  wrote(
    17,
    '08:00',
    'Trụ sở Ủy ban nhân dân xã Đồng Vạc',
    'Công bố quyết định xác minh cho các bên.',
    'Bà Trần Thị Hường',
  ),
  took(16, 'Giấy chứng nhận quyền sử dụng đất thửa 87', 'original', 4, 'bà Trần Thị Hường'),
  took(15, 'Bảng kiểm đếm kèm theo Quyết định số 214/QĐ-UBND', 'certified', 6, 'Ủy ban nhân dân xã Đồng Vạc'),
  wrote(
    12,
    '07:30',
    'Thửa 87, thôn Đông Hạ',
    'Đo đạc lại thửa đất: 309,6 m2; kiểm đếm 24 cây nhãn, 11 cây bưởi đang cho quả. Các bên ký biên bản tại chỗ.',
    'Bà Trần Thị Hường; Trưởng thôn Đông Hạ',
  ),
  took(12, 'Biên bản đo đạc lại thửa đất', 'original', 2, 'Tổ đo đạc xã Đồng Vạc'),
  took(10, 'Trích lục bản đồ địa chính', 'certified', 1, 'Chi nhánh Văn phòng Đăng ký đất đai'),
];

/** Pages are counted on paper where no picture shows them; papers of the agency get their numbers when they are complete. */
export const numbered = [
  kept(8, 'tuan', async (act, caseId, { petitionId }) => {
    const contents = await readContents(act.trx, petitionId, caseId);
    const items = contents.filter(({ kind, pages }) => kind !== 'document' && pages);
    await numberPages(act, caseId, { items: items.map(({ kind, id }) => ({ kind, id })) });
  }),
];

export const lent = [
  kept(4, 'tuan', (act, caseId, { day }) =>
    lendFile(act, caseId, {
      borrower: 'Phòng Kinh tế xã Đồng Vạc',
      purpose: 'Lập phương án bồi thường bổ sung để trình bày tại buổi đối thoại',
      lentOn: day(4),
      dueOn: day(-1),
    }),
  ),
];

function wrote(ago: Ago, time: string, place: string, what: string, people: string) {
  return kept(ago, 'tuan', (act, caseId, { day }) =>
    writeDiary(act, caseId, { on: day(ago), time, place, what, people, correctsId: null }),
  );
}

function took(ago: Ago, name: string, form: EvidenceInput['form'], pages: number, receivedFrom: string) {
  const given = { name, form, pages, receivedFrom, condition: null, handoverId: null, fileId: null };
  return kept(ago, 'tuan', (act, caseId, { day }) => addEvidence(act, caseId, { ...given, receivedOn: day(ago) }));
}
