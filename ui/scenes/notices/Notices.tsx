import { Button, UnstyledButton } from '@mantine/core';
import { IconBell, IconSettings } from '@tabler/icons-react';
import { useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { notices } from '../../api/office.ts';
import { paths } from '../../app/paths.ts';
import { Empty, Failure, Rows } from '../../parts/States.tsx';
import { useMore } from '../../parts/useMore.ts';
import { usePages } from '../../parts/usePages.ts';
import { useTitle } from '../../parts/useTitle.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import css from './Notices.module.css';
import { useReading, useUnread } from './useNotices.ts';
import { words } from './words.ts';

const UNREAD = 'chua-doc';

/** Thông báo: everything one has been told, newest first. */
export function Notices() {
  const w = useWordsOf(words);
  const { common, worklist } = useWords();
  const [params, setParams] = useSearchParams();
  const onlyUnread = params.get('xem') === UNREAD;
  const unread = useUnread();
  const read = useReading();
  const { list, rows } = usePages(['notices', 'list', onlyUnread ? 'unread' : 'all'], (after) =>
    notices.list({ ...(onlyUnread && { unread: '1' }), after, limit: 40 }),
  );
  const box = useRef<HTMLDivElement>(null);
  const more = useMore(box, list);
  useTitle(w.title);
  const choose = (xem: string | null) => setParams(xem ? { xem } : {}, { replace: true });
  return (
    <div className={css.page} ref={box}>
      <header className={css.head}>
        <h1>{w.title}</h1>
        <div className={css.acts}>
          {unread && (
            <Button variant="default" onClick={() => read('all')}>
              {w.readAll}
            </Button>
          )}
          <Button
            component={Link}
            to={paths.noticeSettings}
            variant="subtle"
            leftSection={<IconSettings size={16} aria-hidden />}
          >
            {w.settings}
          </Button>
        </div>
      </header>
      <fieldset className={css.choice}>
        <legend>{w.show}</legend>
        <UnstyledButton aria-pressed={!onlyUnread} onClick={() => choose(null)}>
          {w.all}
        </UnstyledButton>
        <UnstyledButton aria-pressed={onlyUnread} onClick={() => choose(UNREAD)}>
          {w.unread} {unread && <span>{unread}</span>}
        </UnstyledButton>
      </fieldset>
      {list.isPending && <Rows count={10} height={52} />}
      {list.isError && !rows.length && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && !rows.length && !onlyUnread && (
        <Empty icon={<IconBell />} title={w.empty} hint={w.emptyHint} />
      )}
      {list.isSuccess && !rows.length && onlyUnread && (
        <Empty icon={<IconBell />} title={w.emptyUnread}>
          <Button variant="default" onClick={() => choose(null)}>
            {w.all}
          </Button>
        </Empty>
      )}
      {rows.length > 0 && (
        <>
          <ul className={`${css.lines} ${css.framed}`}>
            {rows.map((notice) => (
              <NoticeLine key={notice.id} notice={notice} read={(id) => read([id])} mark />
            ))}
          </ul>
          <p className={css.foot} ref={more}>
            {list.hasNextPage ? (
              <Button
                variant="default"
                loading={list.isFetchingNextPage}
                aria-label={list.isFetchingNextPage ? worklist.loadingMore : common.more}
                onClick={() => void list.fetchNextPage()}
              >
                {common.more}
              </Button>
            ) : (
              w.end
            )}
          </p>
        </>
      )}
    </div>
  );
}
