import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconHistory, IconMessageCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { petitions } from '../../api/matters.ts';
import { paths } from '../../app/paths.ts';
import { showDay } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './Contacts.module.css';
import type { Desk } from './useContact.ts';
import { words } from './words.ts';

/** Beside the form: what to say to this class of callers, and whether this number called before. */
export function Guide({ desk }: { desk: Desk }) {
  const w = useWordsOf(words);
  const { chosen, draft } = desk;
  return (
    <aside className={css.guide} aria-label={w.guide}>
      {draft.entry === 'hotline' && (
        <section>
          <h2>
            <IconMessageCircle size={16} aria-hidden /> {chosen ? chosen.label : w.guide}
          </h2>
          {chosen ? (
            <>
              <p className={css.scope} data-in={chosen.inScope || undefined}>
                {chosen.inScope ? w.inScope : w.outside}
              </p>
              <p>{chosen.guidance}</p>
            </>
          ) : (
            <p>{w.noClass}</p>
          )}
          <p className={css.hint}>{w.scope}</p>
        </section>
      )}
      <Earlier desk={desk} />
    </aside>
  );
}

function Earlier({ desk: { draft, again } }: { desk: Desk }) {
  const w = useWordsOf(words);
  const [phone] = useDebouncedValue(draft.phone.replace(/[\s.()-]/g, ''), 400);
  const found = useQuery({
    queryKey: ['earlier', 'contact', phone],
    queryFn: () => petitions.earlier({ phone }),
    enabled: /^\+?\d{8,15}$/.test(phone),
    retry: false,
  });
  const items = found.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section role="status">
      <h2>
        <IconHistory size={16} aria-hidden /> {w.earlier(items.length)}
      </h2>
      <ul className={css.earlier}>
        {items.map((row) => (
          <li key={row.id}>
            <p>
              <a href={paths.petition(row.id)} target="_blank" rel="noopener">
                {row.code ?? row.stateName}
              </a>{' '}
              {row.title}
              <span>
                {showDay(row.receivedOn)} · {row.stateName}
              </span>
            </p>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={w.sameOf(row.code ?? '')}
              loading={again.isPending && again.variables === row.id}
              onClick={() => again.mutate(row.id)}
            >
              {w.same}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
