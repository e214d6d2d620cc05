import { Row } from './Row.ts';

/** nghỉ, vắng mặt: from one day to another, both included; `endedOn` is the day somebody was back before that. */
export class Absence extends Row {
  static override tableName = 'absences';

  declare agencyId: string;
  declare officerId: string;
  declare fromOn: string;
  declare toOn: string;
  declare substituteId: string | null;
  declare reason: string;
  declare recordedBy: string;
  declare recordedAt: Date;
  declare endedOn: string | null;
  declare endedBy: string | null;
}
