import { Refusal, refusal } from '../../domain/refusal.ts';
import { Delivery } from '../../models/Delivery.ts';
import { Document } from '../../models/Document.ts';
import type { Act } from '../act.ts';
import { note } from '../journal.ts';
import { type Matter, onMatter } from '../matter.ts';
import { keepRecord, type RecordedAct } from './keepRecord.ts';
import { meetSent } from './meetSent.ts';

/** A delivery under the lock of its matter, with the paper it is of. */
export type Held = { matter: Matter; delivery: Delivery; document: Document };

/** Does something with one delivery. Refuses with 404 `not_found`, 409 `delivery_retried`. */
export async function onDelivery<T>(act: Act, id: string, work: (held: Held) => Promise<T>): Promise<T> {
  const known = await Delivery.query(act.trx).findById(id);
  if (!known) throw refusal(404, 'not_found', 'Không tìm thấy.');
  return onMatter(act, known.petitionId, async (matter) => work(await hold(act, matter, id)));
}

/** The same within an act that has the matter. */
export async function hold({ trx }: Act, matter: Matter, id: string): Promise<Held> {
  const delivery = await Delivery.query(trx).findOne({ id, petitionId: matter.petition.id }).throwIfNotFound();
  const document = await Document.query(trx).findById(delivery.documentId).throwIfNotFound();
  if (delivery.retried)
    throw refusal(409, 'delivery_retried', 'Đã chuyển phát lại cho người nhận này; hãy ghi vào lần gửi mới.');
  return { matter, delivery, document };
}

/**
 * Does it with many, matter by matter in a fixed order so that two clerks with two lists never wait for each other in a
 * circle. All or nothing: refusals come together as 422 `list_refused`, by the position in the list (`items.3`).
 */
export async function onEachDelivery<Item extends { id: string }>(
  act: Act,
  items: readonly Item[],
  work: (held: Held, item: Item) => Promise<unknown>,
): Promise<void> {
  const rows = await Delivery.query(act.trx).findByIds(items.map(({ id }) => id));
  const matterOf = new Map(rows.map(({ id, petitionId }) => [id, petitionId]));
  const order = items
    .map((item, index) => ({ item, index, matter: matterOf.get(item.id) ?? '' }))
    .sort((a, b) => (a.matter < b.matter ? -1 : a.matter > b.matter ? 1 : a.index - b.index));
  const faults: Record<string, string> = {};
  for (const { item, index } of order) {
    try {
      await onDelivery(act, item.id, (held) => work(held, item));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      faults[`items.${index}`] = Object.values(error.fields ?? {})[0] ?? error.message;
    }
  }
  const count = Object.keys(faults).length;
  if (count) throw refusal(422, 'list_refused', `${count} dòng chưa ghi được nên chưa dòng nào được lưu.`, faults);
}

/** Changes the row, keeps a line of its history and one of the matter's. */
export async function change(
  act: Act,
  { matter, delivery, document }: Held,
  patch: Partial<Delivery>,
  said: { act: RecordedAct; onDay: string | null; values?: Record<string, unknown>; ground?: string },
): Promise<Delivery> {
  Object.assign(delivery, patch, { rev: delivery.rev + 1 });
  await Delivery.query(act.trx)
    .findById(delivery.id)
    .patch({ ...patch, rev: delivery.rev });
  await keepRecord(act, delivery, said.act, said.onDay, { ...patch, ...said.values });
  note(matter, {
    act: `delivery.${said.act}`,
    ground: said.ground,
    documentId: document.id,
    caseId: document.caseId,
    detail: { position: delivery.position + 1, attempt: delivery.attempt, route: delivery.route, day: said.onDay },
  });
  if (said.act === 'sent' || said.act === 'received') await meetSent(act, matter, document);
  return delivery;
}
