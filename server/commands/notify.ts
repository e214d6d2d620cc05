import { newId } from '../domain/id.ts';
import { announce } from '../models/changes.ts';
import { type NotificationKind, noticeKinds } from '../notices/kinds.ts';
import type { Act } from './act.ts';
import { enqueue } from './enqueue.ts';

export type { NotificationKind };

/** `detail` holds what the sentence needs and no personal data: names of parties stay in the petition. */
export type Notice = {
  kind: NotificationKind;
  officerIds: readonly (string | null | undefined)[];
  petitionId?: string | undefined;
  taskId?: string | undefined;
  documentId?: string | undefined;
  detail?: Record<string, unknown>;
};

/**
 * Tells officers in the act that causes it, all notices in one statement, in the ways each of them has chosen. Nobody is told
 * of what he has done himself, nobody twice by one notice.
 */
export async function notify(act: Act, ...notices: Notice[]): Promise<void> {
  const wanted = notices.flatMap((notice) => rowsOf(act, notice));
  if (wanted.length === 0) return;
  const { rows } = await act.trx.raw<{ rows: Written[] }>(INSERT, [JSON.stringify(wanted), act.at]);
  for (const { id, byMail } of rows)
    if (byMail) await enqueue(act.trx, 'send-mail', { noticeId: id }, { key: `mail:${id}` });
  await tell(act, rows);
}

type Written = { id: string; officerId: string; agencyId: string; byMail: boolean; inApp: boolean };

function rowsOf({ officer, at }: Act, { kind, officerIds, petitionId, taskId, documentId, detail }: Notice) {
  const told = new Set(officerIds.filter((id): id is string => Boolean(id) && id !== officer.id));
  const { app, mail, digest } = noticeKinds[kind].usual;
  return [...told].map((officer_id) => ({
    id: newId(at.getTime()),
    officer_id,
    kind,
    petition_id: petitionId ?? null,
    task_id: taskId ?? null,
    document_id: documentId ?? null,
    detail: detail ?? {},
    app,
    mail,
    digest,
  }));
}

// Pages of those who are told show it at once.
async function tell({ trx }: Act, rows: Written[]): Promise<void> {
  const officers = new Map(rows.filter(({ inApp }) => inApp).map(({ officerId, agencyId }) => [officerId, agencyId]));
  if (officers.size === 0) return;
  const changes = [...officers].map(([id, agencyId]) => ({ kind: 'notice', id, petitionId: null, agencyId }) as const);
  await announce(trx, ...changes);
}

const INSERT = `
  with wanted as (
    select n.*, o.agency_id, coalesce(p.app, n.app) as in_app,
           coalesce(p.mail, n.mail) and o.email is not null as by_mail,
           coalesce(p.digest, n.digest) and o.email is not null as in_digest
      from jsonb_to_recordset(?::jsonb) as n (id uuid, officer_id uuid, kind text, petition_id uuid, task_id uuid,
           document_id uuid, detail jsonb, app boolean, mail boolean, digest boolean)
      join officers o on o.id = n.officer_id and o.disabled_at is null
       and not exists (select 1 from petition_bars b where b.petition_id = n.petition_id and b.officer_id = n.officer_id)
      left join notice_preferences p on p.officer_id = n.officer_id and p.kind = n.kind),
  written as (
    insert into notifications (id, officer_id, kind, petition_id, task_id, document_id, detail, at, in_app, by_mail, in_digest)
    select id, officer_id, kind, petition_id, task_id, document_id, detail, ?::timestamptz, in_app, by_mail, in_digest
      from wanted where in_app or by_mail or in_digest
    returning id, officer_id, by_mail, in_app)
  select id, written.officer_id as "officerId", agency_id as "agencyId", written.by_mail as "byMail", written.in_app as "inApp"
    from written join wanted using (id)`;
