import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { catalogue, office as houses } from '../../api/office.ts';
import { signing } from '../../api/papers.ts';
import { officers as people } from '../../api/people.ts';
import { paths } from '../../app/paths.ts';
import { useMe } from '../../app/session.tsx';
import { Failure, Rows } from '../../parts/States.tsx';
import { useTitle } from '../../parts/useTitle.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { MailStatus } from '../notices/MailStatus.tsx';
import { Certificates } from './Certificates.tsx';
import { Chains } from './Chains.tsx';
import { Delegations } from './Delegations.tsx';
import { Limits } from './Limits.tsx';
import { lawWords } from './law/lawWords.ts';
import { OfficeRules } from './OfficeRules.tsx';
import css from './Settings.module.css';
import { words } from './words.ts';

/** What the head and the administrator set for their house: who initials, who signs and for whom, and how the office works. */
export function Settings() {
  const w = useWordsOf(words);
  const law = useWordsOf(lawWords);
  const me = useMe();
  useTitle(w.title);
  const rules = useQuery({ queryKey: ['signing-rules'], queryFn: signing.rules });
  const officers = useQuery({ queryKey: ['officers'], queryFn: () => people.list() });
  const office = useQuery({ queryKey: ['office'], queryFn: houses.read });
  const choices = useQuery({ queryKey: ['choices'], queryFn: catalogue.choices, staleTime: Number.POSITIVE_INFINITY });
  const all = [rules, officers, office, choices];
  const error = all.find((one) => one.error)?.error;
  return (
    <div className={css.page}>
      <h1>{w.title}</h1>
      <p className={css.hint}>
        <Link to={paths.law}>{law.title}</Link>
      </p>
      {error && <Failure error={error} retry={() => void Promise.all(all.map((one) => one.refetch()))} />}
      {!error && all.some((one) => one.isPending) && <Rows count={6} height={48} />}
      {rules.data && officers.data && office.data && choices.data && (
        <>
          {!rules.data.abilities.administer && <p className={css.hint}>{w.noRight}</p>}
          <Chains rules={rules.data} officers={officers.data.items} />
          <Delegations rules={rules.data} officers={officers.data.items} />
          <OfficeRules office={office.data} officers={officers.data.items} channels={choices.data.channels} />
          <Limits may={office.data.abilities.administer} />
          {me.roles.includes('administrator') && <Certificates officers={officers.data.items} />}
          {me.roles.includes('administrator') && <MailStatus />}
        </>
      )}
    </div>
  );
}
