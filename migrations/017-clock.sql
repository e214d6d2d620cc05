-- The legal clock to the hour, the calendar as people keep it, and releases that follow one another.

-- The hours an agency keeps from a day on; without an agency those of every agency that has entered none. What is entered
-- later for the same day stands; the earlier line stays.
create table working_hours (
  id uuid primary key,
  agency_id uuid references agencies,
  valid_from date not null,
  sessions jsonb not null,
  source text not null,
  entered_by uuid references officers,
  entered_at timestamptz not null default now()
);
create index working_hours_in_force on working_hours (agency_id, valid_from desc, entered_at desc);

-- A limit in working hours runs from an instant to an instant; the days beside them are what lists sort by.
alter table deadlines
  add column started_at timestamptz,
  add column due_at timestamptz,
  add column met_at timestamptz,
  -- Counted back from started_on, the day of what it must come before.
  add column before boolean not null default false,
  -- What was granted on top of the limit: [{value, law, on, runId}], in its order.
  add column extensions jsonb not null default '[]';

alter table tasks
  add column limit_due_at timestamptz,
  add column due_at timestamptz;

-- From when and by which limit a waiting time and an answer's day were counted, so that they follow the calendar too.
alter table timers
  add column started_at timestamptz,
  add column limit_value text;
alter table awaited add column limit_value text;
grant update (due_on) on awaited to kntc_app;

-- What an administrator entered into the calendar or the hours, and how far the open deadlines have followed it.
create table calendar_changes (
  id uuid primary key,
  kind text not null check (kind in ('notice', 'correction', 'hours')),
  agency_id uuid references agencies,
  document_number text not null,
  document_on date not null,
  reason text not null,
  -- Rows as they were and as they are now: [{date, before, after}].
  changes jsonb not null,
  officer_id uuid not null references officers,
  at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  -- The last matter that was looked at: where the job goes on after it was interrupted.
  reached uuid,
  total int not null default 0,
  done int not null default 0,
  shifted int not null default 0,
  finished_at timestamptz
);
create index calendar_changes_newest on calendar_changes (at desc, id desc);

-- What a release calls that people publish is settled then; without it stands what was in force when it was taken in.
alter table publications add column calls jsonb;

-- Enters for every agency which days are off and which releases are in force; the others their own hours only.
alter table agencies add column keeps_law boolean not null default false;
update agencies set keeps_law = true where kind = 'committee' and level in ('central', 'province') and parent_id is null;
update agencies set keeps_law = true where parent_id is null and not exists (select from agencies where keeps_law);

grant select on working_hours, calendar_changes to kntc_app;
grant insert on working_hours, calendar_changes to kntc_app;
grant update (state, reached, total, done, shifted, finished_at) on calendar_changes to kntc_app;
grant delete on calendar_days to kntc_app;
