import { Button, Modal, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newKey, Refusal } from '../../api/refusal.ts';
import { awaited as api } from '../../api/tasks.ts';
import type { AnswerInput, Awaited, Opinion } from '../../api/types.ts';
import { FileDrop } from '../../files/FileDrop.tsx';
import { useUploads } from '../../files/useUploads.ts';
import { Choose } from '../../parts/Choose.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { useTell } from '../../parts/useTell.ts';
import { today } from '../../words/dates.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import css from './Errands.module.css';
import { words } from './words.ts';

/** What came back from one body: its day, number, opinion, words and scan; or that nothing came. */
export function AnswerDialog({ awaited, close }: { awaited: Awaited; close(): void }) {
  const { common } = useWords();
  const w = useWordsOf(words);
  const tell = useTell();
  const client = useQueryClient();
  const uploads = useUploads([]);
  const key = useRef(newKey());
  const [state, setState] = useState<'answered' | 'silent'>('answered');
  const [answeredOn, setDay] = useState<string | null>(today());
  const [letterNumber, setNumber] = useState('');
  const [opinion, setOpinion] = useState('');
  const [content, setContent] = useState('');
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [running, setRunning] = useState(false);
  const save = async () => {
    setRunning(true);
    try {
      await api.answer(awaited.id, given(), key.current);
      for (const queryKey of [['petition', awaited.petitionId], ['awaited'], ['task']])
        void client.invalidateQueries({ queryKey });
      tell(w.answerKept(awaited.body));
      close();
    } catch (error) {
      key.current = newKey();
      setFaults(error instanceof Refusal ? error.fields : {});
      tell({ refused: error });
      setRunning(false);
    }
  };
  function given(): AnswerInput {
    const said = content.trim() || null;
    if (state === 'silent') return { state, content: said };
    return {
      state,
      answeredOn,
      letterNumber: letterNumber.trim() || null,
      opinion: (opinion || null) as Opinion | null,
      content: said,
      fileIds: uploads.ready.map(({ id }) => id),
    };
  }
  return (
    <Modal
      opened
      onClose={close}
      title={`${w.answer}: ${awaited.body}`}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form
        className={css.dialog}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <SegmentedControl
          aria-label={w.answer}
          value={state}
          onChange={(value) => setState(value as 'answered' | 'silent')}
          data={[
            { value: 'answered', label: w.answerState.answered },
            { value: 'silent', label: w.answerState.silent },
          ]}
        />
        {state === 'answered' && (
          <>
            <div className={css.pair}>
              <DayInput
                label={w.answerDay}
                value={answeredOn}
                change={setDay}
                notAfterToday
                required
                error={faults.answeredOn}
              />
              <TextInput
                label={w.letterNumber}
                value={letterNumber}
                onChange={(event) => setNumber(event.currentTarget.value)}
              />
            </div>
            {awaited.wantsOpinion && (
              <Choose
                label={w.opinionLabel}
                value={opinion}
                change={setOpinion}
                error={faults.opinion}
                data={[
                  { value: '', label: w.chooseOpinion },
                  ...(['agree', 'partly', 'disagree', 'other'] as const).map((value) => ({
                    value,
                    label: w.opinion[value],
                  })),
                ]}
              />
            )}
          </>
        )}
        <Textarea
          label={state === 'silent' ? w.silentNote : w.content}
          autosize
          minRows={3}
          value={content}
          error={faults.content}
          onChange={(event) => setContent(event.currentTarget.value)}
        />
        {state === 'answered' && <FileDrop uploads={uploads} />}
        <div className={css.acts}>
          <Button variant="default" onClick={close}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={running} disabled={uploads.busy}>
            {w.keep}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
