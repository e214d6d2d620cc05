import { Button, Modal, Switch } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { documents } from '../api/papers.ts';
import type { Comparison } from '../api/types.ts';
import { Choose } from '../parts/Choose.tsx';
import { Failure, Waiting } from '../parts/States.tsx';
import { showInstant } from '../words/dates.ts';
import { useWords, useWordsOf } from '../words/useWords.tsx';
import css from './CompareVersions.module.css';
import { words } from './words.ts';

type Version = { version: number; at: string; by: string | null; text: 'facts' | 'word' };
type Props = {
  id: string;
  versions: Version[];
  /** The version that the newest is first set against; the one before it when nothing is said. */
  from: number | null;
};

/** Two versions of a paper set against each other; the newest stand first in `versions`. */
export function CompareVersions({ id, versions, from }: Props) {
  const { common } = useWords();
  const w = useWordsOf(words);
  const [opened, open] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" leftSection={<IconGitCompare size={16} />} onClick={() => open(true)}>
        {w.compare}
      </Button>
      <Modal
        opened={opened}
        onClose={() => open(false)}
        title={w.compare}
        size={980}
        closeButtonProps={{ 'aria-label': common.close }}
      >
        {opened && <Compared id={id} versions={versions} from={from} />}
      </Modal>
    </>
  );
}

function Compared({ id, versions, from }: Props) {
  const w = useWordsOf(words);
  const newest = versions[0]?.version ?? 1;
  const [older, setOlder] = useState(from ?? newest - 1);
  const [newer, setNewer] = useState(newest);
  const [brief, setBrief] = useState(true);
  const compared = useQuery({
    queryKey: ['compare', id, older, newer],
    queryFn: () => documents.compare(id, older, newer),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const data = versions.map(({ version, text, by, at }) => ({
    value: String(version),
    label: w.version(version, text, by ?? '', showInstant(at)),
  }));
  return (
    <div className={css.compare}>
      <div className={css.which}>
        <Choose
          label={w.older}
          value={String(older)}
          change={(value) => value && setOlder(Number(value))}
          data={data}
        />
        <Choose
          label={w.newer}
          value={String(newer)}
          change={(value) => value && setNewer(Number(value))}
          data={data}
        />
      </div>
      {compared.isPending && <Waiting />}
      {compared.isError && <Failure error={compared.error} retry={() => void compared.refetch()} />}
      {compared.data?.same && <p role="status">{w.same}</p>}
      {compared.data && !compared.data.same && (
        <>
          <div className={css.how}>
            <span role="status">
              {w.changes(compared.data.paragraphs.filter(({ kind }) => kind !== 'same').length)}
            </span>
            <Switch
              checked={brief}
              onChange={({ currentTarget }) => setBrief(currentTarget.checked)}
              label={w.onlyChanges}
            />
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
          <section className={css.text} tabIndex={0} aria-label={w.compare}>
            {groups(compared.data.paragraphs).map((group) =>
              brief && group.same ? (
                <p key={group.at} className={css.skipped}>
                  {w.skipped(group.lines.length)}
                </p>
              ) : (
                group.lines.map((line, index) => <Line key={`${group.at}.${String(index)}`} line={line} />)
              ),
            )}
          </section>
        </>
      )}
    </div>
  );
}

/** What was put in and taken out is said by the elements, by signs and by words, not by colour alone. */
function Line({ line }: { line: Comparison }) {
  const w = useWordsOf(words);
  return (
    <p data-kind={line.kind} className={css.line}>
      {line.parts.map(({ text, change }, index) => {
        const key = `${change}${String(index)}`;
        if (change === 'same') return <span key={key}>{text}</span>;
        const Mark = change === 'added' ? 'ins' : 'del';
        return (
          <Mark key={key}>
            <span className={css.said}> [{change === 'added' ? w.added : w.removed}: </span>
            {text}
            <span className={css.said}>] </span>
          </Mark>
        );
      })}
    </p>
  );
}

type Group = { at: number; same: boolean; lines: Comparison[] };

function groups(lines: Comparison[]): Group[] {
  const found: Group[] = [];
  for (const [at, line] of lines.entries()) {
    const same = line.kind === 'same';
    const last = found.at(-1);
    if (last?.same === same) last.lines.push(line);
    else found.push({ at, same, lines: [line] });
  }
  return found;
}
