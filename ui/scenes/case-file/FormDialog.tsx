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
  children: ReactNode;
};

/**
 * A few fields and one act; open while there is a title. The button is never dead: a day that was typed is taken over only
 * when its field is left, and what is missing is said by the server beside its field.
 */
export function FormDialog({ title, close, submit, busy, children }: Props) {
  const { common } = useWords();
  const w = useWordsOf(words);
  return (
    <Modal opened={title !== null} onClose={close} title={title} closeButtonProps={{ 'aria-label': common.close }}>
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {children}
        <div className={css.answers}>
          <Button variant="default" onClick={close}>
            {w.cancel}
          </Button>
          <Button type="submit" loading={busy}>
            {w.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
