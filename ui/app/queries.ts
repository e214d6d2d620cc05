import { QueryCache, QueryClient } from '@tanstack/react-query';
import { Refusal } from '../api/refusal.ts';

const lost = (error: unknown) => error instanceof Refusal && error.status === 401;

/** Lists stay in memory for ten minutes, so that coming back to one shows it at once, in its place. */
export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (lost(error) && query.queryKey[0] !== 'session') void queries.invalidateQueries({ queryKey: ['session'] });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      gcTime: 600_000,
      refetchOnWindowFocus: true,
      retry: (times, error) => times < 2 && (!(error instanceof Refusal) || error.status === 0 || error.status >= 500),
      retryDelay: (times) => 600 * 2 ** times,
    },
    mutations: { retry: false },
  },
});
