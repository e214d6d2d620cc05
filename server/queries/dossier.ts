import type { Knex } from 'knex';
import { Case } from '../models/Case.ts';
import { Deadline } from '../models/Deadline.ts';
import { Delivery } from '../models/Delivery.ts';
import { Document } from '../models/Document.ts';
import { Party } from '../models/Party.ts';
import type { Petition } from '../models/Petition.ts';
import { Run } from '../models/Run.ts';
import { getRelease, type Release } from '../procedures/library.ts';
import { type Effect, effectsOf } from './effects.ts';
import { placesOf } from './places.ts';
import { tasksOfPetition } from './worklist.ts';

/** A petition with all that hangs on it, in a fixed number of queries. Positions stay in the database. */
export async function readDossier(knex: Knex, petition: Petition) {
  const { id } = petition;
  // One after the other: inside an act they share one connection.
  const parties = await Party.query(knex).where({ petitionId: id }).whereNull('removedAt').orderBy('position');
  const places = await placesOf(knex, [petition.placeCommune, ...parties.map(({ communeCode }) => communeCode)]);
  const files = await filesOf(knex, id);
  const cases = await Case.query(knex)
    .whereIn('id', knex('case_petitions').where({ petitionId: id }).select('caseId'))
    .orderBy('openedAt');
  const runs = await runsOf(knex, id);
  const tasks = await tasksOfPetition(knex, id);
  const deadlines = await deadlinesOf(knex, id);
  const documents = await documentsOf(knex, id);
  const releases = new Map<string, Release>();
  for (const { releaseId } of runs) releases.set(releaseId, await getRelease(knex, releaseId));
  return { petition, parties, places, files, cases, runs, releases, tasks, deadlines, documents };
}

export type Dossier = Awaited<ReturnType<typeof readDossier>>;
export type ListedDocument = Document & {
  rendering: 'pending' | 'ready' | 'failed';
  /** The latest attempt per recipient. */
  deliveries: Delivery[];
  effects: Effect[];
};

export function runsOf(knex: Knex, petitionId: string): Promise<Run[]> {
  return Run.query(knex)
    .where({ petitionId })
    .select(
      'id',
      'petitionId',
      'caseId',
      'agencyId',
      'releaseId',
      'procedure',
      'kind',
      'element',
      'parentRunId',
      'state',
      'outcome',
    )
    .select('outcomeName', 'waiting', 'visited', 'startedAt', 'endedAt')
    .orderBy('id')
    .execute();
}

export function deadlinesOf(knex: Knex, petitionId: string): Promise<Deadline[]> {
  return Deadline.query(knex)
    .where({ petitionId })
    .withGraphFetched('pauses')
    .orderBy('startedOn')
    .orderBy('id')
    .execute();
}

/** Papers with the state of their newest version's files. */
export async function documentsOf(knex: Knex, petitionId: string): Promise<ListedDocument[]> {
  const documents = await Document.query(knex)
    .where({ petitionId })
    .join('document_versions as v', (on) =>
      on.on('v.documentId', 'documents.id').andOn('v.version', 'documents.version'),
    )
    .select('documents.*')
    .select(
      knex.raw(
        `case when v.failure is not null then 'failed' when v.rendered_at is null then 'pending' else 'ready' end as rendering`,
      ),
    )
    .orderBy('documents.id');
  return withService(knex, documents as ListedDocument[]);
}

/** Papers with where they went and what was done to them later. */
export async function withService<D extends Document>(
  knex: Knex,
  documents: D[],
): Promise<(D & Pick<ListedDocument, 'deliveries' | 'effects'>)[]> {
  const ids = documents.map(({ id }) => id);
  const deliveries = await Delivery.query(knex)
    .whereIn('documentId', ids)
    .where({ retried: false })
    .orderBy(['documentId', 'position']);
  const effects = await effectsOf(knex, ids);
  return documents.map((document) =>
    Object.assign(document, {
      deliveries: deliveries.filter(({ documentId }) => documentId === document.id),
      effects: effects.filter(({ documentId }) => documentId === document.id),
    }),
  );
}

export type ListedFile = {
  id: string;
  name: string;
  kind: string;
  size: number;
  pages: number | null;
  preview: 'pages' | 'pdf' | 'html' | 'none';
  sealed: boolean;
  /** What it is there, when a step brought it. */
  title: string | null;
};

export function filesOf(knex: Knex, petitionId: string): Promise<ListedFile[]> {
  return readFiles(knex, { petitionId });
}

/** Files of a petition, or the scans of an entry of the incoming book. */
export async function readFiles(
  knex: Knex,
  of: { petitionId: string } | { incomingId: string },
): Promise<ListedFile[]> {
  return knex<ListedFile & { position: number }>('files')
    .where(of)
    .orderBy('position')
    .select('id', 'name', 'kind', 'size', 'pages', 'preview', 'sealed', 'title');
}
