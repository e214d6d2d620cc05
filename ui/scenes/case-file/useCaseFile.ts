import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { caseFile as api } from '../../api/matters.ts';
import { Refusal } from '../../api/refusal.ts';
import type { CaseFile } from '../../api/types.ts';
import { useTell } from '../../parts/useTell.ts';

const keyOf = (caseId: string) => ['case-file', caseId];
export const CaseFileContext = createContext<CaseFile | null>(null);

/** The file that the sections below are about. */
export function useFile(): CaseFile {
  const file = useContext(CaseFileContext);
  if (!file) throw new Error('no case file here');
  return file;
}

/** Reads the file; while its PDF is being made, again and again. */
export function useCaseFile(caseId: string) {
  return useQuery({
    queryKey: keyOf(caseId),
    queryFn: () => api.read(caseId),
    refetchInterval: ({ state: { data } }) =>
      data?.dossier?.state === 'waiting' || data?.dossier?.state === 'building' ? 1500 : false,
  });
}

/** An act on the file: what it answers is the file as it is now. Fields that were refused come back by name. */
export function useFileAct<Input>(work: (input: Input) => Promise<CaseFile>, done: string, then?: () => void) {
  const client = useQueryClient();
  const tell = useTell();
  const act = useMutation({
    mutationFn: work,
    onSuccess: (file) => {
      client.setQueryData(keyOf(file.caseId), file);
      void client.invalidateQueries({ queryKey: ['petition'] });
      if (done) tell(done);
      then?.();
    },
    onError: (error) => tell({ refused: error }),
  });
  const fields = act.error instanceof Refusal ? act.error.fields : {};
  return { ...act, fields };
}
