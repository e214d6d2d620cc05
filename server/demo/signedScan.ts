import type { Knex } from 'knex';
import type { Officer } from '../commands/act.ts';
import { renderHtml, renderPdf } from '../documents/index.ts';
import { takeIn } from '../files/upload.ts';
import { Document } from '../models/Document.ts';
import { getRelease } from '../procedures/library.ts';
import { findVersion } from '../queries/documents.ts';
import { previewContext } from '../queries/previewContext.ts';
import { findListedTask } from '../queries/worklist.ts';
import { answersOf, openTask } from './perform.ts';
import type { World } from './replay.ts';
import type { Answers, Step } from './stories/story.ts';

/** Minutes that a step wants signed in ink: printed from the answers, signed, and back from the scanner. */
export async function signedScans(
  world: World,
  officer: Officer,
  at: Date,
  petitionId: string,
  step: Step & { does: 'complete' },
): Promise<Answers> {
  const db = world.longDb;
  const { key } = step;
  const answers = answersOf(step, world.day);
  const { id, runId } = await openTask(db, petitionId, key);
  const run = await db('runs').where({ id: runId }).first('releaseId');
  const { procedure, forms } = await getRelease(db, run.releaseId);
  const fields = forms[procedure.tasks[key]?.formKey ?? key]?.keys() ?? [];
  const scans: Answers = {};
  const drafted = async (taskId: string, template: string) => {
    const task = await findListedTask(db, taskId);
    if (!task) throw new Error(`task ${taskId} is gone`);
    const { release, context } = await previewContext(db, task, template, answers, { officer, at });
    return renderHtml(release.templates, template, context);
  };
  for (const { key: field, signs } of fields) {
    if (!signs || field in answers) continue;
    const drafts = procedure.tasks[key]?.papers.includes(signs);
    const paper = drafts ? await drafted(id, signs) : await printed(db, petitionId, signs);
    const signed = paper.replaceAll('<p class="space"></p>', '<p class="space"><i>(đã ký)</i></p>');
    const bytes = await renderPdf(signed, { title: 'Bản quét' });
    scans[field] = [(await takeIn({ ...world, db }, officer, bytes, 'bien-ban-da-ky.pdf')).id];
  }
  return scans;
}

/** A paper that the procedure gave out to be signed. */
async function printed(db: Knex, petitionId: string, template: string): Promise<string> {
  const document = await Document.query(db).findOne({ petitionId, template }).throwIfNotFound();
  const version = await findVersion(db, document.id, document.version);
  if (!version) throw new Error(`${template} has no version`);
  const { templates } = await getRelease(db, document.releaseId);
  return renderHtml(templates, template, version.context);
}
