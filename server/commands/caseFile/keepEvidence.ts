import type { Day } from '../../domain/day.ts';
import { Document } from '../../models/Document.ts';
import type { Evidence } from '../../models/Evidence.ts';
import type { Run } from '../../models/Run.ts';
import type { TaskSpec } from '../../procedures/index.ts';
import type { Act } from '../act.ts';
import type { Matter } from '../matter.ts';
import { insertEvidence } from './evidence.ts';

type Item = { name: string; form: Evidence['form']; pages?: number | null; condition?: string | null };

/** What a step received stands in the evidence list at once: it was typed in the step's form, or on its hand-over record. */
export async function keepEvidence(
  act: Act,
  matter: Matter,
  run: Run,
  { evidence }: TaskSpec,
  values: Record<string, unknown>,
): Promise<void> {
  const items = evidence ? values[evidence.items] : undefined;
  if (!evidence || !run.caseId || !Array.isArray(items)) return;
  const record = await Document.query(act.trx)
    .findOne({ runId: run.id, template: 'handover-record', state: 'issued' })
    .orderBy('id', 'desc')
    .select('id');
  for (const { name, form, pages, condition } of items as Item[])
    await insertEvidence(act, matter, run.caseId, {
      name,
      form,
      pages: pages ?? null,
      condition: condition ?? null,
      receivedFrom: String(values[evidence.from] ?? run.facts[evidence.from] ?? ''),
      receivedOn: values[evidence.on] as Day,
      handoverId: record?.id ?? null,
      fileId: null,
    });
}
