import { expect } from 'chai';
import { type Answers, untrodden, walk } from '../support/walk.ts';

type Fates = Record<string, ('approve' | 'sendBack')[]>;
const meet = (answers: Answers, papers: Fates = {}) =>
  walk({
    procedure: 'meeting',
    answers: { 'prepare-meeting': {}, 'file-minutes': {}, 'draft-conclusion': {}, ...answers },
    papers,
  });
const invited = ['prepare-meeting', '✉ meeting-invitation', 'hold-meeting'];
const met = [...invited, 'file-minutes'];

describe('Họp', () => {
  it('họp, lập biên bản, không cần thông báo kết luận', async () => {
    const path = await meet({ 'hold-meeting': { meetingState: 'held', meetingNotice: false } });
    expect(path).to.deep.equal([...met, '■ held']);
  });

  it('họp, rồi thông báo kết luận', async () => {
    const path = await meet({ 'hold-meeting': { meetingState: 'held', meetingNotice: true } });
    expect(path).to.deep.equal([...met, 'draft-conclusion', '✉ meeting-conclusion', '■ concluded']);
  });

  it('hoãn thì mời lại', async () => {
    const path = await meet({
      'hold-meeting': [{ meetingState: 'postponed' }, { meetingState: 'held', meetingNotice: false }],
    });
    expect(path).to.deep.equal([...invited, ...met, '■ held']);
  });

  it('không họp nữa thì thôi', async () => {
    expect(await meet({ 'hold-meeting': { meetingState: 'called-off' } })).to.deep.equal([...invited, '■ called-off']);
  });

  it('giấy mời, thông báo bị trả lại thì soạn lại', async () => {
    const path = await meet(
      { 'hold-meeting': { meetingState: 'held', meetingNotice: true } },
      { 'meeting-invitation': ['sendBack', 'approve'], 'meeting-conclusion': ['sendBack', 'approve'] },
    );
    expect(path).to.deep.equal([
      'prepare-meeting',
      '↩ meeting-invitation',
      ...met,
      'draft-conclusion',
      '↩ meeting-conclusion',
      'draft-conclusion',
      '✉ meeting-conclusion',
      '■ concluded',
    ]);
  });

  it('mọi nhánh của sơ đồ đều có một bài kiểm tra đi qua', async () => {
    expect(await untrodden('meeting')).to.deep.equal([]);
  });
});
