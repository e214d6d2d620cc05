import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { RECEPTION } from '../../../server/domain/books.ts';
import { petitions } from '../../api/matters.ts';
import { catalogue } from '../../api/office.ts';
import { incoming } from '../../api/post.ts';
import { Failure, Rows } from '../../parts/States.tsx';
import { useTitle } from '../../parts/useTitle.ts';
import { useWords } from '../../words/useWords.tsx';
import { EntryForm } from './EntryForm.tsx';

export function Intake() {
  const { id } = useParams();
  const { intake: w } = useWords();
  const [round, setRound] = useState(0);
  const [params, setParams] = useSearchParams();
  const den = params.get('den');
  const letter = useQuery({
    queryKey: ['incoming', den],
    queryFn: () => incoming.read(den ?? ''),
    enabled: den !== null,
    refetchOnWindowFocus: false,
    retry: false,
  });
  const choices = useQuery({ queryKey: ['choices'], queryFn: catalogue.choices, staleTime: Number.POSITIVE_INFINITY });
  const kept = useQuery({
    queryKey: ['petition', id],
    queryFn: () => petitions.read(id ?? ''),
    enabled: id !== undefined,
    refetchOnWindowFocus: false,
  });
  useTitle(id ? w.editTitle(kept.data?.petition.code ?? null) : w.title);
  const failed = choices.error ?? kept.error ?? letter.error;
  if (failed)
    return (
      <Failure
        error={failed}
        retry={() => void Promise.all([choices.refetch(), id && kept.refetch(), den && letter.refetch()])}
      />
    );
  if (!choices.data || (id && !kept.data) || (den && !letter.data)) return <Rows count={6} height={80} />;
  return (
    <EntryForm
      key={`${id ?? 'new'}-${round}-${params.has('tiep')}`}
      choices={choices.data}
      kept={kept.data ?? null}
      origin={{
        letter: letter.data ?? null,
        ticketId: params.get('luot'),
        reception: kept.data ? kept.data.petition.entry === RECEPTION : params.has('tiep'),
      }}
      another={() => {
        // an envelope may hold several petitions; a citizen at the counter has one turn
        setParams({ ...(den && { den }), ...(params.has('tiep') && { tiep: '1' }) }, { replace: true });
        setRound(round + 1);
      }}
    />
  );
}
