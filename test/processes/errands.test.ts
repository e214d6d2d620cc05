import { expect } from 'chai';
import { releaseOf, untrodden, type Walk, walk } from '../support/walk.ts';

const go = (procedure: string, answers: Walk['answers'], papers: Walk['papers'] = {}) =>
  walk({ procedure, answers, papers });

describe('Yêu cầu cung cấp thông tin, tài liệu (LKN Đ14.1, NĐ124 Đ21)', () => {
  const ask = (informationOutcome: string, papers: Walk['papers'] = {}) =>
    go('information-request', { 'request-information': {}, 'record-information': { informationOutcome } }, papers);

  it('ký, gửi văn bản đề nghị rồi nhận tài liệu', async () => {
    expect(await ask('all')).to.deep.equal([
      'request-information',
      '✉ information-letter',
      'record-information',
      '■ information-received',
    ]);
  });

  it('không được cung cấp thì ghi nhận như thế', async () => {
    expect((await ask('none')).at(-1)).to.equal('■ information-not-provided');
  });

  it('văn bản đề nghị bị trả lại thì soạn lại', async () => {
    expect(await ask('part', { 'information-letter': ['sendBack'] })).to.include('↩ information-letter');
  });
});

describe('Thông báo kết quả giải quyết đơn đã chuyển (LTCD Đ28.2)', () => {
  it('nơi giải quyết báo kết quả thì thông báo cho người đã yêu cầu', async () => {
    const papers = { 'forwarded-result-notice': ['sendBack' as const] };

    expect(await go('forwarded-result', { 'draft-forwarded-result': {} }, papers)).to.deep.equal([
      ...['draft-forwarded-result', '↩ forwarded-result-notice'],
      ...['draft-forwarded-result', '✉ forwarded-result-notice', '■ told'],
    ]);
  });
});

describe('Trưng cầu giám định (NĐ124 Đ24)', () => {
  const assess = (assessmentOutcome: string, papers: Walk['papers'] = {}) =>
    go(
      'expert-assessment',
      { 'propose-assessment': {}, 'request-assessment': {}, 'record-assessment': { assessmentOutcome } },
      papers,
    );

  it('có quyết định (Mẫu 09) rồi mới đề nghị (Mẫu 10), sau đó nhận kết luận', async () => {
    expect(await assess('received')).to.deep.equal([
      ...['propose-assessment', '✉ assessment-decision', 'request-assessment', '✉ assessment-request'],
      ...['record-assessment', '■ assessed'],
    ]);
  });

  it('cơ quan giám định từ chối thì kết thúc, không có kết luận', async () => {
    expect((await assess('declined')).at(-1)).to.equal('■ not-assessed');
  });

  it('mỗi văn bản đều có thể bị trả lại', async () => {
    const path = await assess('received', { 'assessment-decision': ['sendBack'], 'assessment-request': ['sendBack'] });

    expect(path).to.include('↩ assessment-decision').and.include('↩ assessment-request');
  });

  it('không tạm dừng thời hạn giải quyết khiếu nại', async () => {
    const { procedure } = await releaseOf('expert-assessment');

    expect(procedure.deadlines).to.deep.equal([]);
    expect(Object.values(procedure.sides)).to.deep.equal([]);
  });
});

describe('Việc kèm theo khác của việc xác minh', () => {
  it('vụ việc phức tạp được xác định bằng văn bản; kết quả trao lại cho vụ việc (NĐ124 Đ3a)', async () => {
    expect(
      await go('complexity', { 'determine-complexity': {} }, { 'complexity-determination': ['sendBack'] }),
    ).to.deep.equal([
      ...['determine-complexity', '↩ complexity-determination', 'determine-complexity', '✉ complexity-determination'],
      '■ complexity-determined',
    ]);
    const { procedure } = await releaseOf('complexity');
    expect(procedure.ends['complexity-determined']?.gives).to.deep.equal(['complex', 'complexGrounds']);
  });

  it('tranh chấp thẩm quyền: báo cáo cấp trên chung, kết quả trao lại cho bước đề xuất (LKN Đ21.3)', async () => {
    const answers = { 'draft-dispute-report': {}, 'record-dispute-decision': { jurisdiction: 'own' } };
    expect(await go('jurisdiction-dispute', answers, { 'dispute-report': ['sendBack'] })).to.deep.equal([
      ...['draft-dispute-report', '↩ dispute-report', 'draft-dispute-report', '✉ dispute-report'],
      ...['record-dispute-decision', '■ dispute-settled'],
    ]);
    const { procedure } = await releaseOf('jurisdiction-dispute');
    expect(procedure.ends['dispute-settled']?.gives).to.deep.equal(['jurisdiction', 'competentBody']);
    expect(await untrodden('jurisdiction-dispute')).to.deep.equal([]);
  });

  it('kế hoạch xác minh do người đứng đầu duyệt', async () => {
    expect(await go('verification-plan', { 'draft-plan': {} }, { plan: ['sendBack'] })).to.deep.equal([
      ...['draft-plan', '↩ plan', 'draft-plan', '✉ plan', '■ plan-approved'],
    ]);
  });

  it('giấy mời làm việc được ký rồi gửi', async () => {
    const path = await go('working-invitation', { 'draft-invitation': {} }, { 'invitation-letter': ['sendBack'] });

    expect(path.slice(1)).to.deep.equal([
      '↩ invitation-letter',
      'draft-invitation',
      '✉ invitation-letter',
      '■ invited',
    ]);
  });

  it('biên bản công bố và biên bản làm việc xong khi lập xong', async () => {
    expect(await go('verification-announcement', { 'announce-verification': {} })).to.deep.equal([
      'announce-verification',
      '■ verification-announced',
    ]);
    expect(await go('working-session', { 'record-session': {} })).to.deep.equal([
      'record-session',
      '■ session-recorded',
    ]);
  });
});

describe('Việc kèm theo của đơn', () => {
  it('phiếu hẹn được giao cho công dân', async () => {
    expect(await go('appointment', { 'make-appointment': {} })).to.deep.equal(['make-appointment', '■ appointed']);
  });

  it('một nội dung của đơn được chuyển bằng phiếu riêng', async () => {
    const path = await go(
      'content-transfer',
      { 'propose-content-transfer': {} },
      { 'content-transfer-slip': ['sendBack'] },
    );

    expect(path).to.include('↩ content-transfer-slip').and.include('■ content-transferred');
  });
});

describe('Sơ đồ việc kèm theo của hồ sơ xác minh', () => {
  const keys = [
    ...['information-request', 'expert-assessment', 'complexity', 'verification-plan', 'working-invitation'],
    ...['verification-announcement', 'working-session', 'appointment', 'content-transfer', 'forwarded-result'],
  ];
  for (const key of keys) {
    it(`${key}: mọi nhánh đều có một bài kiểm tra đi qua`, async () => {
      expect(await untrodden(key)).to.deep.equal([]);
    });
  }
});
