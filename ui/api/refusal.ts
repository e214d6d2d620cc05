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

export function refusalOf(status: number, body: unknown): Refusal {
  const {
    code = 'unknown',
    message = '',
    fields,
  } = (body ?? {}) as { code?: string; message?: string; fields?: Record<string, string> };
  return new Refusal(status, code, message, fields);
}

/** Names one attempt of a person; randomUUID is missing where the page came over plain http. */
export const newKey = (): string =>
  crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map(hex).join('');

const hex = (byte: number) => byte.toString(16).padStart(2, '0');
