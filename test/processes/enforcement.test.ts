import { expect } from 'chai';
import { type Answers, untrodden, type Walk, walk } from '../support/walk.ts';

const answers: Answers = {
  'draft-enforcement-order': { enforcementBranch: 'amend' },
  'record-new-decision': {},
  'record-obedience': { obedience: 'obeyed' },
  'record-stopped-act': {},
  'plan-coercion': {},
  'record-coercion': {},
  'follow-enforcement': { enforcementProgress: 'complete' },
  'draft-recommendation': {},
  'draft-enforcement-report': { enforcementOutcome: 'done' },
  'draft-conclusion-action': { crimeSigns: 'no' },
  'draft-file-transfer': {},
};
const complaint = { petitionKind: 'complaint' };
const denunciation = { petitionKind: 'denunciation' };

const enforce = (change: Answers = {}, more: Partial<Walk> = {}) =>
  walk({ procedure: 'enforcement', facts: complaint, answers: { ...answers, ...change }, ...more });

const order = ['draft-enforcement-order', '✉ enforcement-order'];
const action = ['draft-conclusion-action', '✉ conclusion-action'];
const report = ['draft-enforcement-report', '✉ enforcement-report'];
const done = ['follow-enforcement', ...report, '■ enforced'];

describe('Thi hành quyết định giải quyết khiếu nại có hiệu lực pháp luật (NĐ124 Đ31–Đ36)', () => {
  it('chỉ đạo thi hành, người bị khiếu nại sửa đổi hoặc thay thế quyết định, báo cáo (Đ31.1, Đ32.1a, Đ32.2)', async () => {
    expect(await enforce()).to.deep.equal([...order, 'record-new-decision', ...done]);
  });

  it('quyết định đúng pháp luật thì người khiếu nại chấp hành (Đ32.1b)', async () => {
    const path = await enforce({ 'draft-enforcement-order': { enforcementBranch: 'obey' } });

    expect(path).to.deep.equal([...order, 'record-obedience', ...done]);
  });

  it('đã vận động, thuyết phục mà không chấp hành thì cưỡng chế theo phương án (Đ32.1b)', async () => {
    const path = await enforce({
      'draft-enforcement-order': { enforcementBranch: 'obey' },
      'record-obedience': { obedience: 'refused' },
    });

    expect(path).to.deep.equal([
      ...order,
      ...['record-obedience', 'plan-coercion', '✉ coercion-plan', 'record-coercion'],
      ...done,
    ]);
  });

  it('hành vi trái pháp luật thì chấm dứt (Đ32.1c)', async () => {
    const path = await enforce({ 'draft-enforcement-order': { enforcementBranch: 'stop' } });

    expect(path).to.deep.equal([...order, 'record-stopped-act', ...done]);
  });

  it('thi hành không đúng, không đủ, chậm thì áp dụng biện pháp hoặc kiến nghị, rồi theo dõi tiếp (Đ31.2)', async () => {
    const path = await enforce({
      'follow-enforcement': [{ enforcementProgress: 'measures' }, { enforcementProgress: 'complete' }],
    });

    expect(path).to.deep.equal([
      ...[...order, 'record-new-decision', 'follow-enforcement'],
      ...['draft-recommendation', '✉ enforcement-recommendation'],
      ...done,
    ]);
  });

  it('không thể thi hành thì báo cáo người có thẩm quyền và kết thúc như vậy (Đ36.3)', async () => {
    const path = await enforce({
      'follow-enforcement': { enforcementProgress: 'impossible' },
      'draft-enforcement-report': { enforcementOutcome: 'impossible' },
    });

    expect(path.slice(-2)).to.deep.equal(['✉ enforcement-report', '■ not-enforceable']);
  });

  const drafts: Record<string, [string, Answers]> = {
    'enforcement-order': ['draft-enforcement-order', {}],
    'coercion-plan': [
      'plan-coercion',
      {
        'draft-enforcement-order': { enforcementBranch: 'obey' },
        'record-obedience': { obedience: 'refused' },
      },
    ],
    'enforcement-recommendation': [
      'draft-recommendation',
      { 'follow-enforcement': [{ enforcementProgress: 'measures' }, { enforcementProgress: 'complete' }] },
    ],
    'enforcement-report': ['draft-enforcement-report', {}],
  };
  for (const [paper, [task, change]] of Object.entries(drafts)) {
    it(`văn bản ${paper} bị trả lại thì về bước ${task} rồi trình lại`, async () => {
      const path = await enforce(change, { papers: { [paper]: ['sendBack'] } });

      const at = path.indexOf(`↩ ${paper}`);
      expect(path.slice(at - 1, at + 3)).to.deep.equal([task, `↩ ${paper}`, task, `✉ ${paper}`]);
    });
  }
});

describe('Xử lý và thực hiện kết luận nội dung tố cáo (LTC Đ36, Đ44; NĐ31 Đ18)', () => {
  const act = (change: Answers = {}, papers: Walk['papers'] = {}) => enforce(change, { facts: denunciation, papers });
  const crime = { 'draft-conclusion-action': { crimeSigns: 'yes' } };

  it('xử lý hoặc kiến nghị xử lý, theo dõi, báo cáo; không còn báo cáo hằng tháng (NĐ156 Đ3)', async () => {
    expect(await act()).to.deep.equal([...action, ...done]);
  });

  it('có dấu hiệu của tội phạm thì chuyển ngay hồ sơ đến Cơ quan điều tra, Viện kiểm sát (LTC Đ36.2)', async () => {
    expect(await act(crime)).to.deep.equal([...action, 'draft-file-transfer', '✉ file-transfer', ...done]);
  });

  it('không thực hiện được thì báo cáo người giải quyết tố cáo và kết thúc như vậy', async () => {
    const path = await act({
      'follow-enforcement': { enforcementProgress: 'impossible' },
      'draft-enforcement-report': { enforcementOutcome: 'impossible' },
    });

    expect(path.slice(-2)).to.deep.equal(['✉ enforcement-report', '■ not-carried-out']);
  });

  it('văn bản xử lý, văn bản chuyển hồ sơ bị trả lại thì sửa rồi trình lại', async () => {
    const path = await act(crime, { 'conclusion-action': ['sendBack'], 'file-transfer': ['sendBack'] });

    expect(path).to.deep.equal([
      ...['draft-conclusion-action', '↩ conclusion-action', ...action],
      ...['draft-file-transfer', '↩ file-transfer', 'draft-file-transfer', '✉ file-transfer', ...done],
    ]);
  });
});

describe('Sơ đồ thi hành', () => {
  it('mọi nhánh đều có một bài kiểm tra đi qua', async () => {
    expect(await untrodden('enforcement')).to.deep.equal([]);
  });
});
