import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '../../api/refusal.ts';
import type { Office } from '../../api/types.ts';
import { wordsOf } from '../../parts/States.tsx';
import { useTell } from '../../parts/useTell.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import { words } from './words.ts';

/** Saves one setting of the office; what is refused is said in words and at its field. */
export function useOffice() {
  const w = useWords();
  const { saved } = useWordsOf(words);
  const tell = useTell();
  const client = useQueryClient();
  const [refused, refuse] = useState<{ words: string; fields: Record<string, string> } | null>(null);
  const [running, setRunning] = useState(false);
  const save = async (work: () => Promise<Office>): Promise<void> => {
    setRunning(true);
    refuse(null);
    try {
      client.setQueryData(['office'], await work());
      tell(saved);
    } catch (error) {
      refuse({ words: wordsOf(error, w), fields: error instanceof Refusal ? error.fields : {} });
    } finally {
      setRunning(false);
    }
  };
  return { save, running, words: refused?.words ?? null, fault: (field: string) => refused?.fields[field] };
}
