import type { Values } from '../../api/types.ts';

/** What was typed and has not reached the server: `base` is when the draft it goes on from was saved there. */
export type LocalDraft = { values: Values; base: string | null; at: string };

const KEY = 'kntc.draft.';

/** Keeps what is typed on this computer until it is on the server: in the field there is no network for hours. */
export function keepLocally(taskId: string, officerId: string, values: Values, base: string | null): void {
  const draft: LocalDraft = { values, base, at: new Date().toISOString() };
  try {
    localStorage.setItem(keyOf(taskId, officerId), JSON.stringify(draft));
  } catch {
    // A full or forbidden storage takes nothing: the server's draft is the one that counts.
  }
}

export function readLocally(taskId: string, officerId: string): LocalDraft | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(taskId, officerId)) ?? 'null') as LocalDraft | null;
  } catch {
    return null;
  }
}

export function forgetLocally(taskId: string, officerId: string): void {
  try {
    localStorage.removeItem(keyOf(taskId, officerId));
  } catch {
    // Nothing was kept where nothing can be.
  }
}

const keyOf = (taskId: string, officerId: string) => `${KEY}${taskId}.${officerId}`;
