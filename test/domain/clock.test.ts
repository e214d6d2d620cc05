import { expect } from 'chai';
import fc from 'fast-check';
import { isWorkingDay, workingDaysBetween } from '../../server/domain/calendar.ts';
import { dayBefore, dueDate, explain, parseLimit } from '../../server/domain/clock.ts';
import { addDays, between, contains, type Day, dayAt, type Interval, numberOf } from '../../server/domain/day.ts';
import { seedCalendar } from '../../server/domain/holidays.ts';
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

  it('refuses working hours for now', () => {
    const clock = { startedOn: '2026-07-06', limit: '8 working hours', calendar };
    expect(() => dueDate(clock))
      .to.throw(Refusal)
      .with.property('code', 'limit_not_supported');
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
