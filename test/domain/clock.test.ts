import { expect } from 'chai';
import fc from 'fast-check';
import { isWorkingDay, workingDaysBetween } from '../../server/domain/calendar.ts';
import { dayBefore, dueDate, due as dueOf, explain, parseLimit } from '../../server/domain/clock.ts';
import { addDays, between, contains, type Day, dayAt, type Interval, numberOf } from '../../server/domain/day.ts';
import { seedCalendar } from '../../server/domain/holidays.ts';
import { checkHours } from '../../server/domain/hours.ts';
import { Refusal } from '../../server/domain/refusal.ts';

const calendar = seedCalendar();
const starts = fc.integer({ min: numberOf('2025-01-01'), max: numberOf('2029-06-30') }).map(dayAt);
const limits = fc.oneof(
  fc.integer({ min: 1, max: 90 }).map((n) => `${n} days`),
  fc.integer({ min: 1, max: 45 }).map((n) => `${n} working days`),
  fc.integer({ min: 1, max: 12 }).map((n) => `${n} months`),
);
/** Pauses around a start, as the days after it on which they begin and how long they last. */
const spans = fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: 0, max: 20 })), { maxLength: 4 });

describe('The clock', () => {
  it('reads limits with their unit, and says what it could not read', () => {
    expect(parseLimit('7 working days')).to.deep.equal({ n: 7, unit: 'working days' });
    expect(parseLimit('1 year')).to.deep.equal({ n: 1, unit: 'years' });
    expect(parseLimit('8 working hours')).to.deep.equal({ n: 8, unit: 'working hours' });
    for (const text of ['', '0 days', '7', '7 weeks', 'P7D', '7  days', '-1 days', '7 days ']) {
      expect(() => parseLimit(text), text)
        .to.throw(Refusal)
        .with.property('code', 'invalid_limit');
    }
  });

  it('counts working hours from the minute of the event, over noon, nights and days off', () => {
    const from = (startedOn: Day, hour: string | null, limit = '8 working hours') =>
      dueOf({ startedOn, hour, limit, calendar });
    expect(from('2026-07-06', '08:15')).to.deep.equal({ on: '2026-07-07', hour: '08:15' });
    expect(from('2026-07-06', '08:15', '4 working hours')).to.deep.equal({ on: '2026-07-06', hour: '13:45' });
    expect(from('2026-07-06', '07:30', '4 working hours')).to.deep.equal({ on: '2026-07-06', hour: '11:30' });
    expect(from('2026-07-06', '12:00', '4 working hours')).to.deep.equal({ on: '2026-07-06', hour: '17:00' });
    expect(from('2026-07-10', '17:30')).to.deep.equal({ on: '2026-07-13', hour: '17:00' });
    expect(from('2026-07-06', null)).to.deep.equal({ on: '2026-07-06', hour: '17:00' });
    // Saturday 22 August works for Monday 31 August.
    expect(from('2026-08-21', '16:00')).to.deep.equal({ on: '2026-08-22', hour: '16:00' });
    expect(from('2026-08-28', '16:00')).to.deep.equal({ on: '2026-09-03', hour: '16:00' });
  });

  it('keeps the hours that the agency kept on each day', () => {
    const hours = [
      { from: '2026-01-01', sessions: [{ from: '07:00', until: '11:00' }], source: 'QĐ 1' },
      {
        from: '2026-07-07',
        sessions: [
          { from: '08:00', until: '12:00' },
          { from: '13:30', until: '16:30' },
        ],
        source: 'QĐ 2',
      },
    ];
    const clock = {
      startedOn: '2026-07-06',
      hour: '09:00',
      limit: '8 working hours',
      calendar: { ...calendar, hours },
    };
    expect(dueOf(clock)).to.deep.equal({ on: '2026-07-07', hour: '15:30' });
    expect(explain(clock).words.join(' ')).to.include('08:00–12:00, 13:30–16:30 (QĐ 2)');
    const sessions = [
      { from: '13:00', until: '17:00' },
      { from: '07:30', until: '11:30' },
    ];
    expect(() => checkHours({ from: '2026-07-06', sessions, source: 'QĐ 3' }))
      .to.throw(Refusal)
      .with.property('code', 'invalid_hours');
  });

  it('lets working hours stand still over a pause, from the whole day on which it begins', () => {
    const pauses = [{ from: '2026-07-07', until: '2026-07-09' }];
    const clock = { startedOn: '2026-07-06', hour: '15:00', limit: '8 working hours', calendar, pauses };
    expect(dueOf(clock)).to.deep.equal({ on: '2026-07-09', hour: '15:00' });
    const open = explain({ ...clock, pauses: [{ from: '2026-07-07', until: null }] });
    expect(open.remaining).to.deep.equal({ n: 6, unit: 'working hours' });
    expect(open.words.at(-1)).to.equal('Khi tiếp tục còn 6 giờ làm việc, đếm từ ngày tiếp tục.');
  });

  it('adds what was granted to the limit itself, in its own unit', () => {
    const clock = { startedOn: '2026-07-15', limit: '30 days', calendar };
    expect(dueDate({ ...clock, extensions: ['30 days'] })).to.equal(dueDate({ ...clock, limit: '60 days' }));
    expect(() => dueDate({ ...clock, extensions: ['5 working days'] }))
      .to.throw(Refusal)
      .with.property('code', 'units_mixed');
    const told = explain({ ...clock, extensions: [{ value: '30 days', law: 'LTC Đ30.2' }] });
    expect(told.words).to.include('Gia hạn lần 1: cộng 30 ngày theo LTC Đ30.2.');
  });

  it('counts back from an event, and says so', () => {
    const told = explain({ startedOn: '2026-09-08', limit: '5 working days', calendar, before: true, law: 'LTCD Đ24' });
    expect(told.dueOn).to.equal('2026-08-27');
    expect(dueDate({ startedOn: '2026-09-08', limit: '5 working days', calendar, before: true })).to.equal(
      '2026-08-27',
    );
    expect(told.words[0]).to.equal('Tính lùi từ ngày 08/09/2026 (ngày diễn ra sự kiện, không tính).');
    expect(told.words.at(-2)).to.equal('Chậm nhất ngày 27/08/2026.');
    const days = explain({ startedOn: '2026-09-08', limit: '7 days', calendar, before: true });
    expect([days.dueOn, days.movedFrom?.day]).to.deep.equal(['2026-08-28', '2026-09-01']);
    expect(() => dayBefore('2026-07-06', '8 working hours', calendar)).to.throw(Refusal);
  });

  it('counts the first day when told so', () => {
    const clock = { calendar, countFirstDay: true };
    expect(dueDate({ ...clock, startedOn: '2026-07-06', limit: '7 working days' })).to.equal('2026-07-14');
    expect(dueDate({ ...clock, startedOn: '2026-07-01', limit: '30 days' })).to.equal('2026-07-30');
    expect(dueDate({ ...clock, startedOn: '2026-07-01', limit: '1 month' })).to.equal('2026-07-31');
    expect(dueDate({ ...clock, startedOn: '2028-01-31', limit: '1 month' })).to.equal('2028-02-29');
  });

  it('stays on a day off when told so', () => {
    const clock = { startedOn: '2026-07-16', limit: '30 days', calendar, moveToWorkingDay: false };
    expect(dueDate(clock)).to.equal('2026-08-15');
    expect(explain(clock).movedFrom).to.equal(undefined);
    expect(dayBefore('2026-07-10', '5 days', calendar, { moveToWorkingDay: false })).to.equal('2026-07-05');
  });

  it('ends on a working day, never before the limit is used up', () => {
    fc.assert(
      fc.property(starts, limits, (startedOn, limit) => {
        const dueOn = due(startedOn, limit);
        expect(isWorkingDay(dueOn, calendar)).to.equal(true);
        const { n, unit } = parseLimit(limit);
        if (unit === 'working days') expect(workingDaysBetween(startedOn, dueOn, calendar)).to.equal(n);
        if (unit === 'days') expect(between(startedOn, dueOn)).to.be.at.least(n);
      }),
    );
  });

  it('does not end earlier for a later start or a longer limit', () => {
    fc.assert(
      fc.property(starts, limits, fc.nat(20), (startedOn, limit, later) => {
        const { n, unit } = parseLimit(limit);
        expect(due(addDays(startedOn, later), limit) >= due(startedOn, limit)).to.equal(true);
        expect(due(startedOn, `${n + 1} ${unit}`) >= due(startedOn, limit)).to.equal(true);
      }),
    );
  });

  it('is never shortened by a pause, and never ends inside one', () => {
    fc.assert(
      fc.property(starts, limits, spans, (startedOn, limit, drawn) => {
        const pauses = intervals(startedOn, drawn);
        const dueOn = due(startedOn, limit, pauses);
        expect(dueOn >= due(startedOn, limit)).to.equal(true);
        expect(pauses.some((pause) => contains(pause, dueOn))).to.equal(false);
        expect(isWorkingDay(dueOn, calendar)).to.equal(true);
      }),
    );
  });

  it('gives what a walk day by day gives', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 60 }), fc.boolean(), spans, (startedOn, n, working, drawn) => {
        const pauses = intervals(startedOn, drawn);
        expect(due(startedOn, `${n} ${working ? 'working days' : 'days'}`, pauses)).to.equal(
          walk(startedOn, n, working, pauses),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('has no due date under an open pause, whatever was left', () => {
    fc.assert(
      fc.property(starts, limits, (startedOn, limit) => {
        const pauses = [{ from: addDays(startedOn, 1), until: null }];
        expect(dueDate({ startedOn, limit, calendar, pauses })).to.equal(null);
        expect(explain({ startedOn, limit, calendar, pauses }).state).to.equal('paused');
      }),
    );
  });

  it('leaves at least the asked days before an event', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 30 }), (event, n) => {
        expect(between(dayBefore(event, `${n} days`, calendar), event)).to.be.at.least(n);
        const notice = dayBefore(event, `${n} working days`, calendar);
        expect(workingDaysBetween(addDays(notice, -1), addDays(event, -1), calendar)).to.equal(n);
      }),
    );
  });

  it('is quick enough for a whole register', () => {
    const pauses = [{ from: '2026-07-20', until: '2026-07-30' }];
    const before = performance.now();
    for (let at = 0; at < 20_000; at += 1)
      dueDate({ startedOn: '2026-07-06', limit: '10 working days', calendar, pauses });
    expect(performance.now() - before).to.be.below(2_000);
  });
});

function due(startedOn: Day, limit: string, pauses: Interval[] = []): Day {
  return dueDate({ startedOn, limit, calendar, pauses }) ?? 'paused';
}

function intervals(startedOn: Day, drawn: readonly (readonly [number, number])[]): Interval[] {
  return drawn.map(([after, length]) => ({
    from: addDays(startedOn, after),
    until: addDays(startedOn, after + length),
  }));
}

function walk(startedOn: Day, n: number, working: boolean, pauses: readonly Interval[]): Day {
  const held = (day: Day): boolean => pauses.some((pause) => contains(pause, day));
  let day = startedOn;
  for (let left = n; left > 0; ) {
    day = addDays(day, 1);
    if (!held(day) && (!working || isWorkingDay(day, calendar))) left -= 1;
  }
  while (held(day) || !isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}
