import { evaluate } from 'feelin';
import type { TaskDetail, Values } from '../api/types.ts';

/** The paper these answers lead to: the first whose condition in the diagram holds, else the first. */
export function wantedPaper(papers: TaskDetail['papers'], values: Values): string | undefined {
  const wanted = papers.find(({ when }) => when === null || holds(when, values));
  return (wanted ?? papers[0])?.template;
}

function holds(condition: string, values: Values): boolean {
  try {
    return evaluate(condition.replace(/^\s*=/, ''), values).value === true;
  } catch {
    return false;
  }
}
