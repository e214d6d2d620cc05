import { roles, type SideSpec } from '../types.ts';
import { citationFault } from './citations.ts';
import type { Linted } from './lint.ts';

type Found = Iterable<[string, string]>;

/** Side procedures start and stop at real steps and pause a real clock. */
export function* lintSides(linted: Linted): Found {
  for (const side of Object.values(linted.procedure.sides)) {
    const reason = sideFault(side, linted);
    if (reason) yield [side.id, reason];
  }
}

function sideFault(side: SideSpec, { procedure, parsed, facts }: Linted): string | undefined {
  const { tasks, calls, deadlines } = procedure;
  const inside = (id: string | undefined) => id !== undefined && (tasks[id] ?? calls[id])?.scope === side.id;
  if (!side.name) return 'Thủ tục kèm theo chưa có tên';
  if (!side.roles.length || !side.roles.every((role) => roles.includes(role)))
    return 'Thủ tục kèm theo chưa ghi đúng vai trò được mở';
  for (const id of [side.after, side.until]) {
    if (id !== undefined && !parsed.elementsById[id])
      return `Thủ tục kèm theo trỏ tới bước không có: ${id || '(trống)'}`;
  }
  const unknown = side.allows.find((id) => !tasks[id]);
  if (unknown) return `Bước được làm khi tạm dừng không có: ${unknown}`;
  const fault = side.law ? citationFault(side.law) : 'Thủ tục kèm theo chưa ghi căn cứ';
  if (fault) return fault;
  if (!side.pauses) return undefined;
  if (!deadlines.some(({ id }) => id === side.pauses)) return `Thời hạn được tạm dừng không có: ${side.pauses}`;
  if (!inside(side.pauseFrom) || !inside(side.pauseUntil))
    return 'Bước bắt đầu, kết thúc tạm dừng phải nằm trong thủ tục này';
  if (side.pauseUntilFact && facts.get(side.pauseUntilFact)?.type !== 'date')
    return `“${side.pauseUntilFact}” không phải một ngày trong biểu mẫu`;
  return undefined;
}
