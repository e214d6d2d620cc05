import type { Knex } from 'knex';
import { actAt, type Officer } from '../commands/act.ts';
import { onDelivery } from '../commands/deliveries/onDelivery.ts';
import { recordFailure } from '../commands/deliveries/recordFailure.ts';
import { recordReceipt } from '../commands/deliveries/recordReceipt.ts';
import { recordSent } from '../commands/deliveries/recordSent.ts';
import { recordAbsence } from '../commands/staff/absences.ts';
import { addDays, type Day, dayOf, instantOf } from '../domain/day.ts';
import { Officer as OfficerRow } from '../models/Officer.ts';
import { fillCounter } from './counterDay.ts';
import { fillIncomingBook } from './incomingBook.ts';
import type { Cast } from './perform.ts';
import type { DayOf } from './stories/story.ts';

export type Office = { db: Knex; cast: Cast; day: DayOf; now: Date };
/** An officer of xã Đồng Vạc acts at an hour of a day. */
export type By = <T>(username: string, on: Day, time: string, work: Parameters<typeof actAt<T>>[3]) => Promise<T>;

/**
 * What lies on the desks of xã Đồng Vạc beside its matters: the incoming book, today's counter, who is away, what the post
 * brought back. Done once, whole or not at all.
 */
export async function fillOffice({ db, cast, day, now }: Office): Promise<void> {
  const { agencyId } = person(cast, 'hoa');
  if (await db('incoming').where({ agencyId }).first('id')) return;
  await db.transaction(async (trx) => {
    const by: By = (username, on, time, work) => actAt(trx, person(cast, username), instantOf(on, time), work);
    const idOf = (username: string) => person(cast, username).id;
    await fillIncomingBook(by, day, idOf);
    await deliver(trx, by, day, agencyId);
    await leave(by, day, now, idOf);
    await fillCounter(trx, { now, mai: person(cast, 'mai'), hoa: person(cast, 'hoa') });
  });
}

/** What was issued until four days ago has left the house and arrived; one letter came back. */
async function deliver(trx: Knex, by: By, day: DayOf, agencyId: string): Promise<void> {
  const rows: { id: string; route: string; name: string; issuedOn: Day }[] = await trx('deliveries')
    .where({ agencyId, state: 'waiting' })
    .whereIn('route', ['post', 'electronic'])
    .where('issuedOn', '<=', day(2))
    .orderBy(['issuedOn', 'id'])
    .select('id', 'route', 'name', 'issuedOn');
  await by('hoa', day(1), '09:40', async (act) => {
    for (const [n, { id, route, name, issuedOn }] of rows.entries()) {
      const code = route === 'post' ? { code: `EK${String(583_204_110 + 17 * n)}VN` } : {};
      await onDelivery(act, id, (held) => recordSent(act, held, { sentOn: issuedOn, ...code }));
      const receivedOn = route === 'post' ? addDays(issuedOn, 2) : issuedOn;
      if (name === RETURNED || issuedOn > day(4)) continue;
      await onDelivery(act, id, (held) => recordReceipt(act, held, { receivedOn }));
    }
    const back = rows.find(({ name }) => name === RETURNED);
    const failed = { failedOn: day(1), reason: 'Bưu tá đến phát hai lần, người nhận đi vắng; thư chuyển hoàn.' };
    if (back) await onDelivery(act, back.id, (held) => recordFailure(act, held, failed));
  });
}

const RETURNED = 'Ông Kim Văn Toại';

/** One handler is away from today on, another colleague will be next week. */
async function leave(by: By, day: DayOf, now: Date, idOf: (username: string) => string): Promise<void> {
  const today = dayOf(now);
  const away = (username: string, fromOn: Day, toOn: Day, substitute: string | null, reason: string) =>
    by(username, day(0), '16:20', async (act) => {
      const absent = await OfficerRow.query(act.trx).findById(idOf(username)).throwIfNotFound();
      await recordAbsence(act, absent, { fromOn, toOn, substituteId: substitute && idOf(substitute), reason });
    });
  await away('quang', today, addDays(today, 4), 'lan', 'Nghỉ phép năm');
  await away('hien', addDays(today, 7), addDays(today, 9), 'tuan', 'Tập huấn nghiệp vụ tại tỉnh');
}

function person(cast: Cast, username: string): Officer {
  const officer = cast.get(`${username}.dongvac`);
  if (!officer) throw new Error(`nobody is called ${username} at xã Đồng Vạc`);
  return officer;
}
