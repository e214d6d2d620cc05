import { expect } from 'chai';
import { type Answers, untrodden, type Walk, walk } from '../support/walk.ts';

/** Bà Tư's first complaint about a decision of the commune. */
const complaint: Answers = {
  'check-eligibility': { eligibility: 'eligible' },
  'classify-petition': {
    kind: 'complaint',
    complaintInstance: 'first',
    complaintObject: 'decision',
    jurisdiction: 'own',
  },
  'propose-handling': { proposal: 'accept' },
  'decide-proposal': { decision: 'approve' },
  'record-supplement': {},
};

const proposed = [
  '✉ petition-receipt',
  'check-eligibility',
  'classify-petition',
  'propose-handling',
  'decide-proposal',
];

const triage = (change: Answers = {}, more: Partial<Walk> = {}) =>
  walk({ procedure: 'petition-triage', answers: { ...complaint, ...change }, ...more });

describe('Tiếp nhận, phân loại, xử lý đơn', () => {
  it('khiếu nại lần đầu đủ điều kiện, thuộc thẩm quyền thì thụ lý, mở vụ việc (LKN Đ27)', async () => {
    expect(await triage()).to.deep.equal([...proposed, '■ accepted']);
  });

  it('người đứng đầu trả lại đề xuất thì sửa rồi trình lại', async () => {
    const path = await triage({
      'decide-proposal': [{ decision: 'sendBack', remark: 'Nêu rõ căn cứ' }, { decision: 'approve' }],
    });

    expect(path).to.deep.equal([...proposed, 'propose-handling', 'decide-proposal', '■ accepted']);
  });

  it('cơ quan có tuyến bút phê thì lãnh đạo bút phê trước khi cán bộ xử lý', async () => {
    const path = await triage({ 'write-routing-note': { routingAnswer: 'lead' } }, { facts: { routingDesks: 2 } });

    expect(path).to.deep.equal(['✉ petition-receipt', 'write-routing-note', ...proposed.slice(1), '■ accepted']);
  });

  const handovers: [string, Record<string, string>, string][] = [
    [
      'khiếu nại lần hai',
      { kind: 'complaint', complaintInstance: 'second', complaintObject: 'decision' },
      'accepted-complaint-other',
    ],
    [
      'khiếu nại quyết định kỷ luật',
      { kind: 'complaint', complaintInstance: 'first', complaintObject: 'discipline' },
      'accepted-complaint-other',
    ],
    ['tố cáo', { kind: 'denunciation' }, 'accepted-denunciation'],
    ['kiến nghị', { kind: 'recommendation' }, 'accepted-recommendation'],
    ['phản ánh', { kind: 'reflection' }, 'accepted-recommendation'],
  ];
  for (const [name, classes, end] of handovers) {
    it(`${name} được thụ lý thì chờ bàn giao cho quy trình của nó`, async () => {
      expect(await triage({ 'classify-petition': classes })).to.deep.equal([...proposed, `■ ${end}`]);
    });
  }

  const papers: [string, string, string][] = [
    ['refuse', 'refusal-notice', 'refused'],
    ['guide', 'guidance-letter', 'guided'],
    ['transfer', 'transfer-slip', 'transferred'],
    ['shelve', 'shelving-slip', 'shelved'],
    ['return', 'return-letter', 'returned'],
    ['split', 'split-guidance', 'split'],
  ];
  for (const [proposal, paper, end] of papers) {
    it(`đề xuất ${proposal} được duyệt thì ban hành ${paper}`, async () => {
      expect(await triage({ 'propose-handling': { proposal } })).to.deep.equal([...proposed, `✉ ${paper}`, `■ ${end}`]);
    });

    it(`${paper} không được ký thì về bước đề xuất`, async () => {
      const path = await triage({ 'propose-handling': { proposal } }, { papers: { [paper]: ['sendBack'] } });

      expect(path).to.deep.equal([
        ...proposed,
        `↩ ${paper}`,
        'propose-handling',
        'decide-proposal',
        `✉ ${paper}`,
        `■ ${end}`,
      ]);
    });
  }

  it('tách đơn còn nội dung thuộc thẩm quyền của mình thì phân loại tiếp phần đó', async () => {
    const path = await triage({
      'propose-handling': [{ proposal: 'split', splitOwnPart: 'yes' }, { proposal: 'accept' }],
    });

    expect(path).to.deep.equal([
      ...proposed,
      '✉ split-guidance',
      ...['classify-petition', 'propose-handling', 'decide-proposal', '■ accepted'],
    ]);
  });

  it('đơn không đủ điều kiện xử lý thì không phân loại mà đề xuất lưu (TT05 Đ6, Đ28)', async () => {
    const path = await triage({
      'check-eligibility': { eligibility: 'ineligible' },
      'propose-handling': { proposal: 'shelve' },
    });

    expect(path).to.deep.equal([
      '✉ petition-receipt',
      'check-eligibility',
      'propose-handling',
      'decide-proposal',
      '✉ shelving-slip',
      '■ shelved',
    ]);
  });

  const supplementing: Answers = {
    'check-eligibility': [{ eligibility: 'supplementable' }, { eligibility: 'eligible' }],
    'propose-handling': [{ proposal: 'supplement' }, { proposal: 'accept' }],
  };
  const asked = [
    '✉ petition-receipt',
    'check-eligibility',
    'propose-handling',
    'decide-proposal',
    '✉ supplement-request',
  ];

  it('người gửi bổ sung đủ thì kiểm tra lại điều kiện từ đầu', async () => {
    expect(await triage(supplementing)).to.deep.equal([
      ...asked,
      'record-supplement',
      ...proposed.slice(1),
      '■ accepted',
    ]);
  });

  it('quá 30 ngày không bổ sung thì đề xuất lưu đơn', async () => {
    const path = await triage(
      { ...supplementing, 'propose-handling': [{ proposal: 'supplement' }, { proposal: 'shelve' }] },
      { events: ['supplement-expired'] },
    );

    expect(path).to.deep.equal([
      ...asked,
      '⏰ supplement-expired',
      'propose-handling',
      'decide-proposal',
      '✉ shelving-slip',
      '■ shelved',
    ]);
  });

  it('thông báo bổ sung bị trả lại thì sửa đề xuất', async () => {
    const path = await triage(
      {
        ...supplementing,
        'propose-handling': [{ proposal: 'supplement' }, { proposal: 'supplement' }, { proposal: 'accept' }],
      },
      { papers: { 'supplement-request': ['sendBack'] } },
    );

    expect(path).to.include('↩ supplement-request').and.include('■ accepted');
  });

  it('mọi nhánh của sơ đồ đều có một bài kiểm tra đi qua', async () => {
    expect(await untrodden('petition-triage')).to.deep.equal([]);
  });
});
