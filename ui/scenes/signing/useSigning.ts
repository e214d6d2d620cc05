import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newKey, Refusal } from '../../api/refusal.ts';
import { tasks } from '../../api/tasks.ts';
import type { WaitingPaper } from '../../api/types.ts';
import { wordsOf } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.tsx';

export type Failed = { id: string; name: string; words: string };
export type Progress = { done: number; of: number; signed: number; failed: Failed[]; running: boolean };

/** Signs papers one after the other, each by an act of its own; what fails is told and does not stop the others. */
export function useSigning() {
  const w = useWords();
  const client = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  const stopped = useRef(false);
  // the same paper sent again after a broken line is the same act
  const keys = useRef(new Map<string, string>());

  const signOne = async ({ task, document: { version, rev } }: WaitingPaper): Promise<string | null> => {
    const key = keys.current.get(task.id) ?? newKey();
    keys.current.set(task.id, key);
    try {
      await tasks.complete(task.id, { decision: 'approve' }, task.rev, key, { version, rev });
      return null;
    } catch (error) {
      if (error instanceof Refusal && error.status !== 0 && error.status < 500) keys.current.delete(task.id);
      return wordsOf(error, w);
    }
  };

  const sign = async (papers: readonly WaitingPaper[]) => {
    stopped.current = false;
    let state: Progress = { done: 0, of: papers.length, signed: 0, failed: [], running: true };
    setProgress(state);
    for (const paper of papers) {
      if (stopped.current) break;
      const words = await signOne(paper);
      const name = `${paper.document.title}, ${paper.task.petitionCode ?? ''}`;
      state = {
        ...state,
        done: state.done + 1,
        signed: state.signed + (words === null ? 1 : 0),
        failed: words === null ? state.failed : [...state.failed, { id: paper.task.id, name, words }],
      };
      setProgress(state);
    }
    for (const queryKey of [['signing'], ['tasks'], ['overview'], ['petition'], ['task']])
      await client.invalidateQueries({ queryKey });
    setProgress({ ...state, running: false });
  };

  return {
    progress,
    sign,
    stop: () => {
      stopped.current = true;
    },
    forget: () => setProgress(null),
  };
}
