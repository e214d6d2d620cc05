import { Row } from './Row.ts';

/** An answer that another body owes us: an opinion, the result of a petition sent to it, a verification given to it. */
export class Awaited extends Row {
  static override tableName = 'awaited';

  declare agencyId: string;
  declare petitionId: string;
  declare caseId: string | null;
  declare runId: string;
  declare documentId: string | null;
  declare key: string;
  declare name: string;
  declare law: string;
  declare internal: boolean;
  declare body: string;
  declare bodyKey: string;
  declare askedOn: string;
  declare dueOn: string | null;
  /** By which limit `dueOn` was counted; null where a person or a paper named the day. */
  declare limitValue: string | null;
  declare wantsOpinion: boolean;
  declare state: 'open' | 'answered' | 'silent' | 'cancelled';
  declare answeredOn: string | null;
  declare letterNumber: string | null;
  declare opinion: Opinion | null;
  declare content: string | null;
  declare fileIds: string[];
  declare recordedBy: string | null;
  declare recordedAt: Date | null;
  /** How often the body was reminded, and the day the last reminder named. */
  declare reminders: number;
  declare answerBy: string | null;
}

export const opinions = ['agree', 'partly', 'disagree', 'other'] as const;
export type Opinion = (typeof opinions)[number];
