import { expect } from 'chai';
import { type Answers, untrodden, walk } from '../support/walk.ts';

const all = { contentInitial: true, formatInitial: true };
const yes = { decision: 'approve' };
const back = (sendBackTo: string | null) => ({ decision: 'sendBack', sendBackTo, remark: 'Sửa lại' });

/** A paper's way: which desks the chain has, and what is said at them; whoever is not named agrees. */
function way(facts: typeof all, answers: Answers = {}): Promise<string[]> {
  const usual = { 'initial-content': yes, 'initial-format': yes, 'sign-paper': yes, 'issue-paper': {} };
  return walk({ procedure: 'paper', facts, answers: { ...usual, ...answers } });
}

describe('Ký, phát hành văn bản', () => {
  it('không có bước soát thì trình thẳng người ký, rồi văn thư cấp số và phát hành', async () => {
    const straight = await way({ contentInitial: false, formatInitial: false });
    expect(straight).to.deep.equal(['sign-paper', 'issue-paper', '■ issued']);
  });

  it('đi qua người soát nội dung, người soát thể thức, người ký, văn thư', async () => {
    expect(await way(all)).to.deep.equal([
      'initial-content',
      'initial-format',
      'sign-paper',
      'issue-paper',
      '■ issued',
    ]);
  });

  it('chỉ một bước soát thì bỏ qua bước kia', async () => {
    expect((await way({ ...all, formatInitial: false }))[1]).to.equal('sign-paper');
    expect((await way({ ...all, contentInitial: false }))[0]).to.equal('initial-format');
  });

  it('ai cũng trả lại được cho người soạn thảo; không nêu tên ai thì là người soạn thảo', async () => {
    const desks = ['initial-content', 'initial-format', 'sign-paper', 'issue-paper'];
    for (const [at, desk] of desks.entries()) {
      for (const to of ['drafter', null])
        expect(await way(all, { [desk]: back(to) })).to.deep.equal([...desks.slice(0, at + 1), '■ sent-back']);
    }
  });

  for (const [from, to] of [
    ['initial-format', 'initial-content'],
    ['sign-paper', 'initial-content'],
    ['sign-paper', 'initial-format'],
    ['issue-paper', 'initial-content'],
    ['issue-paper', 'initial-format'],
    ['issue-paper', 'sign-paper'],
  ] as const) {
    it(`${from} trả lại ${to}: đi lại từ đó, không ra khỏi quy trình`, async () => {
      const path = await way(all, { [from]: [back(to), from === 'issue-paper' ? {} : yes] });
      const desks = ['initial-content', 'initial-format', 'sign-paper', 'issue-paper'];
      const first = desks.slice(0, desks.indexOf(from) + 1);
      expect(path).to.deep.equal([...first, ...desks.slice(desks.indexOf(to)), '■ issued']);
    });
  }

  it('mọi nhánh của sơ đồ đều có một bài kiểm tra đi qua', async () => {
    expect(await untrodden('paper')).to.deep.equal([]);
  });
});
