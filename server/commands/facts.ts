import type { Facts } from '../engine/index.ts';
import type { Agency } from '../models/Agency.ts';
import type { Petition } from '../models/Petition.ts';
import type { Run } from '../models/Run.ts';
import type { Matter } from './matter.ts';

/**
 * What a run knows: the facts of the petition, then of every run above it, then its own. A called or side run reads its
 * parents' facts and writes only its own.
 */
export function factsOf(matter: Matter, run: Run): Facts {
  const facts = { ...petitionFacts(matter) };
  for (const ancestor of lineage(matter, run)) Object.assign(facts, ancestor.facts);
  return facts;
}

/** From the first ancestor down to the run itself. */
export function lineage(matter: Matter, run: Run): Run[] {
  const parent = run.parentRunId ? matter.runs.get(run.parentRunId) : undefined;
  return parent ? [...lineage(matter, parent), run] : [run];
}

/** The desks that this petition passes before it is handled, in their order. */
export function routingDesks({ routingChain, routingChannels }: Agency, { channel }: Petition): Agency['routingChain'] {
  return routingChannels.length === 0 || routingChannels.includes(channel) ? routingChain : [];
}

function petitionFacts({ petition, agency }: Matter): Facts {
  return {
    petitionKind: petition.kind,
    channel: petition.channel,
    sealed: petition.sealed,
    forwarded: petition.forwarderName !== null,
    petitionerCount: petition.petitionerCount,
    jointPetition: petition.petitionerCount >= 5,
    receivedOn: petition.receivedOn,
    routingDesks: routingDesks(agency, petition).length,
    routingDesk: 1,
  };
}
