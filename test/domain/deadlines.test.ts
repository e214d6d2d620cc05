import { expect } from 'chai';
import { dayBefore, due, dueDate, explain } from '../../server/domain/clock.ts';
import { seedCalendar } from '../../server/domain/holidays.ts';
import known from './deadlines.known.json' with { type: 'json' };

// Worked out by a walk day by day and minute by minute over the published breaks, apart from the program.
describe('Deadlines with a known answer', () => {
  const calendar = seedCalendar();

  for (const { startedOn, limit, pauses = [], dueOn, law, note } of known.limits) {
    it(`${limit} from ${startedOn} → ${dueOn ?? 'paused'} (${law}: ${note})`, () => {
      expect(dueDate({ startedOn, limit, calendar, pauses })).to.equal(dueOn);
      expect(explain({ startedOn, limit, calendar, pauses, law }).dueOn).to.equal(dueOn);
    });
  }

  for (const { startedOn, limit, extensions, pauses = [], dueOn, law, note } of known.extensions) {
    it(`${[limit, ...extensions].join(' + ')} from ${startedOn} → ${dueOn} (${law}: ${note})`, () => {
      expect(dueDate({ startedOn, limit, extensions, calendar, pauses })).to.equal(dueOn);
      const grants = extensions.map((value) => ({ value, law }));
      expect(explain({ startedOn, limit, extensions: grants, calendar, pauses, law }).dueOn).to.equal(dueOn);
    });
  }

  for (const { startedOn, hour, limit, pauses = [], dueOn, dueHour, law, note } of known.hours) {
    it(`${limit} from ${startedOn} ${hour ?? 'morning'} → ${dueOn} ${dueHour} (${law}: ${note})`, () => {
      expect(due({ startedOn, hour, limit, calendar, pauses })).to.deep.equal({ on: dueOn, hour: dueHour });
      const told = explain({ startedOn, hour, limit, calendar, pauses, law });
      expect([told.dueOn, told.dueHour]).to.deep.equal([dueOn, dueHour]);
    });
  }

  for (const { event, limit, notBy, law, note } of known.notices) {
    it(`${limit} before ${event} → ${notBy} (${law}: ${note})`, () => {
      expect(dayBefore(event, limit, calendar)).to.equal(notBy);
      expect(explain({ startedOn: event, limit, calendar, before: true, law }).dueOn).to.equal(notBy);
    });
  }
});
