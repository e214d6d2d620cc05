import { Button, Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconCircleCheck, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { petitions } from '../../api/matters.ts';
import { documents } from '../../api/papers.ts';
import type { Dossier } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { focus } from '../../parts/focus.ts';
import { showDay } from '../../words/dates.ts';
import { useWords } from '../../words/useWords.tsx';
import css from './Registered.module.css';

/** The number, the receipt, the next one. */
export function Registered({ dossier, another }: { dossier: Dossier; another(): void }) {
  const { intake: w, task } = useWords();
  const { data } = useQuery({
    queryKey: ['petition', dossier.petition.id],
    queryFn: () => petitions.read(dossier.petition.id),
    initialData: dossier,
    // the receipt is drawn after the number is given, by a job of its own
    refetchInterval: ({ state }) => (receiptOf(state.data)?.rendering === 'ready' ? false : 1200),
  });
  useHotkeys([['mod+Enter', another]], []);
  const receipt = receiptOf(data);
  const { code, title, receivedOn, petitioners } = data.petition;
  const next = data.tasks.find(({ abilities }) => abilities.complete || abilities.claim);
  return (
    <section className={css.done} aria-label={w.done}>
      <IconCircleCheck size={46} stroke={1.4} aria-hidden />
      <p className={css.word} role="status">
        {w.done}
      </p>
      <h1>{code}</h1>
      <p className={css.what}>
        {title}
        <span>{[petitioners, w.doneText(showDay(receivedOn))].filter(Boolean).join(' · ')}</span>
      </p>
      <div className={css.acts}>
        {receipt?.rendering === 'ready' ? (
          <Button
            size="lg"
            component="a"
            href={documents.printable(receipt.id, receipt.version)}
            target="_blank"
            rel="noopener"
            leftSection={<IconPrinter />}
            ref={focus}
          >
            {w.receipt}
          </Button>
        ) : (
          <Button
            size="lg"
            loading={receipt?.rendering !== 'failed'}
            disabled={receipt?.rendering === 'failed'}
            leftSection={<IconPrinter />}
          >
            {receipt?.rendering === 'failed' ? w.receiptFailed : w.receiptWorking}
          </Button>
        )}
        <Button
          size="lg"
          variant="default"
          leftSection={<IconPlus />}
          rightSection={<Kbd>Ctrl Enter</Kbd>}
          onClick={another}
        >
          {w.another}
        </Button>
      </div>
      <p className={css.links}>
        <Link to={paths.petition(data.petition.id)}>{w.openDossier}</Link>
        {next && <Link to={paths.task(next.id)}>{task.next(next.name)}</Link>}
      </p>
    </section>
  );
}

const receiptOf = (dossier: Dossier | undefined) => dossier?.documents.find(({ template }) => /receipt/.test(template));
