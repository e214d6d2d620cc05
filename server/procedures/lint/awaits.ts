import type { AwaitSpec } from '../types.ts';
import { citationFault } from './citations.ts';
import type { Linted } from './lint.ts';
import { readable } from './tasks.ts';
import { conditionFault } from './worlds.ts';

type Found = Iterable<[string, string]>;

/** What is waited for from others starts and ends at real acts; what an errand leaves behind are facts of its forms. */
export function* lintAwaits(linted: Linted): Found {
  const { procedure, facts } = linted;
  for (const spec of procedure.awaits) {
    const reason = awaitFault(spec, linted);
    if (reason) yield [spec.id || procedure.key, reason];
  }
  for (const { procedure: begun, from, when, facts: given } of procedure.begins) {
    if (!/^[a-z][a-z0-9-]*$/.test(begun)) yield [procedure.key, 'Việc tự mở chưa ghi quy trình'];
    if (!procedure.tasks[from] && !procedure.calls[from]) yield [procedure.key, `Việc tự mở từ bước không có: ${from}`];
    const fault = when && conditionFault(when, facts);
    if (fault) yield [procedure.key, fault];
    for (const fact of given) if (!facts.has(fact)) yield [procedure.key, `Việc tự mở dùng dữ kiện không có: ${fact}`];
  }
  for (const { id, parts } of Object.values(procedure.tasks)) {
    const items = parts === undefined ? undefined : facts.get(parts)?.items?.map(({ key }) => key);
    if (parts !== undefined && !['way', 'content', 'partKind'].every((key) => items?.includes(key)))
      yield [id, `“${parts}” không phải danh sách các nội dung của đơn`];
  }
  for (const { name, about, content, on } of procedure.contributes) {
    if (!name) yield [procedure.key, 'Kết quả trả về chưa có tên'];
    for (const fact of [about, content, on])
      if (fact && !facts.has(fact)) yield [procedure.key, `Kết quả trả về dùng dữ kiện không có: ${fact}`];
  }
}

function awaitFault(spec: AwaitSpec, { procedure, facts }: Linted): string | undefined {
  const acts = new Set([...Object.keys(procedure.tasks), ...Object.keys(procedure.calls)]);
  const bodies = facts.get(spec.bodies);
  if (!/^[a-z][a-z0-9-]*$/.test(spec.id) || !spec.name) return 'Việc chờ trả lời chưa có mã hoặc tên';
  if (!acts.has(spec.from)) return `Việc chờ trả lời bắt đầu từ bước không có: ${spec.from}`;
  if (spec.until && !acts.has(spec.until)) return `Việc chờ trả lời kết thúc ở bước không có: ${spec.until}`;
  if (!bodies || (bodies.type === 'list' && !bodies.items?.some(({ key }) => key === 'body')))
    return `“${spec.bodies}” không phải tên hay danh sách cơ quan`;
  if (spec.dueFact && facts.get(spec.dueFact)?.type !== 'date') return `“${spec.dueFact}” không phải một ngày`;
  if (spec.dueItem && bodies.items?.find(({ key }) => key === spec.dueItem)?.type !== 'date')
    return `“${spec.dueItem}” không phải một ngày của từng việc`;
  if (spec.daysFact && facts.get(spec.daysFact)?.type !== 'number') return `“${spec.daysFact}” không phải số ngày`;
  if (spec.limit && !readable(spec.limit)) return `Thời hạn “${spec.limit}” không đọc được`;
  const fault = [spec.when, spec.beginsWhen].map((when) => when && conditionFault(when, facts)).find(Boolean);
  return fault || (spec.law ? citationFault(spec.law) : 'Việc chờ trả lời chưa ghi căn cứ');
}
