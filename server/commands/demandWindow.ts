import { refusal } from '../domain/refusal.ts';
import { formatDay } from '../domain/words.ts';
import type { FormSchema } from '../forms/index.ts';
import { wasLate } from '../models/Deadline.ts';
import type { Run } from '../models/Run.ts';
import { windowsOf } from '../procedures/index.ts';
import type { Matter } from './matter.ts';

/**
 * What somebody says about a period (`kntc:window`: in time or not) must not contradict the days that were written down with
 * it. Asked when the clock has been counted. Refuses with 422 `window_contradicted`, the field and the article.
 */
export function demandWindow(matter: Matter, run: Run, schema: FormSchema, values: Record<string, unknown>): void {
  for (const { key, deadline: id, inTime } of windowsOf(schema)) {
    const clock = matter.deadlines?.find((one) => one.runId === run.id && one.key === id && one.state === 'met');
    const late = clock && wasLate(clock);
    const said = values[key];
    if (!clock || late === undefined || typeof said !== 'string' || (said === inTime) !== late) continue;
    const last = formatDay(clock.dueOn ?? '');
    const message = `Theo các ngày đã ghi, ${late ? 'đã quá' : 'còn trong'} thời hạn, ngày cuối là ${last} (${clock.limitLaw}).`;
    throw refusal(422, 'window_contradicted', message, { [key]: message });
  }
}
