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
  'register-parts': {},
  'attach-original': { duplicateOf: 'DV-2026-000001', newContent: 'no' },
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

  it('công dân được tiếp đã nhận giấy biên nhận khi tiếp thì không in lần nữa (NĐ154 Đ15.4)', async () => {
    expect(await triage({}, { facts: { fromReception: true } })).to.deep.equal([...proposed.slice(1), '■ accepted']);
  });

  const followers: [string, Record<string, string>, string][] = [
    [
      'khiếu nại lần hai',
      { kind: 'complaint', complaintInstance: 'second', complaintObject: 'decision' },
      'accepted-complaint-second',
    ],
    [
      'khiếu nại quyết định kỷ luật',
      { kind: 'complaint', complaintInstance: 'first', complaintObject: 'discipline' },
      'accepted-complaint-discipline',
    ],
    ['kiến nghị', { kind: 'recommendation' }, 'accepted-recommendation'],
    ['phản ánh', { kind: 'reflection' }, 'accepted-recommendation'],
  ];
  for (const [name, classes, end] of followers) {
    it(`${name} được duyệt thụ lý thì sang quy trình của nó`, async () => {
      expect(await triage({ 'classify-petition': classes })).to.deep.equal([...proposed, `■ ${end}`]);
    });
  }

  it('tố cáo sang quy trình tố cáo ngay sau khi phân loại, chưa đề xuất gì (LTC Đ24)', async () => {
    const path = await triage({ 'classify-petition': { kind: 'denunciation' } });

    expect(path).to.deep.equal([...proposed.slice(0, 3), '■ accepted-denunciation']);
  });

  const special: [string, string, string[]][] = [
    ['đơn trùng được ghép vào đơn đã nhận, không có văn bản trả lời', 'duplicate', ['attach-original', '■ attached']],
    [
      'nặc danh, mạo danh, sai hình thức thì xét ba điều kiện (LTC Đ25)',
      'denunciation-info',
      ['■ denunciation-content'],
    ],
    ['phản ánh, kiến nghị về quy định hành chính theo kênh riêng (NĐ 20/2008)', 'regulation', ['■ regulation-content']],
    ['phản ánh hiện trường theo kênh riêng', 'onsite', ['■ onsite-content']],
  ];
  for (const [name, specialCase, rest] of special) {
    it(name, async () => {
      const path = await triage({ 'check-eligibility': { specialCase } });

      expect(path).to.deep.equal(['✉ petition-receipt', 'check-eligibility', ...rest]);
    });
  }

  const papers: [string, string, string][] = [
    ['refuse', 'refusal-notice', 'refused'],
    ['guide', 'guidance-letter', 'guided'],
    ['transfer', 'transfer-slip', 'transferred'],
    ['shelve', 'shelving-slip', 'shelved'],
    ['return', 'return-letter', 'returned'],
    ['split', 'split-guidance', 'split'],
    ['demand', 'subordinate-demand', 'demanded'],
    ['report', 'reconsideration-report', 'reported'],
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

  it('tách đơn còn nội dung thuộc thẩm quyền của mình thì mỗi nội dung vào sổ thành một đơn (LTCD Đ25.3)', async () => {
    const path = await triage({ 'propose-handling': { proposal: 'split', splitOwnPart: 'yes' } });

    expect(path).to.deep.equal([...proposed, '✉ split-guidance', 'register-parts', '■ split']);
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

  const change = (petitionEnds: string, papers: Walk['papers'] = {}) =>
    walk({
      procedure: 'petition-triage',
      side: 'sender-change',
      answers: { 'record-sender-change': { petitionEnds } },
      papers,
    });

  it('rút toàn bộ khiếu nại, hoặc người gửi đơn chết không có người thừa kế: thông báo, kết thúc (LKN Đ10, Đ11a)', async () => {
    expect(await change('yes')).to.deep.equal(['record-sender-change', '✉ triage-closing-notice', '■ withdrawn']);
    expect(await change('yes', { 'triage-closing-notice': ['sendBack'] })).to.deep.equal([
      'record-sender-change',
      '↩ triage-closing-notice',
      ...['record-sender-change', '✉ triage-closing-notice', '■ withdrawn'],
    ]);
  });

  it('rút một phần, rút tố cáo, còn người thừa kế thì xử lý tiếp (LTC Đ33.3)', async () => {
    expect(await change('no')).to.deep.equal(['record-sender-change', '■ sender-change-noted']);
  });

  it('mọi nhánh của sơ đồ đều có một bài kiểm tra đi qua', async () => {
    expect(await untrodden('petition-triage')).to.deep.equal([]);
  });
});

describe('Việc kèm theo khi xử lý đơn', () => {
  it('vụ việc phức tạp, đông người: người đứng đầu xem ngay và chỉ đạo (LTCD Đ31)', async () => {
    expect(await walk({ procedure: 'urgent-report', answers: { 'note-urgent-matter': {} } })).to.deep.equal([
      'note-urgent-matter',
      '■ directed',
    ]);
  });

  for (const [stayDecision, end] of [
    ['stay', 'stay'],
    ['continue', 'no-stay'],
  ]) {
    it(`đề xuất tạm đình chỉ thi hành quyết định bị khiếu nại: ${end} (LKN Đ35)`, async () => {
      const answers = { 'draft-stay-report': {}, 'decide-stay': { stayDecision } };

      expect(await walk({ procedure: 'stay-report', answers })).to.deep.equal([
        ...['draft-stay-report', 'decide-stay'],
        `■ ${end}`,
      ]);
    });
  }

  it('đơn lưu đủ một năm thì người đứng đầu quyết định tiêu hủy hay lưu tiếp (TT05 Đ28)', async () => {
    const answers = { 'decide-disposal': {} };

    expect(await walk({ procedure: 'shelf-review', answers, events: ['year-over'] })).to.deep.equal([
      ...['⏰ year-over', 'decide-disposal', '■ disposed'],
    ]);
  });

  it('mọi nhánh của các việc ấy đều có một bài kiểm tra đi qua', async () => {
    for (const procedure of ['urgent-report', 'stay-report', 'shelf-review'])
      expect(await untrodden(procedure), procedure).to.deep.equal([]);
  });
});
