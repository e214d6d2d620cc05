import { Button, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newKey } from '../../api/refusal.ts';
import { errands as api } from '../../api/tasks.ts';
import type { Errands } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useTell } from '../../parts/useTell.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import css from './Errands.module.css';
import { words } from './words.ts';

type Offered = Errands['mayStart'][number];
type Props = {
  place: { petitionId: string; taskId?: string; documentId?: string };
  offered: Offered[];
  queryKey: string[];
};

/** One button per errand; asked once more, then the first step opens if it is this officer's. */
export function BeginErrand({ place, offered, queryKey }: Props) {
  const { common } = useWords();
  const w = useWordsOf(words);
  const tell = useTell();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asked, ask] = useState<{ errand: Offered; key: string } | null>(null);
  const begin = useMutation({
    mutationFn: ({ errand, key }: { errand: Offered; key: string }) => {
      const { petitionId, ...rest } = place;
      return api.start(petitionId, { procedure: errand.procedure, ...rest }, key);
    },
    onSuccess: (list, { errand }) => {
      client.setQueryData(queryKey, list);
      for (const key of [['petition', place.petitionId], ['tasks'], ['overview']])
        void client.invalidateQueries({ queryKey: key });
      tell(w.started(errand.name));
      const first = list.begun[0]?.tasks.find(({ abilities }) => abilities.complete);
      if (first) void navigate(paths.task(first.id), { state: { from: `${location.pathname}${location.search}` } });
    },
    onError: (error) => tell({ refused: error }),
    onSettled: () => ask(null),
  });
  return (
    <>
      <div className={css.offered}>
        {offered.map((errand) => (
          <Button
            key={errand.procedure}
            variant="default"
            size="compact-md"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => ask({ errand, key: newKey() })}
          >
            {errand.name}
          </Button>
        ))}
      </div>
      <Modal
        opened={asked !== null}
        onClose={() => ask(null)}
        title={asked && w.start(asked.errand.name)}
        closeButtonProps={{ 'aria-label': common.close }}
      >
        <p className={css.text}>
          {w.startText} {asked?.errand.law && `${w.ground}: ${asked.errand.law}.`}
        </p>
        <div className={css.acts}>
          <Button variant="default" onClick={() => ask(null)}>
            {common.cancel}
          </Button>
          <Button data-autofocus loading={begin.isPending} onClick={() => asked && begin.mutate(asked)}>
            {w.begin}
          </Button>
        </div>
      </Modal>
    </>
  );
}
