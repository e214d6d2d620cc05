import { Button, NumberInput, Popover } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { overview } from '../../api/registers.ts';
import { useTell } from '../../parts/useTell.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './Overview.module.css';
import { words } from './words.ts';

/** The head says from when on something is near or has been going on for long. */
export function Measures({ measures }: { measures: { nearDays: number; longRunningDays: number } }) {
  const w = useWordsOf(words);
  const tell = useTell();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [near, setNear] = useState(measures.nearDays);
  const [long, setLong] = useState(measures.longRunningDays);
  const save = async () => {
    try {
      await overview.measure({ nearDays: near, longRunningDays: long });
      tell(w.saved);
      setOpen(false);
      void client.invalidateQueries({ queryKey: ['overview'] });
    } catch (error) {
      tell({ refused: error });
    }
  };
  return (
    <Popover opened={open} onChange={setOpen} trapFocus position="bottom-end" withinPortal shadow="md">
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconAdjustments size={16} aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          {w.measures}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={css.panel}>
        <p className={css.none}>{w.measuresHint}</p>
        <NumberInput label={w.nearDays} min={0} max={60} value={near} onChange={(value) => setNear(Number(value))} />
        <NumberInput label={w.longDays} min={1} max={3650} value={long} onChange={(value) => setLong(Number(value))} />
        <Button onClick={() => void save()}>{w.save}</Button>
      </Popover.Dropdown>
    </Popover>
  );
}
