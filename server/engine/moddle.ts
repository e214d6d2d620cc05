/** An element of the bpmn-moddle tree; references are live elements, `$parent` is not enumerable. */
export type Moddle = {
  $type: string;
  id?: string;
  name?: string;
  $attrs?: Record<string, string>;
  $parent?: Moddle;
  [key: string]: unknown;
};

export function list(element: Moddle, key: string): Moddle[] {
  const value = element[key];
  return Array.isArray(value) ? (value as Moddle[]) : [];
}

export function one(element: Moddle, key: string): Moddle | undefined {
  const value = element[key];
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Moddle) : undefined;
}

export function text(element: Moddle, key: string): string | undefined {
  const value = element[key];
  return typeof value === 'string' ? value : undefined;
}

/** The element and everything inside it, in document order. */
export function* inside(element: Moddle): Generator<Moddle> {
  yield element;
  for (const key of Object.keys(element)) {
    if (key.startsWith('$')) continue;
    const value = element[key];
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child !== null && typeof child === 'object' && '$type' in child) yield* inside(child as Moddle);
    }
  }
}
