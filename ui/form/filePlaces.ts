import { h } from 'preact';
import { fileKinds, isFileKind } from '../../server/domain/fileKinds.ts';
import type { FileKind, FormComponent } from '../api/types.ts';

/** A place of a form where files are asked for. form-js draws label and errors around it, the page draws into it. */
export type FilePlace = {
  id: string;
  element: HTMLElement;
  label: string;
  accept: FileKind[];
  max: number;
  ids: string[];
  readOnly: boolean;
  change(ids: string[]): void;
  /** While something is on its way the form is not complete. */
  busy(on: boolean): void;
};

type Props = {
  field: FormComponent & {
    id: string;
    label?: string;
    description?: string;
    validate?: { required?: boolean };
    properties?: Properties;
  };
  domId: string;
  value: unknown;
  errors?: string[];
  disabled: boolean;
  readonly: boolean;
  onChange(update: { value: unknown }): void;
};
type Properties = Record<string, string>;

/** Keeps the places of one form and tells when they change; `busy` holds the fields with something on its way. */
export function filePlaces(tell: (places: FilePlace[]) => void) {
  const places = new Map<string, FilePlace>();
  const busy = new Set<string>();
  let told = false;
  const later = () => {
    if (told) return;
    told = true;
    queueMicrotask(() => {
      told = false;
      tell([...places.values()]);
    });
  };
  const keep = (props: Props, element: HTMLElement | null) => {
    const { domId, field } = props;
    if (element)
      places.set(
        domId,
        placeOf(props, element, (on) => void (on ? busy.add(field.id) : busy.delete(field.id))),
      );
    else {
      places.delete(domId);
      busy.delete(field.id);
    }
    later();
  };
  return { busy, field: fieldFor(keep) };
}

function fieldFor(keep: (props: Props, element: HTMLElement | null) => void) {
  const draw = (props: Props) => {
    const { field, domId, errors = [], disabled, readonly } = props;
    const marks = [errors.length && 'fjs-has-errors', disabled && 'fjs-disabled', readonly && 'fjs-readonly'];
    return h(
      'div',
      { class: ['fjs-form-field fjs-form-field-filepicker', ...marks].filter(Boolean).join(' ') },
      h(
        'label',
        { htmlFor: `${domId}-files`, class: 'fjs-form-field-label' },
        field.label,
        field.validate?.required && h('span', { class: 'fjs-asterix', 'aria-hidden': true }, '*'),
      ),
      field.description && h('div', { class: 'fjs-form-field-description' }, field.description),
      h('div', { ref: (element: HTMLElement | null) => keep(props, element) }),
      errors.length > 0 &&
        h(
          'div',
          { class: 'fjs-form-field-error', 'aria-live': 'polite', id: `${domId}-error-message` },
          h('ul', null, ...errors.map((error) => h('li', null, error))),
        ),
    );
  };
  // what form-js asks of a field: that it has a key, and what an empty answer is
  const create = (given: object = {}) => given;
  return Object.assign(draw, {
    config: { type: 'filepicker', keyed: true, label: '', group: 'basic-input', emptyValue: null, create },
  });
}

function placeOf(
  { field, domId, value, disabled, readonly, onChange }: Props,
  element: HTMLElement,
  busy: FilePlace['busy'],
): FilePlace {
  const { 'kntc:accept': accept = '', 'kntc:maxItems': max = '20' } = field.properties ?? {};
  const kinds = accept
    .split(',')
    .map((kind) => kind.trim())
    .filter(isFileKind);
  return {
    id: domId,
    element,
    label: field.label ?? '',
    accept: kinds.length ? kinds : [...fileKinds],
    max: Number(max),
    ids: Array.isArray(value) ? value.map(String) : [],
    readOnly: disabled || readonly,
    change: (ids) => onChange({ value: ids.length ? ids : null }),
    busy,
  };
}
