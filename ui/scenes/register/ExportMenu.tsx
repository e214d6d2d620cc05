import { Button, Menu } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet, IconFileTypeDocx } from '@tabler/icons-react';
import { useState } from 'react';
import { registers } from '../../api/registers.ts';
import { ExportProgress } from '../../parts/ExportProgress.tsx';
import { useTell } from '../../parts/useTell.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import type { Question } from './useQuestion.ts';
import { words } from './words.ts';

/** The register as a file of the rows, columns and order that are on the screen. */
export function ExportMenu({ question }: { question: Question }) {
  const w = useWordsOf(words);
  const tell = useTell();
  const [ordered, setOrdered] = useState<string | null>(null);
  const { register, filters, columns, ordered: sort } = question;
  const order = async (format: 'xlsx' | 'docx') => {
    try {
      const chosen = columns.map(({ key }) => key);
      const { id } = await registers.order(register.key, { format, filters, columns: chosen, ...(sort && { sort }) });
      setOrdered(id);
    } catch (error) {
      tell({ refused: error });
    }
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
            {w.export}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileSpreadsheet size={17} aria-hidden />} onClick={() => void order('xlsx')}>
            {w.excel}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileTypeDocx size={17} aria-hidden />} onClick={() => void order('docx')}>
            {w.word}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {ordered && <ExportProgress id={ordered} close={() => setOrdered(null)} />}
    </>
  );
}
