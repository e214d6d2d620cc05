import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

type Page = { items: unknown[]; next: string | null };
type Options = {
  enabled?: boolean;
  staleTime?: number;
  retry?: (times: number, error: Error) => boolean;
};

/** A list that the server gives page by page: `rows` so far, and the query that fetches more. */
export function usePages<P extends Page>(
  queryKey: QueryKey,
  read: (after: string | null) => Promise<P>,
  options: Options = {},
) {
  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    ...options,
  });
  const rows = useMemo(() => (list.data?.pages ?? []).flatMap(({ items }): P['items'][number][] => items), [list.data]);
  return { list, rows };
}
