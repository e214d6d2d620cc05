import { useQueryClient } from '@tanstack/react-query';
import { useSave } from './useSave.ts';

/** Saves a rule on who signs. */
export function useRule(done: () => void) {
  const client = useQueryClient();
  return useSave(async () => {
    await client.invalidateQueries({ queryKey: ['signing-rules'] });
    await client.invalidateQueries({ queryKey: ['signing'] });
    done();
  });
}
