import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns } from '@tabler/icons-react';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './Register.module.css';
import type { Question } from './useQuestion.ts';
import { words } from './words.ts';

/** Which columns are shown, in which order; with the keyboard as with the mouse. */
export function ColumnChooser({ question }: { question: Question }) {
  const w = useWordsOf(words);
  const { register, columns, set } = question;
  const chosen = columns.map(({ key }) => key);
  const others = register.columns.filter(({ key }) => !chosen.includes(key));
  const keep = (keys: string[]) => set({ columns: keys.length > 0 ? keys.join() : null });
  const move = (from: number, by: number) => {
    const keys = [...chosen];
    const [key] = keys.splice(from, 1);
    if (key) keys.splice(from + by, 0, key);
    keep(keys);
  };
  return (
    <Popover trapFocus position="bottom-end" withinPortal shadow="md">
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns size={16} aria-hidden />}>
          {w.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={css.chooser}>
        <p className={css.hint}>{w.columnsHint}</p>
        <ul className={css.list}>
          {columns.map(({ key, title }, n) => (
            <li key={key}>
              <Checkbox
                label={title}
                checked
                disabled={chosen.length === 1}
                onChange={() => keep(chosen.filter((one) => one !== key))}
              />
              <span className={css.moves}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={w.up(title)}
                  disabled={n === 0}
                  onClick={() => move(n, -1)}
                >
                  <IconArrowUp size={15} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={w.down(title)}
                  disabled={n === chosen.length - 1}
                  onClick={() => move(n, 1)}
                >
                  <IconArrowDown size={15} />
                </ActionIcon>
              </span>
            </li>
          ))}
          {others.map(({ key, title }) => (
            <li key={key}>
              <Checkbox label={title} checked={false} onChange={() => keep([...chosen, key])} />
            </li>
          ))}
        </ul>
        <Button variant="subtle" size="compact-sm" onClick={() => keep([])}>
          {w.usualColumns}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
