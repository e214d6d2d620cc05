import { Model } from 'objection';
import type { DeliveryRoute } from './Delivery.ts';
import { Row } from './Row.ts';

export type Recipient = { name: string; route?: DeliveryRoute | null; address?: string | null };

/** văn bản: drafted, approved, issued. An issued row is immutable (a trigger holds it). */
export class Document extends Row {
  static override tableName = 'documents';
  static override jsonAttributes = ['recipients'];

  declare petitionId: string;
  declare caseId: string | null;
  declare runId: string;
  declare agencyId: string;
  declare releaseId: string;
  declare template: string;
  declare title: string;
  declare form: string | null;
  declare symbol: string | null;
  declare numbered: boolean;
  declare verified: boolean;
  declare sealed: boolean;
  declare state: 'draft' | 'approved' | 'issued' | 'void';
  declare registerYear: number | null;
  declare registerNumber: number | null;
  declare number: string | null;
  /** Which book gave the number: the agency's own here, or that of its document system. */
  declare book: 'own' | 'external' | null;
  declare issuedOn: string | null;
  declare signerId: string | null;
  declare signedAt: Date | null;
  /** thay mặt, ký thay, thừa lệnh, thừa ủy quyền, quyền; null: in one's own office. */
  declare capacity: 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q' | null;
  /** The title of the one signed for: “CHỦ TỊCH” under KT. */
  declare signsFor: string | null;
  /** The body in whose name a deputy signs, above his KT.: “ỦY BAN NHÂN DÂN”. */
  declare onBehalfOf: string | null;
  /** The delegation that was in force when it was signed; null: signed in one's own office. */
  declare delegationId: string | null;
  declare signing: 'none' | 'digital' | 'wet';
  declare signedScanId: string | null;
  declare recipients: Recipient[];
  declare version: number;
  declare createdAt: Date;
}

/** The context a version was written from never changes; its rendered files are added once. */
export class DocumentVersion extends Model {
  static override tableName = 'document_versions';
  static override idColumn = ['documentId', 'version'];
  static override jsonAttributes = ['context'];

  declare documentId: string;
  declare version: number;
  declare context: Record<string, unknown>;
  declare createdAt: Date;
  declare createdBy: string | null;
  declare pdfSha256: string | null;
  declare docxSha256: string | null;
  declare renderedAt: Date | null;
  declare failure: string | null;
  /** Text put back from Word, in the closed vocabulary; null: as the template writes it. */
  declare body: string | null;
}
