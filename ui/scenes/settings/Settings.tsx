import { useQuery } from '@tanstack/react-query';
import { officers as people, signing } from '../../api/client.ts';
import { useMe } from '../../app/session.tsx';
import { Failure, Rows } from '../../parts/States.tsx';
import { useTitle } from '../../parts/useTitle.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { Certificates } from './Certificates.tsx';
import { Chains } from './Chains.tsx';
import { Delegations } from './Delegations.tsx';
import css from './Settings.module.css';
import { words } from './words.ts';

/** What the head and the administrator set for their house: who initials, who signs, and for whom. */
export function Settings() {
  const w = useWordsOf(words);
  const me = useMe();
  useTitle(w.title);
  const rules = useQuery({ queryKey: ['signing-rules'], queryFn: signing.rules });
  const officers = useQuery({ queryKey: ['officers'], queryFn: () => people.list() });
  const error = rules.error ?? officers.error;
  return (
    <div className={css.page}>
      <h1>{w.title}</h1>
      {error && <Failure error={error} retry={() => void Promise.all([rules.refetch(), officers.refetch()])} />}
      {!error && !(rules.data && officers.data) && <Rows count={6} height={48} />}
      {rules.data && officers.data && (
        <>
          {!rules.data.abilities.administer && <p className={css.hint}>{w.noRight}</p>}
          <Chains rules={rules.data} officers={officers.data.items} />
          <Delegations rules={rules.data} officers={officers.data.items} />
          {me.roles.includes('administrator') && <Certificates officers={officers.data.items} />}
        </>
      )}
    </div>
  );
}
