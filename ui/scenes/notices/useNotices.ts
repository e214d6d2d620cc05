import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { notices } from '../../api/office.ts';
import type { Notice } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useTell } from '../../parts/useTell.ts';

const MOST = 99;

/** How many are unread, as it is shown: empty when none, “99+” when nobody counts any more. */
export function useUnread(): string {
  // The stream of changes says when to ask again; otherwise the answer is good for a while.
  const { data } = useQuery({ queryKey: ['notices', 'count'], queryFn: notices.count, staleTime: 300_000 });
  if (!data?.unread) return '';
  return data.unread > MOST ? `${MOST}+` : String(data.unread);
}

/** Marks notices as read, here at once and then on every page of the officer. */
export function useReading() {
  const client = useQueryClient();
  const tell = useTell();
  const reading = useMutation({
    mutationFn: notices.read,
    onSuccess: (count) => {
      client.setQueryData(['notices', 'count'], count);
      void client.invalidateQueries({ queryKey: ['notices', 'list'] });
    },
    onError: (error) => tell({ refused: error }),
  });
  return reading.mutate;
}

/** The address a notice leads to; null when there is no more to see than it says. */
export function addressOf({ leadsTo }: Notice): string | null {
  if (!leadsTo) return null;
  const { page, id } = leadsTo;
  if (page === 'tasks' || !id) return paths.mine;
  if (page === 'incoming') return paths.incomingEntry(id);
  return page === 'task' ? paths.task(id) : paths.petition(id);
}
