import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { newKey } from '../../api/refusal.ts';
import { errands } from '../../api/tasks.ts';
import type { DocumentRow } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useTell } from '../../parts/useTell.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { words } from './words.ts';

const PROCEDURE = 'document-change';

/** Đính chính, thu hồi, thay thế: begins the errand about this paper, or leads to the one that is under way. */
export function ChangePaper({ document, petitionId }: { document: DocumentRow; petitionId: string }) {
  const w = useWordsOf(words);
  const tell = useTell();
  const client = useQueryClient();
  const navigate = useNavigate();
  const key = useRef(newKey());
  const place = { documentId: document.id };
  const queryKey = ['petition', petitionId, 'errands', document.id];
  const about = useQuery({ queryKey, queryFn: () => errands.list(petitionId, place) });
  const begin = useMutation({
    mutationFn: () => errands.start(petitionId, { procedure: PROCEDURE, ...place }, key.current),
    onSuccess: ({ begun }) => {
      void client.invalidateQueries({ queryKey: ['petition', petitionId] });
      void client.invalidateQueries({ queryKey: ['tasks'] });
      const first = begun.find(({ state }) => state === 'open')?.tasks.find(({ abilities }) => abilities.complete);
      if (first) void navigate(paths.task(first.id));
      else tell(w.changeBegun);
    },
    onError: (error) => {
      key.current = newKey();
      tell({ refused: error });
    },
  });
  const final = document.effects.some(({ effect }) => effect === 'withdrawn' || effect === 'replaced');
  const running = about.data?.begun.find(({ procedure, state }) => procedure === PROCEDURE && state === 'open');
  const [task] = running?.tasks ?? [];
  if (task)
    return (
      <Button component={Link} to={paths.task(task.id)} size="compact-sm" variant="light">
        {w.changing(task.name)}
      </Button>
    );
  if (final || running || !about.data?.mayStart.some(({ procedure }) => procedure === PROCEDURE)) return null;
  return (
    <Button size="compact-sm" variant="default" loading={begin.isPending} onClick={() => begin.mutate()}>
      {w.change}
    </Button>
  );
}
