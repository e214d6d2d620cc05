import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconFileCheck, IconUpload, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { upload } from '../../api/upload.ts';
import { wordsOf } from '../../parts/States.tsx';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import css from './Outgoing.module.css';
import { words } from './words.ts';

type Props = {
  label: string;
  given: File | null;
  error?: string | undefined;
  change(id: string | null, busy: boolean): void;
};

/** One scan that proves something: chosen, or dropped onto the row before the dialog opened. */
export function ProofFile({ label, given, error, change }: Props) {
  const all = useWords();
  const w = useWordsOf(words);
  const input = useRef<HTMLInputElement>(null);
  const told = useRef(change);
  told.current = change;
  const [file, setFile] = useState<File | null>(given);
  const [part, setPart] = useState(0);
  const [done, setDone] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  useEffect(() => {
    if (!file) return;
    let current = true;
    setDone(false);
    setWrong(null);
    told.current(null, true);
    const { done: arrived, stop } = upload(file, (sent) => current && setPart(sent));
    arrived
      .then((row) => {
        if (!current) return;
        setDone(true);
        told.current(row.id, false);
      })
      .catch((refused: unknown) => {
        if (!current) return;
        setWrong(wordsOf(refused, all));
        told.current(null, false);
      });
    return () => {
      current = false;
      stop();
    };
  }, [file, all]);
  return (
    <div className={css.proof}>
      <span className={css.label}>{label}</span>
      {file ? (
        <span className={css.file}>
          <IconFileCheck size={16} aria-hidden />
          <span>{file.name}</span>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={w.removeFile}
            onClick={() => {
              setFile(null);
              change(null, false);
            }}
          >
            <IconX size={15} />
          </ActionIcon>
        </span>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconUpload size={15} aria-hidden />}
          onClick={() => input.current?.click()}
        >
          {w.chooseFile}
        </Button>
      )}
      {file && !done && !wrong && <Progress value={part * 100} size={4} aria-label={file.name} />}
      {(wrong ?? error) && (
        <small role="alert" className={css.wrong}>
          {wrong ?? error}
        </small>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept=".pdf,.png,.jpg,.jpeg,.tif,.tiff"
        aria-label={label}
        onChange={(event) => {
          setFile(event.currentTarget.files?.[0] ?? null);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
