import { useSearchParams } from 'react-router';
import { useMe } from '../../app/session.tsx';
import { Sections } from '../../parts/Sections.tsx';
import { useTitle } from '../../parts/useTitle.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { Absences } from './Absences.tsx';
import { Accounts } from './Accounts.tsx';
import { Desks } from './Desks.tsx';
import { HandOvers } from './HandOvers.tsx';
import css from './Work.module.css';
import { words } from './words.ts';

const tabs = ['desks', 'absences', 'handOvers', 'accounts'] as const;
type Tab = (typeof tabs)[number];

/** Phân công: who has what, who is away, what changed hands, and for the administrator the accounts. */
export function Work() {
  const w = useWordsOf(words);
  const me = useMe();
  const [params, setParams] = useSearchParams();
  useTitle(w.title);
  const may: Record<Tab, boolean> = {
    desks: me.abilities.includes('read-matters'),
    absences: true,
    handOvers: me.abilities.includes('hand-over'),
    accounts: me.abilities.includes('administer'),
  };
  const shown = tabs.filter((tab) => may[tab]);
  const asked = params.get('xem') as Tab | null;
  const tab = asked && shown.includes(asked) ? asked : (shown[0] ?? 'absences');
  return (
    <div className={css.page}>
      <h1>{w.title}</h1>
      <Sections
        tabs={shown.map((id) => ({ id, name: w.tabs[id] }))}
        chosen={tab}
        choose={(next) => setParams(next === shown[0] ? {} : { xem: next }, { replace: true })}
      >
        {tab === 'desks' && <Desks />}
        {tab === 'absences' && <Absences />}
        {tab === 'handOvers' && <HandOvers />}
        {tab === 'accounts' && <Accounts />}
      </Sections>
    </div>
  );
}
