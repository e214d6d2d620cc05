import type { Config } from '../config.ts';

type About = { taskId: string | null; petitionId: string | null; detail: Record<string, unknown> };

/** A page of the application: a task, a petition, an entry of the incoming book, or one's own tasks. */
export type Place = { page: 'task' | 'petition' | 'incoming'; id: string } | { page: 'tasks'; id: null };

/** Where a notice leads; null: there is no more to see than it says. */
export function placeOf({ taskId, petitionId, detail }: About, over: boolean): Place | null {
  if (taskId && !over) return { page: 'task', id: taskId };
  if (petitionId) return { page: 'petition', id: petitionId };
  if (typeof detail.incomingId === 'string') return { page: 'incoming', id: detail.incomingId };
  return typeof detail.handOverId === 'string' ? { page: 'tasks', id: null } : null;
}

/** The same as an address in a mail. */
export function addressOf({ origin, port }: Pick<Config, 'origin' | 'port'>, about: About): string {
  const place = placeOf(about, false);
  return (origin ?? `http://localhost:${port}`) + (place ? PATHS[place.page](place.id ?? '') : '/thong-bao');
}

const PATHS: Record<Place['page'], (id: string) => string> = {
  task: (id) => `/cong-viec/${id}`,
  petition: (id) => `/don/${id}`,
  incoming: (id) => `/van-ban-den?so=${id}`,
  tasks: () => '/viec-cua-toi',
};
