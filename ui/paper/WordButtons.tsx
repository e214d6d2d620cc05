import { Alert, Button, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconFileTypeDocx, IconUpload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { documents } from '../api/papers.ts';
import { wordsOf } from '../parts/States.tsx';
import { useWords, useWordsOf } from '../words/useWords.tsx';
import css from './WordButtons.module.css';
import { words } from './words.ts';

export type WordDraft = { documentId: string; version: number; rev: number };
type Props = {
  /** The draft as it is; null while none was taken to Word yet. */
  draft: WordDraft | null;
  /** Writes what is on the screen into the draft, before it is fetched. */
  prepare?(): Promise<WordDraft>;
  changed(): void;
};

/** A draft goes to Word and comes back as its next version. */
export function WordButtons({ draft, prepare, changed }: Props) {
  const all = useWords();
  const w = useWordsOf(words);
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState<'take' | 'put' | null>(null);
  const [told, setTold] = useState<{ good: boolean; title: string; lines: string[] } | null>(null);
  const attempt = async (what: 'take' | 'put', work: () => Promise<void>) => {
    setBusy(what);
    setTold(null);
    try {
      await work();
    } catch (error) {
      setTold({
        good: false,
        title: what === 'put' ? w.putRefused : wordsOf(error, all),
        lines: what === 'put' ? [wordsOf(error, all)] : [],
      });
    } finally {
      setBusy(null);
    }
  };
  const take = () =>
    attempt('take', async () => {
      const ready = prepare ? await prepare() : draft;
      if (!ready) return;
      changed();
      follow(documents.word(ready.documentId));
    });
  const put = (file: File) =>
    attempt('put', async () => {
      if (!draft) return;
      const done = await documents.putBack(draft, file);
      setTold({ good: true, title: w.putDone(done.version), lines: done.notices });
      void client.invalidateQueries({ queryKey: ['document', draft.documentId] });
      changed();
    });
  return (
    <div className={css.tools}>
      <Tooltip label={w.takeHint} multiline maw={300}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconFileTypeDocx size={16} />}
          loading={busy === 'take'}
          onClick={() => void take()}
        >
          {w.take}
        </Button>
      </Tooltip>
      {draft && (
        <>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconUpload size={16} />}
            loading={busy === 'put'}
            onClick={() => input.current?.click()}
          >
            {w.put}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".docx"
            aria-label={w.put}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) void put(file);
              currentTarget.value = '';
            }}
          />
        </>
      )}
      <VisuallyHidden role="status">{busy === 'put' ? w.putting : ''}</VisuallyHidden>
      {told && (
        <Alert
          className={css.told}
          color={told.good ? 'lagoon' : 'red'}
          variant="light"
          role={told.good ? 'status' : 'alert'}
          title={told.title}
          withCloseButton
          closeButtonLabel={all.common.close}
          onClose={() => setTold(null)}
        >
          {told.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Alert>
      )}
    </div>
  );
}

/** A file that is saved, not a page that is left for. */
function follow(address: string) {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
