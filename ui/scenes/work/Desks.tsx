import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconArrowsExchange, IconBeach, IconDots, IconScale } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { work as api } from '../../api/people.ts';
import type { DeskRow, Workload } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMe } from '../../app/session.tsx';
import { Tag } from '../../parts/Marks.tsx';
import { Empty, Failure, Rows } from '../../parts/States.tsx';
import { showDay } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { AbsenceDialog } from './AbsenceDialog.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import { ShareDialog } from './ShareDialog.tsx';
import css from './Work.module.css';
import { words } from './words.ts';

/** Each desk with a bar for its load; names of colleagues are there for their head alone. */
export function Desks() {
  const w = useWordsOf(words);
  const load = useQuery({ queryKey: ['workload'], queryFn: api.load });
  const [sharing, share] = useState(false);
  const [away, setAway] = useState<DeskRow | null>(null);
  const [leaving, leave] = useState<DeskRow | null>(null);
  if (load.isPending) return <Rows count={6} />;
  if (!load.data) return <Failure error={load.error} retry={() => void load.refetch()} />;
  const { totals, desks, named, assign } = load.data;
  const most = Math.max(1, ...desks.map((desk) => desk.load));
  return (
    <>
      <div className={css.bar}>
        <Totals totals={totals} />
        {assign && (
          <Button
            leftSection={<IconScale size={17} aria-hidden />}
            disabled={totals.unassigned === 0}
            onClick={() => share(true)}
          >
            {w.share}
          </Button>
        )}
      </div>
      {!named && <p className={css.hint}>{w.onlyOwn}</p>}
      {desks.length === 0 ? (
        <Empty title={w.noDesks} />
      ) : (
        <table className={css.table}>
          <thead>
            <tr>
              <th>{w.person}</th>
              <th>
                <Tooltip label={w.loadHint} multiline maw={280}>
                  <span>{w.load}</span>
                </Tooltip>
              </th>
              <th className={css.number}>{w.open}</th>
              <th className={css.number}>{w.late}</th>
              <th className={css.number}>{w.near}</th>
              <th>{w.kinds}</th>
              <th>
                <span className={css.unseen}>{w.acts('')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {desks.map((desk) => (
              <OneDesk key={desk.id} desk={desk} most={most} away={setAway} leave={leave} />
            ))}
          </tbody>
        </table>
      )}
      {sharing && <ShareDialog close={() => share(false)} />}
      {away && <AbsenceDialog key={away.id} officer={away} close={() => setAway(null)} />}
      {leaving && <HandOverDialog key={leaving.id} officer={leaving} close={() => leave(null)} />}
    </>
  );
}

type Props = { desk: DeskRow; most: number; away(desk: DeskRow): void; leave(desk: DeskRow): void };

function OneDesk({ desk, most, away, leave }: Props) {
  const w = useWordsOf(words);
  const me = useMe();
  const { id, name, title, unit, abilities, absentUntil } = desk;
  const list = id === me.id ? paths.mine : `${paths.unit}?assignee=${id}`;
  return (
    <tr>
      <td>
        <Link to={list} aria-label={w.see(name)} className={css.name}>
          {name}
        </Link>
        <small>{[title, unit].filter(Boolean).join(' · ')}</small>
        {absentUntil && (
          <span className={css.away}>
            <Tag>{w.absentUntil(showDay(absentUntil))}</Tag> {desk.standIn ? w.standIn(desk.standIn) : w.nobodyStands}
          </span>
        )}
      </td>
      <td className={css.load}>
        <meter min={0} max={most} value={desk.load} aria-label={`${w.load}: ${desk.load}`} />
      </td>
      <td className={css.number} data-name={w.open}>
        {desk.open}
      </td>
      <td className={css.number} data-name={w.late} data-late={desk.late > 0 || undefined}>
        {desk.late > 0 ? <Link to={`${list}${list.includes('?') ? '&' : '?'}due=overdue`}>{desk.late}</Link> : 0}
      </td>
      <td className={css.number} data-name={w.near}>
        {desk.near}
      </td>
      <td className={css.kinds}>{desk.kinds.map((kind) => `${kind.name}: ${kind.count}`).join(' · ')}</td>
      <td className={css.acts}>
        {(abilities.recordAbsence || abilities.handOver) && (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={w.acts(name)}>
                <IconDots size={18} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {abilities.recordAbsence && (
                <Menu.Item leftSection={<IconBeach size={16} />} onClick={() => away(desk)}>
                  {w.absence}
                </Menu.Item>
              )}
              {abilities.handOver && (
                <Menu.Item leftSection={<IconArrowsExchange size={16} />} onClick={() => leave(desk)}>
                  {w.handOver}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        )}
      </td>
    </tr>
  );
}

function Totals({ totals }: { totals: Workload['totals'] }) {
  const w = useWordsOf(words);
  return (
    <dl className={css.totals}>
      {(['open', 'late', 'near', 'unassigned', 'absent'] as const).map((key) => (
        <div key={key} data-late={(key === 'late' && totals.late > 0) || undefined}>
          <dt>{w.totals[key]}</dt>
          <dd>{totals[key]}</dd>
        </div>
      ))}
    </dl>
  );
}
