import { type Day, dayOf } from '../domain/day.ts';
import { refusal } from '../domain/refusal.ts';
import { failpoint } from '../failpoints.ts';
import { Agency } from '../models/Agency.ts';
import { announce } from '../models/changes.ts';
import type { Deadline } from '../models/Deadline.ts';
import { Petition } from '../models/Petition.ts';
import { Run } from '../models/Run.ts';
import type { Act } from './act.ts';
import { refreshDueDays } from './dueDays.ts';
import { type Entry, writeJournal } from './journal.ts';

/** A petition with everything that hangs on it, locked for the length of an act. `runs` by id, oldest first. */
export type Matter = {
  petition: Petition;
  agency: Agency;
  runs: Map<string, Run>;
  entries: Entry[];
  /** The day of the act. */
  today: Day;
  /** Its clocks that were not cancelled, once an act has asked for them. */
  deadlines?: Deadline[];
  /** Tasks or clocks came, went or moved: the days that lists sort by are told anew when the act ends. */
  clocksMoved: boolean;
};

/**
 * Does `work` on the locked matter, then writes its journal and tells the lists. Acts on one matter follow one another;
 * acts on different matters never wait. Refuses with 404 `not_found`.
 */
export async function onMatter<T>(act: Act, petitionId: string, work: (matter: Matter) => Promise<T>): Promise<T> {
  const matter = await lockMatter(act, petitionId);
  const result = await work(matter);
  if (matter.clocksMoved) await refreshDueDays(act.trx, petitionId);
  const tasks = new Set(matter.entries.flatMap(({ taskId }) => taskId ?? []));
  await writeJournal(act, matter);
  await failpoint('journal_written');
  const { agencyId } = matter.petition;
  await announce(
    act.trx,
    { kind: 'petition', id: petitionId, petitionId, agencyId },
    ...[...tasks].map((id) => ({ kind: 'task', id, petitionId, agencyId }) as const),
  );
  return result;
}

async function lockMatter({ at, trx }: Act, petitionId: string): Promise<Matter> {
  const petition = await Petition.query(trx).findById(petitionId).forUpdate();
  if (!petition) throw refusal(404, 'not_found', 'Không tìm thấy đơn.');
  await failpoint('matter_locked');
  const agency = await Agency.query(trx).findById(petition.agencyId);
  if (!agency) throw new Error(`petition ${petitionId} has no agency`);
  const runs = await Run.query(trx).where({ petitionId }).orderBy('id');
  await failpoint('matter_loaded');
  const byId = new Map(runs.map((run) => [run.id, run]));
  return { petition, agency, runs: byId, entries: [], today: dayOf(at), clocksMoved: false };
}
