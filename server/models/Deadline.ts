import { Model } from 'objection';
import { Row } from './Row.ts';

/** thời hạn: a legal period that acts start, pause and meet. Late does not change the path, it changes who is told. */
export class Deadline extends Row {
  static override tableName = 'deadlines';

  declare runId: string;
  declare petitionId: string;
  declare caseId: string | null;
  declare releaseId: string;
  declare key: string;
  declare name: string;
  declare law: string;
  declare internal: boolean;
  declare unverified: boolean;
  declare startedOn: string;
  declare startedBy: string;
  declare limitValue: string;
  declare limitLaw: string;
  declare dueOn: string | null;
  declare metOn: string | null;
  declare state: 'open' | 'met' | 'cancelled';

  declare pauses?: DeadlinePause[];

  static override relationMappings = () => ({
    pauses: {
      relation: Model.HasManyRelation,
      modelClass: DeadlinePause,
      join: { from: 'deadlines.id', to: 'deadline_pauses.deadlineId' },
    },
  });
}

/** Half-open: `fromOn` does not count, `untilOn` counts again (LKN Đ11a.4). */
export class DeadlinePause extends Model {
  static override tableName = 'deadline_pauses';

  declare id: string;
  declare deadlineId: string;
  declare runId: string;
  declare because: string;
  /** Tasks that may go on meanwhile. */
  declare allows: string[];
  declare fromOn: string;
  declare untilOn: string | null;
}
