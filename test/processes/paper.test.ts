import { expect } from 'chai';
import { untrodden, walk } from '../support/walk.ts';

describe('Ký, phát hành văn bản', () => {
  const sign = (decision: string) =>
    walk({ procedure: 'paper', answers: { 'sign-paper': { decision }, 'issue-paper': {} } });

  it('người có thẩm quyền ký, văn thư cấp số và phát hành', async () => {
    expect(await sign('approve')).to.deep.equal(['sign-paper', 'issue-paper', '■ issued']);
  });

  it('người có thẩm quyền trả lại thì không cấp số', async () => {
    expect(await sign('sendBack')).to.deep.equal(['sign-paper', '■ sent-back']);
  });

  it('mọi nhánh của sơ đồ đều có một bài kiểm tra đi qua', async () => {
    expect(await untrodden('paper')).to.deep.equal([]);
  });
});
