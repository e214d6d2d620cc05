import { ActionIcon, Button, Modal, Progress, Tooltip, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconFile, IconRefresh, IconUpload, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { fileKinds, kindWords } from '../../server/domain/fileKinds.ts';
import { files as api } from '../api/matters.ts';
import type { FileKind, FileRow } from '../api/types.ts';
import { Waiting, wordsOf } from '../parts/States.tsx';
import { useWords } from '../words/useWords.tsx';
import css from './FileDrop.module.css';
import type { Upload, Uploads } from './useUploads.ts';

const FileViewer = lazy(async () => ({ default: (await import('./FileViewer.tsx')).FileViewer }));
const EXTENSIONS: Readonly<Record<FileKind, string>> = {
  pdf: '.pdf',
  png: '.png',
  jpg: '.jpg,.jpeg',
  tiff: '.tif,.tiff',
  docx: '.docx',
  heic: '.heic,.heif',
};

type Props = {
  uploads: Uploads;
  /** What is taken here; every kind we know when it is not said. */
  accept?: readonly FileKind[];
  /** How many more there may be. */
  room?: number;
  readOnly?: boolean;
  /** What the files are, where several fields ask for some. */
  label?: string;
  inputId?: string;
  describedBy?: string;
};

export function FileDrop({ uploads, accept = fileKinds, room = 100, readOnly, label, inputId, describedBy }: Props) {
  const { files: w, common } = useWords();
  const [over, setOver] = useState(false);
  const [seen, see] = useState<FileRow | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const closed = readOnly || room <= 0;
  return (
    <>
      {!closed && (
        /* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way, the button is the keyboard's */
        <div
          className={css.drop}
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            uploads.add(event.dataTransfer.files);
          }}
        >
          <IconUpload size={18} aria-hidden />
          <span>
            {w.drop}{' '}
            <Button
              size="compact-sm"
              variant="light"
              aria-label={label && `${w.browse}: ${label}`}
              aria-describedby={describedBy}
              onClick={() => input.current?.click()}
            >
              {w.browse}
            </Button>
            <small>{accept.length < fileKinds.length ? w.kindsOf(kindWords(accept)) : w.kinds}</small>
          </span>
          <input
            ref={input}
            type="file"
            id={inputId}
            multiple={room > 1}
            hidden
            accept={accept.map((kind) => EXTENSIONS[kind]).join(',')}
            aria-label={label ?? w.browse}
            onChange={(event) => {
              uploads.add(event.currentTarget.files ?? []);
              event.currentTarget.value = '';
            }}
          />
        </div>
      )}
      {uploads.list.length > 0 && (
        <ul className={css.list}>
          {uploads.list.map((one) => (
            <Row key={one.local} one={one} uploads={uploads} see={see} readOnly={readOnly === true} />
          ))}
        </ul>
      )}
      <Modal
        opened={seen !== null}
        onClose={() => see(null)}
        title={seen?.name}
        size="80%"
        closeButtonProps={{ 'aria-label': common.close }}
      >
        <div className={css.preview}>
          <Suspense fallback={<Waiting />}>{seen && <FileViewer files={[seen]} />}</Suspense>
        </div>
      </Modal>
    </>
  );
}

type RowProps = { one: Upload; uploads: Uploads; see(row: FileRow): void; readOnly: boolean };

function Row({ one, uploads, see, readOnly }: RowProps) {
  const words = useWords();
  const { files: w } = words;
  const { row, error } = one;
  const said: Record<string, string> = { too_large: w.tooLarge, kind_refused: w.kindRefused, damaged: w.damaged };
  return (
    <li data-state={error ? 'error' : row ? 'ready' : 'going'}>
      {row?.preview === 'pages' ? (
        <img src={api.page(row.id, 1)} alt="" width={30} height={40} loading="lazy" />
      ) : error ? (
        <IconAlertTriangle size={20} aria-hidden />
      ) : (
        <IconFile size={20} aria-hidden />
      )}
      <div>
        {row ? (
          <UnstyledButton className={css.name} aria-label={w.preview(one.name)} onClick={() => see(row)}>
            {one.name}
          </UnstyledButton>
        ) : (
          <span className={css.name}>{one.name}</span>
        )}
        <small role="status">
          {error ? (
            error.message || said[error.code] || wordsOf(error, words)
          ) : row ? (
            <>
              <IconCheck size={13} aria-hidden />{' '}
              {[w.ready, showSize(one.size), row.pages && w.pagesCount(row.pages)].filter(Boolean).join(' · ')}
            </>
          ) : (
            w.uploading(Math.round(one.part * 100))
          )}
        </small>
        {!row && !error && <Progress value={one.part * 100} size={4} aria-label={one.name} />}
      </div>
      {error && one.file && error.status !== 413 && error.status !== 415 && (
        <Tooltip label={w.again}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${w.again}: ${one.name}`}
            onClick={() => uploads.again(one)}
          >
            <IconRefresh size={16} />
          </ActionIcon>
        </Tooltip>
      )}
      {!readOnly && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={w.remove(one.name)}
          onClick={() => uploads.remove(one.local)}
        >
          <IconX size={16} />
        </ActionIcon>
      )}
    </li>
  );
}

const showSize = (bytes: number) =>
  bytes < 900_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
