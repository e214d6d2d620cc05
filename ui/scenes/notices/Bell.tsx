import { ActionIcon, Button, Popover, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconBell, IconSettings } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { notices } from '../../api/office.ts';
import { paths } from '../../app/paths.ts';
import { Empty, Failure, Rows } from '../../parts/States.tsx';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './Bell.module.css';
import { NoticeLine } from './NoticeLine.tsx';
import list from './Notices.module.css';
import { useReading, useUnread } from './useNotices.ts';
import { words } from './words.ts';

const NEWEST = 7;

/** How many notices are unread; opened, the newest of them. */
export function Bell() {
  const w = useWordsOf(words);
  const [open, setOpen] = useState(false);
  const unread = useUnread();
  const close = () => setOpen(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      width={420}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <Tooltip label={w.title} disabled={open}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            className={css.bell}
            aria-label={w.bell(unread)}
            onClick={() => setOpen(!open)}
          >
            <IconBell size={20} />
            {unread && (
              <span className={css.count} aria-hidden>
                {unread}
              </span>
            )}
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <VisuallyHidden role="status">{unread && w.unreadNow(unread)}</VisuallyHidden>
      <Popover.Dropdown className={css.dropdown} aria-label={w.title}>
        <Newest close={close} unread={unread} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Newest({ close, unread }: { close(): void; unread: string }) {
  const w = useWordsOf(words);
  const read = useReading();
  const newest = useQuery({
    queryKey: ['notices', 'list', 'newest'],
    queryFn: () => notices.list({ limit: NEWEST }),
    staleTime: 0,
  });
  return (
    <>
      <header className={css.head}>
        <h2>{w.title}</h2>
        {unread && (
          <Button variant="subtle" size="compact-sm" onClick={() => read('all')}>
            {w.readAll}
          </Button>
        )}
      </header>
      <div className={css.newest}>
        {newest.isPending && <Rows count={4} height={44} />}
        {newest.isError && !newest.data && <Failure error={newest.error} retry={() => void newest.refetch()} />}
        {newest.data?.items.length === 0 && <Empty icon={<IconBell />} title={w.empty} hint={w.emptyHint} />}
        {newest.data && newest.data.items.length > 0 && (
          <ul className={list.lines}>
            {newest.data.items.map((notice) => (
              <NoticeLine key={notice.id} notice={notice} read={(id) => read([id])} opened={close} />
            ))}
          </ul>
        )}
      </div>
      <footer className={css.foot}>
        <Button component={Link} to={paths.notices} variant="light" size="compact-md" onClick={close}>
          {w.seeAll}
        </Button>
        <ActionIcon
          component={Link}
          to={paths.noticeSettings}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={w.settings}
          onClick={close}
        >
          <IconSettings size={18} />
        </ActionIcon>
      </footer>
    </>
  );
}
