import { Tooltip } from '@mantine/core';
import { IconCornerUpLeft, IconEyeOff, IconHelpCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../words/useWords.tsx';
import css from './Marks.module.css';

export function Sealed() {
  const { common } = useWords();
  return (
    <Tooltip label={common.sealedHint}>
      <span className={css.mark} data-kind="sealed">
        <IconEyeOff size={13} aria-hidden />
        {common.sealed}
      </span>
    </Tooltip>
  );
}

export function SentBack() {
  const { worklist } = useWords();
  return (
    <span className={css.mark} data-kind="back">
      <IconCornerUpLeft size={13} aria-hidden />
      {worklist.sentBack}
    </span>
  );
}

export function Unverified({ hint }: { hint?: string }) {
  const { common } = useWords();
  const mark = (
    <span className={css.mark} data-kind="unverified">
      <IconHelpCircle size={13} aria-hidden />
      {common.unverified}
    </span>
  );
  return hint ? (
    <Tooltip label={hint} multiline maw={280}>
      {mark}
    </Tooltip>
  ) : (
    mark
  );
}

export function Tag({ children, tone = 'plain' }: { children: ReactNode; tone?: 'plain' | 'open' | 'done' | 'bad' }) {
  return (
    <span className={css.mark} data-kind={tone}>
      {children}
    </span>
  );
}
