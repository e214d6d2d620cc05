import { refusal } from '../domain/refusal.ts';
import { compile, parse } from '../engine/index.ts';
import { hashOf } from './bundle.ts';
import { lint } from './lint/lint.ts';
import { readProcedure } from './readProcedure.ts';
import type { Bundle, Release } from './types.ts';

/** A bundle checked as a whole and made ready to run. Refuses with `{ element id or form key: reason }`. */
export async function compileRelease(bundle: Bundle): Promise<Release> {
  const parsed = await parse(bundle.bpmn);
  const models = compile(parsed);
  const procedure = readProcedure(parsed);
  const faults = lint(bundle, parsed, models, procedure);
  if (Object.keys(faults).length) {
    throw refusal(422, 'release_refused', `Quy trình “${procedure.name}” chưa phát hành được.`, faults);
  }
  return { hash: hashOf(bundle), procedure, models, forms: bundle.forms, templates: bundle.templates };
}
