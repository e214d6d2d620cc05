import { expect } from 'chai';
import { compileForm } from '../../server/forms/index.ts';
import { faultsOf } from '../support/faults.ts';
import { type Answers, releaseOf, untrodden, type Walk, walk } from '../support/walk.ts';

/** The chair receives on his announced day and gives two offices something to do. */
const session: Answers = {
  'propose-schedule': { sessionKind: 'regular' },
  'post-schedule': {},
  'prepare-session': { preparationNeeded: 'yes' },
  'hold-session': { sessionState: 'held', sessionOutcome: 'assigned' },
  'draft-session-conclusion': {},
  'close-session': {},
};
const receive = (change: Answers = {}, papers: Walk['papers'] = {}) =>
  walk({ procedure: 'leader-reception', answers: { ...session, ...change }, papers });

describe('Lãnh đạo tiếp công dân', () => {
  it('lịch được duyệt, niêm yết, chuẩn bị, tiếp, ra thông báo kết luận, thực hiện (LTCD Đ24, NĐ154 Đ25–26)', async () => {
    expect(await receive()).to.deep.equal([
      ...['propose-schedule', '✉ session-schedule', 'post-schedule', 'prepare-session', '✉ preparation-request'],
      ...['hold-session', 'draft-session-conclusion', '✉ session-conclusion', 'close-session', '■ carried-out'],
    ]);
  });

  it('không cần cơ quan nào chuẩn bị, mọi việc trả lời ngay thì kết thúc sau buổi tiếp (NĐ154 Đ25.3)', async () => {
    const path = await receive({
      'prepare-session': { preparationNeeded: 'no' },
      'hold-session': { sessionState: 'held', sessionOutcome: 'answered' },
    });

    expect(path.slice(3)).to.deep.equal(['prepare-session', 'hold-session', '■ answered-at-once']);
  });

  it('tiếp đột xuất không phải niêm yết trước (LTCD Đ18.3)', async () => {
    expect(await receive({ 'propose-schedule': { sessionKind: 'extraordinary' } })).not.to.include('post-schedule');
  });

  it('lùi lịch thì thông báo ngày mới rồi tiếp vào ngày ấy (LTCD Đ24.4)', async () => {
    const path = await receive({
      'hold-session': [{ sessionState: 'postponed' }, { sessionState: 'held', sessionOutcome: 'answered' }],
    });

    expect(path.slice(-4)).to.deep.equal([
      ...['hold-session', '✉ session-change-notice', 'hold-session', '■ answered-at-once'],
    ]);
  });

  it('không tổ chức nữa thì cũng thông báo', async () => {
    expect((await receive({ 'hold-session': { sessionState: 'called-off' } })).slice(-2)).to.deep.equal([
      ...['✉ session-change-notice', '■ called-off'],
    ]);
  });

  it('văn bản nào bị trả lại thì soạn lại văn bản ấy', async () => {
    const papers = ['session-schedule', 'preparation-request', 'session-conclusion', 'session-change-notice'];
    const path = await receive(
      {
        'hold-session': [
          { sessionState: 'called-off' },
          { sessionState: 'postponed' },
          { sessionState: 'held', sessionOutcome: 'assigned' },
        ],
      },
      Object.fromEntries(papers.map((paper) => [paper, ['sendBack']])),
    );

    for (const paper of papers) expect(path).to.include(`↩ ${paper}`).and.include(`✉ ${paper}`);
  });

  it('mỗi việc trong kết luận chờ riêng đến hạn của nó; còn việc thì chưa kết thúc được (NĐ154 Đ25.2)', async () => {
    const { procedure } = await releaseOf('leader-reception');

    expect(procedure.awaits.find(({ id }) => id === 'conclusion-results')).to.include({
      bodies: 'sessionConclusions',
      dueItem: 'dueOn',
      until: 'close-session',
      complete: true,
    });
  });

  it('ngày tiếp không ở quá khứ, ngày đã tiếp không ở tương lai', async () => {
    const { forms } = await releaseOf('leader-reception');
    const faults = (form: string, values: Record<string, unknown>) =>
      faultsOf(() => compileForm(forms[form] as never).parse(values, { today: '2026-08-03' }));

    expect(faults('propose-schedule', { sessionOn: '2026-08-02' })).to.have.property('sessionOn');
    expect(faults('hold-session', { sessionState: 'held', sessionHeldOn: '2026-08-04' })).to.have.property(
      'sessionHeldOn',
    );
  });
});

describe('Sơ đồ lãnh đạo tiếp công dân', () => {
  it('mọi nhánh đều có một bài kiểm tra đi qua', async () => {
    expect(await untrodden('leader-reception')).to.deep.equal([]);
  });
});
