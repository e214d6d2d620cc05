import { Button, UnstyledButton } from '@mantine/core';
import { IconFile, IconInbox } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { files } from '../../api/matters.ts';
import { incoming } from '../../api/post.ts';
import type { FileRow, IncomingDetail } from '../../api/types.ts';
import { FileDrop } from '../../files/FileDrop.tsx';
import { useUploads } from '../../files/useUploads.ts';
import { useTell } from '../../parts/useTell.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { TrayDrawer } from '../tray/TrayDrawer.tsx';
import css from './Incoming.module.css';
import { words } from './words.ts';

/** Scans of envelope, postmark and letter; what is dropped here or taken from the tray belongs to the entry at once. */
export function EnvelopeScans({ entry, see }: { entry: IncomingDetail; see(file: FileRow): void }) {
  const w = useWordsOf(words);
  const tell = useTell();
  const client = useQueryClient();
  const uploads = useUploads([]);
  const [tray, setTray] = useState(false);
  const attach = useMutation({
    mutationFn: (fileIds: string[]) => incoming.scan(entry.id, fileIds),
    onSuccess: (answer) => {
      client.setQueryData(['incoming', entry.id], answer);
      void client.invalidateQueries({ queryKey: ['scans'] });
      void client.invalidateQueries({ queryKey: ['incoming', 'list'] });
    },
    onError: (error) => tell({ refused: error }),
  });
  const fresh = uploads.ready.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has arrived is attached once
  useEffect(() => {
    if (!fresh || uploads.busy || attach.isPending) return;
    attach.mutate(fresh.split(' '));
    for (const { local, row } of uploads.list) if (row) uploads.remove(local);
  }, [fresh, uploads.busy]);
  return (
    <section>
      <h3>{w.scans}</h3>
      {entry.secrecy !== 'open' && !entry.scans.length && <p className={css.none}>{w.closed}</p>}
      {entry.secrecy === 'open' && !entry.scans.length && <p className={css.none}>{w.noScans}</p>}
      <ul className={css.scans}>
        {entry.scans.map((file) => (
          <li key={file.id}>
            <UnstyledButton onClick={() => see(file)}>
              {file.preview === 'pages' ? (
                <img src={files.page(file.id, 1)} alt="" width={60} height={80} loading="lazy" />
              ) : (
                <IconFile size={40} stroke={1.2} aria-hidden />
              )}
              <span>{file.name}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {entry.abilities.scan && (
        <>
          <FileDrop uploads={uploads} />
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconInbox size={15} aria-hidden />}
            onClick={() => setTray(true)}
          >
            {w.tray}
          </Button>
          <TrayDrawer opened={tray} close={() => setTray(false)} take={(file) => attach.mutate([file.id])} />
        </>
      )}
    </section>
  );
}
