import { expect } from 'chai';
import { walkSides } from '../support/complaintSides.ts';
import { type Answers, untrodden, type Walk, walk } from '../support/walk.ts';

/** A second complaint of the simplest kind: decided once, in time, not complex; the head holds the dialogue himself. */
const plain: Answers = {
  'prepare-acceptance': {
    complex: false,
    remote: false,
    firstSettlement: 'decided',
    appealWindow: 'in-time',
    acceptance: 'accept',
  },
  'determine-complexity': {},
  'prepare-verification': { complex: false, remote: false },
  'work-with-respondent': {},
  verify: { resultsDiffer: 'no' },
  'hold-working-session': {},
  'report-verification': { viewsDiffer: 'no' },
  'consider-council': { councilNeeded: 'no' },
  'hold-council': {},
  'invite-dialogue': { dialogueDelegated: null },
  'hold-dialogue': { dialogueAbsence: null },
  'hold-delegated-dialogue': { dialogueAbsence: null },
  'examine-responsibility': {},
  'draft-decision': {},
  'serve-decision': { servedOn: '2026-08-20' },
  'record-receipt': { complainantReceivedOn: '2026-08-24' },
  'publish-decision': {},
  'draft-enforcement-order': { enforcementBranch: 'amend' },
  'record-new-decision': {},
  'follow-enforcement': { enforcementProgress: 'complete' },
  'draft-enforcement-report': { enforcementOutcome: 'done' },
};
const admission = plain['prepare-acceptance'] as Record<string, unknown>;
const complex = {
  'prepare-acceptance': { ...admission, complex: true },
  'prepare-verification': { complex: true, remote: false },
};

const accepted = ['prepare-acceptance', '✉ acceptance-notice'];
const verified = ['prepare-verification', '✉ verification-decision', 'work-with-respondent', 'verify'];
const reported = ['report-verification', '✉ verification-report'];
const invited = ['invite-dialogue', '✉ dialogue-notice'];
const decided = ['draft-decision', '✉ settlement-decision', 'serve-decision', 'record-receipt', 'publish-decision'];
const carriedOut = [
  ...['⏰ legal-effect-reached', 'draft-enforcement-order', '✉ enforcement-order', 'record-new-decision'],
  ...['follow-enforcement', 'draft-enforcement-report', '✉ enforcement-report'],
];

const settle = (change: Answers = {}, more: Partial<Walk> = {}) =>
  walk({
    procedure: 'complaint-second',
    facts: { petitionKind: 'complaint' },
    answers: { ...plain, ...change },
    events: ['legal-effect-reached'],
    ...more,
  });

describe('Giải quyết khiếu nại lần hai', () => {
  it('thụ lý, xác minh, làm việc với người bị khiếu nại, luôn đối thoại, quyết định, thi hành (LKN Đ36–Đ41, Đ44; NĐ124 Đ20.2)', async () => {
    expect(await settle()).to.deep.equal([
      ...[...accepted, ...verified, ...reported, ...invited, 'hold-dialogue'],
      ...[...decided, ...carriedOut, '■ enforced'],
    ]);
  });

  it('hết thời hạn mà không có trở ngại thì không thụ lý, có thông báo Mẫu 04 (LKN Đ11.6, Đ33.1)', async () => {
    const path = await settle({ 'prepare-acceptance': { ...admission, appealWindow: 'late', acceptance: null } });

    expect(path).to.deep.equal(['prepare-acceptance', '✉ refusal-notice', '■ not-accepted']);
  });

  it('quá thời hạn vì trở ngại khách quan thì vẫn thụ lý (LKN Đ9)', async () => {
    const path = await settle({ 'prepare-acceptance': { ...admission, appealWindow: 'late-justified' } });

    expect(path.slice(0, 2)).to.deep.equal(accepted);
  });

  it('còn thời hạn nhưng thuộc trường hợp khác của Điều 11 thì cũng không thụ lý', async () => {
    const path = await settle({ 'prepare-acceptance': { ...admission, acceptance: 'refuse' } });

    expect(path.at(-1)).to.equal('■ not-accepted');
  });

  it('lần đầu không được giải quyết đúng hạn: vẫn quyết định lần hai, xem xét trách nhiệm người giải quyết lần đầu (NĐ124 Đ4.2–Đ4.3)', async () => {
    const path = await settle({ 'prepare-acceptance': { ...admission, firstSettlement: 'not-decided' } });

    expect(path).to.deep.equal([
      ...[...accepted, ...verified, ...reported, ...invited, 'hold-dialogue'],
      ...['examine-responsibility', '✉ responsibility-letter'],
      ...[...decided, ...carriedOut, '■ enforced'],
    ]);
  });

  it('vụ việc phức tạp được xác định bằng văn bản; không cần thì không lập Hội đồng tư vấn (NĐ124 Đ3a, LKN Đ36.2)', async () => {
    const path = await settle(complex);

    expect(path.slice(2, 4)).to.deep.equal(['determine-complexity', '✉ complexity-determination']);
    expect(path).to.include('consider-council').and.not.include('hold-council');
  });

  it('cần thì lập Hội đồng tư vấn, họp có biên bản, rồi mới đối thoại (LKN Đ36.2, Đ43)', async () => {
    const path = await settle({ ...complex, 'consider-council': { councilNeeded: 'yes' } });

    const at = path.indexOf('consider-council');
    expect(path.slice(at, at + 4)).to.deep.equal([
      ...['consider-council', '✉ council-decision', 'hold-council', 'invite-dialogue'],
    ]);
  });

  it('kết quả xác minh khác tài liệu các bên thì phải làm việc với các bên (NĐ124 Đ25)', async () => {
    expect(await settle({ verify: { resultsDiffer: 'yes' } })).to.include('hold-working-session');
  });

  it('được phân công thì người khác chủ trì, báo cáo kết quả (NĐ124 Đ28.2b)', async () => {
    const path = await settle({ 'invite-dialogue': { dialogueDelegated: 'yes' } });

    expect(path).to.include('hold-delegated-dialogue').and.not.include('hold-dialogue');
  });

  for (const held of ['hold-dialogue', 'hold-delegated-dialogue']) {
    it(`người khiếu nại vắng có lý do thì mời lại (${held}, NĐ124 Đ28.5)`, async () => {
      const path = await settle({
        'invite-dialogue': { dialogueDelegated: held === 'hold-dialogue' ? null : 'yes' },
        [held]: [{ dialogueAbsence: 'with-reason' }, { dialogueAbsence: null }],
      });

      expect(path.filter((step) => step === held)).to.have.length(2);
      expect(path.at(-1)).to.equal('■ enforced');
    });
  }

  it('không đồng ý thì chỉ còn quyền khởi kiện (LKN Đ42)', async () => {
    const path = await settle({}, { events: ['lawsuit-filed'] });

    expect(path.slice(-2)).to.deep.equal(['☎ lawsuit-filed', '■ in-court']);
  });

  it('không thi hành được thì vụ việc kết thúc như vậy', async () => {
    const path = await settle({
      'follow-enforcement': { enforcementProgress: 'impossible' },
      'draft-enforcement-report': { enforcementOutcome: 'impossible' },
    });

    expect(path.slice(-2)).to.deep.equal(['✉ enforcement-report', '■ not-enforceable']);
  });

  const drafts: Record<string, string> = {
    'acceptance-notice': 'prepare-acceptance',
    'complexity-determination': 'determine-complexity',
    'verification-decision': 'prepare-verification',
    'verification-report': 'report-verification',
    'council-decision': 'consider-council',
    'dialogue-notice': 'invite-dialogue',
    'responsibility-letter': 'examine-responsibility',
    'settlement-decision': 'draft-decision',
  };
  for (const [paper, task] of Object.entries(drafts)) {
    it(`văn bản ${paper} bị trả lại thì về bước ${task} rồi trình lại`, async () => {
      const path = await settle(
        {
          ...complex,
          'prepare-acceptance': { ...admission, complex: true, firstSettlement: 'not-decided' },
          'consider-council': { councilNeeded: 'yes' },
        },
        { papers: { [paper]: ['sendBack'] } },
      );

      const at = path.indexOf(`↩ ${paper}`);
      expect(path.slice(at - 1, at + 3)).to.deep.equal([task, `↩ ${paper}`, task, `✉ ${paper}`]);
    });
  }

  it('thông báo không thụ lý bị trả lại thì thẩm định lại', async () => {
    const path = await settle(
      { 'prepare-acceptance': { ...admission, appealWindow: 'late', acceptance: null } },
      { papers: { 'refusal-notice': ['sendBack'] } },
    );

    expect(path.slice(0, 3)).to.deep.equal(['prepare-acceptance', '↩ refusal-notice', 'prepare-acceptance']);
  });
});

describe('Thủ tục kèm theo khi giải quyết lần hai', () => {
  it('đi như khi giải quyết lần đầu', async () => {
    await walkSides('complaint-second');
  });
});

describe('Sơ đồ giải quyết khiếu nại lần hai', () => {
  it('mọi nhánh đều có một bài kiểm tra đi qua', async () => {
    expect(await untrodden('complaint-second')).to.deep.equal([]);
  });
});
