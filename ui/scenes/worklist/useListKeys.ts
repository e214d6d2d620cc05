import { useHotkeys } from '@mantine/hooks';
import type { RefObject } from 'react';
import type { TaskRow } from '../../api/types.ts';
import { useLetters } from '../../app/letters.ts';

type Given = {
  rows: TaskRow[];
  selected: string | null;
  select(id: string): void;
  open(row: TaskRow): void;
  claim(row: TaskRow): void;
  release(row: TaskRow): void;
  assign(row: TaskRow): void;
  box: RefObject<HTMLElement | null>;
};

export function useListKeys({ rows, selected, select, open, claim, release, assign }: Given) {
  const [letters] = useLetters();
  const index = rows.findIndex((row) => row.id === selected);
  const row = rows[index];
  const go = (to: number) => {
    const next = rows[Math.max(0, Math.min(to, rows.length - 1))];
    if (!next) return;
    select(next.id);
    const line = document.getElementById(`viec-${next.id}`);
    line?.scrollIntoView({ block: 'nearest' });
    line?.querySelector('a')?.focus({ preventScroll: true });
  };
  const when = (may: boolean | undefined, act: (row: TaskRow) => void) => () => row && may && act(row);
  const keys: [string, () => void][] = [
    ['ArrowDown', () => go(index + 1)],
    ['ArrowUp', () => go(index - 1)],
    ['Home', () => go(0)],
    ['End', () => go(rows.length - 1)],
  ];
  const single: [string, () => void][] = [
    ['j', () => go(index + 1)],
    ['k', () => go(index - 1)],
    ['c', when(row?.abilities.claim, claim)],
    ['r', when(row?.abilities.release, release)],
    ['a', when(row?.abilities.assign, assign)],
  ];
  // Enter is left to whatever has the focus; with the focus nowhere it opens the selected row
  useHotkeys(letters ? [...keys, ...single] : keys);
  useHotkeys([
    ['Enter', () => document.activeElement === document.body && row && open(row), { preventDefault: false }],
  ]);
}
