import { Row } from './Row.ts';

/** Who may sign for the head, which papers, and on what basis (NĐ30 Đ13). Never changed: it lapses or is revoked. */
export class Delegation extends Row {
  static override tableName = 'delegations';

  declare agencyId: string;
  declare officerId: string;
  declare capacity: 'KT' | 'TL' | 'TUQ' | 'Q';
  /** The title that is signed for: “Chủ tịch”. */
  declare signsFor: string;
  /** Null: every kind of paper. */
  declare templates: string[] | null;
  /** The paper that says so: “Quyết định số 12/QĐ-UBND ngày 05/01/2026”. */
  declare basis: string;
  declare validFrom: string;
  declare validUntil: string | null;
  declare revokedOn: string | null;
  declare createdAt: Date;
  declare createdBy: string | null;
  declare revokedAt: Date | null;
  declare revokedBy: string | null;
}
