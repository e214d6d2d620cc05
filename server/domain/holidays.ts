import type { Calendar, CalendarDay } from './calendar.ts';
import { addDays, type Day, weekday } from './day.ts';

/** Bộ luật Lao động 2019 Đ111–112 for 2025–2030: the rows an installation starts with; legal staff correct them. */
export function seedCalendar(): Calendar {
  const days = [...announced(), ...[2027, 2028, 2029, 2030].flatMap(provisionalYear), ...pendingDays()];
  return { days: days.sort((a, b) => (a.date < b.date ? -1 : 1)) };
}

/** First day of the lunar year and the 10th of the third lunar month, by the Vietnamese (UTC+7) lunar calendar. */
export const lunarDates: Readonly<Record<number, { newYear: Day; hungKings: Day }>> = {
  2025: { newYear: '2025-01-29', hungKings: '2025-04-07' },
  2026: { newYear: '2026-02-17', hungKings: '2026-04-26' },
  2027: { newYear: '2027-02-06', hungKings: '2027-04-16' },
  2028: { newYear: '2028-01-26', hungKings: '2028-04-04' },
  2029: { newYear: '2029-02-13', hungKings: '2029-04-23' },
  // One day before the Chinese new year: the new moon falls before midnight in Hà Nội and after it in Beijing.
  2030: { newYear: '2030-02-02', hungKings: '2030-04-12' },
};

const LABOUR_CODE = 'Bộ luật Lao động 2019 Đ112.1';
const COMPENSATION = 'Bộ luật Lao động 2019 Đ111.3';
const NATIONAL_DAY = 'Quốc khánh 2/9';
const BESIDE_NATIONAL_DAY = 'liền kề Quốc khánh 2/9';
const TET = 'Tết Nguyên đán';
const HUNG_KINGS = 'Giỗ Tổ Hùng Vương';
const VICTORY_DAY = 'Ngày Chiến thắng 30/4';
const LABOUR_DAY = 'Quốc tế lao động 1/5';
const NEW_YEAR = 'Tết Dương lịch';

/** Years whose days off the Prime Minister has fixed. */
function announced(): CalendarDay[] {
  const tet2025 = 'Lịch nghỉ Tết Nguyên đán 2025 đã thực hiện; chưa đối chiếu số văn bản';
  const swap2025 = 'Lịch nghỉ 30/4–1/5/2025 đã thực hiện; chưa đối chiếu số văn bản';
  const tet2026 = 'Lịch nghỉ Tết Nguyên đán 2026 do Thủ tướng Chính phủ quyết định (14–22/02/2026)';
  const swapNewYear2026 = 'Văn bản 12729/VPCP-KGVX';
  const nationalDay2026 = 'Lịch nghỉ Quốc khánh 2026 do Thủ tướng Chính phủ quyết định (29/8–02/9/2026)';
  const swapNationalDay2026 = 'Hoán đổi 31/8 và 22/8/2026; chưa đối chiếu số văn bản';
  return [
    row('2025-01-01', 'holiday', NEW_YEAR, LABOUR_CODE),
    ...span('2025-01-27', 5).map((date) => row(date, 'holiday', TET, tet2025)),
    row('2025-04-07', 'holiday', HUNG_KINGS, LABOUR_CODE),
    row('2025-04-26', 'swap_work', 'làm bù cho 02/05/2025', swap2025, 'provisional'),
    row('2025-04-30', 'holiday', VICTORY_DAY, LABOUR_CODE),
    row('2025-05-01', 'holiday', LABOUR_DAY, LABOUR_CODE),
    row('2025-05-02', 'swap_off', 'hoán đổi với 26/04/2025', swap2025, 'provisional'),
    row('2025-09-01', 'holiday', BESIDE_NATIONAL_DAY, LABOUR_CODE),
    row('2025-09-02', 'holiday', NATIONAL_DAY, LABOUR_CODE),
    row('2026-01-01', 'holiday', NEW_YEAR, LABOUR_CODE),
    row('2026-01-02', 'swap_off', 'hoán đổi với 10/01/2026', swapNewYear2026),
    row('2026-01-10', 'swap_work', 'làm bù cho 02/01/2026', swapNewYear2026),
    ...span('2026-02-16', 5).map((date) => row(date, 'holiday', TET, tet2026)),
    row('2026-04-26', 'holiday', HUNG_KINGS, LABOUR_CODE),
    row('2026-04-27', 'compensation', `nghỉ bù ${HUNG_KINGS}`, COMPENSATION),
    row('2026-04-30', 'holiday', VICTORY_DAY, LABOUR_CODE),
    row('2026-05-01', 'holiday', LABOUR_DAY, LABOUR_CODE),
    row('2026-08-22', 'swap_work', 'làm bù cho 31/08/2026', swapNationalDay2026, 'provisional'),
    row('2026-08-31', 'swap_off', 'hoán đổi với 22/08/2026', swapNationalDay2026, 'provisional'),
    row('2026-09-01', 'holiday', BESIDE_NATIONAL_DAY, nationalDay2026),
    row('2026-09-02', 'holiday', NATIONAL_DAY, nationalDay2026),
  ];
}

/** What the Labour Code gives before the yearly notice: one day before Tết and four from it, no swapped days. */
function provisionalYear(year: number): CalendarDay[] {
  const lunar = lunarDates[year];
  if (!lunar) throw new RangeError(`no lunar dates for ${year}`);
  const source = `${LABOUR_CODE}; dự kiến, chờ thông báo lịch nghỉ năm ${year}`;
  const holidays = [
    { date: `${year}-01-01`, name: NEW_YEAR },
    ...span(addDays(lunar.newYear, -1), 5).map((date) => ({ date, name: TET })),
    { date: lunar.hungKings, name: HUNG_KINGS },
    { date: `${year}-04-30`, name: VICTORY_DAY },
    { date: `${year}-05-01`, name: LABOUR_DAY },
    ...nationalDays(year),
  ];
  const rows = holidays.map(({ date, name }) => row(date, 'holiday', name, source, 'provisional'));
  return [...rows, ...compensations(rows)];
}

/** The second day stands where it makes the longer rest: before a Tuesday, Wednesday or Friday–Saturday, else after. */
function nationalDays(year: number): { date: Day; name: string }[] {
  const day = `${year}-09-02`;
  const before = [2, 3, 5, 6].includes(weekday(day));
  const beside = { date: addDays(day, before ? -1 : 1), name: BESIDE_NATIONAL_DAY };
  return before ? [beside, { date: day, name: NATIONAL_DAY }] : [{ date: day, name: NATIONAL_DAY }, beside];
}

/** A holiday on the weekly rest is made up for on the next working day (Đ111.3). */
function compensations(holidays: readonly CalendarDay[]): CalendarDay[] {
  const taken = new Set(holidays.map(({ date }) => date));
  return holidays
    .filter(({ date }) => weekday(date) >= 6)
    .map(({ date, name, source }) => {
      let free = addDays(date, 1);
      while (taken.has(free) || weekday(free) >= 6) free = addDays(free, 1);
      taken.add(free);
      return row(free, 'compensation', `nghỉ bù ${name}`, source.replace(LABOUR_CODE, COMPENSATION), 'provisional');
    });
}

/** Chosen by NQ 80-NQ/TW, but a paid day off needs an amended Đ112 or a resolution: counts once someone confirms it. */
function pendingDays(): CalendarDay[] {
  const source = 'NQ 80-NQ/TW ngày 07/01/2026; chờ xác nhận trong luật';
  return [2026, 2027, 2028, 2029, 2030].map((year) =>
    row(`${year}-11-24`, 'holiday', 'Ngày Văn hóa Việt Nam 24/11', source, 'pending'),
  );
}

function span(from: Day, days: number): Day[] {
  return Array.from({ length: days }, (_, at) => addDays(from, at));
}

function row(
  date: Day,
  kind: CalendarDay['kind'],
  name: string,
  source: string,
  status: CalendarDay['status'] = 'official',
): CalendarDay {
  return { date, kind, name, source, status };
}
