import type { Officer } from '../commands/act.ts';
import type { Calendar } from '../domain/calendar.ts';
import { parseLimit } from '../domain/clock.ts';
import { type Day, dayOf, hourOf } from '../domain/day.ts';
import { type TimeLeft, timeLeft } from '../domain/words.ts';
import type { Ability } from '../policies/ability.ts';
import { can } from '../policies/authorize.ts';
import { procedureName } from '../procedures/library.ts';
import type { ListedTask } from '../queries/worklist.ts';

export type Viewer = { officer: Officer; ability: Ability; at: Date; calendar: Calendar };

/** A task row with the legal time left in words and with what this viewer may do. */
export function presentTask(task: ListedTask, viewer: Viewer) {
  const {
    assigneeId,
    assigneeName,
    dueLimit,
    rev: _rev,
    runId: _runId,
    agencyId,
    completedAt,
    cancelledAt,
    paused,
    signs,
    unit,
    ...row
  } = task;
  const left = dueWords(task, viewer);
  const open = !completedAt && !cancelledAt;
  const named = left?.state !== 'overdue' || mayNameHolder(task, viewer);
  const may = (action: 'claim' | 'release' | 'assign' | 'complete') =>
    open && can(viewer.ability, action, 'Task', { agencyId, role: task.role, assigneeId, signs, unit });
  return {
    ...row,
    procedureName: procedureName(task.procedure),
    assignee: named && assigneeId && assigneeName ? { id: assigneeId, name: assigneeName } : null,
    /** Somebody has it, who may be nameless here: colleagues are not shamed. */
    held: assigneeId !== null,
    /** Done for somebody who is away today. */
    standingIn: open && assigneeId !== null && (viewer.officer.standsFor ?? []).includes(assigneeId) && may('complete'),
    dueWords: left?.words ?? null,
    dueState: left?.state ?? ('none' as const),
    abilities: {
      claim: may('claim'),
      release: may('release'),
      assign: may('assign'),
      complete: may('complete') && !paused,
    },
  };
}

/** Whether this viewer may be told who holds a task that is late. */
export function mayNameHolder(
  { agencyId, assigneeId, unit }: Pick<ListedTask, 'agencyId' | 'assigneeId' | 'unit'>,
  { ability }: Pick<Viewer, 'ability'>,
): boolean {
  return can(ability, 'readNames', 'Lateness', { agencyId, unit, officerId: assigneeId });
}

/** Legal time left; null where no day is known and no clock stopped. */
export function dueWords(
  { dueOn, dueAt, paused, dueLimit }: Pick<ListedTask, 'dueOn' | 'dueAt' | 'paused' | 'dueLimit'>,
  { at, calendar }: Pick<Viewer, 'at' | 'calendar'>,
): TimeLeft | null {
  if (paused) return timeLeft({ today: dayOf(at), dueOn: null, calendar, unit: 'days' });
  if (!dueOn) return null;
  const unit = dueLimit ? parseLimit(dueLimit).unit : 'working days';
  const dueHour = dueAt && hourOf(dueAt);
  return timeLeft({ today: dayOf(at), hour: hourOf(at), dueOn: dueOn as Day, dueHour, calendar, unit });
}
