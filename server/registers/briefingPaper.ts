import { fileURLToPath } from 'node:url';
import type { Knex } from 'knex';
import { fields, labelOf } from '../catalogue/choices.ts';
import { readTemplates, renderDocx, renderHtml, renderPdf } from '../documents/index.ts';
import { formatMoment } from '../domain/words.ts';
import { type BriefingKind, linesFor, type Period, readBriefing } from './briefing.ts';
import { desks, latenessCauses } from './lateness.ts';
import { type Overview, readOverview } from './overview.ts';
import type { Line } from './read.ts';
import type { Reading } from './types.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const briefingTitles: Record<BriefingKind, string> = {
  briefing: 'Báo cáo giao ban',
  'quick-report': 'Báo cáo nhanh trong ngày',
};

/** A briefing as a file: our own wording, which says so; nobody who is late is named in it. */
export async function writeBriefing(
  db: Knex,
  reading: Reading,
  { kind, period, format }: { kind: BriefingKind; period: Period; format: 'docx' | 'pdf' },
): Promise<Buffer> {
  const context = await contextOf(db, reading, kind, period);
  const html = await renderHtml(await readTemplates(root, 'office'), kind, context);
  const title = briefingTitles[kind];
  return format === 'docx' ? renderDocx(html, { title }) : renderPdf(html, { title });
}

async function contextOf(db: Knex, reading: Reading, kind: BriefingKind, period: Period) {
  const { officer, today, at } = reading;
  const agency = await db('agencies as a')
    .leftJoin('agencies as p', 'p.id', 'a.parentId')
    .where('a.id', officer.agencyId)
    .first('a.name', 'a.place', 'a.symbol', 'a.code', 'a.headTitle', 'p.name as parentName');
  const overview = await readOverview(db, reading);
  return {
    ...(await readBriefing(db, reading, kind, period)),
    agency: { ...agency, ...(agency.parentName ? {} : { parentName: undefined }) },
    document: { issuedOn: today, recipients: [] },
    period,
    madeAt: formatMoment(at),
    ...lateOf(overview),
    byField: byField(overview),
    notable: kind === 'briefing' ? await notableOf(db, reading) : [],
    received: kind === 'briefing' ? [] : await receivedOf(db, reading, period),
  };
}

function lateOf({ matters, groups }: Overview) {
  const all = groups.find(({ by }) => by === 'all')?.late ?? 0;
  const shown = new Set(matters.map(({ petitionId }) => petitionId)).size;
  return {
    matters: matters.map(({ petitionCode, title, step, dueOn, cause, role, unit }) => ({
      code: petitionCode ?? 'chưa có số',
      title,
      step,
      dueOn,
      cause: labelOf(latenessCauses, cause),
      desk: [labelOf(desks, role), unit].filter(Boolean).join(', '),
    })),
    more: all > shown ? `Còn ${all - shown} đơn quá hạn khác trong sổ theo dõi đơn.` : '',
  };
}

function byField({ groups }: Overview) {
  return groups
    .filter(({ by }) => by === 'field')
    .sort((a, b) => b.open - a.open)
    .map(({ key, open, late, near }) => ({
      label: key ? labelOf(fields, key) : 'Chưa xác định',
      open: String(open),
      late: String(late),
      near: String(near),
    }));
}

// One line per matter, with all that is said of it.
async function notableOf(db: Knex, reading: Reading) {
  const columns = ['code', 'title', 'received', 'state'];
  const found = new Map<string, { line: Line; why: string[] }>();
  for (const [filter, why] of [
    ['crowded', 'đông người'],
    ['complex', 'phức tạp'],
    ['long', 'kéo dài'],
  ] as const) {
    for (const line of await linesFor(db, reading, { state: 'unsettled', [filter]: '1' }, columns)) {
      const known = found.get(line.id) ?? { line, why: [] };
      known.why.push(why);
      found.set(line.id, known);
    }
  }
  return [...found.values()].map(({ line: { cells }, why }) => ({
    code: cells.code,
    title: cells.title,
    receivedOn: cells.received,
    state: cells.state,
    why: why.join(', '),
  }));
}

async function receivedOf(db: Knex, reading: Reading, { from, to }: Period) {
  const columns = ['code', 'title', 'kind', 'channel'];
  const lines = await linesFor(db, reading, { state: 'registered', from, to }, columns, 100);
  return lines.map(({ cells }) => ({
    code: cells.code,
    title: cells.title,
    why: [cells.kind, cells.channel].filter(Boolean).join(', '),
  }));
}
