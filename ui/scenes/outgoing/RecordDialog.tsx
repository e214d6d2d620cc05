import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ListedDelivery } from '../../api/types.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { wordsOf } from '../../parts/States.tsx';
import { today } from '../../words/dates.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import css from './Outgoing.module.css';
import { ProofFile } from './ProofFile.tsx';
import { type Said, useRecording } from './useRecording.ts';
import { words } from './words.ts';

export type Recording = { row: ListedDelivery; what: 'send' | 'post' | 'receive' | 'correct' | 'fail'; file?: File };
type Props = { recording: Recording | null; close(): void; done: ReturnType<typeof useRecording>['done'] };

/** What became of one sending: left, hanging, arrived, put right, came back. */
export function RecordDialog({ recording, close, done }: Props) {
  const w = useWordsOf(words);
  const { common } = useWords();
  return (
    <Modal
      opened={recording !== null}
      onClose={close}
      title={recording && w.dialog[recording.what]}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {recording && (
        <RecordForm key={`${recording.row.id}${recording.what}`} recording={recording} close={close} done={done} />
      )}
    </Modal>
  );
}

function RecordForm({ recording: { row, what, file }, close, done }: Props & { recording: Recording }) {
  const w = useWordsOf(words);
  const all = useWords();
  const { fields: f } = w;
  const [said, setSaid] = useState<Said>({
    day: what === 'correct' ? row.receivedOn : today(),
    until: null,
    code: row.code ?? '',
    name: row.receivedBy ?? '',
    words: what === 'post' ? (row.address ?? '') : '',
    proofFileId: null,
  });
  const [uploading, setUploading] = useState(false);
  const { run, running, refused, faults } = useRecording(row, what, (answer) => {
    close();
    done(answer);
  });
  const say = (change: Partial<Said>) => setSaid((before) => ({ ...before, ...change }));
  const dayLabel = {
    send: f.sentOn,
    post: f.from,
    receive: f.receivedOn,
    correct: f.receivedOn,
    fail: f.failedOn,
  }[what];
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!running && !uploading) void run(said);
      }}
    >
      <p className={css.about}>
        <strong>{row.name}</strong>
        <small>{[row.title, row.number].filter(Boolean).join(' · ')}</small>
      </p>
      {what === 'post' && (
        <TextInput
          data-autofocus
          label={f.place}
          value={said.words}
          error={faults.place}
          maxLength={300}
          onChange={(event) => say({ words: event.currentTarget.value })}
        />
      )}
      <DayInput
        {...(what === 'post' ? {} : { 'data-autofocus': true })}
        label={dayLabel}
        value={said.day}
        notAfterToday
        error={faults.sentOn ?? faults.receivedOn ?? faults.failedOn ?? faults.from}
        change={(day) => say({ day })}
      />
      {what === 'post' && (
        <DayInput label={f.to} value={said.until} error={faults.to} change={(until) => say({ until })} />
      )}
      {what === 'send' && row.route === 'post' && (
        <TextInput
          label={f.code}
          value={said.code}
          error={faults.code}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => say({ code: event.currentTarget.value })}
        />
      )}
      {what === 'receive' && (
        <TextInput
          label={f.receivedBy}
          value={said.name}
          error={faults.receivedBy}
          maxLength={300}
          onChange={(event) => say({ name: event.currentTarget.value })}
        />
      )}
      {(what === 'fail' || what === 'correct') && (
        <Textarea
          label={what === 'fail' ? f.reason : f.correction}
          value={said.words}
          error={faults.reason ?? faults.correction}
          autosize
          minRows={2}
          maxLength={500}
          onChange={(event) => say({ words: event.currentTarget.value })}
        />
      )}
      {what !== 'send' && (
        <ProofFile
          label={what === 'post' ? f.minutes : f.proof}
          given={file ?? null}
          error={faults.minutesFileId ?? faults.proofFileId ?? faults.fileIds}
          change={(proofFileId, busy) => {
            say({ proofFileId });
            setUploading(busy);
          }}
        />
      )}
      {what === 'fail' && <p className={css.note}>{w.failNote}</p>}
      {refused !== null && Object.keys(faults).length === 0 && (
        <p role="alert" className={css.wrong}>
          {wordsOf(refused, all)}
        </p>
      )}
      <div className={css.answers}>
        <Button variant="default" onClick={close}>
          {all.common.cancel}
        </Button>
        <Button type="submit" loading={running} disabled={uploading || !said.day}>
          {w.save}
        </Button>
      </div>
    </form>
  );
}
