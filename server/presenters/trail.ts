import { type Calendar, workingDaysBetween } from '../domain/calendar.ts';
import { dayOf } from '../domain/day.ts';
import { type DeskVisit, sayDecision } from '../queries/trail.ts';
import { mayNameHolder, type Viewer } from './task.ts';

/** How long a paper lay on a desk: hours within a day, working days beyond. */
export function sayStay(from: Date, until: Date, calendar: Calendar): string {
  const days = workingDaysBetween(dayOf(from), dayOf(until), calendar);
  if (days > 0) return `${days} ngày làm việc`;
  const minutes = Math.max(1, Math.round((until.getTime() - from.getTime()) / 60_000));
  const hours = Math.floor(minutes / 60);
  if (hours >= 24) return 'trong ngày nghỉ';
  return [hours && `${hours} giờ`, minutes % 60 && `${minutes % 60} phút`].filter(Boolean).join(' ');
}

/** Whose desk the time was spent on; who lets it lie there past its day is told to few. */
export function presentTrail(visits: readonly DeskVisit[], viewer: Viewer) {
  const { at, calendar } = viewer;
  return {
    desks: visits.map((visit) => ({
      taskId: visit.taskId,
      step: visit.key,
      name: visit.name,
      role: visit.role,
      officer: isLate(visit, at) && !mayNameHolder(visit, viewer) ? null : visit.officer,
      from: visit.from,
      until: visit.until,
      stay: sayStay(visit.from, visit.until ?? at, calendar),
      decision: visit.decision,
      words: sayDecision(visit),
      remark: visit.remark,
    })),
    totals: totalsOf(visits, at, calendar),
  };
}

function isLate({ until, paused, dueOn }: DeskVisit, at: Date): boolean {
  return until === null && !paused && dueOn !== null && dueOn < dayOf(at);
}

// The same step may come several times; who wants to know where the time went asks for the sum.
function totalsOf(visits: readonly DeskVisit[], at: Date, calendar: Calendar) {
  const steps = [...new Set(visits.map(({ key }) => key))];
  return steps.map((key) => {
    const own = visits.filter((visit) => visit.key === key);
    const days = own.reduce((sum, { from, until }) => sum + daysOf(from, until ?? at, calendar), 0);
    return { step: key, name: own[0]?.name ?? key, visits: own.length, workingDays: days };
  });
}

function daysOf(from: Date, until: Date, calendar: Calendar): number {
  return Math.max(0, workingDaysBetween(dayOf(from), dayOf(until), calendar));
}
