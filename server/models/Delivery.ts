import { Model } from 'objection';
import { Row } from './Row.ts';

/** How a paper reaches somebody: by post with a code, by hand, over the wire, posted at a place; or it stays in the file. */
export type DeliveryRoute = 'post' | 'hand' | 'electronic' | 'posting' | 'file';
/** As what somebody is sent a paper. */
export type Capacity = 'petitioner' | 'respondent' | 'related' | 'superior' | 'forwarder' | 'inspectorate' | 'other';

/** gửi, tống đạt: one recipient of one issued paper, one attempt. Clocks start from `receivedOn`. */
export class Delivery extends Row {
  static override tableName = 'deliveries';

  declare documentId: string;
  declare petitionId: string;
  declare agencyId: string;
  declare position: number;
  declare attempt: number;
  /** As the paper names the recipient; of a sealed party the code. */
  declare name: string;
  declare capacity: Capacity;
  declare partyId: string | null;
  declare route: DeliveryRoute;
  declare address: string | null;
  /** The recipient is known by a code alone; the envelope is closed (gửi kín). */
  declare sealed: boolean;
  declare issuedOn: string;
  declare code: string | null;
  declare sentOn: string | null;
  declare postedPlace: string | null;
  declare postedFrom: string | null;
  declare postedTo: string | null;
  declare receivedOn: string | null;
  declare receivedBy: string | null;
  declare failedOn: string | null;
  declare failureReason: string | null;
  declare proofFileId: string | null;
  declare handoverDocumentId: string | null;
  declare state: 'waiting' | 'sent' | 'received' | 'failed';
  declare retried: boolean;
}

/** đính chính, thu hồi, thay thế, sao y: what a later paper did to an earlier one, or that a certified copy was made. */
export class DocumentEffect extends Model {
  static override tableName = 'document_effects';

  declare id: string;
  declare documentId: string;
  declare byDocumentId: string | null;
  declare effect: 'corrected' | 'withdrawn' | 'replaced' | 'copied';
  declare onDay: string;
  declare at: Date;
  declare officerId: string;
}
