import { expect } from 'chai';
import { type Answers, untrodden, type Walk, walk } from '../support/walk.ts';

/** Nắp cống vỡ giữa đường, người dân gửi ảnh qua ứng dụng. */
const manhole: Answers = {
  'check-reflection': { kind: 'reflection', receptionResult: 'accept', reflectionLevel: 'urgent' },
  'assign-reflection': { leadUnit: 'Đội quản lý hạ tầng' },
  'handle-reflection': { handlingResult: 'done' },
  'record-satisfaction': { satisfaction: 'satisfied', reopening: 'close' },
  'draft-transfer': { transferTo: 'police' },
};
const accepted = ['check-reflection', 'assign-reflection', 'handle-reflection'];

const reflect = (change: Answers = {}, more: Partial<Walk> = {}) =>
  walk({ procedure: 'onsite-reflection', answers: { ...manhole, ...change }, ...more });

describe('Phản ánh hiện trường', () => {
  it('tiếp nhận, phân công, xử lý, trả lời, người phản ánh hài lòng thì kết thúc', async () => {
    expect(await reflect()).to.deep.equal([...accepted, '✉ answer-letter', 'record-satisfaction', '■ handled']);
  });

  it('người phản ánh không đánh giá thì hết thời gian chờ cũng kết thúc', async () => {
    expect(await reflect({}, { events: ['rating-expired'] })).to.deep.equal([
      ...[...accepted, '✉ answer-letter', '⏰ rating-expired', '■ not-rated'],
    ]);
  });

  it('kết quả chưa đạt thì xử lý lại', async () => {
    const path = await reflect({
      'record-satisfaction': [
        { satisfaction: 'unsatisfied', reopening: 'reopen' },
        { satisfaction: 'satisfied', reopening: 'close' },
      ],
    });

    expect(path.slice(3)).to.deep.equal([
      ...['✉ answer-letter', 'record-satisfaction', 'handle-reflection'],
      ...['✉ answer-letter', 'record-satisfaction', '■ handled'],
    ]);
  });

  it('chưa xử lý xong thì báo tiến độ, cam kết, rồi xử lý tiếp', async () => {
    const path = await reflect({ 'handle-reflection': [{ handlingResult: 'progress' }, { handlingResult: 'done' }] });

    expect(path.slice(2, 6)).to.deep.equal([
      ...['handle-reflection', '✉ progress-notice', 'handle-reflection', '✉ answer-letter'],
    ]);
  });

  it('thông báo tiến độ, trả lời kết quả bị trả lại thì sửa ở bước xử lý', async () => {
    const path = await reflect(
      { 'handle-reflection': [{ handlingResult: 'progress' }, { handlingResult: 'done' }] },
      { papers: { 'progress-notice': ['sendBack'], 'answer-letter': ['sendBack'] } },
    );

    expect(path.slice(2, 7)).to.deep.equal([
      ...['handle-reflection', '↩ progress-notice', 'handle-reflection', '↩ answer-letter', 'handle-reflection'],
    ]);
  });

  it('xử lý thấy thuộc nơi khác thì bàn giao', async () => {
    const path = await reflect(
      { 'handle-reflection': { handlingResult: 'transfer' } },
      { papers: { 'transfer-slip': ['sendBack'] } },
    );

    expect(path.slice(2)).to.deep.equal([
      ...['handle-reflection', 'draft-transfer', '↩ transfer-slip', 'draft-transfer', '✉ transfer-slip'],
      '■ transferred',
    ]);
  });

  it('vụ việc của công an thì báo ngay, chuyển ngay khi tiếp nhận', async () => {
    const path = await reflect({ 'check-reflection': { kind: 'reflection', receptionResult: 'transfer' } });

    expect(path).to.deep.equal(['check-reflection', 'draft-transfer', '✉ transfer-slip', '■ transferred']);
  });

  it('không đủ điều kiện thì từ chối bằng văn bản, nêu lý do', async () => {
    const refused = { kind: 'complaint', receptionResult: 'refuse', reflectionRefusal: 'complaint' };
    const path = await reflect({ 'check-reflection': refused }, { papers: { 'refusal-notice': ['sendBack'] } });

    expect(path).to.deep.equal([
      ...['check-reflection', '↩ refusal-notice', 'check-reflection', '✉ refusal-notice', '■ refused'],
    ]);
  });

  it('có nội dung tố cáo thì chuyển thành thông tin có nội dung tố cáo (LTC Đ25)', async () => {
    const path = await reflect({ 'check-reflection': { kind: 'denunciation', receptionResult: 'denunciation' } });

    expect(path).to.deep.equal(['check-reflection', '■ denunciation-info']);
  });

  it('mọi nhánh của sơ đồ đều có một bài kiểm tra đi qua', async () => {
    expect(await untrodden('onsite-reflection')).to.deep.equal([]);
  });
});
