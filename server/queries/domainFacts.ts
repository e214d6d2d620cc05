import { bookOf, RECEPTION } from '../domain/books.ts';
import type { Day } from '../domain/day.ts';
import { forwardsOnly } from '../domain/forwarding.ts';
import type { Agency } from '../models/Agency.ts';
import type { Petition } from '../models/Petition.ts';

/** The desks that this petition passes before it is handled, in their order. */
export function routingDesks({ routingChain, routingChannels }: Agency, { channel }: Petition): Agency['routingChain'] {
  return routingChannels.length === 0 || routingChannels.includes(channel) ? routingChain : [];
}

/** Facts that no form asks: columns of the petition and of its agency, under the names that conditions read. */
export function domainFacts(petition: Petition, agency: Agency, today: Day): Record<string, unknown> {
  return {
    petitionKind: petition.kind,
    channel: petition.channel,
    sealed: petition.sealed,
    forwarded: petition.forwarderName !== null,
    petitionerCount: petition.petitionerCount,
    jointPetition: petition.petitionerCount >= 5,
    fromReception: petition.entry === RECEPTION,
    forwardsOnly: forwardsOnly(agency.kind),
    guidedBefore: petition.guidedBefore,
    receivedOn: petition.receivedOn,
    routingDesks: routingDesks(agency, petition).length,
    routingDesk: 1,
    onlineDialogue: agency.onlineDialogue,
    outgoingBook: bookOf(agency, Number(today.slice(0, 4))),
  };
}
