import '@bpmn-io/form-js/dist/assets/form-js.css';
import './form.css';
import { Form } from '@bpmn-io/form-js';
import type { FormComponent, FormSchema, Values } from '../api/types.ts';
import type { Words } from '../words/vi.ts';
import { type FilePlace, filePlaces } from './filePlaces.ts';
import { speakVietnameseDates, translateDrawn, translateErrors } from './formWords.ts';

export type FormView = {
  values(): Values;
  check(): Values | null;
  refuse(fields: Record<string, string>): [string, string][];
  readOnly(on: boolean): void;
  close(): void;
};
type Validator = { validateFieldInstance(...given: unknown[]): string[]; validateField(...given: unknown[]): string[] };

/** The only file that knows form-js: schema and values in, values out. */
export async function openForm(
  container: HTMLElement,
  schema: FormSchema,
  values: Values,
  words: Words['forms'],
  change: (values: Values, byHand: boolean) => void,
  showFiles: (places: FilePlace[]) => void,
): Promise<FormView> {
  speakVietnameseDates();
  const form = new Form({ container });
  const files = filePlaces(showFiles);
  form.get<{ register(type: string, field: unknown): void }>('formFields').register('filepicker', files.field);
  const validator = form.get<Validator>('validator');
  for (const name of ['validateFieldInstance', 'validateField'] as const) {
    const original = validator[name].bind(validator);
    validator[name] = (...given) => original(...given).map((error) => translateErrors(error, words));
  }
  await form.importSchema({ type: 'default', ...schema }, values);
  const stop = translateDrawn(container, words);
  let open = true;
  // form-js also reports while it settles its defaults: only what a hand has touched is a draft
  let touched = false;
  const touch = () => {
    touched = true;
  };
  for (const event of touches) container.addEventListener(event, touch, true);
  form.on('changed', () => open && change(read(), touched));
  const read = () => answersOf(schema.components, (form._getState() as { data: Values }).data);

  return {
    values: () => {
      settle(container);
      return read();
    },
    check() {
      settle(container);
      const { data, errors } = form.submit();
      for (const id of files.busy) errors[id] = [words.uploading];
      if (!Object.keys(errors).length) return data as Values;
      form._setState({ errors });
      focusFirst(container);
      return null;
    },
    refuse(fields) {
      const ids = idsOf(schema, form);
      const known = Object.entries(fields).filter(([key]) => ids.has(key));
      form._setState({ errors: Object.fromEntries(known.map(([key, message]) => [ids.get(key), [message]])) });
      if (known.length) focusFirst(container);
      return Object.entries(fields).filter(([key]) => !ids.has(key));
    },
    readOnly: (on) => form.setProperty('readOnly', on),
    close() {
      open = false;
      for (const event of touches) container.removeEventListener(event, touch, true);
      stop();
      form.destroy();
    },
  };
}

const touches = ['input', 'keydown', 'pointerdown', 'drop'] as const;

// What conditions read beside the form's own fields is in its data too, but is nobody's answer.
function answersOf(components: FormComponent[], data: Values): Values {
  const keys = new Set(components.flatMap(keysOf));
  return Object.fromEntries(Object.entries(data).filter(([key]) => keys.has(key)));
}

function keysOf({ key, path, components = [] }: FormComponent): string[] {
  const own = key ?? (typeof path === 'string' ? path : undefined);
  return own ? [own] : components.flatMap(keysOf);
}

/** form-js takes what is typed a moment later, or when the field is left: leave it. */
function settle(container: HTMLElement) {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && container.contains(activeElement)) activeElement.blur();
}

/** form-js names errors by the id of a field; the server knows its key. */
function idsOf(schema: FormSchema, form: Form): Map<string, string> {
  const registry = form.get<{ getAll(): FormComponent[] }>('formFieldRegistry');
  const fields = registry?.getAll() ?? schema.components;
  return new Map(fields.flatMap((field) => (field.key && field.id ? [[field.key, field.id] as const] : [])));
}

function focusFirst(container: HTMLElement) {
  requestAnimationFrame(() => {
    const field = container.querySelector('.fjs-has-errors');
    field?.scrollIntoView({ block: 'center' });
    field?.querySelector<HTMLElement>('input, textarea, select, [tabindex]')?.focus({ preventScroll: true });
  });
}
