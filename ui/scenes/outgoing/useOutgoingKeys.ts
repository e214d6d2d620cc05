import { useHotkeys } from '@mantine/hooks';
import type { ListedDelivery } from '../../api/types.ts';
import { useLetters } from '../../app/letters.ts';
import { mayRecord } from './mayRecord.ts';
import type { Recording } from './RecordDialog.tsx';

type Given = {
  rows: ListedDelivery[];
  at: string | null;
  go(id: string): void;
  toggle(id: string): void;
  record(recording: Recording): void;
};

/** Rows by arrow, acts by letter; letters can be switched off (WCAG 2.1.4). */
export function useOutgoingKeys({ rows, at, go, toggle, record }: Given) {
  const [letters] = useLetters();
  const index = rows.findIndex(({ id }) => id === at);
  const row = rows[index];
  const to = (next: number) => {
    const found = rows[Math.max(0, Math.min(next, rows.length - 1))];
    if (!found) return;
    go(found.id);
    const line = document.getElementById(`noi-nhan-${found.id}`);
    line?.scrollIntoView({ block: 'nearest' });
    line?.querySelector('a')?.focus({ preventScroll: true });
  };
  const act = (what: Recording['what']) => () => row && mayRecord(row).includes(what) && record({ row, what });
  const moves: [string, () => void][] = [
    ['ArrowDown', () => to(index + 1)],
    ['ArrowUp', () => to(index - 1)],
  ];
  const single: [string, () => void][] = [
    ['j', () => to(index + 1)],
    ['k', () => to(index - 1)],
    ['g', () => (row?.route === 'posting' ? act('post')() : act('send')())],
    ['n', act('receive')],
    ['x', act('fail')],
    ['c', () => row && toggle(row.id)],
  ];
  useHotkeys(letters ? [...moves, ...single] : moves);
}
