import { channels, kinds } from '../../catalogue/choices.ts';
import { type FormKey, readForm } from '../../forms/index.ts';
import type { Bundle } from '../types.ts';

/** A fact that conditions, templates and date rules may read; `nullable` when there may be no answer to it. */
export type Fact = Pick<FormKey, 'key' | 'type' | 'options' | 'items'> & { nullable: boolean };

/**
 * Facts that no form asks: columns of the petition and its agency under the names the acts give them, what errands brought
 * in, and which desks the signing chain of a paper has.
 */
const domainFacts: readonly Fact[] = [
  { key: 'petitionKind', type: 'enum', options: [...kinds], nullable: true },
  { key: 'channel', type: 'enum', options: [...channels], nullable: false },
  { key: 'sealed', type: 'boolean', nullable: false },
  { key: 'forwarded', type: 'boolean', nullable: false },
  { key: 'jointPetition', type: 'boolean', nullable: false },
  { key: 'petitionerCount', type: 'number', nullable: false },
  { key: 'fromReception', type: 'boolean', nullable: false },
  { key: 'forwardsOnly', type: 'boolean', nullable: false },
  { key: 'guidedBefore', type: 'boolean', nullable: false },
  { key: 'receivedOn', type: 'date', nullable: false },
  { key: 'routingDesks', type: 'number', nullable: false },
  { key: 'routingDesk', type: 'number', nullable: false },
  { key: 'onlineDialogue', type: 'boolean', nullable: false },
  { key: 'contentInitial', type: 'boolean', nullable: false },
  { key: 'formatInitial', type: 'boolean', nullable: false },
  {
    key: 'contributions',
    type: 'list',
    nullable: true,
    items: [
      { key: 'source', label: 'Nguồn', type: 'string', required: true },
      { key: 'content', label: 'Nội dung', type: 'text', required: true },
      { key: 'on', label: 'Ngày', type: 'date', required: false },
      { key: 'number', label: 'Số văn bản', type: 'string', required: false },
    ],
  },
  {
    key: 'outgoingBook',
    type: 'enum',
    options: [
      { value: 'own', label: 'Sổ của cơ quan' },
      { value: 'external', label: 'Hệ thống quản lý văn bản' },
    ],
    nullable: false,
  },
];

export const domainKeys: ReadonlySet<string> = new Set(domainFacts.map(({ key }) => key));

/** All facts of a procedure: what its forms ask, and what the petition brings along. */
export function knownFacts(bundle: Bundle): Map<string, Fact> {
  const facts = new Map<string, Fact>(domainFacts.map((fact) => [fact.key, fact]));
  for (const schema of Object.values(bundle.forms)) {
    for (const field of readForm(schema).fields) {
      const mayBeEmpty = field.type !== 'boolean' && (!field.required || field.hides.length > 0);
      const before = facts.get(field.key);
      facts.set(field.key, {
        key: field.key,
        type: field.type,
        ...(field.options && { options: field.options }),
        ...(field.items && { items: field.items }),
        nullable: mayBeEmpty || before?.nullable === true,
      });
    }
  }
  return facts;
}
