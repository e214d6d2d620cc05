import { Button, Drawer, Modal } from '@mantine/core';
import { IconLock, IconMailOpened, IconPrinter } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { incoming } from '../../api/post.ts';
import type { FileRow, IncomingDetail } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { Tag } from '../../parts/Marks.tsx';
import { Failure, Rows, Waiting } from '../../parts/States.tsx';
import { useTell } from '../../parts/useTell.ts';
import { showDay, showInstant } from '../../words/dates.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import { AskDialog, type Asking } from './AskDialog.tsx';
import { EnvelopeScans } from './EnvelopeScans.tsx';
import css from './Incoming.module.css';
import { words } from './words.ts';

const FileViewer = lazy(async () => ({ default: (await import('../../files/FileViewer.tsx')).FileViewer }));

/** One entry: what it is, what may be done with it, what came out of it. */
export function IncomingDrawer({ id, close }: { id: string | null; close(): void }) {
  const w = useWordsOf(words);
  const { common } = useWords();
  const entry = useQuery({
    queryKey: ['incoming', id],
    queryFn: () => incoming.read(id ?? ''),
    enabled: id !== null,
    retry: false,
  });
  return (
    <Drawer
      opened={id !== null}
      onClose={close}
      position="right"
      size="lg"
      title={entry.data ? w.detail(entry.data.number, entry.data.year) : w.title}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {entry.isPending && <Rows count={4} height={60} />}
      {entry.isError && <Failure error={entry.error} retry={() => void entry.refetch()} />}
      {entry.data && <Detail entry={entry.data} close={close} />}
    </Drawer>
  );
}

function Detail({ entry, close }: { entry: IncomingDetail; close(): void }) {
  const w = useWordsOf(words);
  const tell = useTell();
  const client = useQueryClient();
  const [asking, ask] = useState<Asking | null>(null);
  const [seen, see] = useState<FileRow | null>(null);
  const { abilities: may } = entry;
  const act = useMutation({
    mutationFn: (work: () => Promise<IncomingDetail | null>) => work(),
    onSuccess: (answer) => {
      void client.invalidateQueries({ queryKey: ['incoming'] });
      ask(null);
      if (answer) client.setQueryData(['incoming', entry.id], answer);
      else close();
      tell(answer ? w.done : w.gone);
    },
    onError: (error) => tell({ refused: error }),
  });
  const facts: [string, string][] = [
    [w.from, entry.sender],
    [w.to, entry.addressee],
    [w.letter, [entry.letterNumber, showDay(entry.letterOn)].filter(Boolean).join(', ')],
    [w.postmark, showDay(entry.postmarkOn)],
    [w.holder, entry.holder?.name ?? ''],
    [w.enteredBy, `${entry.enteredBy}, ${showInstant(entry.enteredAt)}`],
    [w.voidReason, entry.voidReason ?? ''],
  ];
  return (
    <div className={css.detail}>
      <p className={css.what}>
        {entry.secrecy !== 'open' && <IconLock size={18} aria-hidden />} <strong>{entry.title}</strong>{' '}
        <Tag tone={entry.state === 'settled' ? 'done' : 'open'}>{entry.stateName}</Tag>
      </p>
      <dl>
        {facts
          .filter(([, said]) => said)
          .map(([name, said]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{said}</dd>
            </div>
          ))}
      </dl>
      <div className={css.acts}>
        {may.open && (
          <Button leftSection={<IconMailOpened size={17} aria-hidden />} onClick={() => ask({ what: 'open' })}>
            {w.open}
          </Button>
        )}
        {may.enter && (
          <Button
            component={Link}
            to={paths.intakeFrom({ incoming: entry.id })}
            variant={may.open ? 'default' : 'filled'}
          >
            {w.enter}
          </Button>
        )}
        {may.route && (
          <Button variant="default" onClick={() => ask({ what: 'route' })}>
            {w.route}
          </Button>
        )}
        {may.settle && (
          <Button variant="default" onClick={() => ask({ what: 'settle' })}>
            {w.settle}
          </Button>
        )}
        <Button
          component="a"
          href={paths.stamp(entry.id)}
          target="_blank"
          rel="noopener"
          variant="default"
          leftSection={<IconPrinter size={17} aria-hidden />}
        >
          {w.stamp}
        </Button>
        {may.void && (
          <Button variant="subtle" color="red" onClick={() => ask({ what: 'void' })}>
            {w.void}
          </Button>
        )}
      </div>
      {entry.registered.length > 0 && (
        <section>
          <h3>{w.registered}</h3>
          <ul>
            {entry.registered.map(({ id, code, title }) => (
              <li key={id}>
                <Link to={paths.petition(id)}>{code ?? '…'}</Link> {title}
              </li>
            ))}
          </ul>
        </section>
      )}
      <EnvelopeScans entry={entry} see={see} />
      <section>
        <h3>{w.history}</h3>
        <ol className={css.history}>
          {entry.history.map((line) => (
            <li key={line.at + line.words}>
              <time>{showInstant(line.at)}</time> <strong>{line.officer}</strong> {line.words}
              {line.note && <q>{line.note}</q>}
            </li>
          ))}
        </ol>
      </section>
      <AskDialog entry={entry} asking={asking} close={() => ask(null)} act={act} />
      <Modal opened={seen !== null} onClose={() => see(null)} size="80%" title={seen?.name}>
        <div className={css.preview}>
          <Suspense fallback={<Waiting />}>{seen && <FileViewer files={[seen]} />}</Suspense>
        </div>
      </Modal>
    </div>
  );
}
