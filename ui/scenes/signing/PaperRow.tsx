import { Button, Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconEye } from '@tabler/icons-react';
import type { WaitingPaper } from '../../api/types.ts';
import { Due } from '../../parts/Due.tsx';
import { useWordsOf } from '../../words/useWords.tsx';
import { isBlocked } from './groups.ts';
import css from './SigningDesk.module.css';
import { words } from './words.ts';

/** One paper that waits: selected with the thumb, read without leaving; what sets it apart stands below it. */
export function PaperRow({
  paper,
  chosen,
  choose,
  read,
  busy,
}: {
  paper: WaitingPaper;
  chosen: boolean;
  choose(chosen: boolean): void;
  read(): void;
  busy: boolean;
}) {
  const w = useWordsOf(words);
  const { task, document, drafter, reasons, signature } = paper;
  const code = task.caseCode ?? task.petitionCode ?? '';
  return (
    <li className={css.row} data-chosen={chosen || undefined}>
      <Checkbox
        size="md"
        data-paper={task.id}
        aria-label={w.select(document.title, code)}
        checked={chosen}
        disabled={busy || isBlocked(paper)}
        onChange={(event) => choose(event.currentTarget.checked)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          read();
        }}
      />
      <div className={css.words}>
        <p className={css.who}>
          <strong>{task.petitioner}</strong> <span>{code}</span>
        </p>
        <p className={css.what}>{task.title}</p>
        <p className={css.meta}>
          {drafter && <span>{w.from(drafter.name)}</span>}
          <Due state={task.dueState} words={task.dueWords} on={task.dueOn} />
          {signature && signature.lines.length > 1 && <span>{w.signsAs(signature.lines.join(' / '))}</span>}
        </p>
        {signature?.refusal && (
          <p className={css.blocked}>
            <IconAlertTriangle size={15} aria-hidden /> {signature.refusal.message}
          </p>
        )}
        {reasons.length > 0 && (
          <ul className={css.reasons}>
            {reasons.map((reason) => (
              <li key={reason.code + reason.words}>{reason.words}</li>
            ))}
          </ul>
        )}
      </div>
      <Button
        variant="default"
        size="sm"
        aria-label={w.readOne(document.title, code)}
        leftSection={<IconEye size={16} />}
        onClick={read}
      >
        {w.read}
      </Button>
    </li>
  );
}
