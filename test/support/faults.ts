import { Refusal } from '../../server/domain/refusal.ts';

/** What a form refuses, by key; nothing when it lets the answers through. */
export function faultsOf(judge: () => unknown): Record<string, string> {
  try {
    judge();
    return {};
  } catch (error) {
    if (error instanceof Refusal) return error.fields ?? {};
    throw error;
  }
}
