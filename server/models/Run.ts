import { Row } from './Row.ts';

/** One procedure being walked. `element` is 'main', the calling element of a called run, the side procedure's id, or 'errand'. */
export class Run extends Row {
  static override tableName = 'runs';
  static override jsonAttributes = ['position', 'facts', 'waiting', 'visited'];

  declare petitionId: string;
  declare caseId: string | null;
  declare agencyId: string;
  declare releaseId: string;
  declare procedure: string;
  declare kind: 'main' | 'called' | 'side' | 'errand';
  declare element: string;
  declare parentRunId: string | null;
  declare parentExecutionId: string | null;
  /** The task an errand was begun from. */
  declare taskId: string | null;
  /** The paper a called run signs, or the one an errand is about. */
  declare documentId: string | null;
  declare state: 'open' | 'ended' | 'interrupted';
  declare outcome: string | null;
  declare outcomeName: string | null;
  declare position: unknown;
  declare facts: Record<string, unknown>;
  declare waiting: { elementId: string; executionId: string; type: string }[];
  declare visited: { entered: string[]; left: string[]; taken: string[] };
  declare startedAt: Date;
  declare endedAt: Date | null;
}
