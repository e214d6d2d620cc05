import { expect } from 'chai';
import { type Answers, untrodden, type Walk, walk } from '../support/walk.ts';

/** Người dân kiến nghị sửa quy định diện tích tối thiểu tách thửa. */
const splitting: Answers = {
  'check-requirements': { requirementsMet: 'met' },
  'record-supplement': {},
  'classify-regulation': { kind: 'recommendation', regulationClass: 'own' },
  'study-regulation': { groundsEnough: 'enough' },
  'collect-grounds': { collectingResult: 'keep' },
  'decide-regulation': { decision: 'approve', regulationDecision: 'amend' },
  'draft-result': {},
  'draft-proposal': {},
  'publish-result': {},
};
const studied = ['check-requirements', 'classify-regulation', 'study-regulation'];
const done = ['draft-result', '✉ result-letter', 'publish-result', '■ published'];

const reflect = (change: Answers = {}, more: Partial<Walk> = {}) =>
  walk({ procedure: 'regulation-reflection', answers: { ...splitting, ...change }, ...more });

describe('Phản ánh, kiến nghị về quy định hành chính', () => {
  it('quy định của mình: xem xét theo sáu tiêu chí, quyết định, trả lời, công khai (NĐ20 Đ14, Đ15, Đ19)', async () => {
    expect(await reflect()).to.deep.equal([...studied, 'decide-regulation', ...done]);
  });

  it('người đứng đầu trả lại thì xem xét thêm', async () => {
    const path = await reflect({
      'decide-regulation': [{ decision: 'sendBack' }, { decision: 'approve', regulationDecision: 'keep' }],
    });

    expect(path.slice(2)).to.deep.equal([
      ...['study-regulation', 'decide-regulation', 'study-regulation', 'decide-regulation'],
      ...done,
    ]);
  });

  for (const regulationDecision of ['propose', 'propose-issue']) {
    it(`quyết định ${regulationDecision} thì gửi văn bản kiến nghị trước khi công khai`, async () => {
      const path = await reflect(
        { 'decide-regulation': { decision: 'approve', regulationDecision } },
        { papers: { 'result-letter': ['sendBack'], 'proposal-letter': ['sendBack'] } },
      );

      expect(path.slice(4)).to.deep.equal([
        ...['draft-result', '↩ result-letter', 'draft-result', '✉ result-letter'],
        ...['draft-proposal', '↩ proposal-letter', 'draft-proposal', '✉ proposal-letter'],
        ...['publish-result', '■ published'],
      ]);
    });
  }

  const transfers: [string, string][] = [
    ['vướng mắc do hành vi', 'conduct'],
    ['quy định của cơ quan khác', 'other'],
  ];
  for (const [name, regulationClass] of transfers) {
    it(`${name} thì chuyển cơ quan có thẩm quyền (NĐ20 Đ9.1d)`, async () => {
      const path = await reflect(
        { 'classify-regulation': { kind: 'reflection', regulationClass } },
        { papers: { 'transfer-slip': ['sendBack'] } },
      );

      expect(path.slice(1)).to.deep.equal([
        ...['classify-regulation', '↩ transfer-slip', 'classify-regulation', '✉ transfer-slip', '■ transferred'],
      ]);
    });
  }

  const others: [string, string, string][] = [
    ['có nội dung tố cáo thì chuyển thành thông tin có nội dung tố cáo', 'denunciation', 'denunciation-info'],
    ['khiếu nại thì xử lý như đơn (NĐ20 Đ1)', 'complaint', 'petition'],
    ['nhiều nội dung thì xử lý như đơn', 'mixed', 'petition'],
  ];
  for (const [name, kind, end] of others) {
    it(name, async () => {
      const path = await reflect({ 'classify-regulation': { kind, regulationClass: null } });

      expect(path.slice(1)).to.deep.equal(['classify-regulation', `■ ${end}`]);
    });
  }

  it('không đáp ứng yêu cầu Điều 7 thì không tiếp nhận, nêu lý do', async () => {
    const path = await reflect(
      { 'check-requirements': { requirementsMet: 'not-met' } },
      { papers: { 'refusal-notice': ['sendBack'] } },
    );

    expect(path).to.deep.equal([
      ...['check-requirements', '↩ refusal-notice', 'check-requirements', '✉ refusal-notice', '■ not-accepted'],
    ]);
  });

  const supplementing: Answers = {
    'check-requirements': [{ requirementsMet: 'supplement' }, { requirementsMet: 'met' }],
  };

  it('thiếu thông tin thì hướng dẫn, bổ sung xong kiểm tra lại', async () => {
    const path = await reflect(supplementing);

    expect(path.slice(0, 4)).to.deep.equal([
      ...['check-requirements', 'record-supplement', 'check-requirements', 'classify-regulation'],
    ]);
  });

  it('hết thời gian chờ bổ sung thì cũng kiểm tra lại', async () => {
    const path = await reflect(supplementing, { events: ['supplement-expired'] });

    expect(path.slice(0, 3)).to.deep.equal(['check-requirements', '⏰ supplement-expired', 'check-requirements']);
  });

  const collecting: Answers = { 'study-regulation': [{ groundsEnough: 'not-enough' }, { groundsEnough: 'enough' }] };

  it('chưa đủ cơ sở thì thông báo, tiếp tục tập hợp, có thêm cơ sở thì xem xét lại (NĐ20 Đ14.2b)', async () => {
    const path = await reflect(
      { ...collecting, 'collect-grounds': { collectingResult: 'review' } },
      { papers: { 'status-notice': ['approve'] } },
    );

    expect(path.slice(2)).to.deep.equal([
      ...['study-regulation', '✉ status-notice', 'collect-grounds', 'study-regulation', 'decide-regulation'],
      ...done,
    ]);
  });

  it('cứ ba tháng xem xét lại một lần', async () => {
    const path = await reflect(collecting, { events: ['review-due'] });

    expect(path.slice(3, 6)).to.deep.equal(['✉ status-notice', '⏰ review-due', 'study-regulation']);
  });

  it('thông báo chưa đủ cơ sở bị trả lại thì xem xét lại', async () => {
    const path = await reflect(collecting, { papers: { 'status-notice': ['sendBack'] } });

    expect(path.slice(2, 5)).to.deep.equal(['study-regulation', '↩ status-notice', 'study-regulation']);
  });

  it('không thể có thêm cơ sở thì lưu để nghiên cứu', async () => {
    const path = await reflect({ 'study-regulation': { groundsEnough: 'not-enough' } });

    expect(path.slice(3)).to.deep.equal(['✉ status-notice', 'collect-grounds', '■ kept']);
  });

  it('người gửi hỏi thì được thông báo tình hình xử lý (NĐ20 Đ12.2)', async () => {
    const path = await reflect(
      { 'answer-status': {} },
      { side: 'status-request', papers: { 'status-answer': ['sendBack'] } },
    );

    expect(path).to.deep.equal([
      ...['answer-status', '↩ status-answer', 'answer-status', '✉ status-answer', '■ status-answered'],
    ]);
  });

  it('mọi nhánh của sơ đồ đều có một bài kiểm tra đi qua', async () => {
    expect(await untrodden('regulation-reflection')).to.deep.equal([]);
  });
});
