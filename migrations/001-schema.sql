-- Roles (kntc_app, kntc_vault) exist before migrations run. The owner owns everything but schema vault; kntc_app owns nothing.

create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- unaccent() is only stable because its dictionary may change; ours does not.
create function f_unaccent(value text) returns text language sql immutable strict parallel safe
  as $$ select lower(public.unaccent('public.unaccent', value)) $$;

create text search configuration vietnamese (copy = simple);
alter text search configuration vietnamese alter mapping for hword, hword_part, word, asciiword, asciihword, hword_asciipart
  with unaccent, simple;

-- Catalogues ---------------------------------------------------------------------------------------------------------

create table provinces (
  code text primary key,
  name text not null,
  full_name text not null,
  valid_from date not null,
  valid_to date
);

create table communes (
  code text primary key,
  province_code text not null references provinces,
  name text not null,
  full_name text not null,
  folded text not null,
  valid_from date not null,
  valid_to date
);
create index communes_by_province on communes (province_code, folded);
create index communes_by_name on communes using gin (folded gin_trgm_ops);

create table calendar_days (
  day date primary key,
  kind text not null check (kind in ('holiday', 'compensation', 'swap_off', 'swap_work')),
  name text not null,
  source text not null,
  status text not null check (status in ('official', 'provisional', 'pending'))
);

-- People and agencies ------------------------------------------------------------------------------------------------

create table agencies (
  id uuid primary key,
  code text not null unique,
  name text not null,
  symbol text not null,
  kind text not null,
  level text not null,
  parent_id uuid references agencies,
  place text not null,
  head_title text not null,
  address text,
  valid_from date not null,
  valid_to date
);

create table officers (
  id uuid primary key,
  agency_id uuid not null references agencies,
  unit text,
  name text not null,
  title text not null,
  username text not null unique,
  password_hash text not null,
  roles text[] not null,
  rev int not null default 1,
  disabled_at timestamptz
);
create index officers_of_agency on officers (agency_id);

-- Only the SHA-256 of the session id is kept.
create table sessions (
  id_hash bytea primary key,
  officer_id uuid not null references officers,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text
);
create index sessions_of_officer on sessions (officer_id);

-- Law as releases ----------------------------------------------------------------------------------------------------

-- A release is immutable: the application may insert and read, nothing else.
create table releases (
  id uuid primary key,
  procedure text not null,
  version int not null,
  hash text not null unique,
  bundle jsonb not null,
  compiled jsonb not null,
  valid_from date not null,
  valid_to date,
  -- The releases of the procedures it calls, by key: a called run takes the one its parent's release names.
  calls jsonb not null default '{}',
  origin text not null,
  created_at timestamptz not null default now(),
  unique (procedure, version)
);

-- Publishing is a row, not a flag.
create table publications (
  release_id uuid primary key references releases,
  published_at timestamptz not null,
  published_by uuid references officers
);

-- Petitions and cases ------------------------------------------------------------------------------------------------

-- The yearly register: the row is locked while a number is taken, so numbers have no gap and no double.
create table registers (
  agency_id uuid not null references agencies,
  kind text not null,
  year int not null,
  last_number int not null,
  primary key (agency_id, kind, year)
);

create table petitions (
  id uuid primary key,
  agency_id uuid not null references agencies,
  state text not null check (state in ('incomplete', 'open', 'handed_over', 'closed')),
  outcome text,
  outcome_name text,
  code text unique,
  register_year int,
  register_number int,
  kind text check (kind in ('complaint', 'denunciation', 'recommendation', 'reflection', 'mixed')),
  channel text not null,
  field text,
  received_on date,
  written_on date,
  entered_at timestamptz not null,
  entered_by uuid not null references officers,
  registered_at timestamptz,
  title text not null default '',
  content text not null default '',
  requests text not null default '',
  forwarder_name text,
  forwarder_letter_number text,
  forwarder_letter_on date,
  pages int,
  originals boolean not null default false,
  place_text text,
  place_commune text references communes,
  sealed boolean not null default false,
  petitioner_label text not null default '',
  petitioner_count int not null default 0,
  rev int not null default 1,
  unique (agency_id, register_year, register_number),
  check ((state = 'incomplete') = (code is null))
);
create index petitions_of_agency on petitions (agency_id, entered_at desc, id desc);

-- A sealed party holds its vault code only: name, address and every number stay null.
create table parties (
  id uuid primary key,
  petition_id uuid not null references petitions,
  position int not null,
  role text not null check (role in ('petitioner', 'representative', 'respondent', 'relatedParty')),
  kind text not null check (kind in ('person', 'organisation')),
  sealed boolean not null default false,
  vault_code text unique,
  name text,
  birth_year int,
  id_number text,
  id_issued_on date,
  id_issued_by text,
  phone text,
  email text,
  address text,
  commune_code text references communes,
  job text,
  unit text,
  removed_at timestamptz,
  rev int not null default 1,
  check (sealed = (vault_code is not null)),
  check (not sealed or (name is null and id_number is null and phone is null and email is null and address is null and birth_year is null))
);
create index parties_of_petition on parties (petition_id);
create index parties_by_id_number on parties (id_number) where id_number is not null;
create index parties_by_name on parties (f_unaccent(name)) where name is not null;
create index parties_by_phone on parties (phone) where phone is not null;

create table petition_search (
  petition_id uuid primary key references petitions,
  agency_id uuid not null,
  code text not null,
  names text not null,
  address text not null,
  words tsvector not null
);
create index petition_search_words on petition_search using gin (agency_id, words);
create index petition_search_names on petition_search using gin (agency_id, names gin_trgm_ops);
create index petition_search_address on petition_search using gin (agency_id, address gin_trgm_ops);
create index petition_search_code on petition_search using gin (agency_id, code gin_trgm_ops);

create table cases (
  id uuid primary key,
  case_year int not null,
  agency_id uuid not null references agencies,
  procedure text not null,
  code text not null unique,
  state text not null check (state in ('open', 'handed_over', 'closed')),
  outcome text,
  outcome_name text,
  accepted_on date,
  settled_on date,
  opened_at timestamptz not null,
  closed_at timestamptz,
  rev int not null default 1
);
create index cases_of_agency on cases (agency_id, opened_at desc, id desc);

create table case_petitions (
  case_id uuid not null references cases,
  petition_id uuid not null references petitions,
  primary key (case_id, petition_id)
);
create index cases_of_petition on case_petitions (petition_id);

-- Runs, tasks, answers -----------------------------------------------------------------------------------------------

-- A run is one procedure being walked. petition_id is the matter it belongs to: its row is locked by every act.
create table runs (
  id uuid primary key,
  petition_id uuid not null references petitions,
  case_id uuid references cases,
  agency_id uuid not null references agencies,
  release_id uuid not null references releases,
  procedure text not null,
  kind text not null check (kind in ('main', 'called', 'side')),
  element text not null,
  parent_run_id uuid references runs,
  parent_execution_id text,
  document_id uuid,
  state text not null check (state in ('open', 'ended', 'interrupted')),
  outcome text,
  outcome_name text,
  position jsonb not null,
  facts jsonb not null default '{}',
  -- What the position waits for: [{elementId, executionId, type}].
  waiting jsonb not null default '[]',
  visited jsonb not null default '{"entered": [], "left": [], "taken": []}',
  started_at timestamptz not null,
  ended_at timestamptz,
  rev int not null default 1
) with (fillfactor = 70);
create index runs_of_petition on runs (petition_id);
create index runs_of_parent on runs (parent_run_id) where parent_run_id is not null;

create table tasks (
  id uuid primary key,
  run_id uuid not null references runs,
  petition_id uuid not null references petitions,
  case_id uuid references cases,
  agency_id uuid not null references agencies,
  procedure text not null,
  key text not null,
  name text not null,
  role text not null,
  execution_id text not null,
  assignee_id uuid references officers,
  opened_at timestamptz not null,
  limit_due_on date,
  deadline_id uuid,
  due_on date,
  paused boolean not null default false,
  sent_back boolean not null default false,
  completed_at timestamptz,
  completed_by uuid references officers,
  cancelled_at timestamptz,
  rev int not null default 1
) with (fillfactor = 80);

-- A token waits once: completing the same execution twice is impossible, whatever the code does.
create unique index tasks_open on tasks (run_id, execution_id) where completed_at is null and cancelled_at is null;
-- What it includes is what the head of the list counts, without touching the rows.
create index tasks_worklist on tasks (agency_id, coalesce(due_on, '9999-12-31'::date), opened_at, id)
  include (role, assignee_id, due_on, paused) where completed_at is null and cancelled_at is null;
create index tasks_newest on tasks (agency_id, opened_at desc, id desc) where completed_at is null and cancelled_at is null;
create index tasks_mine on tasks (assignee_id, coalesce(due_on, '9999-12-31'::date), opened_at, id) where completed_at is null and cancelled_at is null;
create index tasks_of_petition on tasks (petition_id);
create index tasks_of_run on tasks (run_id, key);

-- What was submitted, word for word; facts on runs are its sum. Insert only.
create table answers (
  task_id uuid primary key references tasks,
  run_id uuid not null references runs,
  key text not null,
  "values" jsonb not null,
  at timestamptz not null,
  officer_id uuid not null references officers
);
create index answers_of_run on answers (run_id, key, at);

create table drafts (
  task_id uuid not null references tasks on delete cascade,
  officer_id uuid not null references officers,
  "values" jsonb not null,
  saved_at timestamptz not null,
  primary key (task_id, officer_id)
);

-- Time ---------------------------------------------------------------------------------------------------------------

create table deadlines (
  id uuid primary key,
  run_id uuid not null references runs,
  petition_id uuid not null references petitions,
  case_id uuid references cases,
  release_id uuid not null references releases,
  key text not null,
  name text not null,
  law text not null,
  internal boolean not null,
  unverified boolean not null default false,
  started_on date not null,
  started_by text not null,
  limit_value text not null,
  limit_law text not null,
  due_on date,
  met_on date,
  state text not null check (state in ('open', 'met', 'cancelled')),
  rev int not null default 1
);
create index deadlines_of_petition on deadlines (petition_id);
create index deadlines_of_run on deadlines (run_id, key);
create index deadlines_open on deadlines (due_on) where state = 'open';

-- Half-open: from_on does not count, until_on counts again.
create table deadline_pauses (
  id uuid primary key,
  deadline_id uuid not null references deadlines,
  run_id uuid not null references runs,
  because text not null,
  allows text[] not null default '{}',
  from_on date not null,
  until_on date,
  check (until_on is null or until_on >= from_on)
);
create index pauses_of_deadline on deadline_pauses (deadline_id);

-- The truth about waiting time; the job queue only wakes us.
create table timers (
  id uuid primary key,
  run_id uuid not null references runs,
  element_id text not null,
  execution_id text not null,
  deadline_key text,
  due_at timestamptz not null,
  fired_at timestamptz,
  cancelled_at timestamptz
);
create unique index timers_armed on timers (run_id, execution_id) where fired_at is null and cancelled_at is null;
create index timers_due on timers (due_at) where fired_at is null and cancelled_at is null;

-- Papers and files ---------------------------------------------------------------------------------------------------

create table blobs (
  sha256 text primary key,
  size bigint not null,
  media_type text not null,
  created_at timestamptz not null default now()
);

create table documents (
  id uuid primary key,
  petition_id uuid not null references petitions,
  case_id uuid references cases,
  run_id uuid not null references runs,
  agency_id uuid not null references agencies,
  release_id uuid not null references releases,
  template text not null,
  title text not null,
  form text,
  symbol text,
  numbered boolean not null,
  verified boolean not null,
  sealed boolean not null default false,
  state text not null check (state in ('draft', 'approved', 'issued', 'void')),
  register_year int,
  register_number int,
  number text,
  issued_on date,
  signer_id uuid references officers,
  signed_at timestamptz,
  recipients jsonb not null default '[]',
  version int not null,
  created_at timestamptz not null,
  rev int not null default 1,
  unique (agency_id, symbol, register_year, register_number),
  check (state <> 'issued' or issued_on is not null)
);
create index documents_of_petition on documents (petition_id);
create index documents_of_run on documents (run_id, template);

-- A version's context never changes; only its rendered files are added.
create table document_versions (
  document_id uuid not null references documents,
  version int not null,
  context jsonb not null,
  created_at timestamptz not null,
  created_by uuid references officers,
  pdf_sha256 text references blobs,
  docx_sha256 text references blobs,
  rendered_at timestamptz,
  failure text,
  primary key (document_id, version)
);

create table files (
  id uuid primary key,
  petition_id uuid references petitions,
  position int not null default 0,
  name text not null,
  kind text not null,
  size bigint not null,
  sha256 text references blobs,
  sealed boolean not null default false,
  vault_code text,
  pages int,
  preview text not null check (preview in ('pages', 'pdf', 'html', 'none')),
  preview_blobs jsonb not null default '[]',
  uploaded_at timestamptz not null,
  uploaded_by uuid not null references officers,
  check (sealed or sha256 is not null)
);
create index files_of_petition on files (petition_id, position);
create index files_by_content on files (sha256);
create index files_by_preview on files using gin (preview_blobs);

-- Acts ---------------------------------------------------------------------------------------------------------------

-- A lost answer is repeated, never done again. "answer" is null while the act is under way in its own transaction.
create table commands (
  officer_id uuid not null references officers,
  key text not null,
  fingerprint text not null,
  status int,
  answer jsonb,
  at timestamptz not null,
  primary key (officer_id, key)
);
create index commands_by_age on commands (at);

-- Append-only; keyed and partitioned so that a hash chain per matter can be added without a rebuild.
create table journal (
  case_year int not null,
  petition_id uuid not null,
  seq int not null,
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  officer_id uuid,
  act text not null,
  ground text,
  case_id uuid,
  run_id uuid,
  task_id uuid,
  document_id uuid,
  detail jsonb not null,
  primary key (case_year, petition_id, seq)
) partition by list (case_year);
create table journal_2024 partition of journal for values in (2024);
create table journal_2025 partition of journal for values in (2025);
create table journal_2026 partition of journal for values in (2026);
create table journal_2027 partition of journal for values in (2027);
create table journal_2028 partition of journal for values in (2028);
create table journal_other partition of journal default;

-- Sign-ins, refusals, openings: written on a connection of their own, so that a rolled back act still leaves its trace.
create table access_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  officer_id uuid,
  act text not null,
  subject text,
  result text not null,
  request_id text
);
create index access_log_by_time on access_log using brin (at);

create table incidents (
  id uuid primary key,
  run_id uuid references runs,
  petition_id uuid references petitions,
  code text not null,
  element_id text,
  message text not null,
  at timestamptz not null,
  resolved_at timestamptz
);
create index incidents_open on incidents (petition_id) where resolved_at is null;
