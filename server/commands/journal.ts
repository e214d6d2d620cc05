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
  const caseYear = matter.petition.enteredAt.getUTCFullYear();
  const last = await trx('journal')
    .where({ caseYear, petitionId: matter.petition.id })
    .max<{ max: number | null }[]>('seq');
  const start = last[0]?.max ?? 0;
  await trx('journal').insert(
    matter.entries.map((entry, index) => ({
      caseYear,
      petitionId: matter.petition.id,
      seq: start + index + 1,
      at,
      officerId: officer?.id ?? null,
      act: entry.act,
      ground: entry.ground ?? null,
      caseId: entry.caseId ?? null,
      runId: entry.runId ?? null,
      taskId: entry.taskId ?? null,
      documentId: entry.documentId ?? null,
      detail: JSON.stringify(entry.detail ?? {}),
    })),
  );
  matter.entries = [];
}
