import { expect } from 'chai';
import { type Answers, untrodden, walk } from '../support/walk.ts';

type Fates = Record<string, ('approve' | 'sendBack')[]>;
const remind = (answers: Answers, papers: Fates = {}) => walk({ procedure: 'reminder', answers, papers });
const last = { 'draft-reminder': { lastReminder: true } };

describe('Đôn đốc', () => {
  it('còn lần sau thì chỉ gửi công văn', async () => {
    expect(await remind({ 'draft-reminder': { lastReminder: false } })).to.deep.equal([
      'draft-reminder',
      '✉ reminder-letter',
      '■ reminded',
    ]);
  });

  it('sau lần cuối có dự thảo báo cáo đề nghị kiểm tra trách nhiệm', async () => {
    const path = await remind({ ...last, 'draft-responsibility-report': { responsibilityDecision: 'report' } });
    expect(path.slice(2)).to.deep.equal(['draft-responsibility-report', '✉ responsibility-report', '■ reported']);
  });

  it('trả lời rồi thì không báo cáo', async () => {
    const path = await remind({ ...last, 'draft-responsibility-report': { responsibilityDecision: 'answered' } });
    expect(path.slice(2)).to.deep.equal(['draft-responsibility-report', '■ answered']);
  });

  it('công văn, báo cáo bị trả lại thì soạn lại', async () => {
    const path = await remind(
      { ...last, 'draft-responsibility-report': { responsibilityDecision: 'report' } },
      { 'reminder-letter': ['sendBack', 'approve'], 'responsibility-report': ['sendBack', 'approve'] },
    );
    expect(path).to.deep.equal([
      ...['draft-reminder', '↩ reminder-letter', 'draft-reminder', '✉ reminder-letter'],
      ...['draft-responsibility-report', '↩ responsibility-report'],
      ...['draft-responsibility-report', '✉ responsibility-report', '■ reported'],
    ]);
  });

  it('mọi nhánh của sơ đồ đều có một bài kiểm tra đi qua', async () => {
    expect(await untrodden('reminder')).to.deep.equal([]);
  });
});
