import type { Knex } from 'knex';
import type { Day } from '../domain/day.ts';
import { Evidence } from '../models/Evidence.ts';
import type { Petition } from '../models/Petition.ts';
import { fingerprintOf, numberingsOf, readContents } from './caseContents.ts';

export type DiaryEntry = {
  id: string;
  happenedOn: Day;
  happenedTime: string | null;
  place: string | null;
  what: string;
  people: string | null;
  correctsId: string | null;
  enteredAt: Date;
  enteredByName: string;
};
export type Loan = {
  id: string;
  borrower: string;
  purpose: string;
  lentOn: Day;
  dueOn: Day;
  returnedOn: Day | null;
};
export type CourtDelivery = {
  id: string;
  court: string;
  requestNumber: string;
  requestedOn: Day;
  deliveredOn: Day;
  receivedBy: string;
  lastNo: number;
  handoverId: string | null;
};
export type Build = {
  id: string;
  fingerprint: string;
  state: 'waiting' | 'building' | 'ready' | 'failed';
  done: number;
  total: number;
  pages: number | null;
  sha256: string | null;
  size: number | null;
  failure: string | null;
  requestedAt: Date;
  finishedAt: Date | null;
};

/** The verification file of a case, in a fixed number of queries. */
export async function readCaseFile(
  knex: Knex,
  petition: Pick<Petition, 'id' | 'sealed' | 'petitionerLabel'>,
  caseId: string,
) {
  // One after the other: inside an act they share one connection.
  const evidence = await Evidence.query(knex).where({ caseId }).orderBy('position');
  const diary = await knex('diaryEntries')
    .join('officers', 'officers.id', 'diaryEntries.enteredBy')
    .where({ caseId })
    .orderBy([
      { column: 'happenedOn', order: 'desc' },
      { column: 'diaryEntries.id', order: 'desc' },
    ])
    .select<DiaryEntry[]>('diaryEntries.*', 'officers.name as enteredByName');
  const loans = await knex<Loan>('loans')
    .where({ caseId } as never)
    .orderBy('lentOn', 'desc')
    .orderBy('id', 'desc');
  const deliveries = await knex<CourtDelivery>('courtDeliveries')
    .where({ caseId } as never)
    .orderBy('deliveredOn', 'desc');
  const contents = await readContents(knex, petition.id, caseId);
  const numberings = await numberingsOf(knex, caseId);
  const build = await latestBuild(knex, caseId);
  const fingerprint = fingerprintOf(petition, contents, numberings[0] ?? null);
  return { petition, caseId, evidence, diary, loans, deliveries, contents, numberings, build, fingerprint };
}

export type CaseFile = Awaited<ReturnType<typeof readCaseFile>>;

/** The newest dossier that was asked for. */
export async function latestBuild(knex: Knex, caseId: string): Promise<Build | null> {
  const row = await knex('dossierBuilds').where({ caseId }).orderBy('id', 'desc').first<Build | undefined>();
  return row ? { ...row, size: row.size === null ? null : Number(row.size) } : null;
}

/** Who keeps the file: whoever does or did the handler's or the verifier's work on the case. */
export async function keepersOf(knex: Knex, caseId: string): Promise<string[]> {
  const rows = await knex('tasks')
    .where({ caseId })
    .whereIn('role', ['handler', 'verifier'])
    .whereNotNull('assigneeId')
    .distinct<{ assigneeId: string }[]>('assigneeId');
  return rows.map(({ assigneeId }) => assigneeId);
}
