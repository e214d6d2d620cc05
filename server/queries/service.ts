import type { Knex } from 'knex';
import type { Day } from '../domain/day.ts';
import type { Capacity, Delivery, DeliveryRoute } from '../models/Delivery.ts';

/**
 * How the latest paper of a kind reached people: the day it first left; once all petitioners have it, the day the last of
 * them got it and by what that is proved; and who it went to, in the words of the forms.
 */
export type Service = {
  sentOn: Day | null;
  receivedOn: Day | null;
  proof: 'signature' | 'post-receipt' | 'minutes' | 'electronic' | null;
  recipients: { name: string; capacity: string; route: DeliveryRoute }[];
};

/** By template, of the issued papers of a matter. */
export async function serviceOf(knex: Knex, petitionId: string): Promise<Record<string, Service>> {
  const rows: (Delivery & { template: string })[] = await knex('deliveries')
    .join('documents', 'documents.id', 'deliveries.documentId')
    .where({ 'deliveries.petitionId': petitionId, 'deliveries.retried': false })
    .whereNot('deliveries.route', 'file')
    .orderBy(['documents.id', 'deliveries.position'])
    .select('deliveries.*', 'documents.template');
  const latest = new Map<string, Delivery[]>();
  for (const row of rows) {
    const known = latest.get(row.template);
    if (known?.[0]?.documentId === row.documentId) known.push(row);
    else latest.set(row.template, [row]);
  }
  return Object.fromEntries([...latest].map(([template, deliveries]) => [template, summarise(deliveries)]));
}

function summarise(deliveries: Delivery[]): Service {
  const petitioners = deliveries.filter(({ capacity }) => capacity === 'petitioner');
  const last = petitioners.every(({ receivedOn }) => receivedOn)
    ? petitioners.toSorted((a, b) => ((a.receivedOn ?? '') < (b.receivedOn ?? '') ? -1 : 1)).at(-1)
    : undefined;
  return {
    sentOn: deliveries.flatMap(({ sentOn }) => sentOn ?? []).sort()[0] ?? null,
    receivedOn: last?.receivedOn ?? null,
    proof: last ? (PROOFS[last.route] ?? null) : null,
    recipients: deliveries.map(({ name, capacity, route }) => ({
      name,
      capacity: CAPACITIES[capacity] ?? 'other',
      route,
    })),
  };
}

const PROOFS: Partial<Record<DeliveryRoute, Service['proof']>> = {
  hand: 'signature',
  post: 'post-receipt',
  posting: 'minutes',
  electronic: 'electronic',
};
// The forms speak of the complainant; what they do not list is somebody else.
const CAPACITIES: Partial<Record<Capacity, string>> = {
  petitioner: 'complainant',
  superior: 'superior',
  related: 'related',
  forwarder: 'forwarder',
  inspectorate: 'inspectorate',
};
