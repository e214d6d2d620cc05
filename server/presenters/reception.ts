import type { RegistrationRow } from '../queries/registrations.ts';
import type { SessionRow } from '../queries/sessions.ts';

export function presentSession(row: SessionRow) {
  const { id, code, state, outcomeName, kind, on, heldOn, time, place, chair, chairName } = row;
  const { postBy, postedOn, people, unheard, given, open } = row;
  return {
    ...{ id, code, state, outcomeName, kind, on, heldOn, time, place, chair, chairName },
    ...{ postBy, postedOn, people, unheard, given, open },
  };
}

/** What was typed about somebody whose identity is kept may name them: it is not shown with the code. */
export function presentRegistration(row: RegistrationRow) {
  const { id, sessionId, matterId, matterCode, citizen, sealed, kind, content, people, grounds, priority, state } = row;
  const { proposer, proposedAt, declineReason, outcome, body, dueOn, contact, heardOn } = row;
  return {
    ...{ id, sessionId, matterId, matterCode, citizen, sealed, kind, content, people, grounds, priority, state },
    ...{ proposer, proposedAt, declineReason, outcome, body, dueOn, contact, heardOn },
    address: sealed ? null : row.address,
    result: sealed ? null : row.result,
  };
}
