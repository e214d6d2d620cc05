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

/** What is still kept here and not on the server, whose values are `saved`. */
export function readLocally(taskId: string, officerId: string, saved: Values): LocalDraft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(keyOf(taskId, officerId)) ?? 'null') as LocalDraft | null;
    return draft && !isSaved(draft, saved) ? draft : null;
  } catch {
    return null;
  }
}

/** Whether all that was typed has reached the server after all, though its answer never came back. */
function isSaved({ values }: LocalDraft, saved: Values): boolean {
  return Object.entries(values).every(([key, value]) => sorted(value) === sorted(saved[key]));
}

// The database gives the keys of a row in an order of its own.
function sorted(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

export function forgetLocally(taskId: string, officerId: string): void {
  try {
    localStorage.removeItem(keyOf(taskId, officerId));
  } catch {
    // Nothing was kept where nothing can be.
  }
}

const keyOf = (taskId: string, officerId: string) => `${KEY}${taskId}.${officerId}`;
