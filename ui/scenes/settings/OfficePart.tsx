import { Alert, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './Settings.module.css';
import { words } from './words.ts';

type Props = {
  id: string;
  title: string;
  hint: string;
  /** Null: it is only looked at. */
  save: (() => void) | null;
  running: boolean;
  changed: boolean;
  refused: string | null;
  children: ReactNode;
};

/** One setting of the office: what it means, its fields, and why it was not saved. */
export function OfficePart({ id, title, hint, save, running, changed, refused, children }: Props) {
  const w = useWordsOf(words);
  return (
    <section className={css.part} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
      </header>
      <p className={css.hint}>{hint}</p>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          save?.();
        }}
      >
        {children}
        {refused && (
          <Alert color="red" variant="light" role="alert">
            {refused}
          </Alert>
        )}
        {save && (
          <div className={css.buttons}>
            <Button type="submit" loading={running} disabled={!changed}>
              {w.save}
            </Button>
          </div>
        )}
      </form>
    </section>
  );
}
