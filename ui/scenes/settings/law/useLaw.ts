import { useQueryClient } from '@tanstack/react-query';
import { useSave } from '../useSave.ts';

/** Saves a rule of the law or the calendar. */
export function useLaw(done: () => void = () => undefined) {
  const client = useQueryClient();
  return useSave(async () => {
    await client.invalidateQueries({ queryKey: ['law'] });
    await client.invalidateQueries({ queryKey: ['calendar'] });
    done();
  });
}
