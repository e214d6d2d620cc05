import type { Knex } from 'knex';
import type { Ability } from '../policies/ability.ts';
import { visible } from '../policies/visible.ts';
import type { ListedFile } from './dossier.ts';

export type Scan = { id: string; name: string; arrivedAt: Date; refusal: string | null; file: ListedFile | null };

/** What lies in the tray: scans that belong to nothing yet, and refused ones until somebody has seen why. */
export async function listScans(knex: Knex, ability: Ability): Promise<Scan[]> {
  const query = knex('scans')
    .leftJoin('files', 'files.id', 'scans.fileId')
    .whereNull('scans.dismissedAt')
    .whereNull('files.petitionId')
    .whereNull('files.incomingId')
    .orderBy('scans.arrivedAt', 'desc')
    .limit(200)
    .select('scans.id', 'scans.name', 'scans.arrivedAt', 'scans.refusal', 'files.id as fileId')
    .select(
      'files.name as fileName',
      'files.kind',
      'files.size',
      'files.pages',
      'files.preview',
      'files.sealed',
      'files.title',
    );
  const rows = await visible(ability, 'read', 'Scan', query, { agencyId: 'scans.agencyId' });
  return (rows as Row[]).map(({ id, name, arrivedAt, refusal, fileId, fileName, ...file }) => ({
    id,
    name,
    arrivedAt,
    refusal,
    file: fileId ? { ...file, id: fileId, name: fileName } : null,
  }));
}

type Row = Omit<ListedFile, 'id' | 'name'> & {
  id: string;
  name: string;
  arrivedAt: Date;
  refusal: string | null;
  fileId: string | null;
  fileName: string;
};
