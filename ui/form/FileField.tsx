import { useQueries } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { files } from '../api/matters.ts';
import { Refusal } from '../api/refusal.ts';
import type { FileRow } from '../api/types.ts';
import { FileDrop } from '../files/FileDrop.tsx';
import { useUploads } from '../files/useUploads.ts';
import { Failure, Waiting } from '../parts/States.tsx';
import { useWords } from '../words/useWords.tsx';
import type { FilePlace } from './filePlaces.ts';

/** Files as an answer: uploaded at once, kept as ids. */
export function FileField({ place }: { place: FilePlace }) {
  const { files: w } = useWords();
  const given = JSON.stringify(place.ids);
  const sent = useRef(new Set([given]));
  // a row above was taken out, or the form was filled anew: then the answer is not what was sent from here
  const [shown, setShown] = useState({ ids: place.ids, round: 0 });
  useEffect(() => {
    if (sent.current.has(given)) return;
    sent.current = new Set([given]);
    setShown(({ round }) => ({ ids: JSON.parse(given) as string[], round: round + 1 }));
  }, [given]);
  const rows = useQueries({
    queries: shown.ids.map((id) => ({
      queryKey: ['file', id],
      queryFn: () => files.read(id),
      staleTime: 600_000,
      retry: false,
    })),
  });
  if (rows.some(({ isPending }) => isPending)) return <Waiting />;
  const broken = rows.find(({ error }) => error && !(error instanceof Refusal && error.status === 404));
  if (broken) return <Failure error={broken.error} retry={() => rows.forEach((row) => void row.refetch())} />;
  const kept = rows.flatMap(({ data }) => data ?? []);
  return (
    <>
      {kept.length < rows.length && <p role="status">{w.gone}</p>}
      <Picker
        key={shown.round}
        place={place}
        kept={kept}
        send={(ids) => {
          sent.current.add(JSON.stringify(ids));
          place.change(ids);
        }}
      />
    </>
  );
}

function Picker({ place, kept, send }: { place: FilePlace; kept: FileRow[]; send(ids: string[]): void }) {
  const uploads = useUploads(kept, place.accept);
  const latest = useRef({ place, send });
  latest.current = { place, send };
  const ids = JSON.stringify(uploads.ready.map(({ id }) => id));
  useEffect(() => {
    if (ids !== JSON.stringify(latest.current.place.ids)) latest.current.send(JSON.parse(ids) as string[]);
  }, [ids]);
  const { busy } = uploads;
  useEffect(() => {
    latest.current.place.busy(busy);
    return () => latest.current.place.busy(false);
  }, [busy]);
  return (
    <FileDrop
      uploads={uploads}
      accept={place.accept}
      room={place.max - uploads.list.length}
      readOnly={place.readOnly}
      label={place.label}
      inputId={`${place.id}-files`}
      describedBy={`${place.id}-error-message`}
    />
  );
}
