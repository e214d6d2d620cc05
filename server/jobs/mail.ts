import type { Knex } from 'knex';
import { z } from 'zod';
import { act } from '../commands/act.ts';
import { beginDay } from '../commands/notices/beginDay.ts';
import { systemOfficer } from '../commands/systemOfficer.ts';
import { type Calendar, isWorkingDay } from '../domain/calendar.ts';
import { dayOf, hourOf } from '../domain/day.ts';
import { failpoint } from '../failpoints.ts';
import { MailFailure, sendMail } from '../notices/mailer.ts';
import { addressOf } from '../notices/pages.ts';
import { sentenceOf } from '../notices/sentence.ts';
import { getCalendar } from '../queries/calendar.ts';
import { type ListedNotice, noticesToDigest } from '../queries/notices.ts';
import type { JobDeps } from './worker.ts';

const NoticePayload = z.object({ noticeId: z.uuid() });
const DigestPayload = z.object({ officerId: z.uuid(), day: z.iso.date() });
// A digest is read over a coffee; the rest is in the application.
const MOST_LINES = 40;

/**
 * Mails one notice: at least once, and once unless the node dies between the mail server's answer and the commit, for the row
 * is locked meanwhile and says when it was mailed. What fails is tried again by the queue, later each time.
 */
export async function sendNotice(deps: JobDeps, payload: unknown): Promise<void> {
  const { noticeId: id } = NoticePayload.parse(payload);
  const { longDb: db, config } = deps;
  const { mail } = config;
  if (!mail) return;
  await keepingFailure(
    () =>
      db.transaction(async (trx) => {
        const row = await trx('notifications')
          .where({ id, byMail: true })
          .whereNull('mailedAt')
          .forUpdate()
          .first('officerId', 'readAt');
        // Who has seen it in the application needs no mail of it.
        if (!row || row.readAt) return;
        const to = await mailboxOf(trx, row.officerId);
        const notice = await oneNotice(trx, id);
        if (!to || !notice) return;
        await sendMail(mail, {
          id,
          to,
          subject: sentenceOf(notice),
          lines: [sentenceOf(notice), addressOf(config, notice)],
        });
        await failpoint('mail_sent');
        await trx('notifications').where({ id }).update({ mailedAt: trx.fn.now(), mailFailure: null });
      }),
    (code) =>
      db('notifications')
        .where({ id })
        .update({ mailFailures: db.raw('mail_failures + 1'), mailFailure: code }),
  );
}

/** Mails what an officer has not read, in one mail a day; with nothing to say it says nothing. */
export async function sendDigest(deps: JobDeps, payload: unknown): Promise<void> {
  const { officerId, day } = DigestPayload.parse(payload);
  const { longDb: db, config } = deps;
  const { mail } = config;
  if (!mail) return;
  await db('digests').insert({ officerId, day }).onConflict(['officerId', 'day']).ignore();
  await keepingFailure(
    () =>
      db.transaction(async (trx) => {
        const row = await trx('digests').where({ officerId, day }).whereNull('sentAt').forUpdate().first('officerId');
        const to = row && (await mailboxOf(trx, officerId));
        const notices = to ? await noticesToDigest(trx, officerId, MOST_LINES + 1) : [];
        if (!row) return;
        if (!to || notices.length === 0) {
          // What failed before has nothing to say any more.
          await trx('digests').where({ officerId, day }).update({ failures: 0, failure: null });
          return;
        }
        const lines = notices
          .slice(0, MOST_LINES)
          .flatMap((notice) => [`• ${sentenceOf(notice)}`, `  ${addressOf(config, notice)}`]);
        const more = notices.length > MOST_LINES ? ['Còn thông báo khác trong ứng dụng.'] : [];
        const subject = `${notices.length > MOST_LINES ? `Hơn ${MOST_LINES}` : notices.length} thông báo chưa đọc`;
        await sendMail(mail, { id: `${officerId}.${day}`, to, subject, lines: [...lines, ...more] });
        await failpoint('mail_sent');
        const ids = notices.map(({ id }) => id);
        await trx('notifications').whereIn('id', ids).update({ digestedAt: trx.fn.now() });
        await trx('digests')
          .where({ officerId, day })
          .update({ sentAt: trx.fn.now(), notices: ids.length, failure: null });
      }),
    (code) =>
      db('digests')
        .where({ officerId, day })
        .update({ failures: db.raw('failures + 1'), failure: code }),
  );
}

/** Begins the day of every agency whose hour has come; on days nobody works, nothing is told. */
export async function beginDays(deps: JobDeps): Promise<void> {
  const { rows } = await deps.db.raw<{ rows: { at: Date }[] }>('select now() as at');
  if (!rows[0]) throw new Error('the database told no time');
  await beginDaysAt(deps, rows[0].at, await getCalendar(deps.db));
}

/** The same at a given time, by a given calendar. */
export async function beginDaysAt(
  { db, log }: Pick<JobDeps, 'db' | 'log'>,
  at: Date,
  calendar: Calendar,
): Promise<void> {
  if (!isWorkingDay(dayOf(at), calendar)) return;
  const agencies: { id: string; nearDays: number }[] = await db('agencies as a')
    .whereNull('a.validTo')
    .whereRaw('a.day_starts_at <= ?::time', [hourOf(at)])
    .whereNotExists((sub) => {
      sub.from('notice_days as d').whereRaw('d.agency_id = a.id').where('d.day', dayOf(at));
    })
    .select('a.id', 'a.nearDays');
  for (const { id, nearDays } of agencies) {
    const officer = await systemOfficer(db, id);
    await act(db, officer, (open) => beginDay(open, { nearDays }));
    log.debug({ agency: id }, 'day begun');
  }
}

async function keepingFailure(work: () => Promise<void>, keep: (code: string) => PromiseLike<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // Written after the rollback: the administrator sees why nothing arrives while the queue tries again.
    if (error instanceof MailFailure) await keep(error.code);
    throw error;
  }
}

async function mailboxOf(trx: Knex.Transaction, officerId: string): Promise<string | null> {
  const row = await trx('officers')
    .where({ id: officerId })
    .whereNull('disabledAt')
    .first<{ email: string | null } | undefined>('email');
  return row?.email ?? null;
}

async function oneNotice(trx: Knex.Transaction, id: string): Promise<ListedNotice | undefined> {
  return trx('notifications as n')
    .leftJoin('tasks as t', 't.id', 'n.taskId')
    .leftJoin('petitions as p', 'p.id', 'n.petitionId')
    .where('n.id', id)
    .first('n.id', 'n.kind', 'n.detail', 'n.petitionId', 'n.taskId', 'p.code', 't.name as step');
}
