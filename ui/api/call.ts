import createClient from 'openapi-fetch';
import type { paths } from './openapi.d.ts';
import { newKey, Refusal, refusalOf } from './refusal.ts';

export const api = createClient<paths>({ credentials: 'same-origin' });

export const OURS = { 'X-KNTC': '1' } as const;

export const at = (id: string) => ({ path: { id } });

export const write = (id: string) => ({ params: { header: OURS, ...at(id) } });

export const creation = () => ({ params: act() });

export const command = (id: string, key = newKey()) => ({ header: { ...OURS, 'Idempotency-Key': key }, ...at(id) });

/** The body of a POST to an address. */
export type Body<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody?: { content: { 'application/json': infer Given } } };
}
  ? Given
  : never;

export const newCommand = (key: string) => ({ header: { ...OURS, 'Idempotency-Key': key } });

export const act = () => newCommand(newKey());

export type Filters<T> = { [K in keyof T]?: T[K] | string | null };

type Reply<T> = { data?: T; error?: unknown; response: Response };

/** The answer, or the server's refusal thrown as one. */
export async function read<T>(reply: Promise<Reply<T>>): Promise<T> {
  const { data, error, response } = await reply.catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Refusal(0, 'unreachable', '');
  });
  if (!response.ok) throw refusalOf(response.status, error);
  return data as T;
}

/** An address bar can hold anything: what is empty is left out, the rest is the server's to judge. */
export function given<T extends object>(query: T): { [K in keyof T]?: Exclude<T[K], null | string> & string } {
  return Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ) as never;
}
