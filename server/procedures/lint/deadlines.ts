import { isDay } from '../../domain/day.ts';
import { parseLimit } from '../../domain/limit.ts';
import { readAwaited, sentOf } from '../readClocks.ts';
import type { DeadlineSpec } from '../types.ts';
import { citationFault } from './citations.ts';
import type { Linted } from './lint.ts';
import { readable } from './tasks.ts';
import { conditionFault, holding, worlds, worldWords } from './worlds.ts';

type Found = Iterable<[string, string]>;

/** Legal clocks start and stop at real acts, and exactly one limit applies in every case. */
export function* lintDeadlines(linted: Linted): Found {
  const { procedure } = linted;
  const seen = new Set<string>();
  for (const spec of procedure.deadlines) {
    const reason = seen.has(spec.id) ? 'Mã thời hạn bị dùng hai lần' : deadlineFault(spec, linted);
    if (reason) yield [spec.id || procedure.key, reason];
    seen.add(spec.id);
  }
  for (const [id, { kind, value }] of Object.entries(procedure.timers)) {
    if (kind === 'timeDuration' && !readable(value)) yield [id, `Thời gian chờ “${value}” không đọc được`];
    const awaited = kind === 'timeDate' ? readAwaited(value) : undefined;
    if (kind === 'timeDate' && !(awaited && seen.has(awaited.key)))
      yield [id, `Sự kiện chờ trỏ tới thời hạn không có: ${value}`];
  }
}

function deadlineFault(spec: DeadlineSpec, { procedure, facts }: Linted): string | undefined {
  const { tasks, calls, sends, timers } = procedure;
  const acts = new Set([tasks, calls, sends, timers].flatMap((specs) => Object.keys(specs)));
  if (!/^[a-z][a-z0-9-]*$/.test(spec.id)) return 'Thời hạn chưa có mã';
  if (!spec.name) return 'Thời hạn chưa có tên';
  if (!['received', 'begun'].includes(spec.from) && !acts.has(spec.from))
    return `Thời hạn bắt đầu từ bước không có: ${spec.from}`;
  const papers = Object.values(calls).filter(({ paper, scope }) => paper && scope === spec.scope);
  const sent = new Set(papers.map(({ id }) => sentOf(id)));
  const nowhere = spec.until.find((act) => act !== 'ended' && !acts.has(act) && !sent.has(act));
  if (spec.until.length === 0 || nowhere) return `Thời hạn kết thúc ở bước không có: ${nowhere ?? '(trống)'}`;
  for (const fact of [spec.fromFact, spec.untilFact]) {
    if (fact && facts.get(fact)?.type !== 'date') return `“${fact}” không phải một ngày trong biểu mẫu`;
  }
  if (spec.fromHour && facts.get(spec.fromHour)?.type !== 'time')
    return `“${spec.fromHour}” không phải giờ trong biểu mẫu`;
  if (spec.before && !spec.fromFact) return 'Thời hạn tính lùi phải ghi ngày của sự kiện (fromFact)';
  const { extensions = [] } = spec;
  const cited = [
    spec.law,
    ...[...spec.limits, ...extensions, ...(spec.earlier ? [spec.earlier] : [])].flatMap(({ law }) =>
      law === undefined ? [] : [law],
    ),
  ];
  for (const law of cited) {
    const fault = law ? citationFault(law) : 'Thời hạn chưa ghi điều luật';
    if (fault) return fault;
  }
  const { earlier } = spec;
  if (earlier && (!isDay(earlier.until) || !readable(earlier.value)))
    return 'Luật trước đó (kntc:earlierLaw) chưa có ngày hoặc mức';
  const unreadable = spec.limits.find(({ value }) => !readable(value));
  if (unreadable) return `Thời hạn “${unreadable.value}” không đọc được`;
  return clockFault(spec, acts, facts) ?? limitsFault(spec, facts);
}

/** Hours are counted forward only, and only periods of the limit's own unit are added to it. */
function clockFault({ before, limits, extensions = [] }: DeadlineSpec, acts: Set<string>, facts: Linted['facts']) {
  const units = new Set(limits.map(({ value }) => parseLimit(value).unit));
  if (before && units.has('working hours')) return 'Thời hạn tính lùi không tính theo giờ làm việc';
  if (before && extensions.length > 0) return 'Thời hạn tính lùi không gia hạn được';
  for (const { at, value, nFact, when } of extensions) {
    if (!acts.has(at)) return `Gia hạn ở bước không có: ${at}`;
    if (!readable(value)) return `Thời gian gia hạn “${value}” không đọc được`;
    if (units.size !== 1 || !units.has(parseLimit(value).unit)) return `Gia hạn “${value}” khác đơn vị với thời hạn`;
    if (nFact && facts.get(nFact)?.type !== 'number') return `“${nFact}” không phải số trong biểu mẫu`;
    const fault = when && conditionFault(when, facts);
    if (fault) return fault;
  }
  return undefined;
}

/** Tries every combination of the facts: none may choose no limit, or two. */
function limitsFault({ limits, when }: DeadlineSpec, facts: Linted['facts']): string | undefined {
  if (!limits.length) return 'Thời hạn chưa có mức nào';
  const conditions = limits.map((limit) => limit.when ?? '= true');
  for (const source of [...conditions, ...(when ? [when] : [])]) {
    const fault = conditionFault(source, facts);
    if (fault) return fault;
  }
  const all = worlds([...conditions, ...(when ? [when] : [])], facts);
  if (typeof all === 'string') return all;
  for (const world of all) {
    if (when && holding([when], world)?.length === 0) continue;
    const chosen = holding(conditions, world);
    if (!chosen) return `Điều kiện không cho kết quả đúng hoặc sai khi ${worldWords(world)}`;
    if (chosen.length !== 1)
      return `${chosen.length ? 'Hai mức thời hạn cùng áp dụng' : 'Không mức thời hạn nào áp dụng'} khi ${worldWords(world)}`;
  }
  return undefined;
}
