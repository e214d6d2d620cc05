import { expect } from 'chai';
import { untrodden, walk } from '../support/walk.ts';

const asking = {
  'prepare-consultation': { opinionsDueOn: '2026-08-01' },
  'collect-opinions': { opinionsSummary: 'Các cơ quan thống nhất' },
};

describe('Lấy ý kiến cơ quan, tổ chức', () => {
  it('công văn được ký, gửi đi; ý kiến được tổng hợp', async () => {
    expect(await walk({ procedure: 'consultation', answers: asking })).to.deep.equal([
      'prepare-consultation',
      '✉ consultation-letter',
      'collect-opinions',
      '■ collected',
    ]);
  });

  it('công văn bị trả lại thì soạn lại', async () => {
    const papers: Record<string, ('approve' | 'sendBack')[]> = { 'consultation-letter': ['sendBack', 'approve'] };
    expect(await walk({ procedure: 'consultation', answers: asking, papers })).to.deep.equal([
      'prepare-consultation',
      '↩ consultation-letter',
      'prepare-consultation',
      '✉ consultation-letter',
      'collect-opinions',
      '■ collected',
    ]);
  });

  it('mọi nhánh của sơ đồ đều có một bài kiểm tra đi qua', async () => {
    expect(await untrodden('consultation')).to.deep.equal([]);
  });
});
