import type { Act } from '../../commands/act.ts';
import type { SessionInput } from '../../commands/receptions/openSession.ts';
import type { Petition } from '../../models/Petition.ts';
import type { IdentityVault } from '../../vault/identityVault.ts';
import type { AgencyKey } from '../province.ts';

/** A working day, counted back from the last one before today; negative ones are still to come. */
export type Ago = number;
/** The date of such a day, for answers that name it. */
export type DayOf = (ago: Ago) => string;
export type Answers = Record<string, unknown>;

export type Step = { ago: Ago; by: string; key: string } & (
  | { does: 'complete'; answers: Answers | ((day: DayOf) => Answers) }
  | { does: 'assign'; to: string }
  | { does: 'start' }
  | { does: 'pass' }
  | { does: 'route'; lead: string; remark: string }
  | { does: 'keep'; keep: Keep }
  | { does: 'beside'; work: Beside }
);

/** Something written into the verification file of the story's case. */
export type Keep = (act: Act, caseId: string, on: { petitionId: string; day: DayOf }) => Promise<unknown>;

/** Something done beside the procedure: an errand begun, an answer entered, a reminder. */
export type Beside = (act: Act, on: { petitionId: string; day: DayOf; vault: IdentityVault }) => Promise<unknown>;

export type Intake = {
  by: string;
  kind: Petition['kind'];
  requests?: string;
  forwarder?: { name: string; letterNumber: string };
  /** Entered with what is known so far: it gets no number yet. */
  incomplete?: boolean;
  /** To be kept secret though its kind does not say so: a denunciation is one of its parts. */
  sealed?: boolean;
  /** Somebody is received at the desk; what is written down there, is written down in the reception. */
  reception?: true;
  /** Somebody calls or writes: where it goes, in what words, what is classified meanwhile, when it was in the night before. */
  contact?: { entry: 'hotline' | 'onsite-reflection'; words?: string; answers?: Answers; lastNight?: string };
  /** A leader receives: a session is opened, and nobody has sent anything. */
  session?: (day: DayOf) => SessionInput;
  /** Nothing happens on its first day before this turn of the day. */
  late?: number;
};

/** What became of one sample, or of a session. People are named by the first part of their username. */
export type Story = { sample: string; agency: AgencyKey; received: Ago; intake: Intake; steps: Step[] };

export function story(
  sample: string,
  agency: AgencyKey,
  received: Ago,
  intake: Intake,
  ...steps: (Step | Step[])[]
): Story {
  return { sample, agency, received, intake, steps: steps.flat() };
}

export function done(ago: Ago, by: string, key: string, answers: Answers | ((day: DayOf) => Answers)): Step {
  return { ago, by, key, does: 'complete', answers };
}

export function assigned(ago: Ago, by: string, key: string, to: string): Step {
  return { ago, by, key, does: 'assign', to };
}

/** A side procedure is opened. */
export function started(ago: Ago, by: string, key: string): Step {
  return { ago, by, key, does: 'start' };
}

/** The head gives the petition to an officer, who is named by the first part of the username. */
export function routed(ago: Ago, by: string, lead: string, remark: string): Step {
  return { ago, by, key: 'write-routing-note', does: 'route', lead, remark };
}

/** The verification file is kept. */
export function kept(ago: Ago, by: string, keep: Keep): Step {
  return { ago, by, key: 'case-file', does: 'keep', keep };
}

/** Something happens beside the procedure. */
export function beside(ago: Ago, by: string, key: string, work: Beside): Step {
  return { ago, by, key, does: 'beside', work };
}

/** A period has passed without anybody's doing. */
export function passed(ago: Ago, key: string): Step {
  return { ago, by: '', key, does: 'pass' };
}

const ALL_CHECKS = ['vietnamese', 'dated', 'name-address', 'signature', 'respondent', 'reason-request'];

export function eligible(ago: Ago, by: string, more: Answers = {}): Step {
  return done(ago, by, 'check-eligibility', {
    eligibilityChecks: ALL_CHECKS,
    identityState: 'clear',
    eligibility: 'eligible',
    ...more,
  });
}

export function classified(ago: Ago, by: string, answers: Answers): Step {
  return done(ago, by, 'classify-petition', answers);
}

export function proposed(ago: Ago, by: string, answers: Answers | ((day: DayOf) => Answers)): Step {
  return done(ago, by, 'propose-handling', answers);
}

export function approved(ago: Ago, by: string, headRemark?: string): Step {
  return done(ago, by, 'decide-proposal', { decision: 'approve', ...(headRemark ? { headRemark } : {}) });
}

export function sentBack(ago: Ago, by: string, key: 'decide-proposal' | 'sign-paper', remark: string): Step {
  return done(ago, by, key, { decision: 'sendBack', remark });
}

/** Said on the paper's slip on its way to the signature. */
export function initialled(ago: Ago, by: string, key: 'initial-content' | 'initial-format', remark: string): Step {
  return done(ago, by, key, { decision: 'approve', remark });
}

export function signed(ago: Ago, by: string): Step {
  return done(ago, by, 'sign-paper', { decision: 'approve' });
}

/** People get a paper by post, agencies over the wire. */
export function issued(ago: Ago, by: string, ...recipients: string[]): Step {
  const rows = recipients.map((name) => ({
    name,
    route: /^(Ông|Bà|Anh|Chị|Người) /.test(name) ? 'post' : 'electronic',
  }));
  return done(ago, by, 'issue-paper', (day) => ({ issuedOn: day(ago), recipients: rows }));
}

/** Signed and sent on the same day. */
export function paper(ago: Ago, head: string, clerk: string, ...recipients: string[]): Step[] {
  return [signed(ago, head), issued(ago, clerk, ...recipients)];
}

/** What most acceptances rest on, and what is checked before them. */
export const BASIS = 'Điều 7, Điều 9, Điều 17, Điều 27 Luật Khiếu nại; Điều 16 Nghị định số 124/2020/NĐ-CP.';
export const BASIC_CHECKS = ['jurisdiction', 'article-11', 'limitation'];
