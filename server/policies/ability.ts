import { createMongoAbility, type MongoAbility, type MongoQuery, type RawRuleOf } from '@casl/ability';
import type { Officer } from '../commands/act.ts';
import { allowAccounts } from './account.ts';
import { forbidOwn } from './bars.ts';
import { allowCaseFiles } from './caseFile.ts';
import { allowMatters } from './matter.ts';
import { allowPost } from './post.ts';
import { allowSigning } from './signing.ts';
import { allowTasks } from './task.ts';
import { allowTransfers } from './transfer.ts';

/** What a rule may ask about, per subject. A condition can only name these. */
export type Subjects = {
  Petition: { agencyId: string };
  Case: { agencyId: string };
  Run: { agencyId: string };
  Deadline: { agencyId: string };
  Document: { agencyId: string };
  File: { agencyId: string };
  SideProcedure: { agencyId: string; roles: readonly string[] };
  /**
   * `signs`: completing it is a signature, which nobody gives for somebody else without a delegation. `unit`: of whoever holds it;
   * where it is not told, no rule about units applies.
   */
  Task: {
    agencyId: string;
    role: string;
    assigneeId: string | null;
    signs: boolean;
    unit?: string | null;
  };
  /** What goes from one agency here to another. */
  Transfer: { fromAgencyId: string; toAgencyId: string };
  Awaited: { agencyId: string };
  Officer: { agencyId: string; unit?: string | null };
  SigningChain: { agencyId: string };
  Delegation: { agencyId: string };
  Absence: { agencyId: string; officerId: string };
  /** `holderId`: on whose desk an entry of the incoming book lies. */
  Incoming: { agencyId: string; secrecy: string; sealed: boolean; holderId: string | null };
  Scan: { agencyId: string };
  Counter: { agencyId: string };
  /** Leaders' sessions, who is registered for them. */
  Reception: { agencyId: string };
  /** `keeperIds`: who handles or verifies the case. */
  CaseFile: { agencyId: string; sealed: boolean; keeperIds: readonly string[] };
  /** Whose open work is late: the person, by agency and unit. */
  Lateness: { agencyId: string; unit: string | null; officerId: string | null };
  Certificate: { agencyId: string };
  /** What an agency sets for itself: rooms, routing chain, outgoing book. */
  Office: { agencyId: string };
  /** Which releases are in force, the days of the country; hours are the office's. */
  Law: { agencyId: string };
};
export type SubjectType = keyof Subjects;
export type Action =
  | 'read'
  | 'register'
  | 'edit'
  | 'readIdentity'
  | 'start'
  | 'claim'
  | 'release'
  | 'assign'
  | 'complete'
  | 'certify'
  | 'copy'
  | 'administer'
  | 'void'
  | 'keep'
  /** To see into an envelope, to open one that is sealed, to hand it on, to register petitions from it, to say what became of it. */
  | 'readContents'
  | 'open'
  | 'route'
  | 'enter'
  | 'settle'
  | 'serve'
  /** All work of an officer changes hands. */
  | 'handOver'
  | 'readNames'
  | 'measure';

export type Ability = MongoAbility<[Action, SubjectType | { [K in SubjectType]: Subjects[K] }[SubjectType]]>;

/** Takes away what other rules grant on everything of these petitions. */
export type Forbid = (actions: Action[], types: SubjectType[], petitionIds: readonly string[]) => void;

/** Grants an action on the records that fit the conditions; there is no rule without conditions. */
export type Allow = <T extends SubjectType>(
  action: Action | Action[],
  type: T | T[],
  conditions: MongoQuery<Subjects[T]>,
) => void;

/** Everything one officer may do, as data: the same rules check a record and filter a list. */
export function abilityOf(officer: Officer): Ability {
  const rules: RawRuleOf<Ability>[] = [];
  const allow: Allow = (action, type, conditions) => {
    if ((Object.values(conditions) as unknown[]).includes(undefined))
      throw new Error('a condition without a value matches everything');
    rules.push({ action, subject: type, conditions: conditions as MongoQuery });
  };
  const forbid: Forbid = (action, subject, petitionIds) =>
    void rules.push({
      action,
      subject,
      conditions: { petitionId: { $in: [...petitionIds] } } as MongoQuery,
      inverted: true,
    });
  allowMatters(officer, allow);
  allowCaseFiles(officer, allow);
  allowTasks(officer, allow);
  allowPost(officer, allow);
  allowSigning(officer, allow);
  allowTransfers(officer, allow);
  allowAccounts(officer, allow);
  // Last, because what comes last decides.
  forbidOwn(officer, forbid);
  return createMongoAbility<Ability>(rules);
}
