import { channelName, kindName } from '../catalogue/choices.ts';
import type { Party } from '../models/Party.ts';
import type { Petition } from '../models/Petition.ts';
import type { Run } from '../models/Run.ts';
import { can } from '../policies/authorize.ts';
import type { Dossier, ListedDocument } from '../queries/dossier.ts';
import type { PetitionWithCases } from '../queries/petitions.ts';
import type { Place } from '../queries/places.ts';
import type { Found } from '../queries/search.ts';
import { sideProcedureRefusal } from '../queries/sideProcedures.ts';
import { presentDeadline } from './deadline.ts';
import { presentDelivery, presentEffect } from './delivery.ts';
import { presentTask, type Viewer } from './task.ts';

const STATES = {
  incomplete: 'Chưa đủ thông tin',
  open: 'Đang giải quyết',
  handed_over: 'Chờ quy trình tiếp theo',
  closed: 'Đã kết thúc',
  voided: 'Đã hủy (vào sổ nhầm)',
} as const;

/** A petition in short, as lists and the task page show it. */
export function presentPetition(petition: Petition) {
  return {
    id: petition.id,
    code: petition.code,
    kind: petition.kind,
    kindName: kindName(petition.kind),
    channel: petition.channel,
    channelName: channelName(petition.channel),
    receivedOn: petition.receivedOn,
    enteredAt: petition.enteredAt,
    title: petition.title,
    content: petition.content,
    requests: petition.requests,
    state: petition.state,
    stateName: stateName(petition),
    petitioners: petition.petitionerLabel,
    sealed: petition.sealed,
    place: petition.placeText,
  };
}

/** A petition as the list of a person's earlier matters shows it: not its whole text. */
export function presentPetitionRow(row: PetitionWithCases) {
  const { content: _content, requests: _requests, ...rest } = presentPetition(row);
  return { ...rest, caseCode: row.caseCode };
}

/** A hit of the search, with what it was found by. */
export function presentFound(found: Found) {
  return { ...found, stateName: stateName(found), match: MATCHES[found.rank - 1] ?? ('words' as const) };
}

const MATCHES = ['code', 'name', 'address', 'words'] as const;

export function stateName({ state, outcomeName }: Pick<Petition, 'state' | 'outcomeName'>): string {
  return (state !== 'open' && outcomeName) || STATES[state];
}

/** The whole matter with what this viewer may do, so that the page has no rules of its own. */
export function presentDossier(dossier: Dossier, viewer: Viewer) {
  const { petition } = dossier;
  const { agencyId } = petition;
  return {
    petition: {
      ...presentPetition(petition),
      rev: petition.rev,
      field: petition.field,
      writtenOn: petition.writtenOn,
      pages: petition.pages,
      signatories: petition.petitionerCount,
      entry: petition.entry,
      originals: petition.originals,
      placeCommune: presentPlace(dossier.places.get(petition.placeCommune ?? '')),
      forwarder: petition.forwarderName
        ? {
            name: petition.forwarderName,
            letterNumber: petition.forwarderLetterNumber,
            letterOn: petition.forwarderLetterOn,
          }
        : null,
    },
    parties: dossier.parties.map((party) => presentParty(party, dossier.places)),
    files: dossier.files,
    cases: dossier.cases.map((file) => ({
      id: file.id,
      code: file.code,
      procedure: file.procedure,
      procedureName: nameOf(dossier, file.procedure),
      state: file.state,
      stateName: stateName(file),
      acceptedOn: file.acceptedOn,
      settledOn: file.settledOn,
      outcome: file.outcomeName,
    })),
    runs: dossier.runs.map((run) => presentRun(run, dossier)),
    tasks: dossier.tasks.map((task) => presentTask(task, viewer)),
    deadlines: dossier.deadlines.map((deadline) => presentDeadline(deadline, viewer)),
    documents: dossier.documents.map(presentDocument),
    sideProcedures: sideProcedures(dossier, viewer),
    messages: messages(dossier),
    abilities: {
      edit: petition.state === 'incomplete' && can(viewer.ability, 'edit', 'Petition', { agencyId }),
      readIdentity: petition.sealed && can(viewer.ability, 'readIdentity', 'Petition', { agencyId }),
    },
  };
}

/** A sealed party is its code: the rest is absent, not hidden. */
export function presentParty(party: Party, places: Dossier['places']) {
  const { id, role, kind, sealed, vaultCode } = party;
  if (sealed)
    return {
      id,
      role,
      kind,
      sealed,
      name: vaultCode ?? '',
      birthYear: null,
      idNumber: null,
      idIssuedOn: null,
      idIssuedBy: null,
      phone: null,
      email: null,
      address: null,
      commune: null,
      job: null,
      unit: null,
    };
  const { name, birthYear, idNumber, idIssuedOn, idIssuedBy, phone, email, address, job, unit } = party;
  const identity = { birthYear, idNumber, idIssuedOn, idIssuedBy };
  const commune = presentPlace(places.get(party.communeCode ?? ''));
  return { id, role, kind, sealed, name: name ?? '', ...identity, phone, email, address, commune, job, unit };
}

function presentPlace(place: Place | undefined) {
  return place ? { code: place.code, fullName: place.fullName, provinceName: place.provinceName } : null;
}

export function presentDocument(document: ListedDocument) {
  const { id, template, title, form, number, state, createdAt, issuedOn, version, rev, verified, sealed } = document;
  return {
    id,
    template,
    title,
    form,
    number: number ?? null,
    state,
    createdAt,
    issuedOn: issuedOn ?? null,
    version,
    rev,
    rendering: document.rendering,
    verified,
    sealed,
    deliveries: document.deliveries.map(presentDelivery),
    effects: document.effects.map(presentEffect),
  };
}

function presentRun(run: Run, { releases }: Dossier) {
  const release = releases.get(run.releaseId);
  const side = run.kind === 'side' ? release?.procedure.sides[run.element] : undefined;
  return {
    id: run.id,
    procedure: run.procedure,
    name: side?.name ?? release?.procedure.name ?? run.procedure,
    kind: run.kind,
    state: run.state,
    outcomeName: run.outcomeName,
    release: { version: release?.version ?? 0, hash: release?.hash ?? '' },
    startedAt: run.startedAt,
    endedAt: run.endedAt,
  };
}

function sideProcedures(dossier: Dossier, { officer }: Viewer) {
  return dossier.runs
    .filter((run) => run.kind === 'main' && run.state === 'open')
    .flatMap((run) =>
      Object.values(dossier.releases.get(run.releaseId)?.procedure.sides ?? {}).map((side) => {
        const reason = sideProcedureRefusal(side, run, dossier.runs, officer.roles);
        return {
          runId: run.id,
          key: side.id,
          name: side.name,
          law: side.law ?? null,
          allowed: reason === null,
          reason,
        };
      }),
    );
}

// What a run waits for from outside: the page offers to record its arrival.
function messages(dossier: Dossier) {
  return dossier.runs.flatMap((run) =>
    run.waiting
      .filter(({ type }) => type === 'message')
      .map(({ elementId }) => ({
        runId: run.id,
        elementId,
        name: dossier.releases.get(run.releaseId)?.procedure.names[elementId] ?? elementId,
      })),
  );
}

function nameOf(dossier: Dossier, procedure: string): string {
  for (const release of dossier.releases.values())
    if (release.procedure.key === procedure) return release.procedure.name;
  return procedure;
}
