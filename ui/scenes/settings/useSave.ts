import { useState } from 'react';
import { Refusal } from '../../api/refusal.ts';
import { wordsOf } from '../../parts/States.tsx';
import { useTell } from '../../parts/useTell.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import { words } from './words.ts';

/** Saves a setting, then does what follows from the answer; what is refused is said in words and at its field. */
export function useSave<Answer>(after: (answer: Answer) => unknown) {
  const w = useWords();
  const { saved } = useWordsOf(words);
  const tell = useTell();
  const [refused, refuse] = useState<{ words: string; fields: Record<string, string> } | null>(null);
  const [running, setRunning] = useState(false);
  const save = async (work: () => Promise<Answer>): Promise<void> => {
    setRunning(true);
    refuse(null);
    try {
      await after(await work());
      tell(saved);
    } catch (error) {
      refuse({ words: wordsOf(error, w), fields: error instanceof Refusal ? error.fields : {} });
    } finally {
      setRunning(false);
    }
  };
  return { save, running, words: refused?.words ?? null, fault: (field: string) => refused?.fields[field] };
}
