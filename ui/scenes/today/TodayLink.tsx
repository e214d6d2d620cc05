import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { words } from './words.ts';

export function TodayLink() {
  const w = useWordsOf(words);
  return (
    <Button component={Link} to={paths.today} variant="subtle" leftSection={<IconPrinter size={16} aria-hidden />}>
      {w.title}
    </Button>
  );
}
