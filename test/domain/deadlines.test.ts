import { expect } from 'chai';
import { dayBefore, dueDate, explain } from '../../server/domain/clock.ts';
import { seedCalendar } from '../../server/domain/holidays.ts';
import known from './deadlines.known.json' with { type: 'json' };

// Worked out by a day-by-day walk over the published breaks, apart from the program.
describe('Deadlines with a known answer', () => {
  const calendar = seedCalendar();

  for (const { startedOn, limit, pauses = [], dueOn, law, note } of known.limits) {
    it(`${limit} from ${startedOn} → ${dueOn ?? 'paused'} (${law}: ${note})`, () => {
      expect(dueDate({ startedOn, limit, calendar, pauses })).to.equal(dueOn);
      expect(explain({ startedOn, limit, calendar, pauses, law }).dueOn).to.equal(dueOn);
    });
  }

  for (const { event, limit, notBy, law, note } of known.notices) {
    it(`${limit} before ${event} → ${notBy} (${law}: ${note})`, () => {
      expect(dayBefore(event, limit, calendar)).to.equal(notBy);
    });
  }
});
