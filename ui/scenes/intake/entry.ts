import { RECEPTION } from '../../../server/domain/books.ts';
import { newKey } from '../../api/refusal.ts';
import type {
  Dossier,
  FileRow,
  IncomingDetail,
  Kind,
  Party,
  PartyInput,
  PartyRole,
  PetitionFull,
  PetitionInput,
} from '../../api/types.ts';
import type { Place } from '../../parts/CommuneInput.tsx';
import { today } from '../../words/dates.ts';

/** `brief`: one of a crowd, a line in its list. `kept`: a sealed sender from before; the page holds the code only and can keep or drop the person, not change them. */
export type PartyEntry = PartyInput & { local: string; commune: Place | null; kept: boolean; brief?: boolean };
export type Entry = {
  receivedOn: string | null;
  writtenOn: string | null;
  sealed: boolean;
  channel: string;
  kind: Kind | null;
  forwarded: boolean;
  forwarder: { name: string; letterNumber: string; letterOn: string | null };
  pages: string;
  signatories: string;
  originals: boolean;
  parties: PartyEntry[];
  title: string;
  content: string;
  requests: string;
  field: string | null;
  placeText: string;
  placeCommune: Place | null;
};

export const emptyParty = (role: PartyRole): PartyEntry => ({
  local: newKey(),
  role,
  kind: 'person',
  name: '',
  commune: null,
  kept: false,
});

export const emptyEntry = (channel = ''): Entry => ({
  receivedOn: today(),
  writtenOn: null,
  sealed: false,
  channel,
  kind: null,
  forwarded: false,
  forwarder: { name: '', letterNumber: '', letterOn: null },
  pages: '',
  signatories: '',
  originals: false,
  parties: [emptyParty('petitioner'), emptyParty('respondent')],
  title: '',
  content: '',
  requests: '',
  field: null,
  placeText: '',
  placeCommune: null,
});

/** Where a petition comes from: a letter of the incoming book, a citizen at the counter; received to be heard, or to hand it in. */
export type Origin = { letter: IncomingDetail | null; ticketId: string | null; reception: boolean };

/** What the book knows already is not typed again. */
export function entryFrom({ letter }: Origin, channel = ''): Entry {
  const entry = emptyEntry(channel);
  if (!letter) return entry;
  const forwarded = letter.kind === 'document' && letter.sender !== '';
  return {
    ...entry,
    receivedOn: letter.arrivedOn,
    channel: forwarded ? 'other-agency' : 'post',
    forwarded,
    forwarder: {
      name: forwarded ? letter.sender : '',
      letterNumber: letter.letterNumber ?? '',
      letterOn: letter.letterOn,
    },
    writtenOn: forwarded ? null : letter.letterOn,
  };
}

export const isSealed = (entry: Entry) => entry.sealed || entry.kind === 'denunciation';

/** What the server is told. A denunciation is always sealed. */
export function inputOf(entry: Entry, files: FileRow[], complete: boolean, reception: boolean): PetitionInput {
  return {
    complete,
    ...(reception && { entry: RECEPTION }),
    kind: entry.kind,
    channel: entry.channel,
    receivedOn: entry.receivedOn,
    writtenOn: entry.writtenOn,
    title: entry.title.trim(),
    content: entry.content.trim(),
    requests: entry.requests.trim(),
    field: entry.field,
    forwarder: entry.forwarded
      ? { ...entry.forwarder, name: entry.forwarder.name.trim(), letterNumber: entry.forwarder.letterNumber.trim() }
      : null,
    signatories: /^\d+$/.test(entry.signatories.trim()) ? Number(entry.signatories) : null,
    pages: /^\d+$/.test(entry.pages.trim()) ? Number(entry.pages) : null,
    originals: entry.originals,
    parties: entry.parties.filter(({ name }) => name.trim()).map(partyOf),
    placeText: entry.placeText.trim() || null,
    placeCommune: entry.placeCommune?.code ?? null,
    fileIds: files.map(({ id }) => id),
    sealed: isSealed(entry),
  };
}

/** An entry that exists already, opened again to be completed or corrected. */
export function entryOf({ petition, parties }: Dossier): Entry {
  return {
    receivedOn: petition.receivedOn,
    writtenOn: petition.writtenOn,
    sealed: petition.sealed,
    channel: petition.channel,
    kind: petition.kind,
    forwarded: Boolean(petition.forwarder),
    forwarder: forwarderOf(petition),
    pages: petition.pages ? String(petition.pages) : '',
    signatories: petition.signatories > 1 ? String(petition.signatories) : '',
    originals: petition.originals,
    parties: parties.length ? parties.map(partyEntry) : [emptyParty('petitioner')],
    title: petition.title,
    content: petition.content,
    requests: petition.requests,
    field: petition.field,
    placeText: petition.place ?? '',
    placeCommune: petition.placeCommune,
  };
}

function partyOf({ local: _local, commune, kept: _kept, brief: _brief, ...party }: PartyEntry): PartyInput {
  const given = Object.entries({ ...party, communeCode: commune?.code ?? null }).filter(
    ([, value]) => value !== '' && value !== null && value !== undefined,
  );
  return { ...(Object.fromEntries(given) as PartyInput), name: party.name.trim() };
}

function partyEntry({ sealed, ...party }: Party): PartyEntry {
  return { ...party, local: newKey(), kept: sealed };
}

function forwarderOf({ forwarder }: PetitionFull): Entry['forwarder'] {
  return {
    name: forwarder?.name ?? '',
    letterNumber: forwarder?.letterNumber ?? '',
    letterOn: forwarder?.letterOn ?? null,
  };
}
