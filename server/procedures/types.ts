import type { Day } from '../domain/day.ts';
import type { Compiled } from '../engine/types.ts';
import type { FormSchema } from '../forms/types.ts';

export const roles = [
  'receptionist',
  'clerk',
  'handler',
  'verifier',
  'section-head',
  'chief-of-office',
  'deputy-head',
  'head',
  'inspector',
] as const;
export type Role = (typeof roles)[number];

/** A procedure of the law, as its diagram says it. Everything here is plain data read from one BPMN file. */
export type Procedure = {
  key: string;
  name: string;
  code?: string;
  /** An errand (việc kèm theo) is begun by people beside any other procedure and gives it back what it found. */
  subject: 'petition' | 'case' | 'paper' | 'errand';
  /** Matters come in by it: triage, a reception, a call … */
  entry?: true;
  validFrom: Day;
  /** The first day on which nothing begins in it any more; of a release that only takes over runs, its first. */
  validTo?: Day;
  law?: string;
  /** Drawn up after the fact from the text of earlier law, as we read it. */
  reconstructed?: true;
  /** Runs of earlier law that go on in this release from a day on. */
  transitions?: TransitionSpec[];
  /** Who may begin an errand, from where (`system`: acts begin it, no button does), and beside the steps of which procedures (none named: all). `when`: FEEL over what is known of the petition. */
  errand?: { roles: Role[]; from: 'task' | 'petition' | 'document' | 'system'; beside: string[]; when?: string };
  /** Whose answers are waited for, outside the house. */
  awaits: AwaitSpec[];
  /** Errands that acts begin without being asked. */
  begins: BeginSpec[];
  /** What an errand leaves with the run that began it. */
  contributes: ContributionSpec[];
  /** The template of the slip (phiếu trình) that travels with a paper and gathers what each desk said. */
  slip?: string;
  /** User tasks in the order of the diagram's flow, side procedures last: the order of the law. */
  order: string[];
  tasks: Record<string, TaskSpec>;
  calls: Record<string, CallSpec>;
  sends: Record<string, PaperSpec>;
  ends: Record<string, OutcomeSpec>;
  timers: Record<string, TimerSpec>;
  deadlines: DeadlineSpec[];
  /** Acts whose day is a column of the case, because registers and reports ask for it. */
  milestones: { name: 'accepted' | 'settled'; at: string }[];
  sides: Record<string, SideSpec>;
  names: Record<string, string>;
};

export type TaskSpec = {
  id: string;
  name: string;
  role: Role;
  formKey: string;
  timeLimit?: TaskLimit;
  grounds: Ground[];
  /** Templates that this task drafts and previews; one that no call activity signs is finished with this task. */
  papers: string[];
  /** Templates that this task only shows as they would read. */
  previews: string[];
  /** What completing this task does to the paper of its run: initialled, signed, numbered and sent; or delivered once more. */
  documentAct?: 'initial' | 'approve' | 'issue' | 'redeliver';
  /** The answer is a routing note; who writes it is the next desk of the agency's chain. */
  routing?: true;
  /** What this task brings into the verification file: the keys of the list, of who handed it over, and of the day. */
  evidence?: { items: string; from: string; on: string };
  /** The list whose rows with `way` 'own' become petitions of their own when this task is done. */
  parts?: string;
  /** FEEL condition of a paper that is drafted or shown only for some answers, by template. */
  papersWhen: Record<string, string>;
  /** 'main' or the id of a side procedure. */
  scope: string;
};

export type TaskLimit = { value: string; internal: boolean; law?: string; unverified?: boolean } | { none: string };

export type Ground = { law: string; text?: string };

export type CallSpec = {
  id: string;
  name: string;
  calledElement: string;
  /**
   * The paper that is signed and issued there. `recipients`: whom it is for, by capacity (petitioner, superior …), 'denouncer' (never named), 'head',
   * 'fact:competentBody' for the name in a fact or the names in its rows, or 'original' for those who had the paper that it changes. `effect`: what it does to that paper.
   * `hands`: how it hands the matter to the agencies here among its recipients.
   */
  paper?: {
    template: string;
    signer: Role;
    recipients?: string[];
    effect?: PaperEffect;
    hands?: 'transfer' | 'guide' | 'return' | 'demand';
  };
  grounds: Ground[];
  scope: string;
};

/** What a later paper does to an earlier one: đính chính, thu hồi, thay thế. */
export type PaperEffect = 'corrected' | 'withdrawn' | 'replaced';

export type PaperSpec = { id: string; name: string; template: string; grounds: Ground[]; scope: string };

/**
 * `opens` starts that procedure for a new case; `handover` is a labelled state until its procedure comes; `gives` are facts
 * that an errand hands to the run it was begun beside.
 */
export type OutcomeSpec = {
  id: string;
  state: string;
  name: string;
  kind: 'none' | 'error' | 'terminate';
  code?: string;
  opens?: string;
  handover?: string;
  gives?: string[];
  scope: string;
};

/** `value` of a `timeDate` is 'deadline:<id>', or 'deadline:<id> - 5 days': so long before that deadline's last day. */
export type TimerSpec = {
  kind: 'timeDate' | 'timeDuration';
  value: string;
  interrupting: boolean;
  attachedTo?: string;
};

/**
 * A legal clock across steps. `from` and `until` name a user task (its day of completion, or the day in `fromFact` / `untilFact`),
 * a paper's call activity (its day of issue) or an intermediate event; `from` may be 'received' (the petition's day of receipt) or 'begun'
 * (the day the run was begun) and `until` may be 'ended' (the day the run ends). Of several acts in `until` the first ends it. `sent:<call>`: the day on which the last copy of the call's paper has left.
 * One that ends where it starts runs again from there (định kỳ).
 */
export type DeadlineSpec = {
  id: string;
  name: string;
  from: string;
  fromFact?: string;
  until: string[];
  untilFact?: string;
  /** A time in a form beside `fromFact`: a limit in working hours runs from there, else from the hour of the act. */
  fromHour?: string;
  /** Counted back from `fromFact`: the latest day for what must be done so long before it. */
  before?: true;
  /** FEEL: the clock exists only while this holds; asked again after every act. */
  when?: string;
  law: string;
  internal: boolean;
  unverified?: boolean;
  scope: string;
  limits: LimitSpec[];
  /** What decisions may add to the limit: the first, the second, … */
  extensions?: ExtensionSpec[];
  earlier?: EarlierLaw;
};

/**
 * Answers asked of other bodies: from the act `from` on, one row for each body named by the fact `bodies` (a name, or a list of
 * rows with `body`). With `dueItem` every row is asked by itself, until the day in that column of it. `dueFact` is a day, `daysFact` a number of days, `limit` a span, each from the day of the asking. At `until`
 * nothing is waited for any more; with `complete` there must be nothing left to wait for, with `opinion` every body must have answered by then, or be noted as silent.
 */
export type AwaitSpec = {
  id: string;
  name: string;
  from: string;
  until?: string;
  bodies: string;
  dueFact?: string;
  dueItem?: string;
  daysFact?: string;
  limit?: string;
  when?: string;
  law: string;
  opinion: boolean;
  complete?: true;
  internal: boolean;
  /** The errand that an answer begins, while `beginsWhen` holds; it gets `resultBody`, `resultReceivedOn` and `resultSummary`. */
  begins?: string;
  beginsWhen?: string;
};

/** An errand that begins when the act `from` has happened and `when` holds; it stands beside the petition and gets these facts. */
export type BeginSpec = { procedure: string; from: string; when?: string; facts: string[] };

/** Facts that go back to the run that began an errand: what about, what was found, on which day. */
export type ContributionSpec = { name: string; about?: string; content: string; on?: string };

/**
 * A period that is added to a limit where the act `at` happens, while `when` holds: `value` at most, or as many of its units
 * as the number in `nFact` says.
 */
export type ExtensionSpec = { at: string; value: string; nFact?: string; when?: string; law: string };

/**
 * Earlier law for what started before `until`, where no text says which of the two applies: legal staff choose (setting
 * `transition:<deadline id>`), and until they do the earlier day stands.
 */
export type EarlierLaw = { until: Day; value: string; law: string };

/**
 * Open runs in releases from before `on` move here on that day, once they have left `after` and until they have left
 * `until`. `unverified`: no text says so, it is our reading.
 */
export type TransitionSpec = { on: Day; after?: string; until?: string; law: string; unverified?: true };

export type LimitSpec = { value: string; when?: string; law?: string };

/** An event sub-process: a button on the case page. It may start once the run has left `after` and until it has left `until`. */
export type SideSpec = {
  id: string;
  name: string;
  roles: Role[];
  after: string;
  until?: string;
  law?: string;
  pauses?: string;
  pauseFrom?: string;
  pauseUntil?: string;
  /** The day in this fact ends the pause, else the day of `pauseUntil`. */
  pauseUntilFact?: string;
  /** Tasks that stay open to completion while this side procedure pauses the clock. */
  allows: string[];
  once: boolean;
};

/** What a release stores. */
export type Bundle = {
  procedure: string;
  bpmn: string;
  forms: Record<string, FormSchema>;
  templates: Record<string, string>;
};

export type Release = {
  hash: string;
  procedure: Procedure;
  models: Compiled;
  forms: Record<string, FormSchema>;
  templates: Record<string, string>;
};
