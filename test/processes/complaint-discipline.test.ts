import { expect } from 'chai';
import { walkSides } from '../support/complaintSides.ts';
import { type Answers, untrodden, type Walk, walk } from '../support/walk.ts';

const admission = {
  complaintInstance: 'first',
  dismissal: false,
  complaintForm: 'letter',
  appealWindow: 'in-time',
  acceptance: 'accept',
  complex: false,
};
/** A civil servant's first complaint against his warning; what is complained of is clear after the recheck. */
const plain: Answers = {
  'prepare-acceptance': admission,
  'determine-complexity': {},
  'request-report': {},
  'recheck-decision': { recheckResult: 'clear' },
  'prepare-verification': { complex: false },
  verify: { resultsDiffer: 'no' },
  'hold-working-session': {},
  'report-verification': {},
  'request-council': {},
  'record-council': {},
  'invite-dialogue': {},
  'hold-dialogue': { dialogueAbsence: null },
  'draft-decision': {},
  'serve-decision': { servedOn: '2026-08-20' },
  'record-receipt': { complainantReceivedOn: '2026-08-24' },
  'publish-decision': {},
  'announce-decision': {},
  'draft-enforcement-order': { enforcementBranch: 'amend' },
  'record-new-decision': {},
  'follow-enforcement': { enforcementProgress: 'complete' },
  'draft-enforcement-report': { enforcementOutcome: 'done' },
};
const second = { 'prepare-acceptance': { ...admission, complaintInstance: 'second' } };
const unclear = { 'recheck-decision': { recheckResult: 'unclear' } };

const accepted = ['prepare-acceptance', '✉ acceptance-notice'];
const council = ['request-council', '✉ council-request', 'record-council'];
const dialogue = ['invite-dialogue', '✉ dialogue-notice', 'hold-dialogue'];
const decided = ['draft-decision', '✉ settlement-decision', 'serve-decision', 'record-receipt', 'publish-decision'];
const carriedOut = [
  ...['announce-decision', 'draft-enforcement-order', '✉ enforcement-order', 'record-new-decision'],
  ...['follow-enforcement', 'draft-enforcement-report', '✉ enforcement-report'],
];

const settle = (change: Answers = {}, more: Partial<Walk> = {}) =>
  walk({
    procedure: 'complaint-discipline',
    facts: { petitionKind: 'complaint' },
    answers: { ...plain, ...change },
    events: ['legal-effect-reached', 'window-closed'],
    ...more,
  });

describe('Giải quyết khiếu nại quyết định kỷ luật', () => {
  it('lần đầu, nội dung đã rõ: Hội đồng kỷ luật đề nghị, đối thoại, quyết định, công bố, thi hành (LKN Đ50–Đ54, Đ57, Đ58)', async () => {
    expect(await settle()).to.deep.equal([
      ...[...accepted, 'recheck-decision', ...council, ...dialogue, ...decided],
      ...['⏰ legal-effect-reached', '⏰ window-closed', ...carriedOut, '■ enforced'],
    ]);
  });

  it('nội dung chưa rõ thì xác minh trước, rồi cũng yêu cầu Hội đồng kỷ luật (LKN Đ52.2)', async () => {
    const path = await settle(unclear);

    expect(path.slice(2, 10)).to.deep.equal([
      ...['recheck-decision', 'prepare-verification', '✉ verification-decision', 'verify'],
      ...['report-verification', '✉ verification-report', 'request-council', '✉ council-request'],
    ]);
  });

  it('kết quả xác minh khác tài liệu các bên thì phải làm việc với các bên (NĐ124 Đ25)', async () => {
    expect(await settle({ ...unclear, verify: { resultsDiffer: 'yes' } })).to.include('hold-working-session');
  });

  it('lần hai: yêu cầu người ban hành quyết định kỷ luật báo cáo; hết 30 ngày từ ngày ban hành thì thi hành (LKN Đ55.1, Đ57.1b)', async () => {
    const path = await settle(second, { events: ['legal-effect-reached'] });

    expect(path).to.deep.equal([
      ...[...accepted, 'request-report', '✉ report-request', 'recheck-decision', ...council, ...dialogue, ...decided],
      ...['⏰ legal-effect-reached', ...carriedOut, '■ enforced'],
    ]);
  });

  it('vụ việc phức tạp được xác định bằng văn bản (NĐ124 Đ3a.2)', async () => {
    const path = await settle({ 'prepare-acceptance': { ...admission, complex: true } });

    expect(path.slice(2, 4)).to.deep.equal(['determine-complexity', '✉ complexity-determination']);
  });

  const refusals: [string, Record<string, unknown>][] = [
    ['không có đơn (LKN Đ49)', { complaintForm: 'oral', acceptance: null }],
    ['hết thời hiệu (LKN Đ48, Đ11.6)', { appealWindow: 'late', acceptance: null }],
    ['thuộc trường hợp khác của Điều 11', { acceptance: 'refuse' }],
  ];
  for (const [why, answer] of refusals) {
    it(`${why} thì không thụ lý, có thông báo Mẫu 04`, async () => {
      const path = await settle({ 'prepare-acceptance': { ...admission, ...answer } });

      expect(path).to.deep.equal(['prepare-acceptance', '✉ refusal-notice', '■ not-accepted']);
    });
  }

  it('vắng có lý do thì mời đối thoại lại; luôn phải đối thoại (LKN Đ53, Đ55.3)', async () => {
    const path = await settle({ 'hold-dialogue': [{ dialogueAbsence: 'with-reason' }, { dialogueAbsence: null }] });

    expect(path.filter((step) => step === 'hold-dialogue')).to.have.length(2);
    expect(path.at(-1)).to.equal('■ enforced');
  });

  it('khiếu nại lần hai trước khi quyết định lần đầu có hiệu lực', async () => {
    const path = await settle({}, { events: ['second-complaint-filed'] });

    expect(path.slice(-2)).to.deep.equal(['☎ second-complaint-filed', '■ second-complaint']);
  });

  it('khiếu nại lần hai còn trong thời hiệu tính từ ngày nhận, dù đã qua 30 ngày từ ngày ban hành (LKN Đ48)', async () => {
    const path = await settle({}, { events: ['legal-effect-reached', 'complained-again'] });

    expect(path.slice(-2)).to.deep.equal(['☎ complained-again', '■ second-complaint']);
  });

  it('buộc thôi việc thì được khởi kiện (LKN Đ57.3)', async () => {
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
    'report-request': 'request-report',
    'verification-decision': 'prepare-verification',
    'verification-report': 'report-verification',
    'council-request': 'request-council',
    'dialogue-notice': 'invite-dialogue',
    'settlement-decision': 'draft-decision',
  };
  for (const [paper, task] of Object.entries(drafts)) {
    it(`văn bản ${paper} bị trả lại thì về bước ${task} rồi trình lại`, async () => {
      const path = await settle(
        { ...unclear, 'prepare-acceptance': { ...admission, complaintInstance: 'second', complex: true } },
        { events: ['legal-effect-reached'], papers: { [paper]: ['sendBack'] } },
      );

      const at = path.indexOf(`↩ ${paper}`);
      expect(path.slice(at - 1, at + 3)).to.deep.equal([task, `↩ ${paper}`, task, `✉ ${paper}`]);
    });
  }

  it('thông báo không thụ lý bị trả lại thì thẩm định lại', async () => {
    const path = await settle(
      { 'prepare-acceptance': { ...admission, acceptance: 'refuse' } },
      { papers: { 'refusal-notice': ['sendBack'] } },
    );

    expect(path.slice(0, 3)).to.deep.equal(['prepare-acceptance', '↩ refusal-notice', 'prepare-acceptance']);
  });
});

describe('Thủ tục kèm theo khi giải quyết khiếu nại quyết định kỷ luật', () => {
  it('đi như khi giải quyết lần đầu; không có tạm đình chỉ thi hành, vì LKN Đ35 chỉ nói quyết định hành chính', async () => {
    await walkSides('complaint-discipline', { stay: false });
  });
});

describe('Sơ đồ giải quyết khiếu nại quyết định kỷ luật', () => {
  it('mọi nhánh đều có một bài kiểm tra đi qua', async () => {
    expect(await untrodden('complaint-discipline')).to.deep.equal([]);
  });
});
