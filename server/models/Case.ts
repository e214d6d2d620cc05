import { Row } from './Row.ts';

/** vụ việc: what is opened when a petition is taken on; several petitions may join one. */
export class Case extends Row {
  static override tableName = 'cases';

  declare caseYear: number;
  declare agencyId: string;
  declare procedure: string;
  declare code: string;
  declare state: 'open' | 'handed_over' | 'closed';
  declare outcome: string | null;
  declare outcomeName: string | null;
  declare acceptedOn: string | null;
  declare settledOn: string | null;
  declare openedAt: Date;
  declare closedAt: Date | null;
}
