import { Button } from '@mantine/core';
import { IconBeach } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { absences as api } from '../../api/people.ts';
import type { AbsenceRow } from '../../api/types.ts';
import { useMe } from '../../app/session.tsx';
import { Tag } from '../../parts/Marks.tsx';
import { Empty, Failure, Rows } from '../../parts/States.tsx';
import { useTell } from '../../parts/useTell.ts';
import { showDay, today } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { AbsenceDialog } from './AbsenceDialog.tsx';
import css from './Work.module.css';
import { words } from './words.ts';

/** Who is or was away, from last month on. */
export function Absences() {
  const w = useWordsOf(words);
  const me = useMe();
  const tell = useTell();
  const client = useQueryClient();
  const [recording, record] = useState(false);
  const list = useQuery({ queryKey: ['absences'], queryFn: api.list });
  const end = async (absence: AbsenceRow) => {
    try {
      await api.end(absence.id);
      tell(w.ended);
    } catch (error) {
      tell({ refused: error });
    }
    for (const queryKey of [['absences'], ['workload']]) void client.invalidateQueries({ queryKey });
  };
  if (list.isPending) return <Rows count={4} />;
  if (!list.data) return <Failure error={list.error} retry={() => void list.refetch()} />;
  const { items } = list.data;
  const day = today();
  return (
    <>
      <div className={css.bar}>
        <Button variant="default" leftSection={<IconBeach size={17} aria-hidden />} onClick={() => record(true)}>
          {w.myAbsence}
        </Button>
      </div>
      {items.length === 0 && <Empty title={w.noAbsences} />}
      <ul className={css.list}>
        {items.map((one) => (
          <li key={one.id}>
            <div>
              <strong>{one.officer.name}</strong>{' '}
              {!one.endedOn && one.fromOn <= day && day <= one.toOn && <Tag tone="open">{w.now}</Tag>}
              <small>
                {[
                  `${showDay(one.fromOn)} – ${showDay(one.toOn)}`,
                  one.substitute ? w.substitutes(one.substitute.name) : w.nobodyStands,
                  one.reason,
                  one.endedOn && w.endedOn(showDay(one.endedOn)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </div>
            {one.abilities.end && one.toOn >= day && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={w.endOf(one.officer.name)}
                onClick={() => void end(one)}
              >
                {w.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {recording && <AbsenceDialog officer={me} close={() => record(false)} />}
    </>
  );
}
