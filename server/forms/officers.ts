import type { FormComponent, FormSchema } from './types.ts';

type Officer = { id: string; name: string; title: string; roles: readonly string[] };

/**
 * The form with the colleagues who may be chosen where it asks for officers (`kntc:officers`: a role, or * for everybody);
 * they are read only when the form asks for any.
 */
export async function fillOfficers(schema: FormSchema, read: () => Promise<Officer[]>): Promise<FormSchema> {
  if (!schema.components.some(asks)) return schema;
  const officers = await read();
  return { ...schema, components: schema.components.map((component) => filled(component, officers)) };
}

function asks(component: FormComponent): boolean {
  return component.properties?.['kntc:officers'] !== undefined || (component.components ?? []).some(asks);
}

function filled(component: FormComponent, officers: Officer[]): FormComponent {
  const role = component.properties?.['kntc:officers'];
  const inner = component.components?.map((one) => filled(one, officers));
  const chosen = officers.filter(({ roles }) => role === '*' || (role && roles.includes(role)));
  return {
    ...component,
    ...(inner && { components: inner }),
    ...(role && { values: chosen.map(({ id, name, title }) => ({ value: id, label: `${name} – ${title}` })) }),
  };
}
