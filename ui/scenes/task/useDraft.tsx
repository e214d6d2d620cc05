import { useEffect, useMemo, useRef, useState } from 'react';
import { tasks } from '../../api/tasks.ts';
import type { TaskDetail, Values } from '../../api/types.ts';
import { useMe } from '../../app/session.tsx';
import { words as paperWords } from '../../paper/words.ts';
import { showTime } from '../../words/dates.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import css from './FormPane.module.css';
import { forgetLocally, keepLocally } from './localDraft.ts';

const PAUSE = 800;
const AGAIN = 5000;
type State = 'none' | 'typing' | 'saving' | 'saved' | 'failed';
export type Draft = {
  state: State;
  savedAt: string | null;
  dirty: boolean;
  note(values: Values): void;
  /** Nothing of this task is kept on this computer any more. */
  forget(): void;
  /** Saves nothing more, and waits for what is on its way: a finished task takes no draft. */
  stop(): Promise<void>;
  goOn(): void;
};

/**
 * Saves what is typed, one request at a time; a failed one is tried again, and leaving the page saves the rest. Until it is
 * saved it is kept on this computer, unless the matter is sealed.
 */
export function useDraft(task: TaskDetail): Draft {
  const [state, setState] = useState<State>(task.draft ? 'saved' : 'none');
  const [savedAt, setSavedAt] = useState(task.draft?.savedAt ?? null);
  const me = useMe();
  const local = useRef({ keep: !task.sealed, base: task.draft?.savedAt ?? null });
  const work = useRef({
    pending: null as Values | null,
    saving: null as Promise<void> | null,
    stopped: false,
    last: '',
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
  });
  const acts = useMemo(() => {
    const later = (pause: number) => {
      clearTimeout(work.current.timer);
      work.current.timer = setTimeout(save, pause);
    };
    const save = () => {
      const values = work.current.pending;
      if (!values || work.current.saving || work.current.stopped) return;
      work.current.pending = null;
      work.current.saving = send(values);
    };
    const send = async (values: Values): Promise<void> => {
      setState('saving');
      try {
        const { savedAt: at } = await tasks.saveDraft(task.id, values);
        local.current.base = at;
        setSavedAt(at);
        setState(work.current.pending ? 'typing' : 'saved');
        if (!work.current.pending) forgetLocally(task.id, me.id);
        if (work.current.pending) later(PAUSE);
      } catch {
        work.current.pending ??= values;
        setState('failed');
        later(AGAIN);
      } finally {
        work.current.saving = null;
      }
    };
    const note = (values: Values) => {
      const said = JSON.stringify(values);
      if (said === work.current.last) return;
      work.current.last = said;
      work.current.pending = values;
      if (local.current.keep) keepLocally(task.id, me.id, values, local.current.base);
      setState('typing');
      later(PAUSE);
    };
    const stop = async () => {
      work.current.stopped = true;
      clearTimeout(work.current.timer);
      await work.current.saving;
    };
    const goOn = () => {
      work.current.stopped = false;
      later(0);
    };
    const forget = () => forgetLocally(task.id, me.id);
    return { note, stop, goOn, save, forget };
  }, [task.id, me.id]);
  useEffect(() => {
    work.current.stopped = false;
    const rest = acts.save;
    addEventListener('pagehide', rest);
    addEventListener('online', rest);
    return () => {
      removeEventListener('pagehide', rest);
      removeEventListener('online', rest);
      clearTimeout(work.current.timer);
      rest();
    };
  }, [acts]);
  return {
    state,
    savedAt,
    dirty: state !== 'none',
    note: acts.note,
    stop: acts.stop,
    goOn: acts.goOn,
    forget: acts.forget,
  };
}

export function DraftState({ draft }: { draft: Draft }) {
  const { task: w } = useWords();
  const paper = useWordsOf(paperWords);
  const words = {
    none: w.nothingSaved,
    typing: w.unsaved,
    saving: w.saving,
    saved: draft.savedAt ? w.saved(showTime(draft.savedAt)) : '',
    failed: navigator.onLine ? w.notSaved : paper.offline,
  }[draft.state];
  return (
    <span className={css.draft} data-state={draft.state} role="status">
      {words}
    </span>
  );
}
