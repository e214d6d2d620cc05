import { addDays, type Day } from './day.ts';

/** Somebody is away from one day to another, both included, and perhaps somebody stands in. */
export type Leave = { officerId: string; substituteId: string | null; from: Day; to: Day };

/** The last day of a leave that may have ended early: on the day somebody is back he is there. */
export function lastDay({ toOn, endedOn }: { toOn: Day; endedOn: Day | null }): Day {
  if (endedOn === null) return toOn;
  const before = addDays(endedOn, -1);
  return before < toOn ? before : toOn;
}

/** For whom an officer stands on a day: those he was named for, and those for whom they in turn stand. */
export function standsFor(leaves: readonly Leave[], officerId: string, day: Day): string[] {
  const current = leaves.filter(({ from, to }) => from <= day && day <= to);
  const found = new Set<string>();
  const gather = (id: string) => {
    for (const leave of current) {
      if (leave.substituteId !== id || found.has(leave.officerId) || leave.officerId === officerId) continue;
      found.add(leave.officerId);
      gather(leave.officerId);
    }
  };
  gather(officerId);
  return [...found];
}

/** Who does the work of an officer on a day: himself, or the last one standing in; null when nobody does. */
export function standIn(leaves: readonly Leave[], officerId: string, day: Day): string | null {
  const seen = new Set<string>();
  let at: string | null = officerId;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const id: string = at;
    const leave = leaves.find((one) => one.officerId === id && one.from <= day && day <= one.to);
    if (!leave) return id;
    at = leave.substituteId;
  }
  return null;
}

/** Whether somebody would in the end, on some day, stand in for himself: A for B while B for A, directly or through others. */
export function closesCircle(leaves: readonly Leave[], next: Leave): boolean {
  const follow = (id: string | null, from: Day, to: Day, seen: readonly string[]): boolean => {
    if (id === null || from > to || seen.includes(id)) return false;
    if (id === next.officerId) return true;
    return leaves
      .filter((leave) => leave.officerId === id && leave.from <= to && from <= leave.to)
      .some((leave) => follow(leave.substituteId, later(from, leave.from), earlier(to, leave.to), [...seen, id]));
  };
  return follow(next.substituteId, next.from, next.to, []);
}

export function overlaps(one: Pick<Leave, 'from' | 'to'>, other: Pick<Leave, 'from' | 'to'>): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** Roles of which a substitute has neither the role itself nor, for the head's, that of the deputy. */
export function missingRoles(absent: readonly string[], substitute: readonly string[]): string[] {
  return absent.filter(
    (role) =>
      role !== 'administrator' &&
      !substitute.includes(role) &&
      !(role === 'head' && substitute.includes('deputy-head')),
  );
}

const later = (one: Day, other: Day): Day => (one > other ? one : other);
const earlier = (one: Day, other: Day): Day => (one < other ? one : other);
