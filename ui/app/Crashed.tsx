import { Button } from '@mantine/core';
import { IconFileOff, IconMoodSad } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Empty } from '../parts/States.tsx';
import { useWords } from '../words/useWords.tsx';
import { paths } from './paths.ts';

export function Crashed() {
  const { errors } = useWords();
  return (
    <Empty icon={<IconMoodSad />} title={errors.crashed}>
      <Button onClick={() => location.reload()}>{errors.reload}</Button>
    </Empty>
  );
}

export function NoPage() {
  const { errors, nav } = useWords();
  return (
    <Empty icon={<IconFileOff />} title={errors.noPage}>
      <Button component={Link} to={paths.mine} variant="light">
        {nav.mine}
      </Button>
    </Empty>
  );
}
