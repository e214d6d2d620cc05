import { Row } from './Row.ts';

export const evidenceForms = ['original', 'certified', 'copy', 'electronic', 'object'] as const;

/** Thông tin, tài liệu, bằng chứng of a case: never removed, only struck out or given back. */
export class Evidence extends Row {
  static override tableName = 'evidence';

  declare petitionId: string;
  declare caseId: string;
  declare position: number;
  declare name: string;
  declare form: (typeof evidenceForms)[number];
  declare pages: number | null;
  declare condition: string | null;
  declare receivedFrom: string;
  declare receivedOn: string;
  /** The hand-over record (NĐ124 Mẫu 08) under which it came. */
  declare handoverId: string | null;
  declare fileId: string | null;
  declare struckAt: Date | null;
  declare struckBy: string | null;
  declare struckReason: string | null;
  declare returnedOn: string | null;
  declare returnedTo: string | null;
  declare returnedBy: string | null;
  /** The record (Mẫu 08) under which it went back. */
  declare returnRecordId: string | null;
  declare enteredAt: Date;
  declare enteredBy: string;
}
