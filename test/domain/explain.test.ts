import { expect } from 'chai';
import fc from 'fast-check';
import { workingDaysBetween } from '../../server/domain/calendar.ts';
import { explain } from '../../server/domain/clock.ts';
import { addDays, between, dayAt, numberOf } from '../../server/domain/day.ts';
import { seedCalendar } from '../../server/domain/holidays.ts';

const calendar = seedCalendar();

describe('The explanation of a deadline', () => {
  it('names the start, the article, the days off and the end', () => {
    const told = explain({
      startedOn: '2026-07-06',
      limit: '7 working days',
      calendar,
      law: 'NĐ124 Đ16.1 (sửa bởi NĐ155 Đ10)',
      startedBy: 'ngày nhận đơn',
    });

    expect(told).to.deep.include({ state: 'running', dueOn: '2026-07-15', firstCounted: '2026-07-07', uncertain: [] });
    expect(told.skipped).to.deep.equal([
      { day: '2026-07-11', cause: 'Thứ Bảy' },
      { day: '2026-07-12', cause: 'Chủ nhật' },
    ]);
    expect(told.words).to.deep.equal([
      'Bắt đầu từ ngày 06/07/2026 (ngày nhận đơn, không tính).',
      'Đếm 7 ngày làm việc theo NĐ124 Đ16.1 (sửa bởi NĐ155 Đ10).',
      'Không tính 11–12/07/2026 (Thứ Bảy, Chủ nhật).',
      'Đến hạn ngày 15/07/2026.',
    ]);
  });

  it('tells a long break in one sentence and keeps every day as data', () => {
    const told = explain({ startedOn: '2026-02-10', limit: '7 working days', calendar });

    expect(told.skipped).to.have.length(9);
    expect(told.words).to.include('Không tính 9 ngày 14–22/02/2026 (Thứ Bảy, Chủ nhật, Tết Nguyên đán).');
  });

  it('tells more than two weekends in one sentence', () => {
    const told = explain({ startedOn: '2026-07-01', limit: '15 working days', calendar });

    expect(told.skipped).to.have.length(6);
    expect(told.words).to.include('Không tính 6 ngày nghỉ cuối tuần: 04–05/07, 11–12/07, 18–19/07.');
  });

  it('tells the Saturday that counted and that the calendar may still change', () => {
    const told = explain({ startedOn: '2026-08-21', limit: '7 working days', calendar });

    expect(told.workedSaturdays).to.deep.equal([{ day: '2026-08-22', cause: 'làm bù cho 31/08/2026' }]);
    expect(told.words).to.include('Có tính Thứ Bảy 22/08/2026 (làm bù cho 31/08/2026).');
    expect(told.words.at(-1)).to.match(/^Lịch nghỉ còn dự kiến: .*ngày đến hạn có thể thay đổi\.$/);
  });

  it('tells the years that the calendar does not know', () => {
    const told = explain({ startedOn: '2030-12-20', limit: '10 working days', calendar });

    expect(told.uncertain).to.deep.equal(['chưa có lịch nghỉ năm 2031']);
  });

  it('tells the move at the end of calendar days', () => {
    const told = explain({
      startedOn: '2026-08-01',
      limit: '30 days',
      calendar,
      law: 'LKN Đ28',
      startedBy: 'ngày thụ lý',
    });

    expect(told.skipped).to.deep.equal([]);
    expect(told.movedFrom).to.deep.equal({ day: '2026-08-31', cause: 'hoán đổi với 22/08/2026' });
    expect(told.movedOver.map(({ day }) => day)).to.deep.equal(['2026-08-31', '2026-09-01', '2026-09-02']);
    expect(told.words.slice(1, 4)).to.deep.equal([
      'Đếm 30 ngày (tính cả ngày nghỉ) theo LKN Đ28.',
      'Ngày cuối 31/08/2026 là ngày nghỉ (hoán đổi với 22/08/2026) nên chuyển sang ngày làm việc tiếp theo.',
      'Đến hạn ngày 03/09/2026.',
    ]);
  });

  it('tells each pause with its days', () => {
    const pauses = [
      { from: '2026-07-20', until: '2026-07-30' },
      { from: '2026-12-01', until: '2026-12-05' },
    ];
    const told = explain({ startedOn: '2026-07-15', limit: '30 days', calendar, pauses });

    expect(told.pauses).to.deep.equal([{ from: '2026-07-20', until: '2026-07-30', days: 10 }]);
    expect(told.words).to.include('Tạm dừng từ 20/07/2026 đến hết 29/07/2026: không tính 10 ngày.');
    expect(told.dueOn).to.equal('2026-08-24');
  });

  it('tells what is left while the clock stands still', () => {
    const pauses = [{ from: '2026-07-08', until: null }];
    const told = explain({ startedOn: '2026-07-06', limit: '7 working days', calendar, pauses });

    expect(told).to.deep.include({ state: 'paused', dueOn: null, remaining: { n: 6, unit: 'working days' } });
    expect(told.words.slice(-2)).to.deep.equal([
      'Tạm dừng từ ngày 08/07/2026, chưa tiếp tục.',
      'Khi tiếp tục còn 6 ngày làm việc, đếm từ ngày tiếp tục.',
    ]);
  });

  it('adds up: every day between the start and the end is counted, skipped, paused or moved over', () => {
    const starts = fc.integer({ min: numberOf('2025-01-01'), max: numberOf('2029-06-30') }).map(dayAt);
    const pause = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 15 }));
    fc.assert(
      fc.property(
        starts,
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        pause,
        (startedOn, n, working, [after, length]) => {
          const pauses = [{ from: addDays(startedOn, after), until: addDays(startedOn, after + length) }];
          const told = explain({ startedOn, limit: `${n} ${working ? 'working days' : 'days'}`, calendar, pauses });
          const dueOn = told.dueOn ?? 'paused';
          const paused = told.pauses.reduce((sum, { days }) => sum + (days ?? 0), 0);
          // The day that the limit moved to is neither counted nor off.
          const moved = told.movedOver.length;
          const insideMove =
            told.movedFrom && told.pauses.some(({ from }) => from > (told.movedFrom?.day ?? '')) ? paused : 0;
          if (!insideMove) expect(between(startedOn, dueOn)).to.equal(n + told.skipped.length + paused + moved);
          if (working) expect(workingDaysBetween(startedOn, dueOn, calendar)).to.be.at.least(n);
        },
      ),
    );
  });
});
