import type { Knex } from 'knex';
import type { Day } from '../domain/day.ts';
import { type ListedTask, tasksOfOfficer } from './worklist.ts';

export type HeldEnvelope = { id: string; number: number; year: number; state: string; arrivedOn: Day };
export type KeptDraft = { taskId: string; taskName: string; petitionCode: string | null; savedAt: Date };
export type Standing = { id: string; officerName: string; fromOn: Day; toOn: Day };

/** All that hangs on one officer: open tasks, envelopes on the desk, drafts on others' tasks, for whom he stands in. */
export async function workOf(knex: Knex, officerId: string, day: Day) {
  // One after the other: inside an act they share one connection.
  const tasks: ListedTask[] = await tasksOfOfficer(knex, officerId);
  const envelopes: HeldEnvelope[] = await knex('incoming')
    .where({ holderId: officerId })
    .whereIn('state', ['routed', 'opened'])
    .orderBy(['year', 'number'])
    .select('id', 'number', 'year', 'state', 'arrivedOn');
  const drafts: KeptDraft[] = await knex('drafts')
    .join('tasks', 'tasks.id', 'drafts.taskId')
    .join('petitions', 'petitions.id', 'tasks.petitionId')
    .where({ 'drafts.officerId': officerId, 'tasks.completedAt': null, 'tasks.cancelledAt': null })
    .orderBy('drafts.savedAt')
    .select('drafts.taskId', 'drafts.savedAt', 'tasks.name as taskName', 'petitions.code as petitionCode');
  const substitutions: Standing[] = await knex('absences')
    .join('officers', 'officers.id', 'absences.officerId')
    .where({ substituteId: officerId, endedOn: null })
    .where('toOn', '>=', day)
    .orderBy('fromOn')
    .select('absences.id', 'officers.name as officerName', 'absences.fromOn', 'absences.toOn');
  return { tasks, envelopes, drafts, substitutions };
}

export type Work = Awaited<ReturnType<typeof workOf>>;
