import { ActionIcon, Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import {
  IconArrowsExchange,
  IconCheck,
  IconClockExclamation,
  IconClockHour9,
  IconCornerUpLeft,
  IconInbox,
  IconMailX,
  IconMessageReply,
  IconRoute,
  IconSignatureOff,
  IconUsersGroup,
} from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Notice } from '../../api/types.ts';
import { dayOfInstant, showInstant, showTime, today } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './Notices.module.css';
import { addressOf } from './useNotices.ts';
import { words } from './words.ts';

const icons = {
  'task-new': IconInbox,
  'sent-back': IconCornerUpLeft,
  routed: IconRoute,
  'deadline-near': IconClockHour9,
  'deadline-overdue': IconClockExclamation,
  answered: IconMessageReply,
  undelivered: IconMailX,
  'handed-over': IconArrowsExchange,
  'signing-failed': IconSignatureOff,
  crowd: IconUsersGroup,
} as const;

type Props = { notice: Notice; read(id: string): void; opened?(): void; mark?: boolean };

/** One notice: opening it is reading it. `mark` adds the button that reads it without opening. */
export function NoticeLine({ notice, read, opened, mark = false }: Props) {
  const w = useWordsOf(words);
  const to = addressOf(notice);
  const open = () => {
    if (!notice.read) read(notice.id);
    opened?.();
  };
  const Icon = icons[notice.kind];
  const content = (
    <>
      <span className={css.kind} data-kind={notice.kind} aria-hidden>
        <Icon size={18} stroke={1.7} />
      </span>
      <span className={css.words}>
        {!notice.read && <VisuallyHidden>{w.isUnread} </VisuallyHidden>}
        {notice.words}
        <time dateTime={notice.at}>{whenOf(notice.at)}</time>
      </span>
    </>
  );
  return (
    <li className={css.line} data-unread={!notice.read || undefined}>
      {to ? (
        <Link to={to} className={css.link} onClick={open}>
          {content}
        </Link>
      ) : (
        <UnstyledButton className={css.link} onClick={open}>
          {content}
        </UnstyledButton>
      )}
      {mark && !notice.read && (
        <Tooltip label={w.readOne}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            className={css.mark}
            aria-label={w.readOneOf(notice.words)}
            onClick={() => read(notice.id)}
          >
            <IconCheck size={18} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );
}

const whenOf = (at: string) => (dayOfInstant(at) === today() ? showTime(at) : showInstant(at));
