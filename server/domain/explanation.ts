import { addDays, type Day } from './day.ts';
import { type LimitUnit, limitWords, parseLimit, type TimeLimit, unitWords } from './limit.ts';
import { formatDay, formatRange } from './words.ts';

export type DayWithCause = { day: Day; cause: string };

/** A period by which a limit was extended. */
export type Grant = { value: string; law: string };

/** Every reason for a due date, as data and as sentences that an officer can read to a citizen. */
export type Explanation = {
  startedOn: Day;
  /** When on that day, for limits in working hours; null: from the morning on. */
  startedHour: string | null;
  limit: string;
  law: string | null;
  /** Counted back from `startedOn`, the day of what it must come before. */
  before: boolean;
  /** What was granted on top of the limit, in its order. */
  extensions: Grant[];
  state: 'running' | 'paused';
  dueOn: Day | null;
  /** The minute of the last day on which a limit in working hours is used up. */
  dueHour: string | null;
  /** The agency's hours that counted, and who set them. */
  hours: { words: string; source: string } | null;
  /** The first day that may count, whether or not it is a working day. */
  firstCounted: Day;
  /** Days off that a limit in working days passed over; days of a pause stand in `pauses`. */
  skipped: DayWithCause[];
  /** Saturdays that counted because the public service worked on them. */
  workedSaturdays: DayWithCause[];
  /** Days that did not count because the clock stood still; `days` is null while it still does. */
  pauses: { from: Day; until: Day | null; days: number | null }[];
  movedFrom?: DayWithCause;
  /** The days off between the last day of the limit and the day it moved to. */
  movedOver: DayWithCause[];
  /** What is left when the clock stands still. */
  remaining?: { n: number; unit: LimitUnit };
  /** Rows of the calendar that are not official yet, and years it does not know. */
  uncertain: string[];
  words: string[];
};

export type Told = Omit<Explanation, 'words'>;

/** The sentences: start, length and article, what did not count, the end. */
export function tell(told: Told, limit: TimeLimit, startedBy: string, countFirstDay: boolean): string[] {
  const by = told.law ? ` theo ${told.law}` : '';
  const through = WORKING.has(limit.unit) ? '' : ' (tính cả ngày nghỉ)';
  return [
    tellStart(told, limit, startedBy, countFirstDay),
    `${told.before ? 'Đếm lùi' : 'Đếm'} ${limitWords(limit)}${through}${by}.`,
    ...(told.hours ? [`Giờ làm việc: ${told.hours.words} (${told.hours.source}).`] : []),
    ...told.extensions.map(
      ({ value, law }, at) => `Gia hạn lần ${at + 1}: cộng ${limitWords(parseLimit(value))} theo ${law}.`,
    ),
    ...tellSkipped(runsOf(told.skipped)),
    ...told.workedSaturdays.map(({ day, cause }) => `Có tính Thứ Bảy ${formatDay(day)} (${cause}).`),
    ...told.pauses.map(tellPause),
    ...tellEnd(told),
    ...(told.uncertain.length > 0
      ? [`Lịch nghỉ còn dự kiến: ${told.uncertain.join(', ')}; ngày đến hạn có thể thay đổi.`]
      : []),
  ];
}

const WORKING: ReadonlySet<LimitUnit> = new Set(['working days', 'working hours']);

function tellStart(
  { startedOn, startedHour, before }: Told,
  { unit }: TimeLimit,
  startedBy: string,
  countFirstDay: boolean,
): string {
  const day = formatDay(startedOn);
  if (before) return `Tính lùi từ ngày ${day} (${startedBy}, không tính).`;
  if (unit !== 'working hours') {
    return `Bắt đầu từ ngày ${day} (${startedBy}, ${countFirstDay ? 'được tính' : 'không tính'}).`;
  }
  return startedHour
    ? `Bắt đầu từ ${startedHour} ngày ${day} (${startedBy}).`
    : `Bắt đầu từ đầu giờ làm việc ngày ${day} (${startedBy}, không ghi giờ).`;
}

type RunOfDays = { from: Day; to: Day; days: number; causes: string[] };

function runsOf(skipped: readonly DayWithCause[]): RunOfDays[] {
  const runs: RunOfDays[] = [];
  for (const { day, cause } of skipped) {
    const last = runs.at(-1);
    if (last && addDays(last.to, 1) === day) {
      last.to = day;
      last.days += 1;
      if (!last.causes.includes(cause)) last.causes.push(cause);
    } else runs.push({ from: day, to: day, days: 1, causes: [cause] });
  }
  return runs;
}

/** Up to two weekends are named each; more are told in one sentence. Runs with a holiday always stand alone. */
function tellSkipped(runs: readonly RunOfDays[]): string[] {
  const weekends = runs.filter(({ causes }) => causes.every((cause) => cause === 'Thứ Bảy' || cause === 'Chủ nhật'));
  if (weekends.length <= 2) return runs.map(tellRun);
  const days = weekends.reduce((sum, run) => sum + run.days, 0);
  const ranges = weekends.map(({ from, to }) => formatRange(from, to).replace(/\/\d{4}$/, '')).join(', ');
  return [
    ...runs.filter((run) => !weekends.includes(run)).map(tellRun),
    `Không tính ${days} ngày nghỉ cuối tuần: ${ranges}.`,
  ];
}

function tellRun({ from, to, days, causes }: RunOfDays): string {
  return `Không tính ${days > 2 ? `${days} ngày ` : ''}${formatRange(from, to)} (${causes.join(', ')}).`;
}

function tellPause({ from, until, days }: Explanation['pauses'][number]): string {
  if (until === null || days === null) return `Tạm dừng từ ngày ${formatDay(from)}, chưa tiếp tục.`;
  return `Tạm dừng từ ${formatDay(from)} đến hết ${formatDay(addDays(until, -1))}: không tính ${days} ngày.`;
}

function tellEnd({ before, movedFrom, dueOn, dueHour, remaining }: Told): string[] {
  const moved = movedFrom
    ? [
        `Ngày cuối ${formatDay(movedFrom.day)} là ngày nghỉ (${movedFrom.cause}) nên chuyển ${before ? 'về ngày làm việc trước đó' : 'sang ngày làm việc tiếp theo'}.`,
      ]
    : [];
  if (dueOn && before) return [...moved, `Chậm nhất ngày ${formatDay(dueOn)}.`];
  if (dueOn) return [...moved, `Đến hạn ${dueHour ? `${dueHour} ` : ''}ngày ${formatDay(dueOn)}.`];
  if (!remaining) return moved;
  const left = String(Math.round(remaining.n * 100) / 100).replace('.', ',');
  return [...moved, `Khi tiếp tục còn ${left} ${unitWords(remaining.unit)}, đếm từ ngày tiếp tục.`];
}
