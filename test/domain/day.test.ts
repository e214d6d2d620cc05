import { expect } from 'chai';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  between,
  contains,
  dayAt,
  dayOf,
  hourOf,
  isDay,
  mergeIntervals,
  startOfDay,
  weekday,
} from '../../server/domain/day.ts';

const days = fc.integer({ min: 0, max: 40_000 }).map(dayAt);

describe('Days', () => {
  it('change at midnight in Vietnam, not in Greenwich', () => {
    expect(dayOf(new Date('2026-07-05T16:59:59.999Z'))).to.equal('2026-07-05');
    expect(dayOf(new Date('2026-07-05T17:00:00Z'))).to.equal('2026-07-06');
    expect(hourOf(new Date('2026-07-06T01:40:00Z'))).to.equal('08:40');
    expect(startOfDay('2026-07-06').toISOString()).to.equal('2026-07-05T17:00:00.000Z');
  });

  it('agree with the time zone database', () => {
    const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
    fc.assert(
      fc.property(fc.date({ min: new Date('1980-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }), (at) => {
        expect(dayOf(at)).to.equal(zone.format(at));
      }),
    );
  });

  it('exist or are not days', () => {
    expect(['2026-02-28', '2028-02-29', '2000-02-29'].every(isDay)).to.equal(true);
    const wrong = [
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-01',
      '06/07/2026',
      '2026-07-06T00',
      '',
      null,
    ];
    expect(wrong.filter(isDay)).to.deep.equal([]);
    expect(() => addDays('2026-02-30', 1)).to.throw(RangeError);
  });

  it('end with the month where the month is shorter', () => {
    expect(addMonths('2026-01-31', 1)).to.equal('2026-02-28');
    expect(addMonths('2028-01-31', 1)).to.equal('2028-02-29');
    expect(addMonths('2026-03-31', -1)).to.equal('2026-02-28');
    expect(addMonths('2026-12-15', 1)).to.equal('2027-01-15');
    expect(addYears('2028-02-29', 1)).to.equal('2029-02-28');
    expect(addYears('2028-02-29', 4)).to.equal('2032-02-29');
  });

  it('know their weekday', () => {
    expect(weekday('2026-07-06')).to.equal(1);
    expect(weekday('2026-07-12')).to.equal(7);
    expect(weekday('1969-12-31')).to.equal(3);
  });

  it('add and subtract to the same day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, n) => between(day, addDays(day, n)) === n),
    );
  });

  it('join intervals that overlap or touch, and contain their first day but not their last', () => {
    const joined = mergeIntervals([
      { from: '2026-07-10', until: '2026-07-12' },
      { from: '2026-07-01', until: '2026-07-05' },
      { from: '2026-07-05', until: '2026-07-06' },
      { from: '2026-07-07', until: '2026-07-07' },
      { from: '2026-07-11', until: null },
    ]);
    expect(joined).to.deep.equal([
      { from: '2026-07-01', until: '2026-07-06' },
      { from: '2026-07-10', until: null },
    ]);
    expect(contains({ from: '2026-07-01', until: '2026-07-06' }, '2026-07-01')).to.equal(true);
    expect(contains({ from: '2026-07-01', until: '2026-07-06' }, '2026-07-06')).to.equal(false);
    expect(() => mergeIntervals([{ from: '2026-07-02', until: '2026-07-01' }])).to.throw(RangeError);
  });
});
