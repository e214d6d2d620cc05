import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconUserCircle } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { TaskRow } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMe } from '../../app/session.tsx';
import { Due } from '../../parts/Due.tsx';
import { Sealed, SentBack, Tag } from '../../parts/Marks.tsx';
import { dayOfInstant, showDay } from '../../words/dates.ts';
import { useWords } from '../../words/useWords.tsx';
import type { TaskActs } from './useTaskActs.ts';
import css from './Worklist.module.css';

type Props = {
  scope: 'mine' | 'unit';
  rows: TaskRow[];
  selected: string | null;
  select(id: string): void;
  open(row: TaskRow): void;
  acts: TaskActs;
  assign(row: TaskRow): void;
};

export function WorklistTable({ rows, selected, select, open, acts, assign }: Props) {
  const { worklist: w } = useWords();
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th className={css.cDue}>{w.columns.due}</th>
          <th>{w.columns.task}</th>
          <th>{w.columns.petition}</th>
          <th className={css.cPerson}>{w.columns.petitioner}</th>
          <th className={css.cPerson}>{w.columns.assignee}</th>
          <th className={css.cActs}>
            <span className={css.hidden}>{w.rowActions('')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.id}
            id={`viec-${row.id}`}
            data-selected={row.id === selected || undefined}
            data-due={row.dueState}
            onClick={() => select(row.id)}
            onDoubleClick={() => open(row)}
          >
            <td className={css.cDue}>
              <Due state={row.dueState} words={row.dueWords} on={row.dueOn} stacked />
            </td>
            <td className={css.cTask}>
              <Link
                to={paths.task(row.id)}
                className={css.name}
                onFocus={() => select(row.id)}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey) return;
                  event.preventDefault();
                  open(row);
                }}
              >
                {row.name}
              </Link>{' '}
              {row.sentBack && <SentBack />}
              <span className={css.second}>{[row.procedureName, row.dueName].filter(Boolean).join(' · ')}</span>
            </td>
            <td className={css.cTitle}>
              <span className={css.title}>{row.title}</span>
              <span className={css.second}>
                {[row.caseCode, row.petitionCode, `${w.from} ${showDay(dayOfInstant(row.openedAt))}`]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </td>
            <td className={css.cPerson}>
              <span className={css.one}>{row.petitioner}</span>
              {row.sealed && <Sealed />}
            </td>
            <td className={css.cPerson}>
              <Assignee row={row} />
            </td>
            <td className={css.cActs}>
              <Acts row={row} acts={acts} assign={assign} open={open} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Assignee({ row }: { row: TaskRow }) {
  const { worklist: w } = useWords();
  const me = useMe();
  if (!row.assignee) return <span className={css.free}>{row.held ? w.held : w.unassigned}</span>;
  return (
    <span className={css.assignee}>
      <span className={css.who}>
        <IconUserCircle size={15} aria-hidden />
        <span className={css.one}>{row.assignee.id === me.id ? w.you : row.assignee.name}</span>
      </span>
      {row.standingIn && <Tag>{w.standingIn}</Tag>}
    </span>
  );
}

function Acts({ row, acts, assign, open }: Pick<Props, 'acts' | 'assign' | 'open'> & { row: TaskRow }) {
  const { worklist: w, common } = useWords();
  const can = row.abilities;
  return (
    <span className={css.acts}>
      {can.claim && (
        <Button size="compact-sm" variant="light" onClick={() => acts.claim(row)}>
          {w.claim}
        </Button>
      )}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={w.rowActions(row.name)}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => open(row)}>{common.open}</Menu.Item>
          {can.release && <Menu.Item onClick={() => acts.release(row)}>{w.release}</Menu.Item>}
          {can.assign && <Menu.Item onClick={() => assign(row)}>{w.assign}…</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
