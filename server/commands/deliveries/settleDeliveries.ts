import { isDay } from '../../domain/day.ts';
import type { FormSchema } from '../../forms/index.ts';
import { Delivery } from '../../models/Delivery.ts';
import { prefillsOf } from '../../procedures/prefill.ts';
import type { Act } from '../act.ts';
import type { Matter } from '../matter.ts';
import { change, hold } from './onDelivery.ts';

/**
 * What somebody says in a form about a paper's way (sent on, received on) is said about its deliveries too: the outgoing
 * list and the form never tell two stories, and nobody types it twice.
 */
export async function settleDeliveries(
  act: Act,
  matter: Matter,
  schema: FormSchema,
  values: Record<string, unknown>,
): Promise<void> {
  for (const { key, from } of prefillsOf(schema)) {
    const [, template = '', part] = from.split('.');
    const day = values[key];
    if (!isDay(day) || (part !== 'sentOn' && part !== 'receivedOn')) continue;
    for (const { id, issuedOn, sentOn } of await latestOf(act, matter, template)) {
      const held = await hold(act, matter, id);
      const { state, capacity, route } = held.delivery;
      if (day < (sentOn ?? issuedOn) || route === 'posting') continue;
      if (part === 'sentOn' && state === 'waiting')
        await change(act, held, { state: 'sent', sentOn: day }, { act: 'sent', onDay: day });
      if (part === 'receivedOn' && capacity === 'petitioner' && (state === 'waiting' || state === 'sent'))
        await change(
          act,
          held,
          { state: 'received', sentOn: sentOn ?? day, receivedOn: day },
          { act: 'received', onDay: day },
        );
    }
  }
}

async function latestOf({ trx }: Act, matter: Matter, template: string): Promise<Delivery[]> {
  const paper = await trx('documents')
    .where({ petitionId: matter.petition.id, template, state: 'issued' })
    .orderBy('id', 'desc')
    .first<{ id: string } | undefined>('id');
  if (!paper) return [];
  return Delivery.query(trx).where({ documentId: paper.id, retried: false }).orderBy('position').execute();
}
