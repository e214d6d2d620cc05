import { fileURLToPath } from 'node:url';
import type { Knex } from 'knex';
import { openStore } from './files/store.ts';
import { connect } from './models/db.ts';
import { findDatabase } from './postgres/findDatabase.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What must hold and does not: the rule, and up to ten of the rows that break it. */
export type Violation = { rule: string; rows: string[] };

/** Checks everything that must hold between any two acts. With the store's folder, that every content lies there as well. */
export async function checkInvariants(owner: Knex, filesFolder?: string): Promise<Violation[]> {
  const violations: Violation[] = [];
  for (const [rule, sql] of Object.entries(RULES)) {
    const { rows } = await owner.raw<{ rows: { broken: string }[] }>(`${sql} limit ${MOST}`);
    if (rows.length > 0) violations.push({ rule, rows: rows.map(({ broken }) => broken) });
  }
  const lost = filesFolder ? await lostContents(owner, filesFolder) : [];
  if (lost.length > 0) violations.push({ rule: 'every content is in the store', rows: lost });
  return violations;
}

const MOST = 10;

// Each query names the rows that break its rule.
const RULES: Record<string, string> = {
  'a command that was kept has its answer': `
    select officer_id || ' ' || key as broken from commands where status is null`,

  'a task is completed once: one answer and one line of the journal': `
    select t.id::text as broken from tasks t
     where (t.completed_at is not null) <> exists (select from answers a where a.task_id = t.id)
        or (select count(*) from journal j where j.petition_id = t.petition_id and j.task_id = t.id and j.act = t.key || '.completed')
           <> (t.completed_at is not null)::int`,

  'a timer fires once: one line of the journal': `
    select r.id || ' ' || f.element_id as broken
      from (select run_id, element_id, count(*) as fired from timers where fired_at is not null group by 1, 2) f
      join runs r on r.id = f.run_id
     where f.fired <> (select count(*) from journal j where j.petition_id = r.petition_id and j.run_id = r.id
                         and j.act = 'timer.fired' and j.detail ->> 'key' = f.element_id)`,

  'no timer fires before its time': `
    select id::text as broken from timers where fired_at < due_at`,

  'no timer is more than a minute late, unless an incident holds its run': `
    select t.id::text as broken from timers t
     where t.due_at < now() - interval '60 seconds' and t.fired_at is null and t.cancelled_at is null
       and not exists (select from incidents i where i.run_id = t.run_id and i.resolved_at is null)`,

  'open tasks are what the position of their run waits for': `
    select r.id::text as broken from runs r
     where array(select t.execution_id from tasks t
                  where t.run_id = r.id and t.completed_at is null and t.cancelled_at is null order by 1)
        <> array(select w ->> 'executionId' from jsonb_array_elements(r.waiting) w where w ->> 'type' = 'userTask' order by 1)`,

  'what waits and the armed timers are the position': `
    select r.id::text as broken from runs r
     where r.state = 'open'
       and array(select x from (
             select w ->> 'executionId' as x from jsonb_array_elements(r.waiting) w
             union all
             select t.execution_id from timers t where t.run_id = r.id and t.fired_at is null and t.cancelled_at is null) both_kinds
             order by x)
        <> array(select x from jsonb_array_elements_text(r.position -> 'waits') x order by x)`,

  'a call that waits has one open run': `
    select r.id || ' ' || (w ->> 'elementId') as broken
      from runs r cross join jsonb_array_elements(r.waiting) w
     where w ->> 'type' = 'callActivity' and r.state = 'open'
       and (select count(*) from runs c where c.parent_run_id = r.id and c.parent_execution_id = w ->> 'executionId'
              and c.state = 'open') <> 1`,

  'a run that is over waits for nothing': `
    select r.id::text as broken from runs r
     where r.state <> 'open'
       and (r.waiting <> '[]' or r.ended_at is null
         or exists (select from tasks t where t.run_id = r.id and t.completed_at is null and t.cancelled_at is null)
         or exists (select from timers t where t.run_id = r.id and t.fired_at is null and t.cancelled_at is null))`,

  'a run that is open waits for something': `
    select r.id::text as broken from runs r
     where r.state = 'open' and r.waiting = '[]'
       and not exists (select from timers t where t.run_id = r.id and t.fired_at is null and t.cancelled_at is null)
       and not exists (select from incidents i where i.run_id = r.id and i.resolved_at is null)`,

  'a matter is open while one of its main runs is': `
    select p.id::text as broken from petitions p
     where (p.state = 'open') <> exists (select from runs r where r.petition_id = p.id and r.kind = 'main' and r.state = 'open')`,

  'the journal of a matter is numbered without gap': `
    select petition_id::text as broken from journal group by petition_id having count(*) <> max(seq) or min(seq) <> 1`,

  'a matter has a journal': `
    select p.id::text as broken from petitions p where not exists (select from journal j where j.petition_id = p.id)`,

  'the register of petitions has neither gap nor double': registerRule(
    `select agency_id, 'petition' as kind, register_year as year, register_number as number
       from petitions where register_number is not null`,
    `kind = 'petition'`,
  ),

  'the series of entries have neither gap nor double': registerRule(
    `select agency_id, 'entry:' || entry as kind, substring(code from '-(\\d{4})-\\d+$')::int as year, substring(code from '\\d+$')::int as number
       from petitions where entry <> 'petition-triage' and code is not null`,
    `kind like 'entry:%'`,
  ),

  'the registers of papers have neither gap nor double': registerRule(
    `select agency_id, 'document:' || coalesce(symbol, 'VB') as kind, register_year as year, register_number as number
       from documents where register_number is not null`,
    `kind like 'document:%'`,
  ),

  'the registers of certified copies have neither gap nor double': registerRule(
    `select agency_id, 'copy' as kind, register_year as year, register_number as number from document_copies`,
    `kind = 'copy'`,
  ),

  'a signature follows those before it, and a signed paper was approved': `
    select s.id::text as broken from signatures s join documents d on d.id = s.document_id
     where s.state = 'done'
       and (d.signer_id is null or exists (select from signatures b where b.document_id = s.document_id and b.version = s.version
              and b.copy_id is not distinct from s.copy_id and b.position < s.position and b.state <> 'done'))`,

  'the registers of cases have neither gap nor double': registerRule(
    `select agency_id, 'case:' || procedure as kind, case_year as year, substring(code from '\\d+$')::int as number from cases`,
    `kind like 'case:%'`,
  ),

  'a paper has all its versions, and an issued one what issuing gives': `
    select d.id::text as broken from documents d
     where d.version <> (select count(*) from document_versions v where v.document_id = d.id)
        or d.version <> (select coalesce(max(v.version), 0) from document_versions v where v.document_id = d.id)
        or (d.state = 'issued' and (d.version = 0 or d.issued_on is null or (d.numbered and d.number is null)))`,

  'no job is claimed by a node that is gone, or for ten minutes': `
    select j.id::text as broken from graphile_worker._private_jobs j
     where j.locked_at < now() - interval '2 minutes'
       and (j.locked_at < now() - interval '10 minutes'
         or not exists (select from pg_stat_activity s where s.application_name = j.locked_by))`,

  'no job has given up': `
    select j.id::text as broken from graphile_worker._private_jobs j where j.attempts >= j.max_attempts and j.locked_at is null`,
};

function registerRule(numbers: string, which: string): string {
  return `
    with taken as (select agency_id, kind, year, count(*) as taken, max(number) as last, min(number) as first from (${numbers}) n group by 1, 2, 3),
         kept as (select * from registers where ${which})
    select coalesce(t.kind, k.kind) || ' ' || coalesce(t.year, k.year) as broken
      from taken t full join kept k using (agency_id, kind, year)
     where t.taken is distinct from k.last_number or t.last is distinct from k.last_number or t.first is distinct from 1`;
}

async function lostContents(owner: Knex, folder: string): Promise<string[]> {
  const store = await openStore(folder);
  const lost: string[] = [];
  for (const { sha256 } of await owner('blobs').select<{ sha256: string }[]>('sha256')) {
    if (lost.length < MOST && !(await store.has(sha256))) lost.push(sha256);
  }
  return lost;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();

/** `DATABASE_URL=… node --import tsx server/invariants.ts [folder of files]`: says what is broken, exit code 1 if anything is. */
async function main(): Promise<void> {
  const owner = connect(await findDatabase(ROOT), { purpose: 'owner', pool: 1 });
  const violations = await checkInvariants(owner, process.argv[2]);
  await owner.destroy();
  for (const { rule, rows } of violations) console.log(`✖ ${rule}\n    ${rows.join('\n    ')}`);
  console.log(`${Object.keys(RULES).length} rules, ${violations.length} broken`);
  process.exit(violations.length === 0 ? 0 : 1);
}
