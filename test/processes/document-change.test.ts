import { expect } from 'chai';
import { untrodden, walk } from '../support/walk.ts';

const papers = {
  correct: 'correction-letter',
  withdraw: 'withdrawal-decision',
  'replace-decision': 'replacement-decision',
  'replace-notice': 'replacement-notice',
};

describe('Đính chính, thu hồi, thay thế văn bản', () => {
  const propose = (...kinds: string[]) => ({
    procedure: 'document-change',
    answers: { 'propose-change': kinds.map((changeKind) => ({ changeKind })) },
  });

  for (const [kind, paper] of Object.entries(papers)) {
    it(`${kind}: một văn bản khác được ký, phát hành; bị trả lại thì soạn lại`, async () => {
      expect(await walk({ ...propose(kind), papers: { [paper]: ['sendBack', 'approve'] } })).to.deep.equal([
        'propose-change',
        `↩ ${paper}`,
        'propose-change',
        `✉ ${paper}`,
        '■ changed',
      ]);
    });
  }

  it('xem lại thấy không sai thì giữ nguyên', async () => {
    expect(await walk(propose('keep'))).to.deep.equal(['propose-change', '■ kept']);
  });

  it('mọi nhánh của sơ đồ đều có một bài kiểm tra đi qua', async () => {
    expect(await untrodden('document-change')).to.deep.equal([]);
  });
});
