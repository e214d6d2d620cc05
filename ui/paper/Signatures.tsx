import { Button, FileButton } from '@mantine/core';
import { IconCertificate, IconRefresh, IconUpload, IconUsb } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { signatures as api } from '../api/papers.ts';
import type { Signatures as Found } from '../api/types.ts';
import { send } from '../api/upload.ts';
import { Failure } from '../parts/States.tsx';
import { useTell } from '../parts/useTell.ts';
import { showInstant } from '../words/dates.ts';
import { useWordsOf } from '../words/useWords.tsx';
import { SignatureLine } from './SignatureLine.tsx';
import css from './Signatures.module.css';
import { words } from './signatureWords.ts';
import { TokenDialog } from './TokenDialog.tsx';

/** Who signed a paper digitally and whether it still holds; its certified copies; and what may be done about both. */
export function Signatures({ id }: { id: string }) {
  const w = useWordsOf(words);
  const found = useQuery({
    queryKey: ['document', id, 'signatures'],
    queryFn: () => api.read(id),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? 3000 : false),
  });
  if (found.isPending) return null;
  if (found.isError) return <Failure error={found.error} retry={() => void found.refetch()} />;
  const { signatures, copies, abilities } = found.data;
  if (signatures.length === 0 && copies.length === 0 && !abilities.copy) return null;
  return (
    <section className={css.panel} aria-label={w.title}>
      {signatures.length > 0 && (
        <>
          <h3>{w.title}</h3>
          <ul>
            {signatures.map((one) => (
              <SignatureLine key={one.id} signature={one} />
            ))}
          </ul>
        </>
      )}
      {copies.length > 0 && (
        <>
          <h3>{w.copies}</h3>
          <ul>
            {copies.map(
              ({ id: copyId, number, madeAt, by, signature }) =>
                signature && (
                  <SignatureLine key={copyId} signature={signature}>
                    {signature.state === 'done' ? <a href={api.copyAddress(id, copyId)}>{number}</a> : number}
                    {' · '}
                    {w.copyRow(showInstant(madeAt), by)}
                  </SignatureLine>
                ),
            )}
          </ul>
        </>
      )}
      <Acts id={id} abilities={abilities} />
    </section>
  );
}

function Acts({ id, abilities }: { id: string; abilities: Found['abilities'] }) {
  const w = useWordsOf(words);
  const tell = useTell();
  const client = useQueryClient();
  const [asking, ask] = useState(false);
  const act = useMutation({
    mutationFn: ({ work }: { work: () => Promise<unknown>; said: string }) => work(),
    onSuccess: (_answer, { said }) => tell(said),
    onError: (error) => tell({ refused: error }),
    onSettled: () => client.invalidateQueries({ queryKey: ['document', id] }),
  });
  const take = (file: File | null) => {
    if (!file) return;
    act.mutate({ work: () => send(api.uploadAddress(id), file).done, said: w.uploaded });
  };
  return (
    <div className={css.acts}>
      {abilities.retry && (
        <Button
          size="compact-sm"
          leftSection={<IconRefresh size={15} />}
          loading={act.isPending}
          onClick={() => act.mutate({ work: () => api.again(id), said: w.againDone })}
        >
          {w.again}
        </Button>
      )}
      {abilities.token && (
        <Button size="compact-sm" leftSection={<IconUsb size={15} />} onClick={() => ask(true)}>
          {w.token}
        </Button>
      )}
      {abilities.upload && (
        <FileButton onChange={take} accept="application/pdf">
          {(props) => (
            <Button
              {...props}
              size="compact-sm"
              variant="default"
              leftSection={<IconUpload size={15} />}
              loading={act.isPending}
            >
              {w.upload}
            </Button>
          )}
        </FileButton>
      )}
      {abilities.copy && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconCertificate size={15} />}
          loading={act.isPending}
          onClick={() => act.mutate({ work: () => api.copy(id), said: w.copyAsked })}
        >
          {w.copy}
        </Button>
      )}
      {asking && (
        <TokenDialog
          id={id}
          close={() => {
            ask(false);
            void client.invalidateQueries({ queryKey: ['document', id] });
          }}
        />
      )}
    </div>
  );
}

function isUnderWay(found: Found | undefined): boolean {
  const all = [...(found?.signatures ?? []), ...(found?.copies ?? []).flatMap(({ signature }) => signature ?? [])];
  return all.some(({ state }) => state === 'pending') && !all.some(({ state }) => state === 'failed');
}
