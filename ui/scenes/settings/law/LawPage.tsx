import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { law as api } from '../../../api/office.ts';
import { paths } from '../../../app/paths.ts';
import { Failure, Rows } from '../../../parts/States.tsx';
import { useTitle } from '../../../parts/useTitle.ts';
import { useWordsOf } from '../../../words/useWords.tsx';
import css from '../Settings.module.css';
import { BetweenLaws } from './BetweenLaws.tsx';
import { CalendarBook } from './CalendarBook.tsx';
import { lawWords } from './lawWords.ts';
import { Releases } from './Releases.tsx';
import { Successions } from './Successions.tsx';

/** What follows from the law and not from the house: days off, working hours, which procedures are in force. */
export function LawPage() {
  const w = useWordsOf(lawWords);
  useTitle(w.title);
  const law = useQuery({ queryKey: ['law'], queryFn: api.read });
  return (
    <div className={css.page}>
      <p className={css.hint}>
        <Link to={paths.settings}>{w.back}</Link>
      </p>
      <h1>{w.title}</h1>
      {law.data && !law.data.abilities.administer && <p className={css.hint}>{w.only}</p>}
      <CalendarBook />
      <Successions />
      {law.isError && <Failure error={law.error} retry={() => void law.refetch()} />}
      {law.isPending && <Rows count={4} height={48} />}
      {law.data && (
        <>
          {law.data.betweenLaws.map((clock) => (
            <BetweenLaws key={clock.deadline} clock={clock} may={law.data.abilities.administer} />
          ))}
          <Releases releases={law.data.releases} may={law.data.abilities.administer} />
        </>
      )}
    </div>
  );
}
