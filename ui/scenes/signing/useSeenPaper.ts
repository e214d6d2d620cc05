import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { documents } from '../../api/papers.ts';
import type { SeenPaper } from '../../api/types.ts';

/**
 * The version that was read: the first that was shown, until the reader says that he has read a later one. `later` is the
 * number of a version that came meanwhile; while it is there, or nothing is shown yet, nobody signs.
 */
export function useSeenPaper(documentId: string | null) {
  const shown = useQuery({
    queryKey: ['document', documentId],
    queryFn: () => documents.read(documentId ?? ''),
    enabled: documentId !== null,
  });
  const [seen, setSeen] = useState<SeenPaper | null>(null);
  const latest = shown.data ? { version: shown.data.version, rev: shown.data.rev } : null;
  if (latest && !seen) setSeen(latest);
  const moved = latest !== null && seen !== null && (latest.version !== seen.version || latest.rev !== seen.rev);
  return {
    seen: seen ?? undefined,
    later: moved ? latest.version : null,
    ready: documentId === null || (seen !== null && !moved),
    read: () => setSeen(latest),
  };
}
