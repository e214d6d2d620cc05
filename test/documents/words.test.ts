import { expect } from 'chai';
import { clockTime, longDate, padded, phrase, shortDate } from '../../server/documents/words.ts';

describe('words of papers (Nghị định 30/2020)', () => {
  it('pads days below 10 and the months 1 and 2', () => {
    expect(longDate('2026-02-05')).to.equal('ngày 05 tháng 02 năm 2026');
    expect(longDate('2026-07-15')).to.equal('ngày 15 tháng 7 năm 2026');
    expect(shortDate('2026-01-09')).to.equal('09/01/2026');
    expect(shortDate('2026-10-31')).to.equal('31/10/2026');
    expect(padded('5')).to.equal('05');
    expect(padded('30')).to.equal('30');
  });

  it('writes clock times in words', () => {
    expect(clockTime('08:05')).to.equal('08 giờ 05 phút');
  });

  it('refuses what is not a day or a time', () => {
    expect(() => longDate('05/07/2026')).to.throw(TypeError);
    expect(() => clockTime('8h')).to.throw(TypeError);
  });

  it('takes the closing punctuation off a phrase', () => {
    expect(phrase('  thu hồi\n đất.;')).to.equal('thu hồi đất');
    expect(phrase('được biết./.')).to.equal('được biết');
  });
});
