import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { session } from '../api/people.ts';
import { Refusal } from '../api/refusal.ts';
import type { Me } from '../api/types.ts';
import { Failure, Waiting } from '../parts/States.tsx';
import { paths } from './paths.ts';

const Context = createContext<Me | null>(null);

export function useMe(): Me {
  const me = useContext(Context);
  if (!me) throw new Error('outside of a session');
  return me;
}

export const useSession = () =>
  useQuery({ queryKey: ['session'], queryFn: session.read, staleTime: 300_000, retry: retryUnlessRefused });

/** Pages of the house: whoever has no session is sent to the door and brought back after. */
export function SignedIn() {
  const { data, error, refetch, isPending } = useSession();
  const { pathname, search } = useLocation();
  if (isPending) return <Waiting tall />;
  if (error instanceof Refusal && error.status === 401)
    return <Navigate to={`${paths.signIn}?tiep=${encodeURIComponent(pathname + search)}`} replace />;
  if (!data) return <Failure error={error} retry={() => void refetch()} />;
  return (
    <Context value={data}>
      <Outlet />
    </Context>
  );
}

function retryUnlessRefused(times: number, error: unknown): boolean {
  return times < 2 && !(error instanceof Refusal && error.status === 401);
}
