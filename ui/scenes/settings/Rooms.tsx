import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { office as api } from '../../api/office.ts';
import type { Office } from '../../api/types.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { moved, without } from './lists.ts';
import { OfficePart } from './OfficePart.tsx';
import { officeWords } from './officeWords.ts';
import css from './Settings.module.css';
import { useOffice } from './useOffice.ts';

/** The rooms of the counter in their order. */
export function Rooms({ office }: { office: Office }) {
  const w = useWordsOf(officeWords);
  const rule = useOffice();
  const [rooms, setRooms] = useState(office.rooms);
  const may = office.abilities.administer;
  return (
    <OfficePart
      id="rooms"
      title={w.rooms}
      hint={w.roomsHint}
      save={may ? () => void rule.save(() => api.rooms(rooms)) : null}
      running={rule.running}
      changed={JSON.stringify(rooms) !== JSON.stringify(office.rooms)}
      refused={rule.words}
    >
      {!may && rooms.length === 0 && <p>{w.only}</p>}
      {rooms.map((room, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a room is its place in the list while it is typed
        <div key={n} className={css.row}>
          <TextInput
            aria-label={w.room(n + 1)}
            value={room}
            maxLength={60}
            readOnly={!may}
            error={rule.fault(`rooms.${n}`)}
            onChange={(event) => setRooms(rooms.map((one, at) => (at === n ? event.currentTarget.value : one)))}
          />
          {may && (
            <span className={css.acts}>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={n === 0}
                aria-label={w.earlier(room || w.room(n + 1))}
                onClick={() => setRooms(moved(rooms, n))}
              >
                <IconArrowUp size={17} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={w.remove(room || w.room(n + 1))}
                onClick={() => setRooms(without(rooms, n))}
              >
                <IconX size={17} />
              </ActionIcon>
            </span>
          )}
        </div>
      ))}
      {may && (
        <div>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={15} aria-hidden />}
            disabled={rooms.length >= 30}
            onClick={() => setRooms([...rooms, ''])}
          >
            {w.addRoom}
          </Button>
        </div>
      )}
    </OfficePart>
  );
}
