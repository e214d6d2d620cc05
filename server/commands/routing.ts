import type { Knex } from 'knex';
import type { Day } from '../domain/day.ts';
import { newId } from '../domain/id.ts';
import { refusal } from '../domain/refusal.ts';
import type { Agency } from '../models/Agency.ts';
import { Officer } from '../models/Officer.ts';
import type { Run } from '../models/Run.ts';
import type { Task } from '../models/Task.ts';
import { routingDesks } from '../queries/domainFacts.ts';
import type { Act } from './act.ts';
import { factsOf } from './facts.ts';
import type { Matter } from './matter.ts';
import { notify } from './notify.ts';

type Desk = Agency['routingChain'][number];

/** The desk of the agency's chain where this run lies; a chain that was shortened meanwhile ends with its last desk. */
export function deskOf(matter: Matter, run: Run): Desk | undefined {
  const desks = routingDesks(matter.agency, matter.petition);
  return desks[Math.min(Number(factsOf(matter, run).routingDesk), desks.length) - 1];
}

/** Who leads and by when, as the note that was written for this run says; undefined when there is none. */
export async function findRouting(trx: Knex, run: Run): Promise<{ leadId: string; dueOn: Day | null } | undefined> {
  return trx('routing_notes')
    .join('runs', 'runs.id', 'routing_notes.runId')
    .where('runs.parentRunId', run.id)
    .whereNotNull('routing_notes.leadId')
    .orderBy('routing_notes.at', 'desc')
    .first('routing_notes.leadId', 'routing_notes.dueOn');
}

/**
 * Keeps a routing note (bút phê): passed on, it goes to the next desk of the chain; else the lead's task opens, and whoever
 * assists or is to know is told. Refuses with 422 `wrong_officer` and the field.
 */
export async function writeRoutingNote(
  act: Act,
  matter: Matter,
  run: Run,
  task: Task,
  values: Record<string, unknown>,
): Promise<void> {
  const passedOn = values.routingAnswer === 'pass';
  const leadId = passedOn ? null : String(values.leadOfficer);
  const assists = idsOf(values.assistingOfficers);
  const informed = idsOf(values.informedOfficers);
  if (leadId) await demandColleagues(act, matter, [leadId], 'leadOfficer', 'handler');
  await demandColleagues(act, matter, assists, 'assistingOfficers');
  await demandColleagues(act, matter, informed, 'informedOfficers');
  await act.trx('routing_notes').insert({
    id: newId(act.at.getTime()),
    petitionId: matter.petition.id,
    runId: run.id,
    taskId: task.id,
    officerId: act.officer.id,
    role: task.role,
    passedOn,
    leadId,
    assists,
    informed,
    dueOn: values.routingDueOn ?? null,
    text: values.remark ?? '',
    at: act.at,
  });
  if (passedOn) {
    run.facts = { ...run.facts, routingDesk: Number(factsOf(matter, run).routingDesk) + 1 };
    return;
  }
  const told = { kind: 'routed', petitionId: matter.petition.id } as const;
  const code = matter.petition.code;
  await notify(act, { ...told, officerIds: [leadId], detail: { code, as: 'lead' } });
  const others = assists.filter((id) => id !== leadId);
  await notify(act, { ...told, officerIds: others, detail: { code, as: 'assist' } });
  const rest = informed.filter((id) => id !== leadId && !assists.includes(id));
  await notify(act, { ...told, officerIds: rest, detail: { code, as: 'inform' } });
}

function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

async function demandColleagues(
  { trx }: Act,
  { petition }: Matter,
  ids: string[],
  field: string,
  role?: Officer['roles'][number],
): Promise<void> {
  if (ids.length === 0) return;
  const officers = await Officer.query(trx)
    .findByIds(ids)
    .where({ agencyId: petition.agencyId })
    .whereNull('disabledAt');
  if (officers.length === ids.length && (!role || officers.every(({ roles }) => roles.includes(role)))) return;
  const message = 'Người được chọn không còn làm việc ở cơ quan này, hoặc không giữ vai trò xử lý đơn.';
  throw refusal(422, 'wrong_officer', message, { [field]: message });
}
