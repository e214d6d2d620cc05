import { useDebouncedValue } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { petitions } from '../../api/matters.ts';
import { paths } from '../../app/paths.ts';
import { showDay } from '../../words/dates.ts';
import { useWords } from '../../words/useWords.tsx';
import type { PartyEntry } from './entry.ts';
import css from './Intake.module.css';

/** The same person was here before: seen while typing, looked at in another tab. */
export function EarlierMatters({ party }: { party: PartyEntry }) {
  const { intake: w } = useWords();
  const name = party.name.trim();
  const typed = {
    name: name.split(/\s+/).length > 1 ? name : '',
    idNumber: party.idNumber?.trim() ?? '',
    phone: party.phone?.trim() ?? '',
  };
  const [asked] = useDebouncedValue(JSON.stringify(typed), 500);
  const query = JSON.parse(asked) as typeof typed;
  const found = useQuery({
    queryKey: ['earlier', asked],
    queryFn: () => petitions.earlier(query),
    enabled: query.name.length > 4 || query.idNumber.length > 8 || query.phone.length > 8,
    retry: false,
  });
  const items = found.data?.items ?? [];
  if (!items.length) return null;
  return (
    <div className={css.earlier} role="status">
      <p>
        <IconHistory size={15} aria-hidden /> <strong>{w.earlier(items.length)}</strong> {w.earlierHint}
      </p>
      <ul>
        {items.slice(0, 4).map((row) => (
          <li key={row.id}>
            <a href={paths.petition(row.id)} target="_blank" rel="noopener">
              {row.code ?? row.stateName}
            </a>{' '}
            {row.title} · {showDay(row.receivedOn)} · {row.stateName}
          </li>
        ))}
      </ul>
    </div>
  );
}
