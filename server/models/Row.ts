import { Model } from 'objection';

/** What all our rows share: an id made in Node and a revision that every change raises. */
export class Row extends Model {
  declare id: string;
  declare rev: number;

  static override get useLimitInFirst() {
    return true;
  }
}
