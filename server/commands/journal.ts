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
export async function writeJournal(act: Act, matter: Matter): Promise<void> {
  const { id: petitionId, enteredAt } = matter.petition;
  const lines = matter.entries.map((entry) => ({
    ...entry,
    petitionId,
    enteredAt,
    officerId: act.officer?.id ?? null,
  }));
  await writeLines(act, lines);
  matter.entries = [];
}

/** An entry with the matter it is about, when it was entered, and in whose name. */
export type Line = Entry & { petitionId: string; enteredAt: Date; officerId: string | null };

/** Writes lines about several matters, all of them locked by this transaction. */
export async function writeLines({ at, trx }: Pick<Act, 'at' | 'trx'>, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return;
  await trx.raw(
    `insert into journal (case_year, petition_id, seq, at, officer_id, act, ground, case_id, run_id, task_id, document_id, detail)
     select e.case_year, e.petition_id, row_number() over (partition by e.petition_id order by e.n)
              + (select coalesce(max(j.seq), 0) from journal j where j.case_year = e.case_year and j.petition_id = e.petition_id),
            :at, e.officer_id, e.act, e.ground, e.case_id, e.run_id, e.task_id, e.document_id, e.detail
       from jsonb_to_recordset(:entries::jsonb)
         as e(n int, case_year int, petition_id uuid, officer_id uuid, act text, ground text, case_id uuid, run_id uuid,
              task_id uuid, document_id uuid, detail jsonb)`,
    { at, entries: JSON.stringify(lines.map(row)) },
  );
}

function row(line: Line, index: number) {
  return {
    n: index + 1,
    case_year: line.enteredAt.getUTCFullYear(),
    petition_id: line.petitionId,
    officer_id: line.officerId,
    act: line.act,
    ground: line.ground,
    case_id: line.caseId,
    run_id: line.runId,
    task_id: line.taskId,
    document_id: line.documentId,
    detail: line.detail ?? {},
  };
}
