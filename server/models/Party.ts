import { Row } from './Row.ts';

/** A person or organisation in a petition. A sealed party holds its vault code and nothing that names it. */
export class Party extends Row {
  static override tableName = 'parties';

  declare petitionId: string;
  declare position: number;
  declare role: 'petitioner' | 'representative' | 'respondent' | 'relatedParty';
  declare kind: 'person' | 'organisation';
  declare sealed: boolean;
  declare vaultCode: string | null;
  declare name: string | null;
  declare birthYear: number | null;
  declare idNumber: string | null;
  declare idIssuedOn: string | null;
  declare idIssuedBy: string | null;
  declare phone: string | null;
  declare email: string | null;
  declare address: string | null;
  declare communeCode: string | null;
  declare job: string | null;
  declare unit: string | null;
  declare removedAt: Date | null;
}
