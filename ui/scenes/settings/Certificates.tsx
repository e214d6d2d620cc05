import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { certificates as api } from '../../api/papers.ts';
import type { CertificateRow, Officer } from '../../api/types.ts';
import { Tag } from '../../parts/Marks.tsx';
import { Failure, Rows } from '../../parts/States.tsx';
import { useTell } from '../../parts/useTell.ts';
import { showDay } from '../../words/dates.ts';
import { useWordsOf } from '../../words/useWords.tsx';
import { Authorities } from './Authorities.tsx';
import { CertificateForm } from './CertificateForm.tsx';
import { words } from './certificateWords.ts';
import css from './Settings.module.css';

/** The administrator's keeping of certificates: who signs with which, and whose certificates are believed. */
export function Certificates({ officers }: { officers: readonly Officer[] }) {
  const w = useWordsOf(words);
  const [adding, add] = useState(false);
  const found = useQuery({ queryKey: ['certificates'], queryFn: api.list });
  if (found.isPending) return <Rows count={3} height={48} />;
  if (found.isError) return <Failure error={found.error} retry={() => void found.refetch()} />;
  const { agency, remote, certificates, authorities } = found.data;
  return (
    <>
      <section className={css.part} aria-labelledby="certificates">
        <header>
          <h2 id="certificates">{w.title}</h2>
          {!adding && (
            <Button variant="default" size="sm" onClick={() => add(true)}>
              {w.add}
            </Button>
          )}
        </header>
        <p className={css.hint}>{w.hint}</p>
        {adding && <CertificateForm agency={agency} remote={remote} officers={officers} close={() => add(false)} />}
        {certificates.length === 0 && <p>{w.none}</p>}
        <ul>
          {certificates.map((one) => (
            <Row key={one.id} certificate={one} agency={agency} />
          ))}
        </ul>
      </section>
      <Authorities authorities={authorities} />
    </>
  );
}

function Row({ certificate, agency }: { certificate: CertificateRow; agency: string }) {
  const w = useWordsOf(words);
  const tell = useTell();
  const client = useQueryClient();
  const [asking, ask] = useState(false);
  const { id, owner, kind, subject, issuer, validFrom, validTo, state, trusted, hasImage } = certificate;
  const revoking = useMutation({
    mutationFn: () => api.revoke(id),
    onSuccess: (kept) => {
      client.setQueryData(['certificates'], kept);
      tell(w.revoked);
    },
    onError: (error) => tell({ refused: error }),
  });
  return (
    <li data-state={state}>
      <div>
        <strong>{owner ? `${owner.name}, ${owner.title}` : agency}</strong>
        <p>{[subject, w.kinds[kind], hasImage && w.withImage].filter(Boolean).join(' · ')}</p>
        <small>{w.issued(issuer, showDay(validFrom), showDay(validTo))}</small>
      </div>
      <span className={css.acts}>
        {!trusted && state !== 'revoked' && <Tag tone="open">{w.untrusted}</Tag>}
        <Tag tone={state === 'valid' ? 'done' : 'plain'}>{w.states[state]}</Tag>
        {state !== 'revoked' && (
          <Button
            variant={asking ? 'filled' : 'default'}
            color={asking ? 'red' : undefined}
            size="compact-sm"
            loading={revoking.isPending}
            onClick={() => (asking ? revoking.mutate() : ask(true))}
            onBlur={() => ask(false)}
          >
            {asking ? w.confirmRevoke : w.revoke}
          </Button>
        )}
      </span>
    </li>
  );
}
