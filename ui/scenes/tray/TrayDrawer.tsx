import { ActionIcon, Button, Drawer, Tooltip, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft, IconFile, IconInbox, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { files } from '../../api/matters.ts';
import { scans } from '../../api/post.ts';
import type { FileRow, ScanRow } from '../../api/types.ts';
import { Empty, Failure, Rows, Waiting } from '../../parts/States.tsx';
import { useTell } from '../../parts/useTell.ts';
import { showInstant } from '../../words/dates.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import css from './Tray.module.css';
import { words } from './words.ts';

const FileViewer = lazy(async () => ({ default: (await import('../../files/FileViewer.tsx')).FileViewer }));
/** Without `take` the tray is only looked through; `taken` are those that this page has already. */
type Props = { opened: boolean; close(): void; take?: (file: FileRow) => void; taken?: readonly string[] };

/** What the scanner brought: looked at, attached once, or thrown away. */
export function TrayDrawer({ opened, close, take, taken = [] }: Props) {
  const w = useWordsOf(words);
  const { common } = useWords();
  const [seen, see] = useState<FileRow | null>(null);
  const tray = useQuery({ queryKey: ['scans'], queryFn: scans.list, enabled: opened });
  const items = (tray.data?.items ?? []).filter(({ file }) => !file || !taken.includes(file.id));
  return (
    <Drawer
      opened={opened}
      onClose={close}
      position="right"
      size="lg"
      title={w.title}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {tray.isPending && <Rows count={3} height={64} />}
      {tray.isError && <Failure error={tray.error} retry={() => void tray.refetch()} />}
      {tray.isSuccess && !items.length && (
        <Empty icon={<IconInbox />} title={w.empty} hint={tray.data.connected ? w.emptyHint : w.notConnected} />
      )}
      {seen ? (
        <div className={css.seen}>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconArrowLeft size={15} aria-hidden />}
            onClick={() => see(null)}
          >
            {w.back}
          </Button>
          <div className={css.preview}>
            <Suspense fallback={<Waiting />}>
              <FileViewer files={[seen]} />
            </Suspense>
          </div>
        </div>
      ) : (
        <ul className={css.list}>
          {items.map((scan) => (
            <Row key={scan.id} scan={scan} see={see} take={take} />
          ))}
        </ul>
      )}
    </Drawer>
  );
}

function Row({ scan, see, take }: { scan: ScanRow; see(file: FileRow): void; take: Props['take'] }) {
  const w = useWordsOf(words);
  const tell = useTell();
  const client = useQueryClient();
  const dismiss = useMutation({
    mutationFn: () => scans.dismiss(scan.id),
    onSettled: () => client.invalidateQueries({ queryKey: ['scans'] }),
    onError: (error) => tell({ refused: error }),
  });
  const { file } = scan;
  return (
    <li>
      {file ? (
        <UnstyledButton aria-label={w.view(file.name)} onClick={() => see(file)}>
          {file.preview === 'pages' ? (
            <img src={files.page(file.id, 1)} alt="" width={48} height={64} loading="lazy" />
          ) : (
            <IconFile size={40} stroke={1.2} aria-hidden />
          )}
        </UnstyledButton>
      ) : (
        <IconAlertTriangle size={28} aria-hidden />
      )}
      <div>
        <strong>{file?.name ?? scan.name}</strong>
        <small>
          {[showInstant(scan.arrivedAt), file?.pages && w.pages(file.pages)].filter(Boolean).join(' · ')}
          {scan.refusal && (
            <span className={css.refused}>
              {w.refused}: {scan.refusal}
            </span>
          )}
        </small>
        {file && take && (
          <Button size="compact-sm" variant="light" onClick={() => take(file)}>
            {w.take}
          </Button>
        )}
      </div>
      <Tooltip label={w.dismiss(scan.name)}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={w.dismiss(scan.name)}
          loading={dismiss.isPending}
          onClick={() => dismiss.mutate()}
        >
          <IconX size={16} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
