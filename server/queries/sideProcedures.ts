import type { Run } from '../models/Run.ts';
import type { SideSpec } from '../procedures/index.ts';

/** Why a side procedure may not be started now, in words for people; null when it may. */
export function sideProcedureRefusal(side: SideSpec, run: Run, runs: Run[], roles: readonly string[]): string | null {
  if (run.state !== 'open') return 'Quy trình đã kết thúc.';
  if (!side.roles.some((role) => roles.includes(role))) return 'Vai trò của bạn không được mở thủ tục này.';
  const law = side.law ? ` (${side.law})` : '';
  if (side.after && !run.visited.left.includes(side.after)) return `Chưa đến bước được mở thủ tục này${law}.`;
  if (side.until && run.visited.left.includes(side.until)) return `Đã qua bước được mở thủ tục này${law}.`;
  const earlier = runs.filter(
    (other) => other.kind === 'side' && other.parentRunId === run.id && other.element === side.id,
  );
  if (earlier.some(({ state }) => state === 'open')) return `Thủ tục này đang được thực hiện${law}.`;
  if (side.once && earlier.length > 0) return `Thủ tục này chỉ được thực hiện một lần${law}.`;
  return null;
}
