import type { FormComponent, FormSchema } from '../forms/index.ts';

/** A field that starts from what is known elsewhere: its key and the path it is read from, `service.settlement-decision.sentOn`. */
export type Prefill = { key: string; from: string };

/** The fields of a form with `kntc:prefill`, those in groups included. */
export function prefillsOf(schema: FormSchema): Prefill[] {
  return within(schema.components);
}

/** Why a path cannot be read from, or undefined. `templates` are the papers of the release. */
export function prefillFault(from: string, templates: Record<string, string>): string | undefined {
  if (OURS.has(from) || RESPONDENT.includes(from)) return undefined;
  const [, template = '', part = ''] = /^service\.([a-z][a-z0-9-]*)\.([A-Za-z]+)$/.exec(from) ?? [];
  if (!PARTS.includes(part)) return `Không có dữ liệu để điền sẵn: ${from}`;
  return Object.hasOwn(templates, template) ? undefined : `Điền sẵn từ văn bản không có: ${template}`;
}

const RESPONDENT = ['respondentBody', 'respondentPosition', 'respondentSuccessor'].map((key) => `respondent.${key}`);
const OURS: ReadonlySet<string> = new Set([
  'issue.recipients',
  'issue.signing',
  'parties.respondents',
  'session.conclusions',
]);
const PARTS = ['sentOn', 'receivedOn', 'proof', 'recipients'];

function within(components: FormComponent[] = []): Prefill[] {
  return components.flatMap((component) => {
    const from = component.properties?.['kntc:prefill'];
    const key = component.key ?? component.path;
    return [
      ...(from && key ? [{ key, from }] : []),
      ...(component.type === 'group' ? within(component.components) : []),
    ];
  });
}
