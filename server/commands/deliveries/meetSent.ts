import { Delivery } from '../../models/Delivery.ts';
import type { Document } from '../../models/Document.ts';
import type { Act } from '../act.ts';
import { meetSending } from '../deadlines.ts';
import type { Matter } from '../matter.ts';

/** When the last copy of a paper has left, the limit for sending it was kept, or not, on the day of the latest. */
export async function meetSent(act: Act, matter: Matter, { id, runId, template }: Document): Promise<void> {
  const run = matter.runs.get(runId);
  if (!run) return;
  const copies = await Delivery.query(act.trx).where({ documentId: id, retried: false }).whereNot('route', 'file');
  const left = copies.flatMap(({ state, sentOn, receivedOn }) =>
    state === 'waiting' ? [] : (sentOn ?? receivedOn ?? []),
  );
  const last = left.sort().at(-1);
  if (last && left.length === copies.length) await meetSending(act, matter, run, template, last);
}
