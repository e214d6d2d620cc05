import type { Act } from './act.ts';
import type { Matter } from './matter.ts';

/**
 * One line of the journal. `detail` names fields, element ids and row versions; it never holds personal data, the values
 * themselves stay in the versioned rows.
 */
export type Entry = {
  act: string;
  ground?: string | undefined;
  caseId?: string | null | undefined;
  runId?: string | undefined;
  taskId?: string | undefined;
  documentId?: string | undefined;
  detail?: Record<string, unknown> | undefined;
};

/** Notes an entry; it is written with the others when the act on the matter ends. */
export function note(matter: Matter, entry: Entry): void {
  matter.entries.push(entry);
}

/** Writes what was noted, numbered without gaps per matter: the matter's lock makes the numbers ours. */
export async function writeJournal({ officer, at, trx }: Act, matter: Matter): Promise<void> {
  if (matter.entries.length === 0) return;
  const about = { caseYear: matter.petition.enteredAt.getUTCFullYear(), petitionId: matter.petition.id };
  await trx.raw(
    `insert into journal (case_year, petition_id, seq, at, officer_id, act, ground, case_id, run_id, task_id, document_id, detail)
     select :caseYear, :petitionId, before.seq + e.seq, :at, :officerId, e.act, e.ground, e.case_id, e.run_id, e.task_id, e.document_id, e.detail
       from jsonb_to_recordset(:entries::jsonb)
         as e(seq int, act text, ground text, case_id uuid, run_id uuid, task_id uuid, document_id uuid, detail jsonb),
         (select coalesce(max(seq), 0) as seq from journal where case_year = :caseYear and petition_id = :petitionId) before`,
    { ...about, at, officerId: officer?.id ?? null, entries: JSON.stringify(matter.entries.map(row)) },
  );
  matter.entries = [];
}

function row(entry: Entry, index: number) {
  return {
    seq: index + 1,
    act: entry.act,
    ground: entry.ground,
    case_id: entry.caseId,
    run_id: entry.runId,
    task_id: entry.taskId,
    document_id: entry.documentId,
    detail: entry.detail ?? {},
  };
}
