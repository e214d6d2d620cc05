import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import type { ClientBase } from 'pg';

/**
 * What a killed node leaves behind. Its claims would keep its jobs for four hours: they are freed once the database has
 * lost its session. And a due timer without a job is woken, for the timer's row is the truth.
 */
export async function tendQueue(client: ClientBase): Promise<void> {
  await client.query(FREE_CLAIMS);
  await client.query(WAKE_TIMERS);
}

/** What a worker is given so that its claims and its sessions bear one name: while the sessions are there, it lives. */
export function claimant(ownerUrl: string): { connectionString: string; events: WorkerEvents } {
  const name = `kntc-${randomUUID()}`;
  const url = new URL(ownerUrl);
  url.searchParams.set('application_name', name);
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => {
    workerPool.id = name;
  });
  return { connectionString: url.href, events };
}

const FREE_CLAIMS = `
  select graphile_worker.force_unlock_workers(array_agg(claims.locked_by))
    from (select locked_by from graphile_worker._private_jobs where locked_by is not null
          union select locked_by from graphile_worker._private_job_queues where locked_by is not null) claims
   where not exists (
     select from pg_stat_activity s where s.datname = current_database() and s.application_name = claims.locked_by)
  having count(*) > 0`;

// One whose run waits for a person because of an incident is woken when that is resolved.
const WAKE_TIMERS = `
  select enqueue('fire-timer', json_build_object('timerId', t.id), 'timer:' || t.id, t.due_at)
    from timers t
   where t.due_at < now() - interval '30 seconds' and t.fired_at is null and t.cancelled_at is null
     and not exists (select from incidents i where i.run_id = t.run_id and i.resolved_at is null)
     and not exists (select from graphile_worker._private_jobs j where j.key = 'timer:' || t.id)
   order by t.due_at limit 5000`;
