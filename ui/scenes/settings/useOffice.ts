import { useQueryClient } from '@tanstack/react-query';
import type { Office } from '../../api/types.ts';
import { useSave } from './useSave.ts';

/** Saves one setting of the office. */
export function useOffice() {
  const client = useQueryClient();
  return useSave((office: Office) => client.setQueryData(['office'], office));
}
