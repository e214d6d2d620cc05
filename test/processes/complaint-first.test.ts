import { expect } from 'chai';
import { type Answers, untrodden, type Walk, walk } from '../support/walk.ts';

/** Bà Tư's complaint when nothing is in dispute: verified, reported, decided. */
const plain: Answers = {
  'prepare-acceptance': { complex: false, remote: false },
  'determine-complexity': {},
  'recheck-decision': { recheckResult: 'unclear' },
  'prepare-verification': { complex: false, remote: false },
  verify: { resultsDiffer: 'no' },
  'hold-working-session': {},
  'report-verification': { viewsDiffer: 'no' },
  'invite-dialogue': {},
  'hold-dialogue': { complainantAttended: 'yes', dialogueAbsence: null },
  'draft-decision': {},
  'serve-decision': { servedOn: '2026-08-20' },
  'record-receipt': { complainantReceivedOn: '2026-08-24' },
  'publish-decision': {},
  'draft-enforcement-order': { enforcementBranch: 'amend' },
  'record-new-decision': {},
  'follow-enforcement': { enforcementProgress: 'complete' },
  'draft-enforcement-report': { enforcementOutcome: 'done' },
};

const accepted = ['prepare-acceptance', '✉ acceptance-notice', 'recheck-decision'];
const verified = ['prepare-verification', '✉ verification-decision', 'verify'];
const reported = ['report-verification', '✉ verification-report'];
const decided = ['draft-decision', '✉ settlement-decision', 'serve-decision', 'record-receipt', 'publish-decision'];
const effective = [
  ...['⏰ legal-effect-reached', 'draft-enforcement-order', '✉ enforcement-order', 'record-new-decision'],
  ...['follow-enforcement', 'draft-enforcement-report', '✉ enforcement-report', '■ enforced'],
];

const settle = (change: Answers = {}, more: Partial<Walk> = {}) =>
  walk({
    procedure: 'complaint-first',
    facts: { petitionKind: 'complaint' },
    answers: { ...plain, ...change },
    events: ['legal-effect-reached'],
    ...more,
  });

describe('Giải quyết khiếu nại lần đầu', () => {
  it('thụ lý, kiểm tra lại, xác minh, báo cáo, quyết định, gửi và công khai, có hiệu lực, thi hành (LKN Đ27–Đ32, Đ44, Đ46)', async () => {
    expect(await settle()).to.deep.equal([...accepted, ...verified, ...reported, ...decided, ...effective]);
  });

  it('khiếu nại đúng sau kiểm tra lại thì ra quyết định ngay, không xác minh (NĐ124 Đ17.3)', async () => {
    const path = await settle({ 'recheck-decision': { recheckResult: 'complaint-correct' } });

    expect(path).to.deep.equal([...accepted, ...decided, ...effective]);
  });

  it('vụ việc phức tạp thì được xác định bằng văn bản trước khi kiểm tra lại (NĐ124 Đ3a.2)', async () => {
    const path = await settle({ 'prepare-acceptance': { complex: true, remote: false } });

    expect(path.slice(0, 5)).to.deep.equal([
      ...['prepare-acceptance', '✉ acceptance-notice'],
      ...['determine-complexity', '✉ complexity-determination', 'recheck-decision'],
    ]);
  });

  it('kết quả xác minh khác tài liệu các bên thì phải làm việc với các bên trước khi báo cáo (NĐ124 Đ25)', async () => {
    const path = await settle({ verify: { resultsDiffer: 'yes' } });

    expect(path).to.deep.equal([
      ...accepted,
      ...verified,
      'hold-working-session',
      ...reported,
      ...decided,
      ...effective,
    ]);
  });

  it('yêu cầu và kết quả xác minh còn khác nhau thì đối thoại (LKN Đ30.1)', async () => {
    const path = await settle({ 'report-verification': { viewsDiffer: 'yes' } });

    expect(path).to.deep.equal([
      ...accepted,
      ...verified,
      ...reported,
      'invite-dialogue',
      '✉ dialogue-notice',
      'hold-dialogue',
      ...decided,
      ...effective,
    ]);
  });

  it('người khiếu nại vắng có lý do chính đáng thì mời lại; lần sau có mặt thì đi tiếp (NĐ124 Đ28)', async () => {
    const path = await settle({
      'report-verification': { viewsDiffer: 'yes' },
      'hold-dialogue': [
        { complainantAttended: 'no', dialogueAbsence: 'with-reason' },
        { complainantAttended: 'yes', dialogueAbsence: null },
      ],
    });

    const dialogue = ['invite-dialogue', '✉ dialogue-notice', 'hold-dialogue'];
    expect(path).to.deep.equal([
      ...accepted,
      ...verified,
      ...reported,
      ...dialogue,
      ...dialogue,
      ...decided,
      ...effective,
    ]);
  });

  it('vắng không có lý do chính đáng thì vẫn tiếp tục giải quyết (LKN Đ30.6)', async () => {
    const path = await settle({
      'report-verification': { viewsDiffer: 'yes' },
      'hold-dialogue': { complainantAttended: 'no', dialogueAbsence: 'without-reason' },
    });

    expect(path.filter((step) => step === 'hold-dialogue')).to.have.length(1);
    expect(path.at(-1)).to.equal('■ enforced');
  });

  it('người khiếu nại khiếu nại lần hai trong thời hạn thì quyết định không có hiệu lực (LKN Đ33.1, Đ44.1)', async () => {
    const path = await settle({}, { events: ['second-complaint-filed'] });

    expect(path.slice(-2)).to.deep.equal(['☎ second-complaint-filed', '■ second-complaint']);
  });

  it('người khiếu nại khởi kiện thì vụ việc sang Tòa án (LKN Đ7, Đ33.2)', async () => {
    const path = await settle({}, { events: ['lawsuit-filed'] });

    expect(path.slice(-2)).to.deep.equal(['☎ lawsuit-filed', '■ in-court']);
  });

  it('quyết định có hiệu lực mà không thi hành được thì vụ việc kết thúc như vậy', async () => {
    const path = await settle({
      'follow-enforcement': { enforcementProgress: 'impossible' },
      'draft-enforcement-report': { enforcementOutcome: 'impossible' },
    });

    expect(path.slice(-2)).to.deep.equal(['✉ enforcement-report', '■ not-enforceable']);
  });

  const drafts = {
    'acceptance-notice': 'prepare-acceptance',
    'complexity-determination': 'determine-complexity',
    'verification-decision': 'prepare-verification',
    'verification-report': 'report-verification',
    'dialogue-notice': 'invite-dialogue',
    'settlement-decision': 'draft-decision',
  };
  for (const [paper, task] of Object.entries(drafts)) {
    it(`văn bản ${paper} bị trả lại thì về bước ${task} rồi trình lại`, async () => {
      const path = await settle(
        { 'prepare-acceptance': { complex: true, remote: false }, 'report-verification': { viewsDiffer: 'yes' } },
        { papers: { [paper]: ['sendBack', 'approve'] } },
      );

      const at = path.indexOf(`↩ ${paper}`);
      expect(path.slice(at - 1, at + 3)).to.deep.equal([task, `↩ ${paper}`, task, `✉ ${paper}`]);
    });
  }
});

describe('Tạm đình chỉ giải quyết khiếu nại (LKN Đ11a.1, NĐ124 Đ28b)', () => {
  const suspend = (papers: Walk['papers'] = {}) =>
    walk({
      procedure: 'complaint-first',
      side: 'suspension',
      answers: { 'propose-suspension': {}, 'propose-resumption': {} },
      papers,
    });

  it('quyết định tạm đình chỉ, rồi quyết định tiếp tục khi căn cứ không còn', async () => {
    expect(await suspend()).to.deep.equal([
      'propose-suspension',
      '✉ suspension-decision',
      'propose-resumption',
      '✉ resumption-decision',
      '■ resumed',
    ]);
  });

  it('mở được bao nhiêu lần cũng được', async () => {
    const [first, second] = [await suspend(), await suspend()];

    expect(second).to.deep.equal(first);
  });

  it('từng quyết định có thể bị trả lại để sửa', async () => {
    const path = await suspend({ 'suspension-decision': ['sendBack'], 'resumption-decision': ['sendBack'] });

    expect(path).to.deep.equal([
      ...['propose-suspension', '↩ suspension-decision', 'propose-suspension', '✉ suspension-decision'],
      ...['propose-resumption', '↩ resumption-decision', 'propose-resumption', '✉ resumption-decision', '■ resumed'],
    ]);
  });
});

describe('Rút khiếu nại (LKN Đ10, NĐ124 Đ7a)', () => {
  const withdraw = (withdrawalScope: string, withdrawalCoerced = 'no', papers: Walk['papers'] = {}) =>
    walk({
      procedure: 'complaint-first',
      side: 'withdrawal',
      answers: { 'record-withdrawal': { withdrawalScope, withdrawalCoerced }, 'propose-termination': {} },
      papers,
    });

  it('rút một phần thì phần còn lại tiếp tục được giải quyết', async () => {
    expect(await withdraw('part')).to.deep.equal(['record-withdrawal', '■ withdrawn-in-part']);
  });

  it('rút toàn bộ thì đình chỉ giải quyết (LKN Đ11a.2a)', async () => {
    expect(await withdraw('whole')).to.deep.equal([
      'record-withdrawal',
      'propose-termination',
      '✉ termination-decision',
      '■ terminated',
    ]);
  });

  for (const scope of ['part', 'whole']) {
    it(`rút (${scope}) do bị ép buộc, đe dọa thì không ghi nhận (LKN Đ10.3)`, async () => {
      expect(await withdraw(scope, 'yes')).to.deep.equal(['record-withdrawal', '■ withdrawal-not-recognised']);
    });
  }

  it('quyết định đình chỉ có thể bị trả lại để sửa', async () => {
    const path = await withdraw('whole', 'no', { 'termination-decision': ['sendBack'] });

    expect(path).to.include('↩ termination-decision').and.include('■ terminated');
  });
});

describe('Tạm đình chỉ việc thi hành quyết định bị khiếu nại (LKN Đ35, NĐ124 Đ26)', () => {
  const stay = (more: Partial<Walk> = {}) =>
    walk({
      procedure: 'complaint-first',
      side: 'stay',
      answers: { 'propose-stay': {}, 'watch-stay': {}, 'lift-stay': {} },
      ...more,
    });

  it('lý do không còn thì hủy bỏ (Mẫu 12)', async () => {
    expect(await stay()).to.deep.equal([
      ...['propose-stay', '✉ stay-decision', 'watch-stay', '✉ stay-lifting', '■ stay-lifted'],
    ]);
  });

  it('trước khi hết thời hạn giải quyết thì tự có việc dự thảo Mẫu 12', async () => {
    expect(await stay({ events: ['stay-ending'] })).to.deep.equal([
      ...['propose-stay', '✉ stay-decision', '⏰ stay-ending', 'lift-stay', '✉ stay-lifting', '■ stay-lifted'],
    ]);
  });

  it('từng quyết định có thể bị trả lại để sửa', async () => {
    const path = await stay({ papers: { 'stay-decision': ['sendBack'], 'stay-lifting': ['sendBack'] } });

    expect(path).to.deep.equal([
      ...['propose-stay', '↩ stay-decision', 'propose-stay', '✉ stay-decision', 'watch-stay'],
      ...['↩ stay-lifting', 'lift-stay', '✉ stay-lifting', '■ stay-lifted'],
    ]);
  });
});

describe('Đình chỉ theo căn cứ khác (LKN Đ11a.2 b–d; NĐ124 Đ28b)', () => {
  const terminate = (cause: Record<string, unknown>, papers: Walk['papers'] = {}) =>
    walk({
      procedure: 'complaint-first',
      side: 'termination',
      answers: { 'record-termination-cause': cause, 'draft-termination': {}, 'record-heirs': {} },
      papers,
    });
  const terminated = ['draft-termination', '✉ ground-termination-decision', '■ terminated-on-ground'];

  it('người khiếu nại chết, quyền lợi không được thừa kế thì đình chỉ (Đ11a.2b)', async () => {
    const path = await terminate({ terminationCause: 'death', heirs: 'no' });

    expect(path).to.deep.equal(['record-termination-cause', ...terminated]);
  });

  it('có người thừa kế thì ghi nhận người kế thừa và tiếp tục giải quyết', async () => {
    const path = await terminate({ terminationCause: 'death', heirs: 'yes' });

    expect(path).to.deep.equal(['record-termination-cause', 'record-heirs', '■ heirs-continue']);
  });

  for (const [cause, law] of [
    ['no-object', 'không còn đối tượng, nội dung (Đ11a.2c)'],
    ['court', 'Tòa án đã thụ lý hoặc đã giải quyết (Đ11a.2d)'],
  ]) {
    it(`${law} thì đình chỉ`, async () => {
      const path = await terminate({ terminationCause: cause, heirs: null });

      expect(path).to.deep.equal(['record-termination-cause', ...terminated]);
    });
  }

  it('quyết định đình chỉ có thể bị trả lại để sửa', async () => {
    const path = await terminate({ terminationCause: 'court', heirs: null }, { 'termination-decision': ['sendBack'] });

    expect(path).to.include('↩ ground-termination-decision').and.include('■ terminated-on-ground');
  });
});

describe('Sơ đồ giải quyết khiếu nại lần đầu', () => {
  it('mọi nhánh đều có một bài kiểm tra đi qua', async () => {
    expect(await untrodden('complaint-first')).to.deep.equal([]);
  });
});
