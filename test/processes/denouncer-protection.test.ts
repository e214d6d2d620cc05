import { expect } from 'chai';
import { type Answers, untrodden, type Walk, walk } from '../support/walk.ts';

const answers: Answers = {
  'record-request': { protectionAsked: 'paper', protectionUrgent: 'no' },
  'act-at-once': {},
  'receive-written-request': {},
  'examine-request': { protectionWay: 'own' },
  'record-answer': { protectionAnswer: 'applied' },
  'draft-refusal': {},
  'follow-protection': { protectionNext: 'end' },
};
const protect = (change: Answers = {}, more: Partial<Walk> = {}) =>
  walk({ procedure: 'denouncer-protection', answers: { ...answers, ...change }, ...more });
const examined = ['record-request', 'examine-request'];
const over = ['follow-protection', '✉ protection-end', '■ protection-ended'];

describe('Bảo vệ người tố cáo (LTC Chương VI, NĐ31 Đ7, Đ8)', () => {
  it('văn bản đề nghị có căn cứ: quyết định áp dụng, theo dõi, chấm dứt (Đ50–Đ52, Đ54.2)', async () => {
    expect(await protect()).to.deep.equal([...examined, '✉ protection-decision', ...over]);
  });

  for (const protectionAsked of ['phone', 'in-person'])
    it(`khẩn cấp (${protectionAsked}): yêu cầu áp dụng ngay, văn bản đề nghị theo sau (Đ50.3, NĐ31 Đ7.2)`, async () => {
      expect(await protect({ 'record-request': { protectionAsked, protectionUrgent: 'yes' } })).to.deep.equal([
        ...['record-request', 'act-at-once', 'receive-written-request', 'examine-request', '✉ protection-decision'],
        ...over,
      ]);
    });

  it('người giải quyết tự xét thấy cần thì không chờ đề nghị (Đ47.3, Đ51.1)', async () => {
    const path = await protect({ 'record-request': { protectionAsked: 'own-initiative', protectionUrgent: 'no' } });

    expect(path.slice(0, 2)).to.deep.equal(examined);
  });

  it('không thuộc thẩm quyền: đề nghị cơ quan có thẩm quyền, cơ quan đó áp dụng (Đ49, NĐ31 Đ8)', async () => {
    expect(await protect({ 'examine-request': { protectionWay: 'request' } })).to.deep.equal([
      ...[...examined, '✉ protection-request', 'record-answer', ...over],
    ]);
  });

  it('cơ quan được đề nghị không áp dụng: giải thích lý do bằng văn bản cho người tố cáo (Đ51.3)', async () => {
    const path = await protect({
      'examine-request': { protectionWay: 'request' },
      'record-answer': { protectionAnswer: 'declined' },
    });

    expect(path).to.deep.equal([
      ...[...examined, '✉ protection-request', 'record-answer', 'draft-refusal', '✉ declined-notice', '■ declined'],
    ]);
  });

  it('đề nghị không có căn cứ: thông báo bằng văn bản, nêu rõ lý do (Đ51.3)', async () => {
    expect(await protect({ 'examine-request': { protectionWay: 'refuse' } })).to.deep.equal([
      ...[...examined, '✉ protection-refusal', '■ refused'],
    ]);
  });

  it('tiếp tục, thay đổi biện pháp rồi chấm dứt (Đ54)', async () => {
    const path = await protect({
      'follow-protection': [{ protectionNext: 'go-on' }, { protectionNext: 'change' }, { protectionNext: 'end' }],
    });

    expect(path).to.deep.equal([
      ...[...examined, '✉ protection-decision', 'follow-protection', 'follow-protection', '✉ protection-change'],
      ...over,
    ]);
  });

  it('văn bản bị trả lại thì sửa rồi trình lại', async () => {
    const changed = {
      'follow-protection': [{ protectionNext: 'change' }, { protectionNext: 'change' }, { protectionNext: 'end' }],
    };
    const asked = {
      'examine-request': { protectionWay: 'request' },
      'record-answer': { protectionAnswer: 'declined' },
    };

    expect(
      await protect({}, { papers: { 'protection-decision': ['sendBack'], 'protection-end': ['sendBack'] } }),
    ).to.include('■ protection-ended');
    expect(await protect(changed, { papers: { 'protection-change': ['sendBack'] } })).to.include('↩ protection-change');
    expect(
      await protect(asked, { papers: { 'protection-request': ['sendBack'], 'protection-refusal': ['sendBack'] } }),
    ).to.include.members(['↩ protection-request', '↩ declined-notice', '■ declined']);
    expect(
      await protect(
        { 'examine-request': { protectionWay: 'refuse' } },
        { papers: { 'protection-refusal': ['sendBack'] } },
      ),
    ).to.include('↩ protection-refusal');
  });

  it('mọi nhánh đều có một bài kiểm tra đi qua', async () => {
    expect(await untrodden('denouncer-protection')).to.deep.equal([]);
  });
});
