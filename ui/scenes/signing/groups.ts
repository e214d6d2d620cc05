import type { WaitingPaper } from '../../api/types.ts';

/** Papers of one kind at one kind of desk: the routine ones, and those to be read one by one. */
export type Group = {
  key: string;
  title: string;
  act: WaitingPaper['act'];
  routine: WaitingPaper[];
  apart: WaitingPaper[];
};

export const isBlocked = ({ signature }: WaitingPaper) => Boolean(signature?.refusal);
export const isRoutine = (paper: WaitingPaper) => paper.reasons.length === 0 && !isBlocked(paper);

/** What somebody chose holds for the version he saw. */
export const versionOf = ({ task, document }: WaitingPaper) => `${task.id} ${document.rev}`;

const LEAST = 3;

/** What is selected without asking: routine papers of a kind of which there are enough to know what is usual. */
export function preselected(papers: readonly WaitingPaper[]): ReadonlySet<string> {
  const usual = groupsOf(papers).filter(({ routine, apart }) => routine.length + apart.length >= LEAST);
  return new Set(usual.flatMap(({ routine }) => routine.map(({ task }) => task.id)));
}

export function groupsOf(papers: readonly WaitingPaper[]): Group[] {
  const groups = new Map<string, Group>();
  for (const paper of papers) {
    const { act, document } = paper;
    const key = `${act} ${document.template}`;
    const group = groups.get(key) ?? { key, title: document.title, act, routine: [], apart: [] };
    groups.set(key, group);
    (isRoutine(paper) ? group.routine : group.apart).push(paper);
  }
  return [...groups.values()];
}
