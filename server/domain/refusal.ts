/** A refusal that people understand: answered as `{ code, message, fields? }`. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: Record<string, string> | undefined;

  constructor(status: number, code: string, message: string, fields?: Record<string, string>) {
    super(message);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

/** Vietnamese `message` for people, English `code` for programs, `fields` by form key or element id. */
export function refusal(status: number, code: string, message: string, fields?: Record<string, string>): Refusal {
  return new Refusal(status, code, message, fields);
}
