import type { Knex } from 'knex';

export type RegisterView = {
  id: string;
  name: string;
  filters: Record<string, string>;
  columns: string[];
  sort: string;
  isDefault: boolean;
};

/** The ways in which an officer reads a register, by name. */
export async function viewsOf(db: Knex, officerId: string, register: string): Promise<RegisterView[]> {
  return db('register_views')
    .where({ officerId, register })
    .orderBy('name')
    .select('id', 'name', 'filters', 'columns', 'sort', 'isDefault');
}
