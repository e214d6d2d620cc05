import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { petitions } from '../../api/matters.ts';
import { paths } from '../../app/paths.ts';
import { Failure, Rows } from '../../parts/States.tsx';
import { showInstant } from '../../words/dates.ts';
import { useWords } from '../../words/useWords.tsx';
import css from './Petition.module.css';

export function Timeline({ petitionId }: { petitionId: string }) {
  const { petition: w, common } = useWords();
  const story = useInfiniteQuery({
    queryKey: ['petition', petitionId, 'timeline'],
    queryFn: ({ pageParam }) => petitions.timeline(petitionId, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  if (story.isPending) return <Rows count={5} height={38} />;
  if (story.isError) return <Failure error={story.error} retry={() => void story.refetch()} />;
  const items = story.data.pages.flatMap((page) => page.items);
  if (!items.length) return <p className={css.empty}>{w.noTimeline}</p>;
  return (
    <>
      <ol className={css.timeline}>
        {items.map(({ seq, at, officer, words, ground, remark, link }) => (
          <li key={seq}>
            <time dateTime={at}>
              {showInstant(at)} · {officer ?? w.system}
            </time>
            {words}{' '}
            {link?.documentId && (
              <Link to={`${paths.petition(petitionId, 'documents')}&vb=${link.documentId}`}>{w.preview}</Link>
            )}
            {remark && <blockquote>{remark}</blockquote>}
            {ground && (
              <small>
                {w.ground}: {ground}
              </small>
            )}
          </li>
        ))}
      </ol>
      {story.hasNextPage && (
        <Button variant="default" loading={story.isFetchingNextPage} onClick={() => void story.fetchNextPage()}>
          {common.more}
        </Button>
      )}
    </>
  );
}
