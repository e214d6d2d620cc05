import { roleName } from '../domain/roleNames.ts';
import { can } from '../policies/authorize.ts';
import { procedureName } from '../procedures/library.ts';
import type { ListedAbsence } from '../queries/absences.ts';
import type { Desk, Proposal, Unheld } from '../queries/workload.ts';
import type { Work } from '../queries/workOf.ts';
import { presentTask, type Viewer } from './task.ts';

/** Who has what. Colleagues are not shamed: their head sees them by name, everybody else the own desk and the sums. */
export function presentWorkload(desks: Desk[], unheld: Unheld, { officer, ability }: Viewer) {
  const seen = desks.filter(({ id, agencyId, unit }) =>
    can(ability, 'readNames', 'Lateness', { agencyId, unit, officerId: id }),
  );
  const sum = (of: (desk: Desk) => number) => desks.reduce((total, desk) => total + of(desk), 0);
  const names = new Map(desks.map(({ id, name }) => [id, name]));
  return {
    named: seen.some(({ id }) => id !== officer.id),
    totals: {
      people: desks.length,
      open: sum(({ open }) => open) + unheld.count,
      late: sum(({ late }) => late) + unheld.late,
      near: sum(({ near }) => near) + unheld.near,
      unassigned: unheld.count,
      absent: desks.filter(({ absentUntil }) => absentUntil !== null).length,
    },
    desks: seen.map(({ agencyId, kinds, standInId, ...desk }) => ({
      ...desk,
      kinds: kinds.map(({ procedure, count }) => ({ procedure, name: procedureName(procedure), count })),
      standIn: standInId ? (names.get(standInId) ?? null) : null,
      abilities: {
        handOver: desk.id !== officer.id && can(ability, 'handOver', 'Officer', { agencyId }),
        recordAbsence: can(ability, 'register', 'Absence', { agencyId, officerId: desk.id }),
      },
    })),
    assign: can(ability, 'assign', 'Task', { agencyId: officer.agencyId, role: '', assigneeId: null, signs: false }),
  };
}

export function presentProposals(proposals: Proposal[], desks: Desk[], viewer: Viewer) {
  return {
    officers: desks
      .filter(({ absentUntil }) => absentUntil === null)
      .map(({ id, name, title, open, load }) => ({ id, name, title, open, load })),
    items: proposals.map(({ task, ...rest }) => ({ task: presentTask(task, viewer), ...rest })),
  };
}

/** A leave; its reason is the matter of the person and the head. */
export function presentAbsence(absence: ListedAbsence, { officer, ability }: Viewer) {
  const { id, officerId, officerName, substituteId, substituteName, fromOn, toOn, endedOn, reason } = absence;
  const may = can(ability, 'register', 'Absence', absence);
  return {
    ...{ id, fromOn, toOn, endedOn },
    officer: { id: officerId, name: officerName },
    substitute: substituteId && substituteName ? { id: substituteId, name: substituteName } : null,
    reason: may || officerId === officer.id ? reason : null,
    abilities: { end: may && endedOn === null },
  };
}

/** What hangs on an officer, before it changes hands. */
export function presentWork({ tasks, envelopes, drafts, substitutions }: Work, viewer: Viewer) {
  return {
    tasks: tasks.map((task) => ({ ...presentTask(task, viewer), roleName: roleName(task.role) })),
    envelopes: envelopes.map(({ id, number, year, state }) => ({ id, number, year, opened: state === 'opened' })),
    drafts: drafts.map(({ taskId, taskName, petitionCode }) => ({ taskId, taskName, petitionCode })),
    substitutions: substitutions.map(({ id, officerName, fromOn, toOn }) => ({ id, officerName, fromOn, toOn })),
  };
}
