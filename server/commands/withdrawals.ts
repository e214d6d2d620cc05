import { fold } from '../domain/names.ts';
import { refusal } from '../domain/refusal.ts';
import type { Run } from '../models/Run.ts';
import type { Matter } from './matter.ts';

/**
 * Who has given up a denunciation as a whole has nothing left to give up; each denouncer is known by the code (NĐ156 Đ1).
 * Refuses with 409 `withdrawn_before`.
 */
export function demandFirstWithdrawal({ runs }: Matter, run: Run): void {
  const code = withdrawer(run);
  if (code === undefined) return;
  const before = [...runs.values()].some(
    (one) =>
      one.id !== run.id &&
      one.kind === 'side' &&
      one.parentRunId === run.parentRunId &&
      one.facts.withdrawalScope !== 'part' &&
      withdrawer(one) === code,
  );
  if (!before) return;
  const message = 'Người này đã rút toàn bộ phần tố cáo của mình, không rút lần thứ hai (LTC Đ33.1; NĐ31 Đ4.3).';
  throw refusal(409, 'withdrawn_before', message, { withdrawerCode: message });
}

function withdrawer({ facts }: Run): string | undefined {
  return typeof facts.withdrawerCode === 'string' ? fold(facts.withdrawerCode) : undefined;
}
