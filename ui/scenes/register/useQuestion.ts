import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { registers } from '../../api/registers.ts';
import type { Register, RegisterColumn, RegisterView } from '../../api/types.ts';

export type Question = ReturnType<typeof useQuestion>;

/** What is asked of a register stands in the address, so that it can be kept, sent and returned to. */
export function useQuestion(register: Register) {
  const [params, setParams] = useSearchParams();
  const views = useQuery({ queryKey: ['register-views', register.key], queryFn: () => registers.views(register.key) });
  const kept = views.data?.items;
  useUsualView(register.key, params, kept, (view) => setParams(paramsOf(view), { replace: true }));

  const filters = useMemo(() => {
    const known = register.filters.map(({ key }) => [key, params.get(key) ?? ''] as const);
    return Object.fromEntries(known.filter(([, value]) => value !== ''));
  }, [params, register]);
  const columns = useMemo(() => columnsOf(register, params.get('columns')), [params, register]);
  const set = (change: Record<string, string | null>) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(change)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setParams(next, { replace: true });
  };
  return {
    register,
    filters,
    columns,
    sort: params.get('sort') ?? register.usualSort,
    /** Whether another order than the usual one was chosen. */
    ordered: params.get('sort'),
    views: kept ?? [],
    set,
    clear: () => set(Object.fromEntries(Object.keys(filters).map((key) => [key, null]))),
    show: (view: RegisterView) => setParams(paramsOf(view)),
  };
}

// Whoever opens the register without asking anything gets what they have chosen to see; once, so that they may clear it.
function useUsualView(
  key: string,
  params: URLSearchParams,
  kept: RegisterView[] | undefined,
  show: (view: RegisterView) => void,
) {
  const opened = useRef<string | null>(null);
  const empty = params.size === 0;
  useEffect(() => {
    if (opened.current === key || !kept) return;
    opened.current = key;
    const usual = kept.find(({ isDefault }) => isDefault);
    if (usual && empty) show(usual);
  });
}

function paramsOf({ filters, columns, sort }: RegisterView): URLSearchParams {
  const given = { ...filters, columns: columns.join(), sort };
  return new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''));
}

function columnsOf(register: Register, asked: string | null): RegisterColumn[] {
  const chosen = (asked ?? '').split(',').flatMap((key) => register.columns.find((one) => one.key === key) ?? []);
  return chosen.length > 0 ? chosen : register.columns.filter(({ shown }) => shown);
}
