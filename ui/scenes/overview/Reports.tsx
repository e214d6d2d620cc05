import { Button, Modal } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { overview } from '../../api/registers.ts';
import type { BriefingFigure, BriefingKind } from '../../api/types.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { ExportProgress } from '../../parts/ExportProgress.tsx';
import { Failure, Waiting } from '../../parts/States.tsx';
import { useTell } from '../../parts/useTell.ts';
import { today } from '../../words/dates.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import { Counts } from './Counts.tsx';
import css from './Overview.module.css';
import { words } from './words.ts';

/** The briefing of a month and the quick report of today, each one click away. */
export function Reports() {
  const w = useWordsOf(words);
  const { common } = useWords();
  const tell = useTell();
  const [open, setOpen] = useState(false);
  const [ordered, setOrdered] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(`${today().slice(0, 8)}01`);
  const [to, setTo] = useState<string | null>(today());
  const period = { from: from ?? today(), to: to ?? today() };
  const order = async (kind: BriefingKind, of: { from: string; to: string }, format: 'docx' | 'pdf') => {
    try {
      const { id } = await overview.order(kind, { ...of, format });
      setOrdered(id);
      setOpen(false);
    } catch (error) {
      tell({ refused: error });
    }
  };
  const now = { from: today(), to: today() };
  return (
    <>
      <Button variant="default" leftSection={<IconFileText size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {w.briefing}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={w.briefingTitle}
        size="lg"
        closeButtonProps={{ 'aria-label': common.close }}
      >
        <p className={css.none}>{w.briefingHint}</p>
        <div className={css.report}>
          <strong>{w.quick}</strong>
          <span>
            <Button size="compact-sm" onClick={() => void order('quick-report', now, 'docx')}>
              {`${w.word}: ${w.quick}`}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => void order('quick-report', now, 'pdf')}>
              {w.pdf}
            </Button>
          </span>
        </div>
        <div className={css.report}>
          <strong>{w.monthly}</strong>
          <span>
            <Button size="compact-sm" onClick={() => void order('briefing', period, 'docx')}>
              {`${w.word}: ${w.monthly}`}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => void order('briefing', period, 'pdf')}>
              {w.pdf}
            </Button>
          </span>
        </div>
        <div className={css.period}>
          <DayInput label={w.from} value={from} change={setFrom} notAfterToday />
          <DayInput label={w.to} value={to} change={setTo} notAfterToday />
        </div>
        {open && <Figures period={period} />}
      </Modal>
      {ordered && <ExportProgress id={ordered} close={() => setOrdered(null)} />}
    </>
  );
}

function Figures({ period }: { period: { from: string; to: string } }) {
  const read = useQuery({
    queryKey: ['overview', 'briefing', period],
    queryFn: () => overview.figures('briefing', period),
    retry: false,
  });
  if (read.isPending) return <Waiting />;
  if (read.isError) return <Failure error={read.error} retry={() => void read.refetch()} />;
  const { figures, present } = read.data;
  return (
    <ul className={css.list}>
      {[...figures, ...present].map((figure: BriefingFigure) => (
        <li key={figure.no}>
          {figure.label} <Counts of={figure} label={figure.label} register={figure.register} />
        </li>
      ))}
    </ul>
  );
}
