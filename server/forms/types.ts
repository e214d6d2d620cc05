import type { FileKind } from '../domain/fileKinds.ts';

/** A form as form-js stores it. Only what `components.ts` allows ever reaches a release. */
export type FormSchema = {
  type: 'default';
  id: string;
  schemaVersion?: number;
  components: FormComponent[];
  [extra: string]: unknown;
};

export type FormComponent = {
  type: string;
  id?: string;
  key?: string;
  path?: string;
  label?: string;
  description?: string;
  values?: { value: string; label: string }[];
  validate?: {
    required?: boolean;
    minLength?: number;
    maxLength?: number;
    min?: number;
    max?: number;
    validationType?: string;
  };
  conditional?: { hide?: string };
  properties?: Record<string, string>;
  components?: FormComponent[];
  subtype?: string;
  decimalDigits?: number;
  disabled?: boolean;
  readonly?: boolean;
  [extra: string]: unknown;
};

export type FormValues = Record<string, unknown>;

export type KeyType =
  | 'string'
  | 'text'
  | 'number'
  | 'date'
  | 'time'
  | 'enum'
  | 'boolean'
  | 'enumList'
  | 'files'
  | 'list'
  /** An officer of the agency, by id; several of them. */
  | 'officer'
  | 'officers';

/** What a form asks for, as the linter, lists and papers name it. */
export type FormKey = {
  key: string;
  label: string;
  type: KeyType;
  required: boolean;
  options?: { value: string; label: string }[];
  /** Of a file picker: what may be attached. */
  accept?: FileKind[];
  /** Of a file picker: the template whose paper was signed in ink and scanned. */
  signs?: string;
  /** Of a list: the keys of one item. */
  items?: FormKey[];
};

export type Form = {
  id: string;
  /**
   * Checks an answer against the form and against the facts it refers to (`today` among them). Every key of the form is
   * in the result, null when hidden or left empty, so that an answer of an earlier round does not live on.
   */
  parse(values: unknown, facts: Record<string, unknown>): { values: FormValues };
  keys(): FormKey[];
};
