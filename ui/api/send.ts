export type Query = Record<string, string | number | null | undefined>;
type Options = { query?: Query; body?: unknown; rev?: number; key?: string; signal?: AbortSignal };

/** What the server refused, in its own words; `status` 0 means that it could not be reached. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: Record<string, string>;
  constructor(status: number, code: string, message: string, fields: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

export const newKey = () => crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map(hex).join('');

export async function send<T>(method: string, path: string, { query, body, rev, key, signal }: Options = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (method !== 'GET') {
    headers['X-KNTC'] = '1';
    headers['Idempotency-Key'] = key ?? newKey();
  }
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (rev !== undefined) headers['If-Match'] = String(rev);
  const response = await reach(`/api${path}${search(query)}`, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    signal,
    credentials: 'same-origin',
  });
  if (response.status === 204) return undefined as T;
  if (!response.ok) throw await refusalOf(response);
  return (await response.json()) as T;
}

export async function refusalOf(response: { status: number; json(): Promise<unknown> }): Promise<Refusal> {
  const body = (await response.json().catch(() => ({}))) as { code?: string; message?: string; fields?: Record<string, string> };
  return new Refusal(response.status, body.code ?? 'unknown', body.message ?? '', body.fields);
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Refusal(0, 'unreachable', '');
  }
}

function search(query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return given.length ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : '';
}

const hex = (byte: number) => byte.toString(16).padStart(2, '0');
