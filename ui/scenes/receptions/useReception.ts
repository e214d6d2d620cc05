import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '../../api/refusal.ts';
import { wordsOf } from '../../parts/States.tsx';
import { useTell } from '../../parts/useTell.ts';
import { useWords } from '../../words/useWords.tsx';

/** An act on receptions: what is refused is said in words and at its field, and every list of them is read anew. */
export function useReception(done: () => void) {
  const w = useWords();
  const tell = useTell();
  const client = useQueryClient();
  const [refused, refuse] = useState<{ words: string; fields: Record<string, string> } | null>(null);
  const act = useMutation({
    mutationFn: async ({ work }: { work: () => Promise<unknown>; said: string }) => work(),
    onSuccess: (_, { said }) => {
      refuse(null);
      tell(said);
      for (const queryKey of [['receptions'], ['tasks'], ['petition']]) void client.invalidateQueries({ queryKey });
      done();
    },
    onError: (error) => refuse({ words: wordsOf(error, w), fields: error instanceof Refusal ? error.fields : {} }),
  });
  return {
    act: (work: () => Promise<unknown>, said: string) => act.mutate({ work, said }),
    running: act.isPending,
    words: refused?.words ?? null,
    fault: (field: string) => refused?.fields[field],
  };
}
