import { fields, labelOf } from '../catalogue/choices.ts';
import { can } from '../policies/authorize.ts';
import { desks, latenessCauses } from '../registers/lateness.ts';
import type { Dimension, Group, LateTask, Overview } from '../registers/overview.ts';
import { CROWDED } from '../registers/petitionFilters.ts';
import type { Reading } from '../registers/types.ts';
import { dueWords, type Viewer } from './task.ts';

/** A number and the question to the register of petitions that lists what it counts. */
export type Counted = { count: number; filters: Record<string, string> };

/** The head's overview: every number leads to its matters, and a name stands only where the reader may name. */
export function presentOverview(overview: Overview, reading: Reading, calendar: Viewer['calendar']) {
  const { agencyId } = reading.officer;
  const all = overview.groups.find(({ by }) => by === 'all');
  const groupsBy = (by: Dimension) =>
    overview.groups
      .filter((group) => group.by === by)
      .sort((a, b) => b.late - a.late || b.near - a.near || b.open - a.open)
      .map(presentGroup);
  return {
    at: reading.at,
    measures: { nearDays: reading.nearDays, longRunningDays: reading.longRunningDays, crowded: CROWDED },
    abilities: {
      measure: can(reading.ability, 'measure', 'Lateness', { agencyId, unit: null, officerId: null }),
      readNames: can(reading.ability, 'readNames', 'Lateness', {
        agencyId,
        unit: reading.officer.unit,
        officerId: null,
      }),
    },
    totals: {
      unsettled: counted(overview.unsettled, { state: 'unsettled' }),
      late: counted(all?.late ?? 0, { due: 'late' }),
      near: counted(all?.near ?? 0, { due: 'near' }),
      paused: counted(all?.paused ?? 0, { due: 'paused' }),
      crowded: counted(overview.crowded, { state: 'unsettled', crowded: '1' }),
      complex: counted(overview.complex, { state: 'unsettled', complex: '1' }),
      long: counted(overview.long, { state: 'unsettled', long: '1' }),
    },
    causes: groupsBy('cause').map(({ key, label, late }) => ({ key, label, late })),
    desks: groupsBy('desk'),
    units: groupsBy('unit'),
    fields: groupsBy('field'),
    people: overview.people.map(({ late, ...person }) => ({
      ...person,
      late: counted(late, { due: 'late', assignee: person.id }),
    })),
    matters: overview.matters.map((task) => presentLate(task, reading, calendar)),
  };
}

function presentGroup({ by, key, open, late, near, paused }: Group) {
  const where = filterOf(by, key);
  return {
    key: key ?? '-',
    label: nameOf(by, key),
    open: counted(open, where),
    late: counted(late, { ...where, due: 'late' }),
    near: counted(near, { ...where, due: 'near' }),
    paused: counted(paused, { ...where, due: 'paused' }),
  };
}

function filterOf(by: Dimension, key: string | null): Record<string, string> {
  if (by === 'field') return { field: key ?? 'none', desk: 'any' };
  return by === 'all' ? {} : { [by]: key ?? '-' };
}

function nameOf(by: Dimension, key: string | null): string {
  if (by === 'desk') return labelOf(desks, key ?? '');
  if (by === 'cause') return labelOf(latenessCauses, key ?? '');
  if (by === 'field') return key ? labelOf(fields, key) : 'Chưa xác định lĩnh vực';
  return key ?? 'Chưa phân công hoặc chưa ghi phòng, ban';
}

function presentLate(task: LateTask, { ability, officer, at }: Reading, calendar: Viewer['calendar']) {
  const { assigneeId, assigneeName, dueAt, dueLimit, paused, role, cause, ...row } = task;
  const { agencyId } = officer;
  const mayName = can(ability, 'readNames', 'Lateness', { agencyId, unit: task.unit, officerId: assigneeId });
  return {
    ...row,
    desk: labelOf(desks, role),
    cause: labelOf(latenessCauses, cause),
    officer: mayName ? assigneeName : null,
    dueWords: dueWords({ dueOn: task.dueOn, dueAt, paused, dueLimit }, { at, calendar })?.words ?? null,
  };
}

function counted(count: number, filters: Record<string, string>): Counted {
  return { count, filters };
}
