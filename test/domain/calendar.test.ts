import { expect } from 'chai';
import fc from 'fast-check';
import {
  type Calendar,
  type CalendarDay,
  causeOff,
  findRow,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDaysBetween,
} from '../../server/domain/calendar.ts';
import { addDays, dayAt, numberOf } from '../../server/domain/day.ts';
import { lunarDates, seedCalendar } from '../../server/domain/holidays.ts';

const calendar = seedCalendar();
const days = fc.integer({ min: numberOf('2025-01-01'), max: numberOf('2030-12-31') }).map(dayAt);

describe('The calendar', () => {
  it('says why a day is off', () => {
    expect(causeOff('2026-07-11', calendar)).to.equal('Thứ Bảy');
    expect(causeOff('2026-07-12', calendar)).to.equal('Chủ nhật');
    expect(causeOff('2026-09-02', calendar)).to.equal('Quốc khánh 2/9');
    expect(causeOff('2026-09-01', calendar)).to.equal('liền kề Quốc khánh 2/9');
    expect(causeOff('2026-04-27', calendar)).to.equal('nghỉ bù Giỗ Tổ Hùng Vương');
    expect(causeOff('2026-08-31', calendar)).to.equal('hoán đổi với 22/08/2026');
    expect(causeOff('2026-07-13', calendar)).to.equal(null);
  });

  it('counts the Saturdays on which the public service works for swapped days', () => {
    expect(['2025-04-26', '2026-01-10', '2026-08-22'].every((day) => isWorkingDay(day, calendar))).to.equal(true);
    expect(['2025-05-02', '2026-01-02', '2026-08-31'].some((day) => isWorkingDay(day, calendar))).to.equal(false);
  });

  it('does not count a row that is not law yet, until someone confirms it', () => {
    const confirmed: Calendar = {
      days: calendar.days.map((row) => (row.status === 'pending' ? { ...row, status: 'official' as const } : row)),
    };
    expect(isWorkingDay('2026-11-24', calendar)).to.equal(true);
    expect(findRow('2026-11-24', calendar)).to.equal(undefined);
    expect(causeOff('2026-11-24', confirmed)).to.equal('Ngày Văn hóa Việt Nam 24/11');
  });

  it('gives eleven public holidays a year, each with its source, and makes up for those on a weekend', () => {
    for (const year of [2025, 2026, 2027, 2028, 2029, 2030]) {
      const rows = calendar.days.filter(({ date, status }) => date.startsWith(`${year}`) && status !== 'pending');
      const holidays = rows.filter(({ kind }) => kind === 'holiday');
      expect(holidays, `${year}`).to.have.length(11);
      expect(rows.filter(({ kind }) => kind === 'compensation')).to.have.length(holidays.filter(isOnWeekend).length);
      expect(rows.every(({ source }) => source.length > 0)).to.equal(true);
      if (year > 2026) expect(rows.every(({ status }) => status === 'provisional')).to.equal(true);
    }
  });

  it('knows the lunar feasts by the Vietnamese calendar', () => {
    for (const { newYear, hungKings } of Object.values(lunarDates)) {
      expect(findRow(newYear, calendar)?.name).to.equal('Tết Nguyên đán');
      expect(findRow(hungKings, calendar)?.name).to.equal('Giỗ Tổ Hùng Vương');
      // From the first day of the lunar year to the 10th of the third month: two lunar months and nine days.
      expect(numberOf(hungKings) - numberOf(newYear)).to.be.within(67, 69);
    }
  });

  it('refuses two rows for one day', () => {
    const row: CalendarDay = { date: '2026-01-01', kind: 'holiday', name: 'x', source: 'x', status: 'official' };
    expect(() => isWorkingDay('2026-01-01', { days: [row, row] })).to.throw(RangeError);
  });

  it('finds the neighbours and counts between', () => {
    expect(nextWorkingDay('2026-08-28', calendar)).to.equal('2026-09-03');
    expect(previousWorkingDay('2026-02-23', calendar)).to.equal('2026-02-13');
    expect(workingDaysBetween('2026-07-06', '2026-07-15', calendar)).to.equal(7);
    expect(workingDaysBetween('2026-07-15', '2026-07-06', calendar)).to.equal(-7);
    expect(workingDaysBetween('2026-07-06', '2026-07-06', calendar)).to.equal(0);
  });

  it('has a cause exactly for the days on which nobody works', () => {
    fc.assert(fc.property(days, (day) => isWorkingDay(day, calendar) === (causeOff(day, calendar) === null)));
  });

  it('adds up over any day between', () => {
    fc.assert(
      fc.property(days, fc.nat(200), fc.nat(200), (day, a, b) => {
        const [middle, end] = [addDays(day, a), addDays(day, a + b)];
        const sum = workingDaysBetween(day, middle, calendar) + workingDaysBetween(middle, end, calendar);
        expect(workingDaysBetween(day, end, calendar)).to.equal(sum);
      }),
    );
  });
});

function isOnWeekend({ date }: CalendarDay): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}
