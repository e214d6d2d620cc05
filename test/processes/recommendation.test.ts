import { expect } from 'chai';
import { type Answers, untrodden, type Walk, walk } from '../support/walk.ts';

/** Người có công thôn Đông Hạ kiến nghị chi trả trợ cấp chậm. */
const answered: Answers = {
  'assign-recommendation': { assignment: 'unit', leadUnit: 'Phòng Văn hóa - Xã hội' },
  'study-recommendation': { studyResult: 'answer' },
  'draft-answer': { answerResult: 'accepted' },
  'draft-forwarder-letter': { forwarderAsked: 'yes' },
};
const studied = ['assign-recommendation', 'study-recommendation'];

const settle = (change: Answers = {}, more: Partial<Walk> = {}) =>
  walk({
    procedure: 'recommendation',
    answers: { ...answered, ...change },
    ...more,
    facts: { forwarded: false, ...more.facts },
  });

describe('Giải quyết kiến nghị, phản ánh', () => {
  it('người đứng đầu phân công, bộ phận nghiên cứu, trả lời người gửi (LTCD Đ26.2a, Đ27.1)', async () => {
    expect(await settle()).to.deep.equal([...studied, 'draft-answer', '✉ answer-letter', '■ answered']);
  });

  it('đại biểu, cơ quan dân cử, báo chí chuyển đến thì nơi chuyển cũng được thông báo', async () => {
    expect(await settle({}, { facts: { forwarded: true } })).to.deep.equal([
      ...studied,
      ...['draft-answer', '✉ answer-letter', 'draft-forwarder-letter', '✉ forwarder-letter', '■ answered-both'],
    ]);
  });

  it('thông báo cho nơi chuyển bị trả lại thì chỉ sửa thông báo, không trả lời người gửi lần nữa', async () => {
    const path = await settle({}, { facts: { forwarded: true }, papers: { 'forwarder-letter': ['sendBack'] } });

    expect(path.slice(3)).to.deep.equal([
      ...['✉ answer-letter', 'draft-forwarder-letter', '↩ forwarder-letter'],
      ...['draft-forwarder-letter', '✉ forwarder-letter', '■ answered-both'],
    ]);
  });

  it('văn bản trả lời không được ký thì dự thảo lại', async () => {
    const path = await settle({}, { papers: { 'answer-letter': ['sendBack'] } });

    expect(path.slice(2)).to.deep.equal([
      ...['draft-answer', '↩ answer-letter', 'draft-answer', '✉ answer-letter', '■ answered'],
    ]);
  });

  const others: [string, string, string, string][] = [
    ['không thuộc thẩm quyền thì chuyển đơn hoặc bản ghi (LTCD Đ26.2b)', 'not-own', 'transfer-slip', 'transferred'],
    ['người gửi rút thì thông báo kết thúc', 'withdrawn', 'closing-notice', 'withdrawn'],
  ];
  for (const [name, studyResult, paper, end] of others) {
    it(`nghiên cứu thấy ${name}`, async () => {
      const path = await settle({ 'study-recommendation': { studyResult } });

      expect(path).to.deep.equal([...studied, `✉ ${paper}`, `■ ${end}`]);
    });

    it(`${paper} bị trả lại thì nghiên cứu lại, có thể trả lời`, async () => {
      const path = await settle(
        { 'study-recommendation': [{ studyResult }, { studyResult: 'answer' }] },
        { papers: { [paper]: ['sendBack'] } },
      );

      expect(path).to.deep.equal([
        ...[...studied, `↩ ${paper}`, 'study-recommendation'],
        ...['draft-answer', '✉ answer-letter', '■ answered'],
      ]);
    });
  }

  it('mọi nhánh của sơ đồ đều có một bài kiểm tra đi qua', async () => {
    expect(await untrodden('recommendation')).to.deep.equal([]);
  });
});
