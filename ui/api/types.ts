export type { FileKind } from '../../server/domain/fileKinds.ts';

import type { components, operations } from './openapi.d.ts';

type Schemas = components['schemas'];
/** What an operation answers when it succeeds. */
type Answer<Name extends keyof operations> = operations[Name]['responses'] extends
  | { 200: infer Good }
  | { 201: infer Good }
  ? Good extends { content: { 'application/json': infer Body } }
    ? Body
    : never
  : never;

export type Day = Schemas['Day'];
export type Instant = Schemas['Instant'];
export type Role = Schemas['Role'];
export type Kind = Schemas['Kind'];
export type DueState = Schemas['DueState'];
export type Me = Schemas['Me'];
export type Officer = Schemas['OfficerRow'];
export type Office = Schemas['Office'];
export type LawRelease = Schemas['LawRelease'];
export type BetweenLaws = Schemas['BetweenLaws'];
export type CalendarBook = Schemas['CalendarBook'];
export type Successions = Schemas['Successions'];
export type Choice = { value: string; label: string };
export type TaskRow = Schemas['TaskRow'];
export type TaskDetail = Omit<Schemas['TaskDetail'], 'form'> & { form: FormSchema };
export type Approval = NonNullable<TaskDetail['approval']>;
export type Completion = Answer<'postTasksIdCompletion'>;
export type Choices = Answer<'getCatalogueChoices'>;
export type Commune = Schemas['Commune'];
export type PartyInput = Schemas['PartyInput'];
export type PartyRole = PartyInput['role'];
export type PetitionInput = Schemas['PetitionInput'];
export type PetitionSummary = Schemas['PetitionSummary'];
export type PetitionRow = Schemas['PetitionRow'];
export type Dossier = Schemas['Dossier'];
export type Party = Dossier['parties'][number];
export type PetitionFull = Dossier['petition'];
export type RunRow = Dossier['runs'][number];
export type SideProcedure = Dossier['sideProcedures'][number];
export type Message = Dossier['messages'][number];
export type DeadlineRow = Schemas['DeadlineRow'];
export type Explanation = Schemas['Explanation'];
export type DeliveryRow = Schemas['DeliveryRow'];
export type ListedDelivery = Answer<'getDeliveries'>['items'][number];
export type DocumentRow = Schemas['DocumentRow'];
export type SeenPaper = Pick<DocumentRow, 'version' | 'rev'>;
export type IncomingInput = Schemas['IncomingInput'];
export type SettableLimit = Schemas['SettableLimit'];
export type ContactInput = Schemas['ContactInput'];
export type ContactClass = Schemas['ContactClass'];
export type ContactGuide = Answer<'getContactsGuide'>;
export type RecordedContact = Schemas['RecordedContact'];
export type IncomingRow = Schemas['IncomingRow'];
export type IncomingDetail = Schemas['IncomingDetail'];
export type Arrival = Schemas['Arrival'];
export type ScanRow = Schemas['ScanRow'];
export type Notice = Schemas['Notice'];
export type NoticePreferences = Schemas['NoticePreferences'];
export type NoticeChoice = {
  email: string | null;
  ways: { kind: Notice['kind']; app: boolean; mail: boolean; digest: boolean }[];
};
export type Receptions = Schemas['Receptions'];
export type Registration = Schemas['Registration'];
export type RegistrationInput = Schemas['RegistrationInput'];
export type SessionInput = Schemas['SessionInput'];
export type SessionDetail = Schemas['SessionDetail'];
export type HeardInput = Schemas['HeardInput'];
export type ReceptionRules = Schemas['ReceptionRules'];
export type Counter = Schemas['Counter'];
export type Ticket = Counter['tickets'][number];
export type PutBack = Answer<'postDocumentsIdWord'>;
export type Comparison = Answer<'getDocumentsIdVersionsACompareB'>['paragraphs'][number];
export type SimilarPaper = Answer<'getDocumentsSimilar'>['items'][number];
export type FileRow = Schemas['FileRow'];
export type Errands = Schemas['Errands'];
export type Awaited = Schemas['AwaitedRow'];
export type Reminder = Answer<'postReminders'>;
export type Workload = Answer<'getWorkload'>;
export type DeskRow = Schemas['DeskRow'];
export type Proposals = Answer<'getAssignmentProposal'>;
export type AbsenceRow = Schemas['AbsenceRow'];
export type HandOverRow = Schemas['HandOverRow'];
export type WorkOf = Answer<'getOfficersIdWork'>;
export type Opinion = Schemas['Opinion'];
export type AnswerInput = NonNullable<operations['postAwaitedIdAnswer']['requestBody']>['content']['application/json'];
export type Errand = Schemas['ErrandRow'];
export type WaitingPaper = Schemas['WaitingPaper'];
export type SigningRules = Answer<'getSigningRules'>;
export type SigningChain = Schemas['SigningChain'];
export type Delegation = Schemas['Delegation'];
export type ChainInput = operations['postSigningChains']['requestBody']['content']['application/json'];
export type DelegationInput = operations['postDelegations']['requestBody']['content']['application/json'];
export type CaseFile = Schemas['CaseFile'];
export type Evidence = CaseFile['evidence'][number];
export type DiaryEntry = CaseFile['diary'][number];
export type CaseFileAct<Path extends string> = operations[`postCasesId${Path}` & keyof operations] extends {
  requestBody: { content: { 'application/json': infer B } };
}
  ? B
  : never;
export type Diagram = Answer<'getRunsIdDiagram'>;
export type Register = Schemas['Register'];
export type RegisterFilter = Register['filters'][number];
export type RegisterColumn = Register['columns'][number];
export type RegisterLine = Schemas['RegisterLine'];
export type RegisterView = Schemas['RegisterView'];
export type ViewInput = Omit<RegisterView, 'id'>;
export type ExportOrder = operations['postRegistersKeyExport']['requestBody']['content']['application/json'];
export type Counted = Schemas['Counted'];
export type HeadOverview = Schemas['HeadOverview'];
export type BriefingFigure = Schemas['BriefingFigure'];
export type BriefingKind = operations['getBriefingsKind']['parameters']['path']['kind'];
export type Values = Record<string, unknown>;

/** A form of form-js, as far as the pages look into it themselves. */
export type FormSchema = { components: FormComponent[]; [key: string]: unknown };
export type FormComponent = {
  type: string;
  id?: string;
  key?: string;
  values?: { value: string; label: string }[];
  components?: FormComponent[];
  [key: string]: unknown;
};

/** What the stream of events tells: something of this petition was touched. */
export type Change = {
  kind: 'task' | 'petition' | 'document' | 'incoming' | 'scan' | 'counter' | 'notice' | 'calendar';
  id: string;
  petitionId: string | null;
};
export type SignatureRow = Schemas['SignatureRow'];
export type Signatures = Schemas['Signatures'];
export type Certificates = Schemas['Certificates'];
export type CertificateRow = Schemas['CertificateRow'];
