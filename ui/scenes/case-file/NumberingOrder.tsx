import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { caseFile as api } from '../../api/matters.ts';
import type { CaseFile } from '../../api/types.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './CaseFile.module.css';
import { useFile, useFileAct } from './useCaseFile.ts';
import { words } from './words.ts';

type Piece = { kind: CaseFile['index'][number]['kind']; id: string; title: string; pages: number | null };
type Props = { from: number; anew?: boolean; close?: () => void };

/** The order in which pages get their numbers: by the arrow keys, by two buttons, or by dragging a row. */
export function NumberingOrder({ from, anew = false, close }: Props) {
  const all = useWordsOf(words);
  const { folios: w } = all;
  const file = useFile();
  const [order, lay] = useState<Piece[]>(() => piecesOf(file, anew));
  const [told, tell] = useState<Record<string, number>>({});
  const [reason, say] = useState('');
  const [dragged, drag] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const counts = order.map(({ id, pages }) => pages ?? told[id] ?? 0);
  const total = counts.reduce((sum, pages) => sum + pages, 0);
  const complete = counts.every((pages) => pages > 0) && (!anew || reason.trim() !== '');
  const act = useFileAct(
    () =>
      api.number(file.caseId, {
        items: order.map(({ kind, id, pages }) => ({ kind, id, pages: pages ?? told[id] ?? null })),
        reason: anew ? reason : null,
      }),
    w.done,
    close,
  );
  const move = (at: number, to: number) => {
    if (to < 0 || to >= order.length) return;
    const next = [...order];
    const [piece] = next.splice(at, 1);
    if (piece) next.splice(to, 0, piece);
    lay(next);
    // the row keeps the focus, wherever it goes
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('li')[to]?.focus());
  };
  const byKey = (event: KeyboardEvent, at: number) => {
    if (event.target !== event.currentTarget) return;
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    move(at, at + step);
  };
  return (
    <div className={css.order}>
      <h4>{anew ? w.anewTitle : w.open(order.length)}</h4>
      <p className={css.facts}>{w.hint}</p>
      <ol ref={list} aria-label={w.order}>
        {order.map((piece, at) => (
          <li
            key={piece.id}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the row itself is moved by the arrow keys
            tabIndex={0}
            draggable
            data-dragged={dragged === at || undefined}
            onKeyDown={(event) => byKey(event, at)}
            onDragStart={() => drag(at)}
            onDragEnd={() => drag(null)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={() => dragged !== null && move(dragged, at)}
          >
            <span className={css.title}>{piece.title}</span>
            {piece.pages ? (
              <span className={css.facts}>{all.pages(piece.pages)}</span>
            ) : (
              <NumberInput
                className={css.count}
                size="xs"
                min={1}
                max={10_000}
                allowDecimal={false}
                aria-label={w.pagesOf(piece.title)}
                error={Boolean(act.fields[piece.id])}
                value={told[piece.id] ?? ''}
                onChange={(pages) => tell({ ...told, [piece.id]: Number(pages) || 0 })}
              />
            )}
            <span className={css.acts}>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={at === 0}
                aria-label={w.up(piece.title)}
                onClick={() => move(at, at - 1)}
              >
                <IconArrowUp size={16} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={at === order.length - 1}
                aria-label={w.down(piece.title)}
                onClick={() => move(at, at + 1)}
              >
                <IconArrowDown size={16} />
              </ActionIcon>
            </span>
          </li>
        ))}
      </ol>
      {anew && (
        <TextInput
          required
          label={w.anewReason}
          value={reason}
          error={act.fields.reason}
          onChange={(event) => say(event.currentTarget.value)}
        />
      )}
      <div className={css.answers}>
        {close && (
          <Button variant="default" onClick={close}>
            {all.cancel}
          </Button>
        )}
        <Button disabled={!complete} loading={act.isPending} onClick={() => act.mutate(undefined)}>
          {total > 0 && counts.every((pages) => pages > 0) ? w.number(from, from + total - 1) : w.incomplete}
        </Button>
      </div>
    </div>
  );
}

// Numbered anew is everything that still belongs to the file, in its present order, and what has come since.
function piecesOf({ index, unnumbered }: CaseFile, anew: boolean): Piece[] {
  const numbered = index.flatMap(({ kind, id, title, fromNo, toNo }) =>
    title === null ? [] : [{ kind, id, title, pages: toNo - fromNo + 1 }],
  );
  return anew ? [...numbered, ...unnumbered] : unnumbered;
}
