import { Row } from './Row.ts';

export type Role =
  | 'receptionist'
  | 'clerk'
  | 'handler'
  | 'verifier'
  | 'section-head'
  | 'chief-of-office'
  | 'deputy-head'
  | 'head'
  | 'inspector'
  | 'administrator';

/** cán bộ, công chức: a person with an account. */
export class Officer extends Row {
  static override tableName = 'officers';

  declare agencyId: string;
  declare unit: string | null;
  /** Where notices are mailed to; null: nowhere. */
  declare email: string | null;
  declare name: string;
  declare title: string;
  declare username: string;
  declare passwordHash: string;
  declare roles: Role[];
  declare disabledAt: Date | null;
}
