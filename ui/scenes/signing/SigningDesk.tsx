import { Button, Checkbox, Kbd, Modal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { signing } from '../../api/papers.ts';
import type { WaitingPaper } from '../../api/types.ts';
import { Empty, Failure, Rows } from '../../parts/States.tsx';
import { usePages } from '../../parts/usePages.ts';
import { useTitle } from '../../parts/useTitle.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { type Group, groupsOf, preselected, versionOf } from './groups.ts';
import { PaperRow } from './PaperRow.tsx';
import { Reading } from './Reading.tsx';
import css from './SigningDesk.module.css';
import { SigningProgress } from './SigningProgress.tsx';
import { useSigning } from './useSigning.ts';
import { words } from './words.ts';

/** Everything that waits for my initials or signature; what is routine is signed at once, the rest is read first. */
export function SigningDesk() {
  const w = useWordsOf(words);
  useTitle(w.title);
  const { list: waiting, rows: papers } = usePages(['signing'], (after) => signing.desk(after));
  const [said, say] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [reading, read] = useState<string | null>(null);
  const [asked, ask] = useState(false);
  const { progress, sign, stop, forget } = useSigning();
  const busy = progress?.running ?? false;
  const usual = preselected(papers);
  const isChosen = (paper: WaitingPaper) => said.get(versionOf(paper)) ?? usual.has(paper.task.id);
  const choose = (some: readonly WaitingPaper[], chosen: boolean) =>
    say(new Map([...said, ...some.map((paper) => [versionOf(paper), chosen] as const)]));
  const chosen = papers.filter(isChosen);
  const toSign = chosen.filter(({ act }) => act === 'approve').length;
  const begin = () => chosen.length > 0 && !busy && ask(true);
  const signAll = () => {
    ask(false);
    void sign(chosen);
  };
  useHotkeys(
    [
      ['j', () => step(1)],
      ['k', () => step(-1)],
      ['mod+Enter', () => (asked ? signAll() : begin())],
    ],
    [],
  );
  const rowsOf = (some: readonly WaitingPaper[]) =>
    some.map((paper) => (
      <PaperRow
        key={paper.task.id}
        paper={paper}
        busy={busy}
        chosen={isChosen(paper)}
        choose={(on) => choose([paper], on)}
        read={() => read(paper.task.id)}
      />
    ));
  const shown = papers.find(({ task }) => task.id === reading) ?? null;
  return (
    <div className={css.page}>
      <div className={css.list}>
        <header className={css.head}>
          <h1>{w.title}</h1>
          <span className={css.keys}>{w.keys}</span>
        </header>
        {waiting.isPending && <Rows count={6} height={64} />}
        {waiting.isError && <Failure error={waiting.error} retry={() => void waiting.refetch()} />}
        {waiting.isSuccess && papers.length === 0 && (
          <Empty icon={<IconSignature />} title={w.none} hint={w.noneHint} />
        )}
        {progress && !progress.running && <SigningProgress progress={progress} close={forget} />}
        {groupsOf(papers).map((group) => (
          <section key={group.key} className={css.group} aria-label={group.title}>
            <GroupHead group={group} isChosen={isChosen} choose={choose} busy={busy} />
            <ul>{rowsOf(group.routine)}</ul>
            {group.apart.length > 0 && (
              <>
                <h3>{w.apart}</h3>
                <p className={css.hint}>{w.apartHint}</p>
                <ul>{rowsOf(group.apart)}</ul>
              </>
            )}
          </section>
        ))}
        {waiting.hasNextPage && (
          <Button variant="default" loading={waiting.isFetchingNextPage} onClick={() => void waiting.fetchNextPage()}>
            {w.more}
          </Button>
        )}
      </div>
      {papers.length > 0 && (
        <footer className={css.foot}>
          {busy && progress ? (
            <SigningProgress progress={progress} close={stop} />
          ) : (
            <>
              <span role="status">{w.chosen(chosen.length, papers.length)}</span>
              <Button
                size="md"
                disabled={chosen.length === 0}
                leftSection={<IconSignature size={18} />}
                rightSection={<Kbd className={css.key}>Ctrl Enter</Kbd>}
                onClick={begin}
              >
                {w.sign(toSign, chosen.length - toSign)}
              </Button>
            </>
          )}
        </footer>
      )}
      <Reading
        paper={shown}
        papers={papers}
        chosen={shown !== null && isChosen(shown)}
        choose={(on) => shown && choose([shown], on)}
        read={read}
      />
      <Modal
        opened={asked}
        onClose={() => ask(false)}
        title={w.confirm}
        centered
        closeButtonProps={{ 'aria-label': w.no }}
      >
        <p>{w.sign(toSign, chosen.length - toSign)}.</p>
        <p className={css.hint}>{w.confirmHint}</p>
        <div className={css.answers}>
          <Button size="md" variant="default" onClick={() => ask(false)}>
            {w.no}
          </Button>
          <Button size="md" data-autofocus onClick={signAll}>
            {w.yes}
          </Button>
        </div>
      </Modal>
    </div>
  );
}

function GroupHead({
  group,
  isChosen,
  choose,
  busy,
}: {
  group: Group;
  isChosen(paper: WaitingPaper): boolean;
  choose(papers: readonly WaitingPaper[], chosen: boolean): void;
  busy: boolean;
}) {
  const w = useWordsOf(words);
  const { routine } = group;
  const count = routine.filter(isChosen).length;
  return (
    <div className={css.groupHead}>
      {routine.length > 0 && (
        <Checkbox
          size="md"
          aria-label={w.selectGroup(group.title)}
          disabled={busy}
          checked={count === routine.length}
          indeterminate={count > 0 && count < routine.length}
          onChange={(event) => choose(routine, event.currentTarget.checked)}
        />
      )}
      <h2>{group.title}</h2>
      <span>
        {group.act === 'initial' ? w.initialling : w.signing} · {group.routine.length + group.apart.length}
      </span>
    </div>
  );
}

/** The next or the previous checkbox of a paper takes the focus. */
function step(by: number): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-paper]:not(:disabled)')];
  const at = boxes.indexOf(document.activeElement as HTMLInputElement);
  boxes[Math.max(0, Math.min(boxes.length - 1, at + by))]?.focus();
}
