import { z } from 'zod';
import { formatDay } from '../domain/words.ts';
import { failpoint } from '../failpoints.ts';
import { Officer } from '../models/Officer.ts';
import { abilityOf } from '../policies/ability.ts';
import { withBars } from '../queries/bars.ts';
import { bindRegister } from '../registers/bind.ts';
import { writeBriefing } from '../registers/briefingPaper.ts';
import { getRegister } from '../registers/index.ts';
import { openReading } from '../registers/read.ts';
import type { Reading } from '../registers/types.ts';
import type { JobDeps } from './worker.ts';

const Payload = z.object({ exportId: z.uuid() });
const RegisterRequest = z.object({
  register: z.string(),
  filters: z.record(z.string(), z.string()),
  columns: z.array(z.string()).optional(),
  sort: z.string().optional(),
});
const BriefingRequest = z.object({
  kind: z.enum(['briefing', 'quick-report']),
  period: z.object({ from: z.string(), to: z.string() }),
});
export type ExportRow = {
  id: string;
  officerId: string;
  kind: 'register' | 'briefing';
  title: string;
  format: 'xlsx' | 'docx' | 'pdf';
  request: unknown;
};
const MOST_BYTES = 60 * 1024 * 1024;
const ATTEMPTS = 3;

/**
 * Makes a file that an officer ordered, with the rights he has now. May run twice: whoever finishes last fills the row. After
 * three attempts the officer is told that it cannot be made.
 */
export async function makeExport(deps: JobDeps, payload: unknown, attempt: number): Promise<void> {
  await failpoint('job_claimed');
  const { db, log } = deps;
  const { exportId: id } = Payload.parse(payload);
  const row = await db('exports').where({ id }).whereIn('state', ['pending', 'running']).first<ExportRow | undefined>();
  if (!row) return;
  await db('exports').where({ id }).update({ state: 'running', rowsDone: 0 });
  try {
    const reading = await readingOf(deps, row.officerId);
    const content = await contentOf(deps, row, reading);
    if (content.length > MOST_BYTES) throw new Error(`the file has ${content.length} bytes`);
    await failpoint('job_done');
    await db('exports')
      .where({ id, state: 'running' })
      .update({ state: 'ready', content, name: nameOf(row, reading), finishedAt: db.fn.now() });
  } catch (error) {
    if (attempt < ATTEMPTS) throw error;
    log.error({ exportId: id, name: (error as Error).name, reason: (error as Error).message }, 'export failed');
    await db('exports').where({ id, state: 'running' }).update({
      state: 'failed',
      failure: 'Chưa tạo được tệp: hãy thử lại, hoặc thu hẹp điều kiện lọc.',
      finishedAt: db.fn.now(),
    });
  }
}

function contentOf({ db }: JobDeps, row: ExportRow, reading: Reading): Promise<Buffer> {
  if (row.kind === 'briefing') {
    const { kind, period } = BriefingRequest.parse(row.request);
    return writeBriefing(db, reading, { kind, period, format: row.format === 'pdf' ? 'pdf' : 'docx' });
  }
  const { register, ...question } = RegisterRequest.parse(row.request);
  const told = async (rowsDone: number) => {
    await db('exports').where({ id: row.id }).update({ rowsDone });
  };
  const format = row.format === 'xlsx' ? 'xlsx' : 'docx';
  return bindRegister(db, getRegister(register), reading, question, { id: row.id, format, told });
}

async function readingOf({ db }: JobDeps, officerId: string): Promise<Reading> {
  const officer = await Officer.query(db).findById(officerId).whereNull('disabledAt').throwIfNotFound();
  const reader = await withBars(db, officer);
  return openReading(db, reader, abilityOf(reader));
}

function nameOf({ title, format }: ExportRow, { today }: Reading): string {
  return `${title} ${formatDay(today).replaceAll('/', '-')}.${format}`;
}
