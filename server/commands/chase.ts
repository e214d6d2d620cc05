import { newId } from '../domain/id.ts';
import type { MissingItem } from '../domain/missing.ts';
import type { Act } from './act.ts';
import { note } from './journal.ts';
import { onMatter } from './matter.ts';

export type Chase = {
  kind: 'asked' | 'answered';
  items: MissingItem[];
  means: 'phone' | 'letter' | 'visit' | 'email';
  note: string;
};

/** Notes that what is missing was asked for, or what was answered. It never stands in anybody's way. */
export async function chase(act: Act, petitionId: string, { kind, items, means, note: said }: Chase): Promise<void> {
  await onMatter(act, petitionId, async (matter) => {
    await act.trx('chases').insert({
      id: newId(act.at.getTime()),
      petitionId,
      kind,
      items,
      means,
      note: said,
      at: act.at,
      officerId: act.officer.id,
    });
    note(matter, { act: `petition.${kind}`, detail: { items, means } });
  });
}
