import { Button, Modal } from '@mantine/core';
import { IconGitBranch, IconMailbox } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { runs } from '../../api/tasks.ts';
import type { Dossier } from '../../api/types.ts';
import { useTell } from '../../parts/useTell.ts';
import { useWords } from '../../words/useWords.tsx';
import css from './Margin.module.css';

type Asked = { title: string; law: string | null; done: string; act(): Promise<Dossier> };

/** What the law lets people start now, and what the procedure waits for; each asked once more before it is done. */
export function Openings({ dossier }: { dossier: Dossier }) {
  const w = useWords();
  const tell = useTell();
  const client = useQueryClient();
  const [asked, ask] = useState<Asked | null>(null);
  const opening = useMutation({
    mutationFn: ({ act }: Asked) => act(),
    onSuccess: (changed, { done }) => {
      client.setQueryData(['petition', dossier.petition.id], changed);
      for (const queryKey of [['petition', dossier.petition.id], ['tasks'], ['overview']])
        void client.invalidateQueries({ queryKey });
      tell(done);
    },
    onError: (error) => tell({ refused: error }),
    onSettled: () => ask(null),
  });
  return (
    <>
      {dossier.messages.length > 0 && (
        <section>
          <h2>{w.petition.messages}</h2>
          <ul className={css.sides}>
            {dossier.messages.map(({ runId, elementId, name }) => (
              <li key={runId + elementId}>
                <Button
                  variant="default"
                  fullWidth
                  justify="flex-start"
                  leftSection={<IconMailbox size={16} />}
                  onClick={() =>
                    ask({
                      title: w.petition.receive(name),
                      law: null,
                      done: w.petition.received(name),
                      act: () => runs.receiveMessage(runId, elementId),
                    })
                  }
                >
                  {name}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {dossier.sideProcedures.length > 0 && (
        <section>
          <h2>{w.petition.side}</h2>
          <ul className={css.sides}>
            {dossier.sideProcedures.map(({ runId, key, name, law, allowed, reason }) => (
              <li key={runId + key}>
                <Button
                  variant="default"
                  fullWidth
                  justify="flex-start"
                  leftSection={<IconGitBranch size={16} />}
                  data-disabled={!allowed || undefined}
                  aria-disabled={!allowed}
                  aria-describedby={`vi-sao-${key}`}
                  onClick={() =>
                    allowed &&
                    ask({
                      title: w.petition.startSide(name),
                      law,
                      done: w.petition.started(name),
                      act: () => runs.startSideProcedure(runId, key),
                    })
                  }
                >
                  {name}
                </Button>
                <small id={`vi-sao-${key}`}>{allowed ? law : reason}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Modal
        opened={asked !== null}
        onClose={() => ask(null)}
        title={asked?.title}
        closeButtonProps={{ 'aria-label': w.common.close }}
      >
        <p className={css.text}>
          {w.petition.startSideText} {asked?.law && `${w.petition.ground}: ${asked.law}.`}
        </p>
        <div className={css.answers}>
          <Button variant="default" onClick={() => ask(null)}>
            {w.common.cancel}
          </Button>
          <Button data-autofocus loading={opening.isPending} onClick={() => asked && opening.mutate(asked)}>
            {w.petition.start}
          </Button>
        </div>
      </Modal>
    </>
  );
}
