import { Alert, Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import css from './Receptions.module.css';
import { words } from './words.ts';

type Props = {
  title: string;
  close(): void;
  submit(): void;
  running: boolean;
  ready: boolean;
  refused: string | null;
  children: ReactNode;
};

export function FormDialog({ title, close, submit, running, ready, refused, children }: Props) {
  const w = useWordsOf(words);
  const { common } = useWords();
  return (
    <Modal opened onClose={close} title={title} size="lg" closeButtonProps={{ 'aria-label': common.close }}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) submit();
        }}
      >
        {children}
        {refused && (
          <Alert color="red" variant="light" role="alert">
            {refused}
          </Alert>
        )}
        <div className={css.buttons}>
          <Button variant="default" onClick={close}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={running} disabled={!ready}>
            {w.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
