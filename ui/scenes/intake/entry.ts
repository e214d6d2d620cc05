import { newKey } from '../../api/send.ts';
import type { Dossier, FileRow, Kind, Party, PartyInput, PartyRole, PetitionInput } from '../../api/types.ts';
import type { Place } from '../../parts/CommuneInput.tsx';
import { today } from '../../words/dates.ts';

export type PartyEntry = PartyInput & { local: string; commune: Place | null };
export type Entry = {
  receivedOn: string | null;
  channel: string;
  kind: Kind | null;
  forwarded: boolean;
  forwarder: { name: string; letterNumber: string; letterOn: string | null };
  pages: string;
  originals: boolean;
  parties: PartyEntry[];
  title: string;
  content: string;
  requests: string;
  field: string | null;
  placeText: string;
  placeCommune: Place | null;
};

export const emptyParty = (role: PartyRole): PartyEntry => ({ local: newKey(), role, kind: 'person', name: '', commune: null });

export const emptyEntry = (channel = ''): Entry => ({
  receivedOn: today(),
  channel,
  kind: null,
  forwarded: false,
  forwarder: { name: '', letterNumber: '', letterOn: null },
  pages: '',
  originals: false,
  parties: [emptyParty('petitioner'), emptyParty('respondent')],
  title: '',
  content: '',
  requests: '',
  field: null,
  placeText: '',
  placeCommune: null,
});

/** What the server is told. A denunciation is sealed as a whole and in each of its senders. */
export function inputOf(entry: Entry, files: FileRow[], complete: boolean): PetitionInput {
  const sealed = entry.kind === 'denunciation';
  return {
    complete,
    kind: entry.kind,
    channel: entry.channel,
    receivedOn: entry.receivedOn ?? today(),
    title: entry.title.trim(),
    content: entry.content.trim(),
    requests: entry.requests.trim(),
    field: entry.field,
    forwarder: entry.forwarded
      ? { ...entry.forwarder, name: entry.forwarder.name.trim(), letterNumber: entry.forwarder.letterNumber.trim() }
      : null,
    pages: /^\d+$/.test(entry.pages.trim()) ? Number(entry.pages) : null,
    originals: entry.originals,
    parties: entry.parties.filter((party) => party.name.trim() || party.role === 'petitioner').map((party) => partyOf(party, sealed)),
    placeText: entry.placeText.trim() || null,
    placeCommune: entry.placeCommune?.code ?? null,
    fileIds: files.map(({ id }) => id),
    sealed,
  };
}

/** An entry that exists already, opened again to be completed or corrected. */
export function entryOf({ petition, parties }: Dossier): Entry {
  return {
    receivedOn: petition.receivedOn,
    channel: petition.channel ?? '',
    kind: petition.kind,
    forwarded: Boolean(petition.forwarder),
    forwarder: petition.forwarder ?? { name: '', letterNumber: '', letterOn: null },
    pages: petition.pages ? String(petition.pages) : '',
    originals: petition.originals ?? false,
    parties: parties.length ? parties.map(partyEntry) : [emptyParty('petitioner')],
    title: petition.title ?? '',
    content: petition.content ?? '',
    requests: petition.requests ?? '',
    field: petition.field ?? null,
    placeText: petition.placeText ?? '',
    placeCommune: petition.placeCommune ? { code: petition.placeCommune, fullName: petition.placeCommuneName ?? petition.placeCommune, provinceName: '' } : null,
  };
}

function partyOf({ local: _local, commune, ...party }: PartyEntry, sealed: boolean): PartyInput {
  const given = Object.entries({ ...party, name: party.name.trim(), communeCode: commune?.code ?? null });
  const said = Object.fromEntries(given.filter(([, value]) => value !== '' && value !== null && value !== undefined)) as PartyInput;
  return { ...said, name: party.name.trim(), sealed: party.sealed || (sealed && ['petitioner', 'representative'].includes(party.role)) };
}

function partyEntry({ id: _id, code: _code, communeName, ...party }: Party): PartyEntry {
  return {
    ...party,
    local: newKey(),
    commune: party.communeCode ? { code: party.communeCode, fullName: communeName ?? party.communeCode, provinceName: '' } : null,
  };
}
