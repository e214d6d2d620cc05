import type { Knex } from 'knex';
import type { Role } from '../models/Officer.ts';
import type { Ability } from '../policies/ability.ts';
import { visible } from '../policies/visible.ts';

export type OfficerRow = {
  id: string;
  name: string;
  title: string;
  roles: Role[];
  unit: string | null;
  openTasks: number;
};

/** Colleagues who can be given work, with how much they already have. */
export async function listOfficers(
  db: Knex,
  ability: Ability,
  { role, for: purpose }: { role?: Role | undefined; for: 'read' | 'assign' },
): Promise<OfficerRow[]> {
  const query = db('officers').whereNull('disabledAt').orderBy('name').limit(500);
  if (role) query.whereRaw('? = any (roles)', [role]);
  return visible(ability, purpose, 'Officer', query, { agencyId: 'officers.agencyId', unit: 'officers.unit' }).select(
    'id',
    'name',
    'title',
    'roles',
    'unit',
    db.raw(OPEN_TASKS),
  );
}

const OPEN_TASKS = `(select count(*) from tasks
  where tasks.assignee_id = officers.id and tasks.completed_at is null and tasks.cancelled_at is null) as open_tasks`;
