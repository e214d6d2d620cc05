import { expect } from 'chai';
import { untrodden, walk } from '../support/walk.ts';

describe('Chuyển phát lại văn bản không phát được', () => {
  const decide = (...measures: string[]) => ({
    procedure: 'redelivery',
    answers: { 'decide-redelivery': measures.map((redeliveryMeasure) => ({ redeliveryMeasure })) },
  });

  it('gửi lại hoặc niêm yết: giao văn thư làm', async () => {
    expect(await walk(decide('again'))).to.deep.equal(['decide-redelivery', '■ redelivered']);
    expect(await walk(decide('posting'))).to.deep.equal(['decide-redelivery', '■ redelivered']);
  });

  it('nhờ xã, phường giao thì ký công văn trước; công văn bị trả lại thì quyết định lại', async () => {
    expect(await walk(decide('commune'))).to.deep.equal(['decide-redelivery', '✉ service-request', '■ redelivered']);
    expect(await walk({ ...decide('commune', 'again'), papers: { 'service-request': ['sendBack'] } })).to.deep.equal([
      'decide-redelivery',
      '↩ service-request',
      'decide-redelivery',
      '■ redelivered',
    ]);
  });

  it('không gửi lại thì kết thúc, có ghi quyết định', async () => {
    expect(await walk(decide('stop'))).to.deep.equal(['decide-redelivery', '■ stopped']);
  });

  it('mọi nhánh của sơ đồ đều có một bài kiểm tra đi qua', async () => {
    expect(await untrodden('redelivery')).to.deep.equal([]);
  });
});
