import type { Knex } from 'knex';
import { allNoticeKinds, type NotificationKind, noticeKinds, type Ways } from '../notices/kinds.ts';
import { exactly, page, readCursor } from './cursor.ts';

/** A notice with what its sentence needs; a task that is over needs nobody any more. */
export type ListedNotice = {
  id: string;
  kind: NotificationKind;
  detail: Record<string, unknown>;
  at: Date;
  readAt: Date | null;
  petitionId: string | null;
  taskId: string | null;
  code: string | null;
  step: string | null;
  over: boolean;
};

const MOST_COUNTED = 100;

/** One officer's notices, newest first; those of work that is over are not unread any more. */
export async function listNotices(
  db: Knex,
  officerId: string,
  { unread, after, limit }: { unread?: boolean | undefined; after?: string | undefined; limit: number },
) {
  const query = noticesOf(db, officerId)
    .where('n.inApp', true)
    .select(db.raw(`${exactly('n.at')} as at_exactly`))
    .orderByRaw('n.at desc, n.id desc')
    .limit(limit + 1);
  if (unread) query.whereNull('n.readAt').whereRaw(`not ${OVER}`);
  const from = readCursor(after, ['instant', 'id']);
  if (from) query.whereRaw('(n.at, n.id) < (?::timestamptz, ?::uuid)', from);
  const rows = (await query) as (ListedNotice & { atExactly: string })[];
  return page(rows, limit, ({ atExactly, id }) => [atExactly, id]);
}

/** How many are unread, counted to 100: nobody needs to know more. */
export async function countUnread(db: Knex, officerId: string): Promise<number> {
  const unread = db('notifications as n')
    .leftJoin('tasks as t', 't.id', 'n.taskId')
    .where({ 'n.officerId': officerId, 'n.inApp': true })
    .whereNull('n.readAt')
    .whereRaw(`not ${OVER}`)
    .select('n.id')
    .limit(MOST_COUNTED);
  const rows = await db.from(unread.as('unread')).count<{ count: number }[]>('* as count');
  return Number(rows[0]?.count ?? 0);
}

/** What the mail of the day has to tell: unread, not mailed by itself, and still to be done. */
export async function noticesToDigest(db: Knex, officerId: string, most: number): Promise<ListedNotice[]> {
  return noticesOf(db, officerId)
    .where('n.inDigest', true)
    .whereNull('n.readAt')
    .whereNull('n.digestedAt')
    .whereNull('n.mailedAt')
    .whereRaw(`not ${OVER}`)
    .orderByRaw('n.at, n.id')
    .limit(most);
}

/** Every kind with the ways in which this officer is told of it. */
export async function waysOf(
  db: Knex,
  officerId: string,
): Promise<(Ways & { kind: NotificationKind; name: string })[]> {
  const rows: (Ways & { kind: string })[] = await db('notice_preferences')
    .where({ officerId })
    .select('kind', 'app', 'mail', 'digest');
  return allNoticeKinds.map((kind) => {
    const { name, usual } = noticeKinds[kind];
    const chosen = rows.find((row) => row.kind === kind);
    return { kind, name, ...usual, ...(chosen && { app: chosen.app, mail: chosen.mail, digest: chosen.digest }) };
  });
}

/** What the administrator is shown: what waits, and what failed with which code. */
export async function mailStatus(db: Knex, agencyId: string) {
  const failing: { at: Date; what: 'notice' | 'digest'; officer: string; failures: number; failure: string }[] =
    await db
      .select('*')
      .from(
        db('notifications as n')
          .join('officers as o', 'o.id', 'n.officerId')
          .where({ 'o.agencyId': agencyId, 'n.byMail': true })
          .whereNull('n.mailedAt')
          .where('n.mailFailures', '>', 0)
          .select(
            'n.at',
            db.raw(`'notice' as what`),
            'o.username as officer',
            'n.mailFailures as failures',
            'n.mailFailure as failure',
          )
          .unionAll(
            db('digests as d')
              .join('officers as o', 'o.id', 'd.officerId')
              .where({ 'o.agencyId': agencyId })
              .whereNull('d.sentAt')
              .where('d.failures', '>', 0)
              .select(
                db.raw('d.day::timestamptz as at'),
                db.raw(`'digest' as what`),
                'o.username as officer',
                'd.failures',
                'd.failure',
              ),
          )
          .as('failing'),
      )
      .orderBy('at', 'desc')
      .limit(50);
  return failing;
}

const OVER = '(t.id is not null and (t.completed_at is not null or t.cancelled_at is not null))';

function noticesOf(db: Knex, officerId: string): Knex.QueryBuilder {
  return db('notifications as n')
    .leftJoin('tasks as t', 't.id', 'n.taskId')
    .leftJoin('petitions as p', 'p.id', 'n.petitionId')
    .where('n.officerId', officerId)
    .select('n.id', 'n.kind', 'n.detail', 'n.at', 'n.readAt', 'n.petitionId', 'n.taskId', 'p.code', 't.name as step')
    .select(db.raw(`${OVER} as over`));
}
