import { expect } from 'chai';
import { untrodden, walk } from '../support/walk.ts';

describe('Bút phê chuyển xử lý', () => {
  it('người đứng đầu giao ngay người chủ trì', async () => {
    const path = await walk({ procedure: 'routing', answers: { 'write-routing-note': { routingAnswer: 'lead' } } });

    expect(path).to.deep.equal(['write-routing-note', '■ routed']);
  });

  it('đi qua từng cấp cho đến người giao chủ trì', async () => {
    const answers = [{ routingAnswer: 'pass' }, { routingAnswer: 'pass' }, { routingAnswer: 'lead' }];

    const path = await walk({ procedure: 'routing', answers: { 'write-routing-note': answers } });

    expect(path).to.deep.equal([...Array(3).fill('write-routing-note'), '■ routed']);
  });

  it('mọi nhánh của sơ đồ đều có một bài kiểm tra đi qua', async () => {
    expect(await untrodden('routing')).to.deep.equal([]);
  });
});
