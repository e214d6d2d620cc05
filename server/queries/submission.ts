import type { Knex } from 'knex';
import { formatMoment } from '../domain/words.ts';
import { sayAnswers } from '../forms/sayAnswers.ts';
import type { Agency } from '../models/Agency.ts';
import type { Document } from '../models/Document.ts';
import type { Run } from '../models/Run.ts';
import { getRelease } from '../procedures/library.ts';
import { type Signer, signerOf } from './signing.ts';
import { type DeskVisit, readTrail, sayDecision } from './trail.ts';

/** What a submission slip (phiếu trình) says of a paper: who submits what to whom, and what each desk said so far. */
export async function readSubmission(
  knex: Knex,
  { agency, run, caller, document }: { agency: Agency; run: Run; caller: Run | undefined; document: Document },
) {
  const visits = await readTrail(knex, document);
  const draft = visits.filter(({ documentAct, until }) => documentAct === 'draft' && until).at(-1);
  const said = visits.filter((visit) => visit.documentAct !== 'draft' && visit.values);
  return {
    title: document.title,
    form: document.form,
    version: document.version,
    to: await addressee(knex, agency, await signerOf(knex, run, caller)),
    by: draft?.officer ?? { name: agency.name, title: 'đơn vị soạn thảo' },
    at: formatMoment(draft?.until ?? run.startedAt),
    summary: draft ? await summaryOf(knex, document, draft) : [],
    opinions: said.map((visit) => ({
      desk: visit.name,
      name: visit.officer?.name ?? '',
      at: formatMoment(visit.until ?? visit.from),
      said: sayDecision(visit) ?? '',
      remark: visit.remark,
    })),
  };
}

async function addressee(knex: Knex, agency: Agency, { role, officerId }: Signer): Promise<string> {
  if (role === 'head') return agency.headTitle;
  const signers = knex('officers').where({ agencyId: agency.id }).whereNull('disabledAt');
  if (officerId) signers.where({ id: officerId });
  else signers.whereRaw('? = any (roles)', [role]);
  const found = await signers.limit(2).select<{ name: string; title: string }[]>('name', 'title');
  return found.length === 1 && found[0] ? `${found[0].title} ${found[0].name}` : agency.headTitle;
}

async function summaryOf(knex: Knex, document: Document, draft: DeskVisit) {
  const run = await knex('runs').where({ id: document.runId }).first<Pick<Run, 'releaseId'>>('releaseId');
  const { procedure, forms } = await getRelease(knex, run.releaseId);
  const fields = forms[procedure.tasks[draft.key]?.formKey ?? '']?.keys() ?? [];
  const files = await knex('files')
    .where({ petitionId: document.petitionId })
    .select<{ id: string; name: string }[]>('id', 'name');
  const names = new Map(files.map(({ id, name }) => [id, name]));
  return sayAnswers(fields, draft.values ?? {}, names).map(({ label, value }) => ({ label, text: value }));
}
