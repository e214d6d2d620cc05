import { expect } from 'chai';
import { type Classified, proposeBody } from '../../server/domain/authority.ts';

describe('Who is competent for what triage has classified', () => {
  const complaint = { kind: 'complaint', complaintObject: 'decision', complaintInstance: 'first' };
  const denunciation = { kind: 'denunciation' };
  const rows: [Classified, string, string][] = [
    [{ ...complaint, respondentBody: 'commune-committee', respondentPosition: 'head' }, 'cấp xã', 'LKN Đ17'],
    [
      { ...complaint, complaintInstance: 'second', respondentBody: 'commune-committee', respondentPosition: 'head' },
      'cấp tỉnh',
      'LKN Đ21.2',
    ],
    [{ ...complaint, respondentBody: 'department', respondentPosition: 'head' }, 'Giám đốc sở', 'LKN Đ20.1'],
    [
      { ...complaint, complaintObject: 'discipline', respondentBody: 'department', respondentPosition: 'head' },
      'Người đứng đầu cơ quan bị khiếu nại',
      'LKN Đ51.1',
    ],
    [{ ...denunciation, respondentBody: 'commune-committee', respondentPosition: 'staff' }, 'cấp xã', 'LTC Đ13.1'],
    [{ ...denunciation, respondentBody: 'commune-body', respondentPosition: 'head' }, 'cấp xã', 'LTC Đ13.1'],
    [{ ...denunciation, respondentBody: 'commune-committee', respondentPosition: 'head' }, 'cấp tỉnh', 'LTC Đ13.4'],
    [{ ...denunciation, respondentBody: 'commune-committee', respondentPosition: 'deputy' }, 'cấp tỉnh', 'LTC Đ13.4'],
    [{ ...denunciation, respondentBody: 'commune-committee', respondentPosition: 'body' }, 'cấp tỉnh', 'LTC Đ12.6'],
    [{ ...denunciation, respondentBody: 'department', respondentPosition: 'head' }, 'cấp tỉnh', 'LTC Đ13.4'],
    [{ ...denunciation, respondentBody: 'department-unit', respondentPosition: 'head' }, 'sở', 'LTC Đ13.3'],
    [{ ...denunciation, respondentBody: 'public-unit', respondentPosition: 'staff' }, 'sự nghiệp', 'LTC Đ18.1'],
    [{ ...denunciation, respondentBody: 'public-unit', respondentPosition: 'head' }, 'quản lý đơn vị', 'LTC Đ18.2'],
    [{ ...denunciation, respondentBody: 'province-committee', respondentPosition: 'deputy' }, 'Thủ tướng', 'LTC Đ13.8'],
    [{ ...denunciation, respondentBody: 'ministry', respondentPosition: 'head' }, 'Thủ tướng', 'LTC Đ13.8'],
    [{ ...denunciation, respondentBody: 'ministry-unit', respondentPosition: 'head' }, 'Bộ trưởng', 'LTC Đ13.5'],
    [{ ...denunciation, respondentBody: 'party', respondentPosition: 'staff' }, 'Tổ chức đảng', 'LTC Đ20'],
    [{ ...denunciation, respondentBody: 'enterprise', respondentPosition: 'staff' }, 'doanh nghiệp', 'LTC Đ19'],
    [{ kind: 'recommendation', respondentBody: 'commune-committee' }, 'cấp xã', 'LTCD Đ2.2'],
    [{ kind: 'reflection', respondentBody: 'department' }, 'Sở', 'LTCD Đ2.2'],
  ];
  for (const [classified, title, law] of rows) {
    it(`${Object.values(classified).join(' ')} → ${title} (${law})`, () => {
      const proposal = proposeBody(classified);
      expect(proposal).to.include({ found: true });
      if (proposal?.found) expect(proposal.title).to.include(title);
      expect(proposal?.law?.startsWith(law)).to.equal(true);
    });
  }

  const open: [string, Classified, RegExp, string | undefined][] = [
    [
      'a district that ended',
      { ...denunciation, respondentBody: 'district-committee', respondentPosition: 'head' },
      /Cấp huyện/,
      'LTC Đ12.3',
    ],
    [
      'whoever has no public duty',
      { ...denunciation, respondentBody: 'other', respondentPosition: 'staff' },
      /lĩnh vực/,
      'LTC Đ41',
    ],
    [
      'a deputy minister',
      { ...denunciation, respondentBody: 'ministry', respondentPosition: 'deputy' },
      /Không tìm thấy quy định/,
      undefined,
    ],
    ['what was settled twice', { ...complaint, complaintInstance: 'exhausted' }, /lần hai/, 'LKN Đ11.7'],
    ['a quarrel of neighbours', { kind: 'dispute' }, /hòa giải/, undefined],
    [
      'the discipline of a public employee',
      {
        ...complaint,
        complaintObject: 'discipline',
        respondentBody: 'department',
        respondentPosition: 'head',
        publicEmployee: true,
      },
      /viên chức/,
      'LKN Đ2.1',
    ],
    ['a respondent not chosen yet', { ...complaint }, /Chọn cơ quan/, undefined],
  ];
  for (const [what, classified, reason, law] of open) {
    it(`says that no rule decides ${what}, and why`, () => {
      const proposal = proposeBody(classified);
      expect(proposal).to.include({ found: false });
      if (proposal && !proposal.found) expect(proposal.reason).to.match(reason);
      if (law) expect(proposal?.law?.startsWith(law)).to.equal(true);
    });
  }

  it('proposes nothing for several contents: each is asked for itself', () => {
    expect(proposeBody({ kind: 'mixed' })).to.equal(null);
  });
});
