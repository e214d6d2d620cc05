import { newId } from '../../domain/id.ts';
import { type LawChoice, transitionKey } from '../../queries/lawSettings.ts';
import type { Act } from '../act.ts';
import { enqueue } from '../enqueue.ts';

/** Legal staff say which law a clock follows where no text does; open clocks follow in the background. */
export async function chooseBetweenLaws(
  { trx, officer, at }: Act,
  deadline: string,
  { value, source }: { value: LawChoice; source: string },
): Promise<void> {
  await trx('law_settings').insert({
    id: newId(at.getTime()),
    key: transitionKey(deadline),
    value,
    source,
    setBy: officer.id,
    setAt: at,
  });
  await enqueue(trx, 'follow-law', {}, { key: 'follow-law' });
}
