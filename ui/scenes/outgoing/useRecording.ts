import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { deliveries } from '../../api/post.ts';
import { newKey, Refusal } from '../../api/refusal.ts';
import type { DeliveryRow, TaskRow } from '../../api/types.ts';
import { useTell } from '../../parts/useTell.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import type { Recording } from './RecordDialog.tsx';
import { words } from './words.ts';

export type Said = {
  day: string | null;
  until: string | null;
  code: string;
  name: string;
  /** Place, reason of failure or of correction, as the act has it. */
  words: string;
  proofFileId: string | null;
};
export type Recorded = { delivery: DeliveryRow; confirms: TaskRow[] };

/** Records one act; the same answers sent again after a broken line are the same act. */
export function useRecording(row: DeliveryRow, what: Recording['what'], then: (answer: Recorded) => void) {
  const [running, setRunning] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const attempt = useRef({ said: '', key: '' });
  const run = async (said: Said) => {
    const text = JSON.stringify(said);
    if (attempt.current.said !== text) attempt.current = { said: text, key: newKey() };
    setRunning(true);
    setRefused(null);
    try {
      then(await record(row, what, said, attempt.current.key));
    } catch (error) {
      setRefused(error);
      if (error instanceof Refusal && error.status !== 0 && error.status < 500) attempt.current = { said: '', key: '' };
    } finally {
      setRunning(false);
    }
  };
  const faults: Record<string, string> = refused instanceof Refusal ? refused.fields : {};
  return { run, running, refused, faults, done: then };
}

/** After something was recorded every list and page that shows it is read again. */
export function useRecorded(offer: (answer: Recorded) => void) {
  const client = useQueryClient();
  const tell = useTell();
  const w = useWordsOf(words);
  const again = useCallback(() => {
    for (const queryKey of [['deliveries'], ['petition'], ['document'], ['tasks'], ['overview'], ['task']])
      void client.invalidateQueries({ queryKey });
  }, [client]);
  return useMemo(
    () => ({
      again,
      one: (answer: Recorded) => {
        again();
        if (answer.confirms.length > 0) offer(answer);
        else tell(w.recorded);
      },
      many: (count: number) => {
        again();
        tell(w.recordedMany(count));
      },
    }),
    [again, offer, tell, w],
  );
}

function record({ id }: DeliveryRow, what: Recording['what'], said: Said, key: string): Promise<Recorded> {
  const day = said.day ?? '';
  const { proofFileId } = said;
  switch (what) {
    case 'send':
      return deliveries.send(id, { sentOn: day, code: said.code.trim() || null }, key);
    case 'post':
      return deliveries.post(
        id,
        { place: said.words, from: day, to: said.until ?? day, minutesFileId: proofFileId },
        key,
      );
    case 'fail':
      return deliveries.fail(id, { failedOn: day, reason: said.words, proofFileId }, key);
    case 'correct':
      return deliveries.receive(id, { receivedOn: day, proofFileId, correction: said.words }, key);
    default:
      return deliveries.receive(id, { receivedOn: day, receivedBy: said.name.trim() || null, proofFileId }, key);
  }
}
