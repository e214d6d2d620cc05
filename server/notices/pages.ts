import type { Config } from '../config.ts';

/** Where a notice leads, as an address in a mail. */
export function addressOf(
  { origin, port }: Pick<Config, 'origin' | 'port'>,
  { taskId, petitionId }: { taskId: string | null; petitionId: string | null },
): string {
  const path = taskId ? `/cong-viec/${taskId}` : petitionId ? `/don/${petitionId}` : '/thong-bao';
  return (origin ?? `http://localhost:${port}`) + path;
}
