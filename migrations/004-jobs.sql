-- Jobs are inserted in the transaction of the act. A restricted role may not call add_job: it calls this.
create function enqueue(task text, payload json, job_key text default null, run_at timestamptz default null)
  returns void language sql security definer set search_path = public, pg_temp
  as $$ select graphile_worker.add_job(task, payload, run_at => run_at, max_attempts => 10, job_key => job_key) $$;
revoke all on function enqueue(text, json, text, timestamptz) from public;
grant execute on function enqueue(text, json, text, timestamptz) to kntc_app;
