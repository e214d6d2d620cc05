import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { closeDocuments, renderHtml } from '../../server/documents/index.ts';
import { Refusal } from '../../server/domain/refusal.ts';
import { compileForm, type FormKey, type FormSchema, type FormValues } from '../../server/forms/index.ts';
import { isTrue, type Release, type TaskSpec } from '../../server/procedures/index.ts';
import { releaseOf } from '../support/walk.ts';
import { givenTo, leadTo } from './paperLeads.ts';

const today = '2026-08-03';
// What the petition and its register bring along for every paper.
const matter = {
  agency: {
    name: 'Ủy ban nhân dân xã Đồng Vạc',
    parentName: 'Ủy ban nhân dân tỉnh Hà Thanh',
    place: 'Đồng Vạc',
    symbol: 'UBND',
    code: 'DV',
    headTitle: 'Chủ tịch Ủy ban nhân dân xã Đồng Vạc',
  },
  document: {
    number: '05/QĐ-UBND',
    issuedOn: today,
    title: 'Văn bản',
    signer: { name: 'Nguyễn Văn Minh', title: 'Chủ tịch', capacity: null },
    recipients: ['Bà Nguyễn Thị Tư'],
  },
  petition: {
    code: 'DV-2026-1',
    receivedOn: '2026-07-06',
    title: 'Khiếu nại quyết định thu hồi đất',
    content: 'Khiếu nại Quyết định số 214/QĐ-UBND',
    requests: 'Hủy quyết định',
    kind: 'complaint',
    channelName: 'Trực tiếp',
    people: [{ name: 'Nguyễn Thị Tư', address: 'Thôn Đông Hạ' }],
    representatives: [{ name: 'Nguyễn Thị Tư', address: 'Thôn Đông Hạ' }],
  },
  complainant: { name: 'Nguyễn Thị Tư', address: 'Thôn Đông Hạ', count: 1 },
  respondent: { name: 'Chủ tịch Ủy ban nhân dân xã Đồng Vạc' },
  case: { number: 'KN1-DV-2026-1', acceptedOn: '2026-07-10' },
  officer: { name: 'Lê Thị Lan', title: 'Công chức' },
  today,
};

const root = new URL('../../processes/', import.meta.url);

/** Whether one of its steps drafts a paper. */
function drawsPapers(procedure: string): boolean {
  const diagram = new URL(`${procedure}/process.bpmn`, root);
  return existsSync(diagram) && readFileSync(diagram, 'utf8').includes('<kntc:paper ');
}

/** A step that drafts papers, or by which the system gives one out. */
type Drafting = Pick<TaskSpec, 'id' | 'papers' | 'papersWhen'>;

function draftings({ procedure }: Release): Drafting[] {
  const sent = Object.values(procedure.sends).map(({ id, template }) => ({ id, papers: [template], papersWhen: {} }));
  return [...Object.values(procedure.tasks), ...sent];
}

const compiled = new Map<FormSchema, ReturnType<typeof compileForm>>();

/** The least that a form lets through: required answers only. */
function leastAnswers(schema: FormSchema, choices: FormValues, facts: FormValues): FormValues {
  const form = compiled.get(schema) ?? compileForm(schema);
  compiled.set(schema, form);
  const asked = form.keys().filter(({ required, key, type }) => required || key in choices || type === 'list');
  const answers = Object.fromEntries(asked.map((key) => [key.key, choices[key.key] ?? least(key, schema)]));
  try {
    return form.parse(answers, { ...facts, receivedOn: '2026-07-06', today }).values;
  } catch (error) {
    throw new Error(`${schema.id}: ${JSON.stringify(faultOf(error))}`);
  }
}

function least({ key, type, options, items }: FormKey, schema: FormSchema): unknown {
  if (type === 'number') return key === 'announcementCopies' ? 2 : 30;
  if (type === 'date')
    return key === 'dialogueOn' && schema.id === 'invite-dialogue' ? '2026-08-20' : (days[key] ?? today);
  if (type === 'time') return '08:00';
  if (type === 'boolean') return true;
  if (type === 'enum') return options?.[0]?.value;
  if (type === 'files') return ['0198a7a6-0000-7000-8000-000000000001'];
  if (type === 'enumList') return [options?.[0]?.value];
  if (type === 'list')
    return [
      Object.fromEntries(
        (items ?? []).filter(({ required }) => required).map((item) => [item.key, least(item, schema)]),
      ),
    ];
  return 'Nội dung';
}

// Days that must lie before or after another one.
const days: Record<string, string> = {
  publishedUntil: '2026-08-20',
  sanctionPublishedUntil: '2026-08-20',
  previousConclusionOn: '2026-05-04',
  appealWindowFrom: '2026-07-01',
  disciplineReportDueOn: '2026-08-20',
  opinionsDueOn: '2026-08-20',
  reminderAnswerBy: '2026-08-20',
};

/** Paths of the main flow that lead to each paper, as choices made before or at its task. */
function choicesFor({ procedure }: Release, task: Drafting, template: string): FormValues {
  const lead = leadTo(procedure.key, task.id, template);
  if (lead) return { ...conditionsOf(task.papersWhen[template] ?? ''), ...lead };
  const proposal = /proposal = "([a-z]+)"/.exec(task.papersWhen[template] ?? '')?.[1];
  const triage = {
    eligibility: 'eligible',
    kind: proposal === 'split' ? 'mixed' : 'complaint',
    complaintInstance: 'first',
    jurisdiction: proposal === 'transfer' || proposal === 'return' ? 'other' : 'own',
    forwarded: proposal === 'return',
    guidedBefore: false,
    subordinateOverdue: proposal === 'demand',
    newCircumstances: proposal === 'report',
    decision: 'approve',
  };
  return proposal ? { ...triage, proposal } : conditionsOf(task.papersWhen[template] ?? '');
}

/** What a paper's condition asks for: `= studyResult = "withdrawn"`, or a fact that must hold. */
function conditionsOf(when: string): FormValues {
  const equal = [...when.matchAll(/(\w+) = "([\w-]+)"/g)].map(([, key = '', value]): [string, unknown] => [key, value]);
  const bare = /^= (\w+)$/.exec(when)?.[1];
  return Object.fromEntries(bare ? [[bare, true], ...equal] : equal);
}

/** Everything that the steps before this one, and this one, have been answered, required answers only. */
function factsAt(release: Release, task: Drafting, template: string): FormValues {
  const { procedure, forms } = release;
  const choices = choicesFor(release, task, template);
  const before = procedure.order.slice(0, procedure.order.indexOf(task.id) + 1);
  const facts: FormValues = { ...givenTo[procedure.key] };
  for (const id of before) {
    const schema = forms[procedure.tasks[id]?.formKey ?? ''];
    if (schema) Object.assign(facts, leastAnswers(schema, choices, { ...facts, ...choices }));
  }
  return facts;
}

describe('papers', () => {
  after(closeDocuments);

  for (const procedure of readdirSync(root).filter(drawsPapers)) {
    it(`of ${procedure} can be issued from the required answers alone`, async () => {
      const release = await releaseOf(procedure);
      const missing: Record<string, unknown> = {};
      for (const task of draftings(release)) {
        for (const template of task.papers) {
          const facts = factsAt(release, task, template);
          const when = task.papersWhen[template];
          if (when)
            expect(
              isTrue(when, { ...choicesFor(release, task, template), ...facts }),
              `${task.id} ${template}`,
            ).to.equal(true);
          const papers = Object.fromEntries(
            [...Object.keys(release.templates), 'verification-decision'].map((id) => [
              id,
              { number: '04/QĐ-UBND', issuedOn: '2026-07-20' },
            ]),
          );
          const fault = await renderHtml(
            release.templates,
            template,
            { ...matter, petition: petitionOf(choicesFor(release, task, template)), papers, facts },
            { strict: true },
          ).then(() => null, faultOf);
          if (fault) missing[`${task.id} ${template}`] = fault;
        }
      }
      expect(missing).to.deep.equal({});
    });
  }
});

/** Only a petition that somebody passed on can be returned, and then the register knows who did. */
function petitionOf({ forwarded }: FormValues): FormValues {
  return forwarded === true ? { ...matter.petition, forwardedBy: 'Ban Tiếp công dân tỉnh Hà Thanh' } : matter.petition;
}

function faultOf(error: unknown): unknown {
  return error instanceof Refusal ? (error.fields ?? error.message) : String(error);
}
