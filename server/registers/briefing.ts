import type { Knex } from 'knex';
import { kinds, labelOf } from '../catalogue/choices.ts';
import type { Day } from '../domain/day.ts';
import { refusal } from '../domain/refusal.ts';
import { outgoingRegister } from './documents.ts';
import { CROWDED } from './petitionFilters.ts';
import { petitionRegister } from './petitions.ts';
import { countRegister, type Line, readRegister } from './read.ts';
import type { Reading, Register } from './types.ts';

export type BriefingKind = 'briefing' | 'quick-report';
export type Period = { from: Day; to: Day };

/** One number of a report with the question that lists what it counts. `label` is one of the template's lines. */
export type Figure = { no: string; label: string; count: number; register: string; filters: Record<string, string> };
export type Briefing = { figures: Figure[]; present: Figure[]; sources: { no: string; codes: string }[] };

const COUNTED = 1_000_000;
/** So many of a number's matters are named on paper; the register has them all. */
const NAMED = 60;
// The longest period anybody gives a briefing of.
const YEAR = 366 * 86_400_000;

/** Giao ban (Nghị định 154/2026/NĐ-CP Đ30.3) or the quick report of a day. Refuses with 422 `bad_period`. */
export async function readBriefing(db: Knex, reading: Reading, kind: BriefingKind, period: Period): Promise<Briefing> {
  refuseBadPeriod(period, reading);
  const asked = [...questionsOfPeriod(kind, period), ...questionsOfNow(reading)];
  const figures: Figure[] = [];
  const sources: Briefing['sources'] = [];
  for (const { register, label, filters } of asked) {
    const no = String(figures.length + 1);
    const { count } = await countRegister(db, register, reading, filters, COUNTED);
    figures.push({ no, label, count, register: register.key, filters });
    sources.push({ no, codes: await codesOf(db, register, reading, filters, count) });
  }
  const now = questionsOfNow(reading).length;
  return { figures: figures.slice(0, -now), present: figures.slice(-now), sources };
}

/** The lines of one question, as many as fit a report. */
export async function linesFor(
  db: Knex,
  reading: Reading,
  filters: Record<string, string>,
  columns: string[],
  limit = 20,
): Promise<Line[]> {
  return (await readRegister(db, petitionRegister, reading, { filters, columns }, { limit })).items;
}

function refuseBadPeriod({ from, to }: Period, { today }: Reading): void {
  const bad = from > to || to > today || Date.parse(to) - Date.parse(from) > YEAR;
  if (bad)
    throw refusal(
      422,
      'bad_period',
      'Kỳ báo cáo chưa hợp lệ: từ ngày không sau đến ngày, không quá hôm nay, không dài hơn một năm.',
      {
        from: 'Chưa hợp lệ',
      },
    );
}

type Asked = { register: Register; label: string; filters: Record<string, string> };

function questionsOfPeriod(kind: BriefingKind, { from, to }: Period): Asked[] {
  const of = (label: string, filters: Record<string, string>): Asked => ({
    register: petitionRegister,
    label,
    filters,
  });
  const received = { state: 'registered', from, to };
  const papers: Asked = { register: outgoingRegister, label: 'Văn bản đã ban hành', filters: { from, to } };
  return [
    ...(kind === 'briefing' ? [of('Đơn chưa giải quyết xong từ kỳ trước chuyển sang', { pendingOn: from })] : []),
    of('Đơn nhận', received),
    ...kinds.map(({ value }) =>
      of(`Trong đó: ${labelOf(kinds, value).toLocaleLowerCase('vi')}`, { ...received, kind: value }),
    ),
    of(`Đơn đông người (từ ${CROWDED} người trở lên)`, { ...received, crowded: '1' }),
    of('Đơn đã kết thúc việc xử lý, giải quyết', { closedFrom: from, closedTo: to }),
    papers,
  ];
}

function questionsOfNow({ nearDays, longRunningDays }: Reading): Asked[] {
  const of = (label: string, filters: Record<string, string>): Asked => ({
    register: petitionRegister,
    label,
    filters,
  });
  return [
    of('Đơn chưa kết thúc', { state: 'unsettled' }),
    of('Đơn có việc quá hạn', { due: 'late' }),
    of(`Đơn có việc đến hạn trong ${nearDays} ngày tới`, { due: 'near' }),
    of('Đơn đang tạm dừng', { due: 'paused' }),
    of('Vụ việc phức tạp chưa kết thúc', { state: 'unsettled', complex: '1' }),
    of(`Vụ việc kéo dài quá ${longRunningDays} ngày (theo cách tính của cơ quan)`, { state: 'unsettled', long: '1' }),
  ];
}

async function codesOf(db: Knex, register: Register, reading: Reading, filters: Record<string, string>, count: number) {
  if (count === 0) return 'không có';
  const code = register.key === petitionRegister.key ? 'code' : 'number';
  const { items } = await readRegister(
    db,
    register,
    reading,
    { filters, columns: [code], sort: code },
    { limit: NAMED },
  );
  const named = items.map(({ cells }) => String(cells[code] ?? 'chưa có số')).join('; ');
  return count > items.length ? `${named}; và ${count - items.length} dòng khác trong “${register.title}”` : named;
}
