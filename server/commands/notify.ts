import { newId } from '../domain/id.ts';
import type { Act } from './act.ts';

/** What an officer is told about. */
export type NotificationKind =
  | 'task-new'
  | 'sent-back'
  | 'routed'
  | 'deadline-near'
  | 'deadline-overdue'
  | 'answered'
  | 'undelivered'
  | 'handed-over'
  | 'signing-failed';

/** `detail` holds what the sentence needs and no personal data: names of parties stay in the petition. */
export type Notice = {
  kind: NotificationKind;
  officerIds: readonly (string | null | undefined)[];
  petitionId?: string | undefined;
  taskId?: string | undefined;
  documentId?: string | undefined;
  detail?: Record<string, unknown>;
};

/** Tells officers in the act that causes it. Nobody is told of what he has done himself, nobody twice. */
export async function notify({ trx, officer, at }: Act, notice: Notice): Promise<void> {
  const told = new Set(notice.officerIds.filter((id): id is string => Boolean(id) && id !== officer.id));
  if (told.size === 0) return;
  await trx('notifications').insert(
    [...told].map((officerId) => ({
      id: newId(at.getTime()),
      officerId,
      kind: notice.kind,
      petitionId: notice.petitionId ?? null,
      taskId: notice.taskId ?? null,
      documentId: notice.documentId ?? null,
      detail: JSON.stringify(notice.detail ?? {}),
      at,
    })),
  );
}
