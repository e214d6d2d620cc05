import { z } from 'zod';
import { DeliveryRow, EffectRow } from './deliveryShapes.ts';
import { Day, Id, Instant, Person, Role } from './shapes.ts';
import { Signature } from './signingShapes.ts';

/** Shapes of matters: petitions, tasks, deadlines, papers. */
export const DueState = z.enum(['overdue', 'today', 'soon', 'ok', 'paused', 'none']).meta({ id: 'DueState' });
export const Kind = z
  .enum(['complaint', 'denunciation', 'recommendation', 'reflection', 'mixed', 'dispute'])
  .meta({ id: 'Kind' });
export const Values = z.record(z.string(), z.unknown());

export const TaskRow = z
  .object({
    id: Id,
    key: z.string(),
    name: z.string(),
    procedure: z.string(),
    procedureName: z.string(),
    petitionId: Id,
    petitionCode: z.string().nullable(),
    caseId: Id.nullable(),
    caseCode: z.string().nullable(),
    title: z.string(),
    petitioner: z.string(),
    sealed: z.boolean(),
    role: Role,
    assignee: Person.nullable(),
    held: z.boolean(),
    openedAt: Instant,
    dueOn: Day.nullable(),
    dueAt: Instant.nullable(),
    dueName: z.string().nullable(),
    dueWords: z.string().nullable(),
    dueState: DueState,
    sentBack: z.boolean(),
    standingIn: z.boolean(),
    abilities: z.object({ claim: z.boolean(), release: z.boolean(), assign: z.boolean(), complete: z.boolean() }),
  })
  .meta({ id: 'TaskRow' });

export const DeadlineRow = z
  .object({
    id: Id,
    key: z.string(),
    name: z.string(),
    law: z.string(),
    internal: z.boolean(),
    unverified: z.boolean(),
    startedOn: Day,
    limit: z.string(),
    dueOn: Day.nullable(),
    dueAt: Instant.nullable(),
    metOn: Day.nullable(),
    state: z.enum(['open', 'met', 'missed', 'paused', 'cancelled']),
    dueWords: z.string().nullable(),
    dueState: DueState,
  })
  .meta({ id: 'DeadlineRow' });

const DayWithCause = z.object({ day: Day, cause: z.string() });

export const Explanation = z
  .object({
    name: z.string(),
    law: z.string(),
    lawTitle: z.string(),
    startedOn: Day,
    startedBecause: z.string(),
    startedAt: Instant.nullable(),
    before: z.boolean(),
    limit: z.string(),
    extensions: z.array(z.object({ limit: z.string(), law: z.string(), on: Day })),
    hours: z.object({ words: z.string(), source: z.string() }).nullable(),
    dueOn: Day.nullable(),
    dueAt: Instant.nullable(),
    metOn: Day.nullable(),
    skipped: z.array(DayWithCause),
    pauses: z.array(z.object({ from: Day, until: Day.nullable(), days: z.number().nullable(), because: z.string() })),
    moved: DayWithCause.nullable(),
    words: z.array(z.string()),
    uncertain: z.array(z.string()),
    unverified: z.boolean(),
    release: z.object({
      procedure: z.string(),
      version: z.number(),
      hash: z.string(),
      validFrom: Day,
      validTo: Day.nullable(),
    }),
  })
  .meta({ id: 'Explanation' });

export const FileRow = z
  .object({
    id: Id,
    name: z.string(),
    kind: z.string(),
    size: z.number(),
    pages: z.number().nullable(),
    preview: z.enum(['pages', 'pdf', 'html', 'none']),
    sealed: z.boolean(),
    title: z.string().nullable(),
  })
  .meta({ id: 'FileRow' });

export const DocumentRow = z
  .object({
    id: Id,
    template: z.string(),
    title: z.string(),
    form: z.string().nullable(),
    number: z.string().nullable(),
    state: z.enum(['draft', 'approved', 'issued', 'void']),
    createdAt: Instant,
    issuedOn: Day.nullable(),
    version: z.number(),
    rev: z.number(),
    rendering: z.enum(['pending', 'ready', 'failed']),
    verified: z.boolean(),
    sealed: z.boolean(),
    /** Each recipient's latest attempt. */
    deliveries: z.array(DeliveryRow),
    effects: z.array(EffectRow),
  })
  .meta({ id: 'DocumentRow' });

const petitionFields = {
  id: Id,
  code: z.string().nullable(),
  kind: Kind.nullable(),
  kindName: z.string(),
  channel: z.string(),
  channelName: z.string(),
  receivedOn: Day.nullable(),
  enteredAt: Instant,
  title: z.string(),
  content: z.string(),
  requests: z.string(),
  state: z.enum(['incomplete', 'open', 'handed_over', 'closed', 'voided']),
  stateName: z.string(),
  petitioners: z.string(),
  sealed: z.boolean(),
  place: z.string().nullable(),
};
export const PetitionSummary = z.object(petitionFields).meta({ id: 'PetitionSummary' });
export const PetitionRow = z
  .object({
    ...petitionFields,
    content: z.string().optional(),
    requests: z.string().optional(),
    caseCode: z.string().nullable(),
  })
  .meta({ id: 'PetitionRow' });

const Place = z.object({ code: z.string(), fullName: z.string(), provinceName: z.string() }).meta({ id: 'Place' });

export const Forwarder = z.object({
  name: z.string().min(1).max(300),
  letterNumber: z.string().max(100).nullable(),
  letterOn: Day.nullable(),
});

export const Dossier = z
  .object({
    petition: z.object({
      ...petitionFields,
      rev: z.number(),
      field: z.string().nullable(),
      writtenOn: Day.nullable(),
      pages: z.number().nullable(),
      signatories: z.number(),
      /** The procedure by which it came in. */
      entry: z.string(),
      originals: z.boolean(),
      placeCommune: Place.nullable(),
      forwarder: Forwarder.nullable(),
    }),
    parties: z.array(
      z.object({
        id: Id,
        role: z.enum(['petitioner', 'representative', 'respondent', 'relatedParty']),
        kind: z.enum(['person', 'organisation']),
        sealed: z.boolean(),
        name: z.string(),
        birthYear: z.number().nullable(),
        idNumber: z.string().nullable(),
        idIssuedOn: Day.nullable(),
        idIssuedBy: z.string().nullable(),
        phone: z.string().nullable(),
        email: z.string().nullable(),
        address: z.string().nullable(),
        commune: Place.nullable(),
        job: z.string().nullable(),
        unit: z.string().nullable(),
      }),
    ),
    files: z.array(FileRow),
    cases: z.array(
      z.object({
        id: Id,
        code: z.string(),
        procedure: z.string(),
        procedureName: z.string(),
        state: z.string(),
        stateName: z.string(),
        acceptedOn: Day.nullable(),
        settledOn: Day.nullable(),
        outcome: z.string().nullable(),
      }),
    ),
    runs: z.array(
      z.object({
        id: Id,
        procedure: z.string(),
        name: z.string(),
        kind: z.enum(['main', 'called', 'side', 'errand']),
        state: z.enum(['open', 'ended', 'interrupted']),
        outcomeName: z.string().nullable(),
        release: z.object({ version: z.number(), hash: z.string() }),
        startedAt: Instant,
        endedAt: Instant.nullable(),
      }),
    ),
    tasks: z.array(TaskRow),
    deadlines: z.array(DeadlineRow),
    documents: z.array(DocumentRow),
    sideProcedures: z.array(
      z.object({
        runId: Id,
        key: z.string(),
        name: z.string(),
        law: z.string().nullable(),
        allowed: z.boolean(),
        reason: z.string().nullable(),
      }),
    ),
    messages: z.array(z.object({ runId: Id, elementId: z.string(), name: z.string() })),
    abilities: z.object({ edit: z.boolean(), readIdentity: z.boolean() }),
  })
  .meta({ id: 'Dossier' });

const Change = z.object({ label: z.string(), before: z.string(), after: z.string() });

export const TaskDetail = TaskRow.extend({
  rev: z.number(),
  state: z.enum(['open', 'completed', 'cancelled', 'suspended']),
  completedBy: z.object({ name: z.string(), at: Instant }).nullable(),
  suspendedBecause: z.string().nullable(),
  form: z.looseObject({ type: z.literal('default'), id: z.string(), components: z.array(z.unknown()) }),
  values: Values,
  draft: z.object({ savedAt: Instant }).nullable(),
  grounds: z.array(z.object({ law: z.string(), text: z.string(), title: z.string() })),
  timeLimit: z
    .object({ value: z.string().nullable(), internal: z.boolean(), law: z.string().nullable(), words: z.string() })
    .nullable(),
  deadlines: z.array(DeadlineRow),
  papers: z.array(
    z.object({
      template: z.string(),
      title: z.string(),
      form: z.string().nullable(),
      verified: z.boolean(),
      /** Drafted by this step, not only shown at it. */
      own: z.boolean(),
      when: z.string().nullable(),
    }),
  ),
  /** The paper that this task signs or issues. */
  document: DocumentRow.nullable(),
  approval: z
    .object({
      proposedBy: z.object({ name: z.string(), at: Instant }),
      proposal: z.array(z.object({ label: z.string(), value: z.string() })),
      changes: z.array(Change).nullable(),
      remarks: z.array(z.object({ by: z.string(), at: Instant, remark: z.string() })),
      document: DocumentRow.nullable(),
      slip: DocumentRow.nullable(),
      signature: Signature.nullable(),
    })
    .nullable(),
  returned: z.object({ by: z.string(), at: Instant, remark: z.string() }).nullable(),
  files: z.array(FileRow),
  petition: PetitionSummary,
}).meta({ id: 'TaskDetail' });
