import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { tasks } from '../../api/tasks.ts';
import type { Officer, TaskRow } from '../../api/types.ts';
import { useTell } from '../../parts/useTell.ts';
import { useWords } from '../../words/useWords.tsx';

export type TaskActs = ReturnType<typeof useTaskActs>;

/** Claiming, releasing, assigning: said when done, explained when refused, and the lists read again either way. */
export function useTaskActs() {
  const w = useWords();
  const tell = useTell();
  const client = useQueryClient();
  return useMemo(() => {
    const run = async (act: Promise<TaskRow>, said: string) => {
      try {
        const row = await act;
        tell(said);
        return row;
      } catch (error) {
        tell({ refused: error });
        return null;
      } finally {
        for (const queryKey of [['tasks'], ['overview'], ['task'], ['officers']])
          void client.invalidateQueries({ queryKey });
      }
    };
    return {
      claim: (row: TaskRow) => run(tasks.claim(row.id), w.worklist.claimed(row.name)),
      release: (row: TaskRow) => run(tasks.release(row.id), w.worklist.released(row.name)),
      assign: (row: TaskRow, to: Officer) => run(tasks.assign(row.id, to.id), w.worklist.assigned(row.name, to.name)),
    };
  }, [client, tell, w]);
}
