import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { petitions } from '../../api/matters.ts';
import { paths } from '../../app/paths.ts';
import { Failure, Rows } from '../../parts/States.tsx';
import { usePages } from '../../parts/usePages.ts';
import { showInstant } from '../../words/dates.ts';
import { useWords } from '../../words/useWords.tsx';
import css from './Petition.module.css';

export function Timeline({ petitionId }: { petitionId: string }) {
  const { petition: w, common } = useWords();
  const { list: story, rows: items } = usePages(['petition', petitionId, 'timeline'], (after) =>
    petitions.timeline(petitionId, after ?? undefined),
  );
  if (story.isPending) return <Rows count={5} height={38} />;
  if (story.isError) return <Failure error={story.error} retry={() => void story.refetch()} />;
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
