import { list, type Moddle, one, text } from '../engine/moddle.ts';

/** A BPMN element and the scope it lies in: 'main' or the id of its event sub-process. */
export type Placed = { element: Moddle; id: string; type: string; name: string; scope: string };

/** Every flow element of the process, sub-processes opened up; data of the drawing is left out. */
export function placedElements(process: Moddle): Placed[] {
  return list(process, 'flowElements').flatMap((element) => placed(element, 'main'));
}

function placed(element: Moddle, scope: string): Placed[] {
  const id = element.id ?? '';
  const type = element.$type.replace('bpmn:', '');
  const inner = element.triggeredByEvent === true ? id : scope;
  const own = { element, id, type, name: element.name ?? '', scope };
  return [own, ...list(element, 'flowElements').flatMap((child) => placed(child, inner))];
}

/** The process of a diagram; the linter refuses files with more than one. */
export function processOf(definitions: Moddle): Moddle | undefined {
  return list(definitions, 'rootElements').find((element) => element.$type === 'bpmn:Process');
}

/** Our extension elements of one kind, e.g. `extensions(task, 'Ground')`. */
export function extensions(element: Moddle, kind: string): Moddle[] {
  const holder = one(element, 'extensionElements');
  return holder ? list(holder, 'values').filter((value) => value.$type === `kntc:${kind}`) : [];
}

export function extension(element: Moddle, kind: string): Moddle | undefined {
  return extensions(element, kind)[0];
}

/** An attribute in a foreign namespace, whether or not its descriptor was known to the reader. */
export function foreign(element: Moddle, name: string): string | undefined {
  const local = name.slice(name.indexOf(':') + 1);
  return text(element, local) ?? element.$attrs?.[name];
}

/** Attributes of an extension as text, empty ones left out: `{ value: '30 days', law: 'LKN Đ28' }`. */
export function words<Key extends string>(element: Moddle, keys: readonly Key[]): Partial<Record<Key, string>> {
  const found: Partial<Record<Key, string>> = {};
  for (const key of keys) {
    const value = text(element, key);
    if (value) found[key] = value;
  }
  return found;
}

/** Ids split as people write them: 'handler,head' or 'handler, head'. */
export function names(value: string | undefined): string[] {
  return (value ?? '').split(/[\s,]+/).filter(Boolean);
}

export { list, type Moddle, one, text };
