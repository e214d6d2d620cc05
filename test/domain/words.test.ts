import { expect } from 'chai';
import { seedCalendar } from '../../server/domain/holidays.ts';
import type { LimitUnit } from '../../server/domain/limit.ts';
import { formatDay, formatMoment, formatRange, longDay, timeLeft } from '../../server/domain/words.ts';

const calendar = seedCalendar();

describe('Words about time', () => {
  it('count what is left in the unit of the law', () => {
    expect(left('2026-07-10', '2026-07-15', 'working days')).to.equal('soon: còn 3 ngày làm việc');
    expect(left('2026-07-10', '2026-07-15', 'days')).to.equal('ok: còn 5 ngày');
    expect(left('2026-07-10', '2026-07-22', 'months')).to.equal('ok: còn 12 ngày');
    expect(left('2026-07-15', '2026-07-15', 'working days')).to.equal('today: hết hạn hôm nay');
    expect(left('2026-02-13', '2026-02-23', 'working days')).to.equal('soon: còn 1 ngày làm việc');
  });

  it('count what is over', () => {
    expect(left('2026-07-17', '2026-07-15', 'days')).to.equal('overdue: quá hạn 2 ngày');
    expect(left('2026-07-20', '2026-07-17', 'working days')).to.equal('overdue: quá hạn 1 ngày làm việc');
    expect(timeLeft({ today: '2026-07-17', dueOn: '2026-07-15', calendar, unit: 'days' }).days).to.equal(-2);
  });

  it('fall back to plain days where no working day has passed', () => {
    expect(left('2026-07-18', '2026-07-17', 'working days')).to.equal('overdue: quá hạn 1 ngày');
  });

  it('say when the clock stands still', () => {
    expect(left('2026-07-18', null, 'days')).to.equal('paused: đang tạm dừng');
  });

  it('write days as people and as papers do', () => {
    expect(formatDay('2026-07-06')).to.equal('06/07/2026');
    expect(formatMoment(new Date('2026-07-06T01:40:00Z'))).to.equal('08:40 06/07/2026');
    expect(longDay('2026-07-06')).to.equal('ngày 06 tháng 7 năm 2026');
    expect(longDay('2026-02-15')).to.equal('ngày 15 tháng 02 năm 2026');
    expect(longDay('2026-12-31')).to.equal('ngày 31 tháng 12 năm 2026');
    expect(formatRange('2026-07-11', '2026-07-12')).to.equal('11–12/07/2026');
    expect(formatRange('2026-01-31', '2026-02-02')).to.equal('31/01–02/02/2026');
    expect(formatRange('2026-12-31', '2027-01-03')).to.equal('31/12/2026–03/01/2027');
    expect(formatRange('2026-07-11', '2026-07-11')).to.equal('11/07/2026');
  });
});

function left(today: string, dueOn: string | null, unit: LimitUnit): string {
  const { state, words } = timeLeft({ today, dueOn, calendar, unit });
  return `${state}: ${words}`;
}
