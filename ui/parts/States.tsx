import { Button, Loader, Skeleton } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Refusal } from '../api/refusal.ts';
import { useWords } from '../words/useWords.tsx';
import type { Words } from '../words/vi.ts';
import css from './States.module.css';

/** The server's own words where it gave some; ours where it could not be reached or did not say. */
export function wordsOf(error: unknown, w: Words): string {
  if (error instanceof Refusal && error.status === 0) return w.errors.unreachable;
  if (error instanceof Refusal && error.message) return error.message;
  if (error instanceof Refusal && error.status === 404) return w.errors.notFound;
  return w.errors.unknown;
}

export function Empty({
  icon,
  title,
  hint,
  children,
}: {
  icon?: ReactNode;
  title: string;
  hint?: string;
  children?: ReactNode;
}) {
  return (
    <div className={css.empty}>
      {icon && (
        <span className={css.icon} aria-hidden>
          {icon}
        </span>
      )}
      <p className={css.title}>{title}</p>
      {hint && <p className={css.hint}>{hint}</p>}
      {children}
    </div>
  );
}

export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const w = useWords();
  return (
    <div role="alert">
      <Empty icon={<IconCloudOff />} title={w.errors.title} hint={wordsOf(error, w)}>
        {retry && (
          <Button variant="default" onClick={retry}>
            {w.common.retry}
          </Button>
        )}
      </Empty>
    </div>
  );
}

export function Waiting({ tall = false }: { tall?: boolean }) {
  const w = useWords();
  return (
    <div className={tall ? css.tall : css.waiting} role="status" aria-label={w.common.loading}>
      <Loader size="sm" />
    </div>
  );
}

export function Rows({ count = 8, height = 46 }: { count?: number; height?: number }) {
  const w = useWords();
  return (
    <div role="status" aria-label={w.common.loading} className={css.rows}>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <Skeleton key={index} height={height} radius="sm" />
      ))}
    </div>
  );
}
