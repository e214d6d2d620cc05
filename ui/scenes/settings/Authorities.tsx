import { Button, FileButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { certificates as api } from '../../api/papers.ts';
import type { Certificates } from '../../api/types.ts';
import { useTell } from '../../parts/useTell.ts';
import { showDay } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { base64Of } from './base64.ts';
import { words } from './certificateWords.ts';
import css from './Settings.module.css';

/** The CAs whose certificates are believed here. */
export function Authorities({ authorities }: { authorities: Certificates['authorities'] }) {
  const w = useWordsOf(words);
  const tell = useTell();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (work: () => Promise<Certificates>) => work(),
    onSuccess: (kept) => {
      client.setQueryData(['certificates'], kept);
      tell(w.done);
    },
    onError: (error) => tell({ refused: error }),
  });
  return (
    <section className={css.part} aria-labelledby="authorities">
      <header>
        <h2 id="authorities">{w.authorities}</h2>
        <FileButton onChange={(file) => file && change.mutate(async () => api.trust(await base64Of(file)))}>
          {(props) => (
            <Button {...props} variant="default" size="sm" loading={change.isPending}>
              {w.trust}
            </Button>
          )}
        </FileButton>
      </header>
      <p className={css.hint}>{w.authoritiesHint}</p>
      {authorities.length === 0 && <p>{w.noAuthority}</p>}
      <ul>
        {authorities.map(({ id, name, validFrom, validTo }) => (
          <li key={id}>
            <div>
              <strong>{name}</strong>
              <p>
                <small>
                  {showDay(validFrom)} – {showDay(validTo)}
                </small>
              </p>
            </div>
            <Button variant="default" size="compact-sm" onClick={() => change.mutate(() => api.distrust(id))}>
              {w.distrust}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
