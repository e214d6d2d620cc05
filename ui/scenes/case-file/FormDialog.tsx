import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import css from './CaseFile.module.css';
import { words } from './words.ts';

type Props = {
  title: string | null;
  close(): void;
  submit(): void;
  busy: boolean;
  /** Nothing to send yet. */
  wanting?: boolean;
  children: ReactNode;
};

/** A few fields and one act; open while there is a title. */
export function FormDialog({ title, close, submit, busy, wanting = false, children }: Props) {
  const { common } = useWords();
  const w = useWordsOf(words);
  return (
    <Modal opened={title !== null} onClose={close} title={title} closeButtonProps={{ 'aria-label': common.close }}>
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!wanting) submit();
        }}
      >
        {children}
        <div className={css.answers}>
          <Button variant="default" onClick={close}>
            {w.cancel}
          </Button>
          <Button type="submit" loading={busy} disabled={wanting}>
            {w.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
