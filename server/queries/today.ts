import type { Knex } from 'knex';
import type { Officer } from '../commands/act.ts';
import { addDays, type Day, dayOf, isDay, weekday } from '../domain/day.ts';
import type { Ability } from '../policies/ability.ts';
import { getRelease } from '../procedures/library.ts';
import { type ListedTask, worklist } from './worklist.ts';

export type Appointment = {
  what: string;
  on: Day;
  time: string | null;
  place: string | null;
  petitionId: string;
  petitionCode: string | null;
  title: string;
};

// A sheet that somebody carries has an end.
const MOST = 300;
const SUNDAY = 7;

/** What one officer has before them until the end of the week: what is due, and what was agreed with people. */
export async function readToday(db: Knex, officer: Officer, ability: Ability, at: Date) {
  const day = dayOf(at);
  const until = addDays(day, SUNDAY - weekday(day));
  const { items } = await worklist(db, officer, ability, at, { scope: 'mine', sort: 'urgency', limit: MOST });
  const tasks = items.filter(({ dueOn, paused }) => !paused && dueOn !== null && dueOn <= until);
  return {
    day,
    until,
    tasks,
    appointments: await appointmentsOf(db, officer, day, until),
    rest: items.length - tasks.length,
  };
}

export type TodaysTask = ListedTask;

// A form that asks for a day, a time and a place with one stem (dialogueOn, dialogueTime, dialoguePlace) makes an appointment.
async function appointmentsOf(db: Knex, officer: Officer, from: Day, until: Day): Promise<Appointment[]> {
  const rows: Source[] = await db('runs as r')
    .join('petitions as p', 'p.id', 'r.petitionId')
    .whereIn('r.petitionId', (sub) => {
      sub
        .from('tasks')
        .where({ assigneeId: officer.id })
        .whereNull('completedAt')
        .whereNull('cancelledAt')
        .select('petitionId');
    })
    .where('r.state', 'open')
    .select('r.releaseId', 'r.facts', 'p.id as petitionId', 'p.code as petitionCode', 'p.title');
  const found: Appointment[] = [];
  for (const { releaseId, facts, ...matter } of rows) {
    const stems = Object.keys(facts).flatMap((key) => (key.endsWith('Time') ? [key.slice(0, -'Time'.length)] : []));
    for (const stem of stems) {
      const on = facts[`${stem}On`];
      if (!isDay(on) || on < from || on > until) continue;
      const what = await labelOf(db, releaseId, `${stem}On`);
      found.push({ ...matter, what, on, time: textOf(facts[`${stem}Time`]), place: textOf(facts[`${stem}Place`]) });
    }
  }
  return found.sort((a, b) => (a.on + (a.time ?? '') < b.on + (b.time ?? '') ? -1 : 1));
}

type Source = {
  releaseId: string;
  facts: Record<string, unknown>;
  petitionId: string;
  petitionCode: string | null;
  title: string;
};

async function labelOf(db: Knex, releaseId: string, key: string): Promise<string> {
  const { forms } = await getRelease(db, releaseId);
  const labels = Object.values(forms).flatMap((form) => form.keys());
  const label = labels.find((one) => one.key === key)?.label ?? 'Lịch hẹn';
  return label.replace(/^Ngày /, '').replace(/^./, (letter) => letter.toLocaleUpperCase('vi'));
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value ? value : null;
}
