import type { FormComponent, FormSchema } from '../../api/types.ts';

type Choice = { value: string; label: string };
export type ApprovalForm = {
  decisionKey: string;
  remarkKey: string;
  approvals: Choice[];
  sendBack: Choice | null;
  /** To whom it may go back, where there is a choice. */
  desks: Choice[];
  /** What the form asks besides: drawn as a form, null when there is nothing. */
  rest: FormSchema | null;
};

/** An approval's two questions become buttons and a remark; what else its form asks stays a form. */
export function approvalForm(schema: FormSchema): ApprovalForm {
  const decision =
    find(schema.components, ({ key }) => key === 'decision') ??
    find(schema.components, ({ key }) => /Decision$/.test(key ?? ''));
  const remark =
    find(schema.components, ({ key }) => key === 'remark') ??
    find(schema.components, ({ key }) => /Remark$/.test(key ?? ''));
  const options = decision?.values ?? [
    { value: 'approve', label: '' },
    { value: 'send-back', label: '' },
  ];
  const sendBack = options.find(({ value }) => /back|return/i.test(value)) ?? null;
  const desks = find(schema.components, ({ key }) => key === 'sendBackTo');
  const components = without(schema.components, [decision?.key, remark?.key, desks?.key]);
  return {
    decisionKey: decision?.key ?? 'decision',
    remarkKey: remark?.key ?? 'remark',
    approvals: options.filter((option) => option !== sendBack),
    sendBack,
    desks: desks?.values ?? [],
    rest: find(components, ({ key }) => key !== undefined) ? { ...schema, components } : null,
  };
}

function find(components: FormComponent[], fits: (one: FormComponent) => boolean): FormComponent | undefined {
  for (const one of components) {
    const found = fits(one) ? one : find(one.components ?? [], fits);
    if (found) return found;
  }
  return undefined;
}

function without(components: FormComponent[], keys: (string | undefined)[]): FormComponent[] {
  return components
    .filter(({ key }) => key === undefined || !keys.includes(key))
    .map((one) => (one.components ? { ...one, components: without(one.components, keys) } : one));
}
