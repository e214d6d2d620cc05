import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { petitions } from '../../api/matters.ts';
import { paths } from '../../app/paths.ts';
import { Tag } from '../../parts/Marks.tsx';
import { plain } from '../../parts/plain.ts';
import { Empty, Failure, Rows } from '../../parts/States.tsx';
import { useMore } from '../../parts/useMore.ts';
import { usePages } from '../../parts/usePages.ts';
import { useTitle } from '../../parts/useTitle.ts';
import { showDay } from '../../words/dates.ts';
import { useWords } from '../../words/useWords.tsx';
import css from './Search.module.css';

export function Search() {
  const { search: w, nav, worklist } = useWords();
  const [params] = useSearchParams();
  const q = params.get('q')?.trim() ?? '';
  const box = useRef<HTMLDivElement>(null);
  const { list: found, rows: hits } = usePages(['search', q], (after) => petitions.search(q, after), {
    enabled: q !== '',
  });
  const more = useMore(box, found);
  useTitle(q ? w.title(q) : nav.search);
  return (
    <div className={css.page} ref={box}>
      <h1>{q ? w.title(q) : nav.search}</h1>
      {!q && <Empty icon={<IconSearch />} title={w.field} hint={w.hint} />}
      {q && found.isPending && <Rows count={6} height={72} />}
      {found.isError && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.isSuccess && !hits.length && <Empty icon={<IconSearch />} title={w.empty} hint={w.emptyHint} />}
      <ol className={css.hits}>
        {hits.map((hit) => (
          <li key={hit.petitionId + hit.match}>
            <p className={css.first}>
              <Link to={paths.petition(hit.petitionId)}>{hit.title}</Link>
              <Tag tone="open">{hit.stateName}</Tag>
            </p>
            <p className={css.codes}>
              {[hit.caseCode, hit.code, hit.petitioner, hit.place, showDay(hit.receivedOn)].filter(Boolean).join(' · ')}{' '}
              · <em>{w.match[hit.match]}</em>
            </p>
            <p className={css.snippet}>
              <Marked text={hit.snippet} q={q} />
            </p>
          </li>
        ))}
      </ol>
      {hits.length > 0 && (
        <p className={css.foot} ref={more} role="status">
          {found.isFetchingNextPage ? worklist.loadingMore : found.hasNextPage ? '' : worklist.end}
        </p>
      )}
    </div>
  );
}

/** Marks the words asked for, with or without diacritics; the server may have marked them itself with «mark». */
function Marked({ text, q }: { text: string; q: string }) {
  const bare = text.replace(/<\/?(?:mark|b|em)>/g, '');
  const asked = plain(q)
    .split(/\s+/)
    .filter((word) => word.length > 1);
  return bare.split(/(\s+)/).map((word, index) => {
    const hit = asked.some((one) => plain(word).includes(one));
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name than their place
    return hit ? <mark key={index}>{word}</mark> : word;
  });
}
