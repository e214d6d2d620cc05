import { expect } from 'chai';
import { partialsOf, templatePaths } from '../../server/documents/index.ts';
import { type Answers, releaseOf, untrodden, type Walk, walk } from '../support/walk.ts';

/** A denunciation of an official, verified by a team, without anything to be left out for the denounced. */
const plain: Answers = {
  'check-denunciation': { denunciationInstance: 'first', identityCheck: 'confirmed', acceptanceResult: 'all' },
  'study-previous-file': { previousSettlementReview: 'resettle' },
  'propose-intake': { intakeProposal: 'accept' },
  'notify-denouncer': {},
  'notify-denounced': {},
  'notify-forwarder': {},
  'prepare-verification': { verificationBy: 'team' },
  verify: { crimeSigns: 'none' },
  'report-verification': {},
  'draft-conclusion': { extractNeeded: 'no' },
  'draft-extract': {},
  'serve-conclusion': { servedOn: '2026-08-20' },
  'notify-conclusion': {},
  'publish-conclusion': {},
  'record-sanction': { sanctionMade: 'yes' },
  'publish-sanction': {},
  'request-report': {},
  'review-report': { superiorAction: 'take-over' },
  'receive-file': {},
  'handle-at-once': {},
  // thi hành kết luận: the called procedure
  'draft-conclusion-action': { crimeSigns: 'no' },
  'follow-enforcement': { enforcementProgress: 'complete' },
  'draft-enforcement-report': { enforcementOutcome: 'done' },
};

const accepted = ['check-denunciation', 'propose-intake', '✉ acceptance-decision'];
const told = ['notify-denouncer', '✉ acceptance-notice', 'notify-denounced', '✉ content-notice'];
const verified = ['prepare-verification', '✉ team-decision', 'verify', 'report-verification', '✉ team-report'];
const concluded = ['draft-conclusion', '✉ conclusion'];
const afterwards = [
  ...['serve-conclusion', 'notify-conclusion', '✉ conclusion-notice', 'publish-conclusion'],
  ...['record-sanction', 'publish-sanction'],
  ...['draft-conclusion-action', '✉ conclusion-action', 'follow-enforcement', 'draft-enforcement-report'],
  ...['✉ enforcement-report', '■ settled'],
];

const settle = (change: Answers = {}, { facts = {}, ...more }: Partial<Walk> = {}) =>
  walk({
    procedure: 'denunciation',
    answers: { ...plain, ...change },
    facts: { petitionKind: 'denunciation', forwarded: false, ...facts },
    ...more,
  });

/** Branches in parallel come in an order that is nobody's business. */
const sorted = (path: string[]) => [...path].sort();

describe('Giải quyết tố cáo', () => {
  it('kiểm tra, thụ lý, thông báo, xác minh, kết luận, gửi, công khai, thực hiện (LTC Đ24, Đ28–Đ36, Đ40)', async () => {
    const path = await settle();

    expect(path.slice(0, 3)).to.deep.equal(accepted);
    expect(sorted(path)).to.deep.equal(sorted([...accepted, ...told, ...verified, ...concluded, ...afterwards]));
    expect(path.indexOf('prepare-verification')).to.be.greaterThan(path.indexOf('✉ content-notice'));
  });

  it('tố cáo do cơ quan báo chí, cơ quan khác chuyển đến thì trả lời nơi chuyển đến (LTC Đ26.2)', async () => {
    const path = await settle({}, { facts: { forwarded: true } });

    expect(path).to.include.members(['notify-forwarder', '✉ forwarder-reply', '■ settled']);
  });

  it('nội dung rõ ràng, chứng cứ cụ thể: người giải quyết tự xác minh rồi kết luận, không lập Tổ (NĐ31 Đ19)', async () => {
    const path = await settle({ 'prepare-verification': { verificationBy: 'self' } });

    expect(path.slice(path.indexOf('prepare-verification')).slice(0, 4)).to.deep.equal([
      ...['prepare-verification', 'verify', 'draft-conclusion', '✉ conclusion'],
    ]);
  });

  for (const verificationBy of ['inspectorate', 'unit'])
    it(`giao xác minh bằng văn bản (${verificationBy}) thì cơ quan được giao báo cáo theo Mẫu 11 (LTC Đ31.2, NĐ31 Đ16.4)`, async () => {
      const path = await settle({ 'prepare-verification': { verificationBy } });

      expect(path.slice(path.indexOf('prepare-verification')).slice(0, 5)).to.deep.equal([
        ...['prepare-verification', '✉ assignment-letter', 'verify', 'report-verification', '✉ body-report'],
      ]);
    });

  it('kết luận có thông tin có hại cho người tố cáo thì người bị tố cáo nhận bản trích (NĐ31 Mẫu 12, ghi chú 12)', async () => {
    const path = await settle({ 'draft-conclusion': { extractNeeded: 'yes' } });

    expect(path.slice(path.indexOf('✉ conclusion')).slice(1, 3)).to.deep.equal([
      'draft-extract',
      '✉ conclusion-extract',
    ]);
  });

  it('không ra quyết định kỷ luật, xử phạt thì không phải công khai lần thứ hai (LTC Đ40.1)', async () => {
    const path = await settle({ 'record-sanction': { sanctionMade: 'no' } });

    expect(path).to.include('record-sanction').and.not.include('publish-sanction');
  });
});

describe('Xử lý ban đầu thông tin tố cáo (LTC Đ24, Đ25, Đ27, Đ43)', () => {
  const way = (intakeProposal: string, more: Partial<Walk> = {}) =>
    settle({ 'propose-intake': { intakeProposal } }, more);
  const ways: [string, string, string[]][] = [
    ['không đủ điều kiện thì không thụ lý, thông báo lý do (Đ24.1)', 'refuse', ['✉ refusal-notice', '■ not-accepted']],
    [
      'không thuộc thẩm quyền thì chuyển một lần và báo người tố cáo (Đ24.2)',
      'transfer',
      ['✉ transfer-slip', '■ transferred'],
    ],
    ['đến tố cáo trực tiếp không đúng nơi thì hướng dẫn (Đ24.2)', 'guide', ['✉ guidance-letter', '■ guided']],
    ['đã gửi nơi có thẩm quyền hoặc đã được hướng dẫn thì không xử lý (Đ24.3)', 'leave', ['✉ shelving-slip', '■ left']],
    ['có dấu hiệu tội phạm thì chuyển ngay hồ sơ (Đ27.1)', 'refer', ['✉ intake-referral', '■ referred']],
    ['không xác định được người tố cáo thì xử lý như thông tin (Đ25)', 'information', ['■ information']],
    [
      'lĩnh vực quản lý, rõ ràng: xử lý ngay (Đ43)',
      'at-once',
      ['handle-at-once', '✉ violation-letter', '■ handled-at-once'],
    ],
  ];
  for (const [words, proposal, steps] of ways)
    it(words, async () => {
      expect(await way(proposal)).to.deep.equal(['check-denunciation', 'propose-intake', ...steps]);
    });

  const papers = {
    'refusal-notice': 'refuse',
    'transfer-slip': 'transfer',
    'guidance-letter': 'guide',
    'shelving-slip': 'leave',
    'intake-referral': 'refer',
    'upholding-notice': 'uphold',
    'acceptance-decision': 'accept',
  };
  for (const [paper, proposal] of Object.entries(papers))
    it(`văn bản ${paper} bị trả lại thì đề xuất lại`, async () => {
      const path = await way(proposal, { papers: { [paper]: ['sendBack'] } });

      expect(path.slice(1, 5)).to.deep.equal(['propose-intake', `↩ ${paper}`, 'propose-intake', `✉ ${paper}`]);
    });
});

describe('Tố cáo tiếp (LTC Đ37)', () => {
  const again = (previousSettlementReview: string, intakeProposal: string) =>
    settle({
      'check-denunciation': { denunciationInstance: 'again' },
      'study-previous-file': { previousSettlementReview },
      'propose-intake': { intakeProposal },
    });
  const studied = ['check-denunciation', 'study-previous-file', 'propose-intake'];

  it('việc giải quyết trước đúng pháp luật: thông báo không giải quyết lại, nêu lý do (Đ37.2a)', async () => {
    expect(await again('right', 'uphold')).to.deep.equal([...studied, '✉ upholding-notice', '■ upheld']);
  });

  it('giải quyết trước không đúng thẩm quyền: chuyển đến nơi có thẩm quyền (Đ37.2b)', async () => {
    expect(await again('wrong-jurisdiction', 'transfer')).to.deep.equal([
      ...studied,
      '✉ transfer-slip',
      '■ transferred',
    ]);
  });

  it('chưa có hồ sơ thì yêu cầu người đã giải quyết gửi, nhận được rồi xem xét (Đ37.2)', async () => {
    const path = await settle(
      {
        'check-denunciation': { denunciationInstance: 'again' },
        'study-previous-file': [
          ...['ask-file', 'ask-file', 'right'].map((previousSettlementReview) => ({ previousSettlementReview })),
        ],
        'propose-intake': { intakeProposal: 'uphold' },
      },
      { papers: { 'previous-file-request': ['sendBack'] } },
    );

    expect(path).to.deep.equal([
      ...['check-denunciation', 'study-previous-file', '↩ previous-file-request'],
      ...['study-previous-file', '✉ previous-file-request', ...studied.slice(1), '✉ upholding-notice', '■ upheld'],
    ]);
  });

  it('có căn cứ thì giải quyết lại theo đủ trình tự (Đ37.2c, Đ37.3)', async () => {
    const path = await again('resettle', 'accept');

    expect(path.slice(0, 4)).to.deep.equal([...studied, '✉ acceptance-decision']);
    expect(path.at(-1)).to.equal('■ settled');
  });
});

describe('Quá thời hạn mà chưa được giải quyết (LTC Đ38, NĐ31 Đ5)', () => {
  const overdue = (superiorAction: string, papers: Walk['papers'] = {}) =>
    settle(
      { 'check-denunciation': { denunciationInstance: 'overdue' }, 'review-report': { superiorAction } },
      { papers },
    );
  const asked = ['check-denunciation', 'request-report', '✉ report-request', 'review-report'];

  it('yêu cầu báo cáo, đôn đốc cấp dưới và báo người tố cáo (Đ38.2–38.4)', async () => {
    expect(await overdue('urge')).to.deep.equal([...asked, '✉ urging-letter', '■ urged']);
  });

  it('lấy vụ việc lên: yêu cầu chấm dứt, nhận hồ sơ, ra quyết định thụ lý mới (Đ38.5, NĐ31 Đ5.3)', async () => {
    const path = await overdue('take-over');

    expect(path.slice(0, 8)).to.deep.equal([
      ...asked,
      ...['✉ takeover-letter', 'receive-file', 'propose-intake', '✉ acceptance-decision'],
    ]);
  });

  for (const [paper, task, action] of [
    ['report-request', 'request-report', 'urge'],
    ['urging-letter', 'review-report', 'urge'],
    ['takeover-letter', 'review-report', 'take-over'],
  ] as const)
    it(`văn bản ${paper} bị trả lại thì về bước ${task}`, async () => {
      const path = await overdue(action, { [paper]: ['sendBack'] });

      const at = path.indexOf(`↩ ${paper}`);
      expect(path.slice(at + 1, at + 3)).to.deep.equal([task, `✉ ${paper}`]);
    });
});

describe('Văn bản của vụ việc tố cáo bị trả lại thì sửa rồi trình lại', () => {
  const drafts: [string, Record<string, string>, Answers][] = [
    [
      'do Đoàn (Tổ) xác minh',
      {
        'acceptance-notice': 'notify-denouncer',
        'content-notice': 'notify-denounced',
        'forwarder-reply': 'notify-forwarder',
        'team-decision': 'prepare-verification',
        'team-report': 'report-verification',
        conclusion: 'draft-conclusion',
        'conclusion-extract': 'draft-extract',
        'conclusion-notice': 'notify-conclusion',
      },
      { 'draft-conclusion': { extractNeeded: 'yes' } },
    ],
    [
      'do cơ quan được giao xác minh',
      { 'assignment-letter': 'prepare-verification', 'body-report': 'report-verification' },
      { 'prepare-verification': { verificationBy: 'unit' } },
    ],
    ['khi xử lý ngay', { 'violation-letter': 'handle-at-once' }, { 'propose-intake': { intakeProposal: 'at-once' } }],
  ];
  for (const [words, papers, change] of drafts)
    it(words, async () => {
      const fates = Object.fromEntries(Object.keys(papers).map((paper) => [paper, ['sendBack' as const]]));
      const path = await settle(change, { facts: { forwarded: true }, papers: fates });

      for (const [paper, task] of Object.entries(papers)) {
        const back = path.indexOf(`↩ ${paper}`);
        expect(back, paper).to.be.greaterThan(0);
        expect(path.indexOf(task, back), paper).to.be.greaterThan(back);
        expect(path.indexOf(`✉ ${paper}`, back), paper).to.be.greaterThan(path.indexOf(task, back));
      }
    });
});

const beside = (side: string, answers: Answers, more: Partial<Walk> = {}) =>
  walk({ procedure: 'denunciation', side, answers, ...more });

describe('Rút tố cáo (LTC Đ33; NĐ31 Đ4, sửa đổi bởi NĐ156)', () => {
  const withdraw = (withdrawalScope: string, withdrawalGoesOn = 'none', papers: Walk['papers'] = {}) =>
    beside(
      'withdrawal',
      {
        'record-withdrawal': { withdrawalScope, withdrawalGoesOn },
        'propose-termination': {},
        'serve-termination': {},
        'draft-continuation': {},
      },
      { papers },
    );

  it('rút toàn bộ thì đình chỉ, gửi quyết định (Đ33.2, Đ34.3a, Đ34.4)', async () => {
    expect(await withdraw('whole')).to.deep.equal([
      ...['record-withdrawal', 'propose-termination', '✉ termination-decision', 'serve-termination', '■ terminated'],
    ]);
  });

  for (const scope of ['part', 'some'])
    it(`rút một phần hoặc một số người rút (${scope}) thì tiếp tục giải quyết (Đ33.2)`, async () => {
      expect(await withdraw(scope)).to.deep.equal(['record-withdrawal', '■ withdrawn-in-part']);
    });

  for (const ground of ['signs', 'coerced', 'slander'])
    it(`có căn cứ (${ground}) thì vẫn phải giải quyết, thông báo cho người tố cáo (Đ33.3, NĐ31 Đ4.4)`, async () => {
      expect(await withdraw('whole', ground)).to.deep.equal([
        ...['record-withdrawal', 'draft-continuation', '✉ continuation-notice', '■ withdrawal-overridden'],
      ]);
    });

  it('văn bản bị trả lại thì sửa', async () => {
    expect(await withdraw('whole', 'none', { 'termination-decision': ['sendBack'] })).to.include('■ terminated');
    expect(await withdraw('part', 'signs', { 'continuation-notice': ['sendBack'] })).to.include(
      '■ withdrawal-overridden',
    );
  });
});

describe('Thủ tục kèm theo của vụ việc tố cáo', () => {
  it('gia hạn (LTC Đ30, Mẫu 01)', async () => {
    const path = await beside(
      'extension',
      { 'propose-extension': {} },
      { papers: { 'extension-decision': ['sendBack'] } },
    );

    expect(path).to.deep.equal([
      ...['propose-extension', '↩ extension-decision', 'propose-extension', '✉ extension-decision', '■ extended'],
    ]);
  });

  it('tạm đình chỉ, gửi quyết định, tiếp tục (LTC Đ34.1, Đ34.2, Đ34.4)', async () => {
    const answers = { 'propose-suspension': {}, 'serve-suspension': {}, 'propose-resumption': {} };

    expect(await beside('suspension', answers)).to.deep.equal([
      ...['propose-suspension', '✉ suspension-decision', 'serve-suspension'],
      ...['propose-resumption', '✉ resumption-decision', '■ resumed'],
    ]);
    expect(
      await beside('suspension', answers, {
        papers: { 'suspension-decision': ['sendBack'], 'resumption-decision': ['sendBack'] },
      }),
    ).to.include('■ resumed');
  });

  it('trưng cầu giám định, thời gian giám định không tính vào thời hạn (NĐ31 Đ15, Mẫu 09)', async () => {
    const answers = { 'request-appraisal': {}, 'record-appraisal': {} };
    const path = await beside('appraisal', answers, { papers: { 'appraisal-request': ['sendBack'] } });

    expect(path).to.deep.equal([
      ...['request-appraisal', '↩ appraisal-request', 'request-appraisal', '✉ appraisal-request'],
      ...['record-appraisal', '■ appraised'],
    ]);
  });

  it('đình chỉ vì người bị tố cáo chết hoặc vụ việc đã được giải quyết (LTC Đ34.3b, c)', async () => {
    const answers = { 'record-termination': {}, 'serve-record-termination': {} };
    const path = await beside('termination', answers, { papers: { 'termination-decision': ['sendBack'] } });

    expect(path.slice(-3)).to.deep.equal([
      ...['✉ record-termination-decision', 'serve-record-termination', '■ terminated-for-cause'],
    ]);
  });

  for (const [scope, end] of [
    ['part', '■ part-referred'],
    ['whole', '■ whole-referred'],
  ] as const)
    it(`chuyển hồ sơ có dấu hiệu tội phạm (${scope}) (LTC Đ27.1, Đ36.2)`, async () => {
      const answers = { 'draft-referral': { referralScope: scope } };
      const path = await beside('crime-signs', answers, { papers: { 'crime-referral': ['sendBack'] } });

      expect(path.slice(-3)).to.deep.equal(['draft-referral', '✉ crime-referral', end]);
    });

  it('làm việc, lập biên bản theo Mẫu 08 (NĐ31 Đ11–Đ14)', async () => {
    expect(await beside('session', { 'record-session': {} })).to.deep.equal(['record-session', '■ session-recorded']);
  });

  it('báo cáo cấp trên khi quá thời hạn (LTC Đ38.3); cấp trên lấy vụ việc thì giao hồ sơ, chấm dứt (NĐ31 Đ5.3)', async () => {
    const report = await beside(
      'superior-report',
      { 'draft-progress-report': {} },
      { papers: { 'progress-report': ['sendBack'] } },
    );

    expect(report.slice(-2)).to.deep.equal(['✉ progress-report', '■ reported']);
    expect(await beside('takeover', { 'hand-file-over': {} })).to.deep.equal(['hand-file-over', '■ taken-over']);
  });
});

describe('Văn bản gửi người bị tố cáo (NĐ31 Mẫu 06, Mẫu 12 ghi chú (12); LTC Đ56)', () => {
  for (const template of ['content-notice', 'conclusion-extract'])
    it(`${template} không đọc gì về người tố cáo, không gửi cho người tố cáo`, async () => {
      const { templates, procedure } = await releaseOf('denunciation');
      const paths = templatePaths(templates[template] ?? '', partialsOf(templates));

      expect(
        paths.filter((path) => /^(complainant|petition\.people|petition\.representatives)/.test(path)),
      ).to.deep.equal([]);
      const [call] = Object.values(procedure.calls).filter(({ paper }) => paper?.template === template);
      expect(call?.paper?.recipients).to.not.include.oneOf(['petitioner', 'denouncer']);
    });
});

describe('Sơ đồ giải quyết tố cáo', () => {
  it('mọi nhánh đều có một bài kiểm tra đi qua', async () => {
    expect(await untrodden('denunciation')).to.deep.equal([]);
  });
});
