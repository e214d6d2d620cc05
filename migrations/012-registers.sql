-- Registers are queries. What they sort and filter by stands in a column with an index, so that a register of a million
-- petitions is read page by page as fast as an empty one.

alter table petitions add column closed_on date;
alter table petitions add column complex boolean not null default false;
update petitions p set
  complex = exists (select from runs r where r.petition_id = p.id and r.facts ->> 'complex' = 'true'),
  closed_on = case when p.state = 'closed' then
    (select (max(r.ended_at) at time zone 'Asia/Ho_Chi_Minh')::date from runs r where r.petition_id = p.id) end;

-- Measures of the office itself, no limits of law.
alter table agencies add column near_days int not null default 3 check (near_days between 0 and 60);
alter table agencies add column long_running_days int not null default 90 check (long_running_days between 1 and 3650);

create index petitions_received on petitions (agency_id, coalesce(received_on, '0001-01-01'::date) desc, id desc);
create index petitions_numbered on petitions (agency_id, coalesce(register_year, 0) desc, coalesce(register_number, 0) desc, id desc);
create index petitions_by_state on petitions (agency_id, state, entered_at desc, id desc);
create index petitions_by_kind on petitions (agency_id, kind, entered_at desc, id desc);
create index petitions_by_field on petitions (agency_id, field, entered_at desc, id desc);
create index petitions_by_channel on petitions (agency_id, channel, entered_at desc, id desc);
create index petitions_closed on petitions (agency_id, closed_on desc, id desc) where closed_on is not null;
-- Đông người: petitions of five and more.
create index petitions_crowded on petitions (agency_id, entered_at desc, id desc) where petitioner_count >= 5;
create index petitions_complex on petitions (agency_id, entered_at desc, id desc) where complex;
create index petitions_sealed on petitions (agency_id, entered_at desc, id desc) where sealed;

-- Who was received: petitions handed in at the desk by their day, and turns at the counter.
create index petitions_at_desk on petitions (agency_id, received_on desc, id desc) where channel = 'in-person' and received_on is not null;
create index tickets_served on counter_tickets (agency_id, day desc, id desc) where served_at is not null;
create index tickets_of_petition on counter_tickets (petition_id) where petition_id is not null;

create index documents_created on documents (agency_id, created_at desc, id desc);
create index documents_by_state on documents (agency_id, state, created_at desc, id desc);
create index documents_by_template on documents (agency_id, template, created_at desc, id desc);
create index documents_issued on documents (agency_id, issued_on desc, id desc) where issued_on is not null;
create index documents_numbered on documents (agency_id, coalesce(register_year, 0) desc, coalesce(register_number, 0) desc, id desc)
  where issued_on is not null;
create index documents_by_words on documents using gin (agency_id, f_unaccent(coalesce(number, '') || ' ' || title) gin_trgm_ops);

-- How an officer likes to read a register: which rows, which columns, in which order.
create table register_views (
  id uuid primary key,
  officer_id uuid not null references officers,
  register text not null,
  name text not null,
  filters jsonb not null default '{}',
  columns text[] not null default '{}',
  sort text not null,
  is_default boolean not null default false,
  saved_at timestamptz not null,
  unique (officer_id, register, name)
);
create unique index register_views_default on register_views (officer_id, register) where is_default;
grant select, insert, update, delete on register_views to kntc_app;

-- Files made for one officer in the background. They hold what he may read today, so they are his alone and do not last:
-- the content lies in the row, because forgetting it must be a delete.
create table exports (
  id uuid primary key,
  officer_id uuid not null references officers,
  agency_id uuid not null references agencies,
  kind text not null check (kind in ('register', 'briefing')),
  title text not null,
  format text not null check (format in ('xlsx', 'docx', 'pdf')),
  request jsonb not null,
  state text not null check (state in ('pending', 'running', 'ready', 'failed')),
  rows_done int not null default 0,
  rows_total int not null default 0,
  failure text,
  name text,
  content bytea,
  created_at timestamptz not null,
  finished_at timestamptz,
  check ((state = 'ready') = (content is not null))
);
create index exports_of_officer on exports (officer_id, created_at desc);
create index exports_by_age on exports (created_at);
grant select, insert, update on exports to kntc_app;
