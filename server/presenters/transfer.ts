import { kindName } from '../catalogue/choices.ts';
import type { Ability } from '../policies/ability.ts';
import { can } from '../policies/authorize.ts';
import type { ListedTransfer } from '../queries/transfers.ts';

const STATES = { sent: 'Chờ tiếp nhận', accepted: 'Đã tiếp nhận', returned: 'Bị trả lại' } as const;
const KINDS = {
  transfer: 'Chuyển đơn',
  guide: 'Hướng dẫn',
  return: 'Trả lại đơn',
  demand: 'Yêu cầu giải quyết',
} as const;

/** A row of the inbox or of what was sent; of a sealed petition nothing of its text before it is taken over. */
export function presentTransfer(one: ListedTransfer, ability: Ability, agencyId: string) {
  const mine = one.fromAgencyId === agencyId;
  const answerable = one.state === 'sent' && can(ability, 'settle', 'Transfer', one);
  return {
    id: one.id,
    kind: one.kind,
    kindName: KINDS[one.kind],
    state: one.state,
    stateName: STATES[one.state],
    from: one.fromName,
    to: one.toName,
    sentOn: one.sentOn,
    number: one.number,
    petitionKind: kindName(one.petitionKind),
    title: one.sealed ? null : one.title,
    returnReason: one.returnReason,
    // Each side sees its own petition only.
    petitionId: mine ? one.petitionId : one.receivedPetitionId,
    code: mine ? one.code : one.receivedCode,
    outcome: one.outcomeName,
    abilities: {
      readPaper: mine || can(ability, 'settle', 'Transfer', one),
      accept: answerable,
      return: answerable && one.kind !== 'guide',
    },
  };
}
