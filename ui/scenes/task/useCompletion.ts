import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newKey, Refusal } from '../../api/refusal.ts';
import { tasks } from '../../api/tasks.ts';
import type { Completion, SeenPaper, TaskDetail, Values } from '../../api/types.ts';
import { wordsOf } from '../../parts/States.tsx';
import { useTell } from '../../parts/useTell.ts';
import { useWords } from '../../words/useWords.tsx';
import type { Refused } from './RefusedNote.tsx';
import type { Draft } from './useDraft.tsx';

/** `paper`: the version that was read, at the desks that initial or sign. */
export function useCompletion(task: TaskDetail, draft: Draft, paper?: SeenPaper | undefined) {
  const w = useWords();
  const tell = useTell();
  const client = useQueryClient();
  const [running, setRunning] = useState(false);
  const [done, setDone] = useState<Completion | null>(null);
  const [already, setAlready] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const attempt = useRef({ said: '', key: '' });

  const run = async (values: Values, show: (fields: Record<string, string>) => [string, string][]) => {
    const said = JSON.stringify([values, paper]);
    // the same answers sent again after a broken line are the same act
    if (attempt.current.said !== said) attempt.current = { said, key: newKey() };
    setRunning(true);
    setRefused(null);
    await draft.stop();
    try {
      const result = await tasks.complete(task.id, values, task.rev, attempt.current.key, paper);
      draft.forget();
      setDone(result);
      tell(w.task.done(task.name));
      const touched = [
        ['tasks'],
        ['overview'],
        ['petition', task.petitionId],
        ['deliveries'],
        ['document'],
        ['task', task.id],
      ];
      for (const queryKey of touched) void client.invalidateQueries({ queryKey });
    } catch (error) {
      if (error instanceof Refusal && error.code === 'already_completed') setAlready(wordsOf(error, w));
      else {
        draft.goOn();
        setRefused({ error, rest: error instanceof Refusal ? show(error.fields) : [] });
      }
      if (error instanceof Refusal && error.status !== 0 && error.status < 500) attempt.current = { said: '', key: '' };
    } finally {
      setRunning(false);
    }
  };
  return { run, running, done, already, refused };
}
