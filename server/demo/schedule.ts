import { type Calendar, nextWorkingDay, previousWorkingDay } from '../domain/calendar.ts';
import { type Day, dayOf, startOfDay } from '../domain/day.ts';
import type { DayOf, Step, Story } from './stories/story.ts';

/** One act of one story with its moment; the first act of a story is its intake, which has no step. */
export type Deed = { story: Story; step: Step | null; at: Date };

/**
 * All acts in the order of time, so that registers and numbers grow as they would have. Nothing happens today: whoever
 * starts the demo at six in the morning must not find acts of the afternoon.
 */
export function schedule(stories: readonly Story[], day: DayOf): Deed[] {
  return stories.flatMap((story, n) => deedsOf(story, n, day)).sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Working days counted back from the last one before today. */
export function daysBefore(now: Date, calendar: Calendar): DayOf {
  const last = previousWorkingDay(dayOf(now), calendar);
  const known = new Map<number, Day>([[0, last]]);
  const find = (ago: number): Day => {
    const day =
      known.get(ago) ??
      (ago > 0 ? previousWorkingDay(find(ago - 1), calendar) : nextWorkingDay(find(ago + 1), calendar));
    known.set(ago, day);
    return day;
  };
  return find;
}

function deedsOf(story: Story, n: number, day: DayOf): Deed[] {
  const agos = [story.received, ...story.steps.map(({ ago }) => ago)];
  return agos.map((ago, index) => {
    const before = agos[index - 1];
    if (before !== undefined && ago > before)
      throw new Error(`the story of ${story.sample} goes back in time at step ${index}`);
    const turns = agos.slice(0, index).filter((other) => other === ago).length;
    const turn = ago === story.received ? turns + (story.intake.late ?? 0) : turns;
    return { story, step: story.steps[index - 1] ?? null, at: momentOf(day(ago), turn, n) };
  });
}

// Offices work from 7:30 to 11:30 and from 13:30 to 17:00; every story has minutes of its own.
const HOURS = [
  '07:40',
  '08:15',
  '08:50',
  '09:25',
  '10:00',
  '10:35',
  '13:35',
  '14:10',
  '14:45',
  '15:20',
  '15:50',
  '16:15',
];

function momentOf(day: Day, turn: number, n: number): Date {
  const [hours = 0, minutes = 0] = (HOURS[turn] ?? '').split(':').map(Number);
  if (!HOURS[turn]) throw new Error(`too much happens on ${day}`);
  return new Date(startOfDay(day).getTime() + ((hours * 60 + minutes + ((n * 7) % 30)) * 60 + ((n * 11) % 60)) * 1000);
}
