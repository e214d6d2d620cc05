import { setTimeout as pause } from 'node:timers/promises';

/** Where an act can be stopped at its worst moments, in the order in which it passes them. */
export type Place =
  | 'request_read'
  | 'matter_locked'
  | 'matter_loaded'
  | 'engine_advanced'
  | 'position_written'
  | 'journal_written'
  | 'before_commit'
  | 'after_commit'
  | 'job_claimed'
  | 'job_done'
  | 'mail_sent';

type Fault = { kind: 'kill' | 'sleep'; number: number };

const NOWHERE = () => undefined;
const faults = readFaults(process.env);

/**
 * Passes a place where a crash test may end or delay the process: `FAILPOINTS="matter_locked=kill:3,before_commit=sleep:5000"`
 * kills at the third passing, or waits so many milliseconds at each. Without the variable, and always in production, it is
 * a function that does nothing.
 */
export const failpoint: (place: Place) => Promise<void> | undefined = faults ? (place) => pass(faults, place) : NOWHERE;

/** `null` in production whatever the variable says. A word that is no fault is an error: a test that injects nothing proves nothing. */
export function readFaults(env: Record<string, string | undefined>): Map<string, Fault> | null {
  if (!env.FAILPOINTS || env.NODE_ENV === 'production') return null;
  return new Map(env.FAILPOINTS.split(',').map(readFault));
}

function readFault(text: string): [string, Fault] {
  const [, place, kind, number] = /^(\w+)=(kill|sleep)(?::(\d+))?$/.exec(text.trim()) ?? [];
  if (!place || !kind) throw new Error(`FAILPOINTS: "${text}" is not <place>=kill[:n] or <place>=sleep:<ms>`);
  return [place, { kind: kind as Fault['kind'], number: Number(number ?? 1) }];
}

async function pass(faults: Map<string, Fault>, place: Place): Promise<void> {
  const fault = faults.get(place);
  if (!fault) return;
  if (fault.kind === 'sleep') return pause(fault.number);
  fault.number -= 1;
  if (fault.number > 0) return;
  process.kill(process.pid, 'SIGKILL');
  // Nothing may happen between the signal and the end.
  await new Promise(() => {});
}
