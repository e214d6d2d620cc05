import { expect } from 'chai';
import { caseNumber, documentNumber, petitionCode } from '../../server/domain/numbering.ts';

describe('Numbers of registers and papers', () => {
  it('sort as text within an agency and a year', () => {
    expect(petitionCode('DV', 2026, 12)).to.equal('DV-2026-000012');
    expect(caseNumber('KN', 'DV', 2026, 3)).to.equal('KN-DV-2026-000003');
    expect(petitionCode('DV', 2026, 9) < petitionCode('DV', 2026, 10)).to.equal(true);
  });

  it('follow Nghị định 30/2020 on papers', () => {
    expect(documentNumber(5, { type: 'QĐ', agency: 'UBND' })).to.equal('05/QĐ-UBND');
    expect(documentNumber(12, { type: 'TB', agency: 'UBND' })).to.equal('12/TB-UBND');
    expect(documentNumber(7, { agency: 'UBND', unit: 'VP' })).to.equal('07/UBND-VP');
  });

  it('are whole and start at one', () => {
    for (const wrong of [0, -1, 1.5, Number.NaN]) expect(() => petitionCode('DV', 2026, wrong)).to.throw(RangeError);
  });
});
