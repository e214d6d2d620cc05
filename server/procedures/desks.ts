import type { Procedure } from './types.ts';

/** The end of a paper's way back: the step that wrote it, outside the run that signs. */
export const DRAFTER = 'drafter';

/** The desks before a step that a paper has passed and may be sent back to: whoever wrote it first. */
export function earlierDesks({ order, tasks }: Procedure, entered: readonly string[], key: string): string[] {
  const before = order.slice(0, order.indexOf(key));
  return [DRAFTER, ...before.filter((id) => tasks[id]?.documentAct && entered.includes(id))];
}
