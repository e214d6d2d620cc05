import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '../../../api/refusal.ts';
import { wordsOf } from '../../../parts/States.tsx';
import { useTell } from '../../../parts/useTell.ts';
import { useWords, useWordsOf } from '../../../words/useWords.tsx';
import { words } from '../words.ts';

/** Saves a rule of the law; what is refused is said in words and at its field. */
export function useLaw(done: () => void = () => undefined) {
  const w = useWords();
  const { saved } = useWordsOf(words);
  const tell = useTell();
  const client = useQueryClient();
  const [refused, refuse] = useState<{ words: string; fields: Record<string, string> } | null>(null);
  const [running, setRunning] = useState(false);
  const save = async (work: () => Promise<unknown>): Promise<void> => {
    setRunning(true);
    refuse(null);
    try {
      await work();
      await client.invalidateQueries({ queryKey: ['law'] });
      await client.invalidateQueries({ queryKey: ['calendar'] });
      tell(saved);
      done();
    } catch (error) {
      refuse({ words: wordsOf(error, w), fields: error instanceof Refusal ? error.fields : {} });
    } finally {
      setRunning(false);
    }
  };
  return { save, running, words: refused?.words ?? null, fault: (field: string) => refused?.fields[field] };
}
