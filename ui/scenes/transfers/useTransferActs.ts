import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { transfers } from '../../api/matters.ts';
import { useTell } from '../../parts/useTell.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { words } from './words.ts';

/** Taking over and giving back: said when done, explained when refused, and the list read again either way. */
export function useTransferActs() {
  const w = useWordsOf(words);
  const tell = useTell();
  const client = useQueryClient();
  const [running, setRunning] = useState<string | null>(null);
  const run = async (id: string, act: () => Promise<string>) => {
    setRunning(id);
    try {
      tell(await act());
      return true;
    } catch (error) {
      tell({ refused: error });
      return false;
    } finally {
      setRunning(null);
      for (const queryKey of [['transfers'], ['tasks']]) void client.invalidateQueries({ queryKey });
    }
  };
  return {
    running,
    accept: (id: string) => run(id, async () => w.accepted((await transfers.accept(id)).code)),
    giveBack: (id: string, reason: string) =>
      run(id, async () => {
        await transfers.giveBack(id, reason);
        return w.returned;
      }),
  };
}
