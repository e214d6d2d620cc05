import type { FormComponent, FormSchema } from '../forms/index.ts';

/** A choice that says whether a clock was kept: its key, the clock, and the option that stands for in time. */
export type Window = { key: string; deadline: string; inTime: string };

/** The choices of a form with `kntc:window` (“<deadline> <option>”), those in groups included. */
export function windowsOf(schema: FormSchema): Window[] {
  return within(schema.components);
}

function within(components: FormComponent[] = []): Window[] {
  return components.flatMap((component) => {
    const [deadline, inTime] = component.properties?.['kntc:window']?.split(' ') ?? [];
    if (component.type === 'group') return within(component.components);
    return component.key && deadline && inTime ? [{ key: component.key, deadline, inTime }] : [];
  });
}
