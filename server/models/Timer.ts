import { Model } from 'objection';

/** The truth about a waiting timer; the job that fires it is only a wake-up call. */
export class Timer extends Model {
  static override tableName = 'timers';

  declare id: string;
  declare runId: string;
  declare elementId: string;
  declare executionId: string;
  declare deadlineKey: string | null;
  /** So many days before the deadline's last day. */
  declare leadDays: number;
  /** For one that runs by a limit of its own: from when, and which. */
  declare startedAt: Date | null;
  declare limitValue: string | null;
  declare dueAt: Date;
  declare firedAt: Date | null;
  declare cancelledAt: Date | null;
}
