import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { handOvers as api } from '../../api/people.ts';
import { Tag } from '../../parts/Marks.tsx';
import { Empty, Failure, Rows } from '../../parts/States.tsx';
import { showInstant } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './Work.module.css';
import { words } from './words.ts';

/** What changed hands, with the records. */
export function HandOvers() {
  const w = useWordsOf(words);
  const list = useQuery({ queryKey: ['hand-overs'], queryFn: api.list });
  if (list.isPending) return <Rows count={3} />;
  if (!list.data) return <Failure error={list.error} retry={() => void list.refetch()} />;
  if (list.data.items.length === 0) return <Empty title={w.noHandOvers} />;
  return (
    <ul className={css.list}>
      {list.data.items.map((one) => (
        <li key={one.id}>
          <div>
            <strong>{one.officer.name}</strong> {one.disabled && <Tag>{w.accountClosed}</Tag>}
            <small>
              {[showInstant(one.madeAt), one.reason, `${w.by} ${one.madeBy}`, w.lines(one.items)].join(' · ')}
            </small>
          </div>
          <RecordLinks id={one.id} of={one.officer.name} />
        </li>
      ))}
    </ul>
  );
}

export function RecordLinks({ id, of = '' }: { id: string; of?: string }) {
  const w = useWordsOf(words);
  return (
    <span className={css.records}>
      {(['pdf', 'docx'] as const).map((kind) => (
        <Button
          key={kind}
          component="a"
          href={api.record(id, kind)}
          size="compact-sm"
          variant="default"
          aria-label={`${w.record} ${kind.toUpperCase()} ${of}`.trim()}
        >
          {w.record} {kind.toUpperCase()}
        </Button>
      ))}
    </span>
  );
}
