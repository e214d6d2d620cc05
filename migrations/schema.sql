-- Dumped from a migrated database; a test keeps it fresh. Not run by anything.

-- extensions

create extension btree_gin;
create extension pg_trgm;
create extension unaccent;

-- tables

create table absences (
  id uuid not null,
  agency_id uuid not null,
  officer_id uuid not null,
  from_on date not null,
  to_on date not null,
  substitute_id uuid,
  reason text not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  ended_on date,
  ended_by uuid,
  rev integer default 1 not null
);
create table access_log (
  id bigint generated always as identity not null,
  at timestamp with time zone default clock_timestamp() not null,
  officer_id uuid,
  act text not null,
  subject text,
  result text not null,
  request_id text
);
create table agencies (
  id uuid not null,
  code text not null,
  name text not null,
  symbol text not null,
  kind text not null,
  level text not null,
  parent_id uuid,
  place text not null,
  head_title text not null,
  address text,
  valid_from date not null,
  valid_to date,
  outgoing_book text default 'own'::text not null,
  routing_chain jsonb default '[]'::jsonb not null,
  rooms text[] default '{}'::text[] not null,
  routing_channels text[] default '{}'::text[] not null,
  next_book text,
  next_book_from integer,
  demands_signed_scan boolean default false not null,
  reminder_rounds integer default 3 not null,
  near_days integer default 3 not null,
  long_running_days integer default 90 not null,
  day_starts_at time without time zone default '07:30:00'::time without time zone not null,
  keeps_law boolean default false not null,
  reception_rules jsonb default '{}'::jsonb not null,
  online_dialogue boolean default false not null
);
create table agency_limits (
  id uuid not null,
  agency_id uuid not null,
  procedure text not null,
  deadline text not null,
  value text,
  basis text not null,
  set_by uuid not null,
  set_at timestamp with time zone not null
);
create table agency_successions (
  id uuid not null,
  name text not null,
  name_key text not null,
  body text not null,
  ended_on date not null,
  successor_id uuid,
  successor_name text,
  law text,
  document_number text not null,
  document_on date not null,
  entered_by uuid not null,
  entered_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  withdrawn_for text
);
create table answers (
  task_id uuid not null,
  run_id uuid not null,
  key text not null,
  "values" jsonb not null,
  at timestamp with time zone not null,
  officer_id uuid not null
);
create table awaited (
  id uuid not null,
  agency_id uuid not null,
  petition_id uuid not null,
  case_id uuid,
  run_id uuid not null,
  document_id uuid,
  key text not null,
  name text not null,
  law text not null,
  internal boolean not null,
  body text not null,
  body_key text not null,
  asked_on date not null,
  due_on date,
  wants_opinion boolean not null,
  state text not null,
  answered_on date,
  letter_number text,
  opinion text,
  content text,
  file_ids uuid[] default '{}'::uuid[] not null,
  recorded_by uuid,
  recorded_at timestamp with time zone,
  reminders integer default 0 not null,
  answer_by date,
  rev integer default 1 not null,
  limit_value text
);
create table blobs (
  sha256 text not null,
  size bigint not null,
  media_type text not null,
  created_at timestamp with time zone default now() not null
);
create table calendar_changes (
  id uuid not null,
  kind text not null,
  agency_id uuid,
  document_number text not null,
  document_on date not null,
  reason text not null,
  changes jsonb not null,
  officer_id uuid not null,
  at timestamp with time zone not null,
  state text default 'waiting'::text not null,
  reached uuid,
  total integer default 0 not null,
  done integer default 0 not null,
  shifted integer default 0 not null,
  finished_at timestamp with time zone
);
create table calendar_days (
  day date not null,
  kind text not null,
  name text not null,
  source text not null,
  status text not null
);
create table case_petitions (
  case_id uuid not null,
  petition_id uuid not null
);
create table cases (
  id uuid not null,
  case_year integer not null,
  agency_id uuid not null,
  procedure text not null,
  code text not null,
  state text not null,
  outcome text,
  outcome_name text,
  accepted_on date,
  settled_on date,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  rev integer default 1 not null
);
create table certificate_authorities (
  id uuid not null,
  agency_id uuid not null,
  name text not null,
  certificate bytea not null,
  valid_from timestamp with time zone not null,
  valid_to timestamp with time zone not null,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  removed_at timestamp with time zone
);
create table certificates (
  id uuid not null,
  agency_id uuid not null,
  officer_id uuid,
  kind text not null,
  subject text not null,
  organisation text,
  issuer text not null,
  serial text not null,
  valid_from timestamp with time zone not null,
  valid_to timestamp with time zone not null,
  certificate bytea not null,
  chain bytea[] default '{}'::bytea[] not null,
  key_name text,
  remote_user text,
  image bytea,
  image_mm integer,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  revoked_at timestamp with time zone,
  revoked_by uuid
);
create table chases (
  id uuid not null,
  petition_id uuid not null,
  kind text not null,
  items text[] not null,
  means text not null,
  note text default ''::text not null,
  at timestamp with time zone not null,
  officer_id uuid not null
);
create table commands (
  officer_id uuid not null,
  key text not null,
  fingerprint text not null,
  status integer,
  answer jsonb,
  at timestamp with time zone not null
);
create table communes (
  code text not null,
  province_code text not null,
  name text not null,
  full_name text not null,
  folded text not null,
  valid_from date not null,
  valid_to date
);
create table contacts (
  id uuid not null,
  agency_id uuid not null,
  petition_id uuid not null,
  channel text not null,
  contacted_at timestamp with time zone not null,
  off_hours boolean default false not null,
  caller text,
  again boolean default false not null,
  words text,
  officer_id uuid not null,
  recorded_at timestamp with time zone not null
);
create table counter_shifts (
  id uuid not null,
  agency_id uuid not null,
  day date not null,
  room text,
  from_officer_id uuid not null,
  to_officer_id uuid not null,
  at timestamp with time zone not null,
  waiting integer not null,
  serving integer not null,
  done integer not null,
  note text default ''::text not null
);
create table counter_tickets (
  id uuid not null,
  agency_id uuid not null,
  day date not null,
  number integer not null,
  purpose text not null,
  room text,
  state text not null,
  officer_id uuid,
  taken_at timestamp with time zone not null,
  called_at timestamp with time zone,
  calls integer default 0 not null,
  served_at timestamp with time zone,
  ended_at timestamp with time zone,
  petition_id uuid,
  rev integer default 1 not null
);
create table court_deliveries (
  id uuid not null,
  petition_id uuid not null,
  case_id uuid not null,
  court text not null,
  request_number text not null,
  requested_on date not null,
  delivered_on date not null,
  numbering_id uuid not null,
  last_no integer not null,
  received_by text not null,
  handover_id uuid,
  entered_at timestamp with time zone not null,
  entered_by uuid not null
);
create table deadline_pauses (
  id uuid not null,
  deadline_id uuid not null,
  run_id uuid not null,
  because text not null,
  allows text[] default '{}'::text[] not null,
  from_on date not null,
  until_on date
);
create table deadlines (
  id uuid not null,
  run_id uuid not null,
  petition_id uuid not null,
  case_id uuid,
  release_id uuid not null,
  key text not null,
  name text not null,
  law text not null,
  internal boolean not null,
  unverified boolean default false not null,
  started_on date not null,
  started_by text not null,
  limit_value text not null,
  limit_law text not null,
  due_on date,
  met_on date,
  state text not null,
  rev integer default 1 not null,
  started_at timestamp with time zone,
  due_at timestamp with time zone,
  met_at timestamp with time zone,
  before boolean default false not null,
  extensions jsonb default '[]'::jsonb not null
);
create table delegations (
  id uuid not null,
  agency_id uuid not null,
  officer_id uuid not null,
  capacity text not null,
  signs_for text not null,
  templates text[],
  basis text not null,
  valid_from date not null,
  valid_until date,
  revoked_on date,
  created_at timestamp with time zone not null,
  created_by uuid,
  revoked_at timestamp with time zone,
  revoked_by uuid
);
create table deliveries (
  id uuid not null,
  document_id uuid not null,
  petition_id uuid not null,
  agency_id uuid not null,
  "position" integer not null,
  attempt integer default 1 not null,
  name text not null,
  capacity text not null,
  party_id uuid,
  route text not null,
  address text,
  issued_on date not null,
  code text,
  sent_on date,
  posted_place text,
  posted_from date,
  posted_to date,
  received_on date,
  received_by text,
  failed_on date,
  failure_reason text,
  proof_file_id uuid,
  handover_document_id uuid,
  state text not null,
  retried boolean default false not null,
  rev integer default 1 not null,
  sealed boolean default false not null
);
create table delivery_records (
  id uuid not null,
  delivery_id uuid not null,
  act text not null,
  on_day date,
  "values" jsonb default '{}'::jsonb not null,
  at timestamp with time zone not null,
  officer_id uuid not null
);
create table diary_entries (
  id uuid not null,
  petition_id uuid not null,
  case_id uuid not null,
  happened_on date not null,
  happened_time text,
  place text,
  what text not null,
  people text,
  corrects_id uuid,
  entered_at timestamp with time zone not null,
  entered_by uuid not null
);
create table digests (
  officer_id uuid not null,
  day date not null,
  sent_at timestamp with time zone,
  notices integer default 0 not null,
  failures integer default 0 not null,
  failure text
);
create table document_copies (
  id uuid not null,
  document_id uuid not null,
  version integer not null,
  agency_id uuid not null,
  register_year integer not null,
  register_number integer not null,
  number text not null,
  made_at timestamp with time zone not null,
  made_by uuid not null
);
create table document_effects (
  id uuid not null,
  document_id uuid not null,
  by_document_id uuid,
  effect text not null,
  on_day date not null,
  at timestamp with time zone not null,
  officer_id uuid not null
);
create table document_versions (
  document_id uuid not null,
  version integer not null,
  context jsonb not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  pdf_sha256 text,
  docx_sha256 text,
  rendered_at timestamp with time zone,
  failure text,
  body text,
  pdf_pages integer
);
create table documents (
  id uuid not null,
  petition_id uuid not null,
  case_id uuid,
  run_id uuid not null,
  agency_id uuid not null,
  release_id uuid not null,
  template text not null,
  title text not null,
  form text,
  symbol text,
  numbered boolean not null,
  verified boolean not null,
  sealed boolean default false not null,
  state text not null,
  register_year integer,
  register_number integer,
  number text,
  issued_on date,
  signer_id uuid,
  signed_at timestamp with time zone,
  recipients jsonb default '[]'::jsonb not null,
  version integer not null,
  created_at timestamp with time zone not null,
  rev integer default 1 not null,
  capacity text,
  signs_for text,
  signing text default 'none'::text not null,
  signed_scan_id uuid,
  delegation_id uuid,
  on_behalf_of text,
  book text
);
create table dossier_builds (
  id uuid not null,
  petition_id uuid not null,
  case_id uuid not null,
  fingerprint text not null,
  state text default 'waiting'::text not null,
  done integer default 0 not null,
  total integer default 0 not null,
  pages integer,
  sha256 text,
  size bigint,
  failure text,
  requested_at timestamp with time zone not null,
  requested_by uuid not null,
  finished_at timestamp with time zone
);
create table drafts (
  task_id uuid not null,
  officer_id uuid not null,
  "values" jsonb not null,
  saved_at timestamp with time zone not null
);
create table evidence (
  id uuid not null,
  petition_id uuid not null,
  case_id uuid not null,
  "position" integer not null,
  name text not null,
  form text not null,
  pages integer,
  condition text,
  received_from text not null,
  received_on date not null,
  handover_id uuid,
  file_id uuid,
  struck_at timestamp with time zone,
  struck_by uuid,
  struck_reason text,
  returned_on date,
  returned_to text,
  returned_by uuid,
  return_record_id uuid,
  entered_at timestamp with time zone not null,
  entered_by uuid not null,
  rev integer default 1 not null
);
create table exports (
  id uuid not null,
  officer_id uuid not null,
  agency_id uuid not null,
  kind text not null,
  title text not null,
  format text not null,
  request jsonb not null,
  state text not null,
  rows_done integer default 0 not null,
  rows_total integer default 0 not null,
  failure text,
  name text,
  content bytea,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone
);
create table files (
  id uuid not null,
  petition_id uuid,
  "position" integer default 0 not null,
  name text not null,
  kind text not null,
  size bigint not null,
  sha256 text,
  sealed boolean default false not null,
  vault_code text,
  pages integer,
  preview text not null,
  preview_blobs jsonb default '[]'::jsonb not null,
  uploaded_at timestamp with time zone not null,
  uploaded_by uuid not null,
  title text,
  task_id uuid,
  incoming_id uuid
);
create table folios (
  numbering_id uuid not null,
  "position" integer not null,
  document_id uuid,
  file_id uuid,
  evidence_id uuid,
  from_no integer not null,
  to_no integer not null,
  added_at timestamp with time zone not null,
  added_by uuid not null
);
create table hand_over_items (
  hand_over_id uuid not null,
  "position" integer not null,
  kind text not null,
  subject_id uuid,
  petition_id uuid,
  code text not null,
  title text not null,
  work text not null,
  state text not null,
  due_on date,
  to_officer_id uuid
);
create table hand_overs (
  id uuid not null,
  agency_id uuid not null,
  officer_id uuid not null,
  reason text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null
);
create table incidents (
  id uuid not null,
  run_id uuid,
  petition_id uuid,
  code text not null,
  element_id text,
  message text not null,
  at timestamp with time zone not null,
  resolved_at timestamp with time zone
);
create table incoming (
  id uuid not null,
  agency_id uuid not null,
  year integer not null,
  number integer not null,
  arrived_on date not null,
  entered_at timestamp with time zone not null,
  entered_by uuid not null,
  kind text not null,
  secrecy text not null,
  addressee_id uuid,
  addressee text default ''::text not null,
  sender text default ''::text not null,
  letter_number text,
  letter_on date,
  postmark_on date,
  summary text default ''::text not null,
  state text not null,
  holder_id uuid,
  sealed boolean default false not null,
  void_reason text,
  rev integer default 1 not null
);
create table incoming_history (
  id bigint generated always as identity not null,
  incoming_id uuid not null,
  at timestamp with time zone not null,
  officer_id uuid not null,
  act text not null,
  to_officer_id uuid,
  note text,
  petition_id uuid
);
create table journal (
  case_year integer not null,
  petition_id uuid not null,
  seq integer not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone default clock_timestamp() not null,
  officer_id uuid,
  act text not null,
  ground text,
  case_id uuid,
  run_id uuid,
  task_id uuid,
  document_id uuid,
  detail jsonb not null
) partition by LIST (case_year);
create table journal_2024 partition of journal FOR VALUES IN (2024);
create table journal_2025 partition of journal FOR VALUES IN (2025);
create table journal_2026 partition of journal FOR VALUES IN (2026);
create table journal_2027 partition of journal FOR VALUES IN (2027);
create table journal_2028 partition of journal FOR VALUES IN (2028);
create table journal_other partition of journal DEFAULT;
create table law_settings (
  id uuid not null,
  key text not null,
  value text not null,
  source text not null,
  set_by uuid not null,
  set_at timestamp with time zone not null
);
create table loans (
  id uuid not null,
  petition_id uuid not null,
  case_id uuid not null,
  borrower text not null,
  purpose text not null,
  lent_on date not null,
  due_on date not null,
  returned_on date,
  lent_by uuid not null,
  taken_back_by uuid
);
create table notice_days (
  agency_id uuid not null,
  day date not null,
  begun_at timestamp with time zone not null
);
create table notice_preferences (
  officer_id uuid not null,
  kind text not null,
  app boolean not null,
  mail boolean not null,
  digest boolean not null
);
create table notifications (
  id uuid not null,
  officer_id uuid not null,
  kind text not null,
  petition_id uuid,
  task_id uuid,
  document_id uuid,
  detail jsonb default '{}'::jsonb not null,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  mailed_at timestamp with time zone,
  in_app boolean default true not null,
  by_mail boolean default false not null,
  in_digest boolean default false not null,
  digested_at timestamp with time zone,
  mail_failures integer default 0 not null,
  mail_failure text
);
create table numberings (
  id uuid not null,
  petition_id uuid not null,
  case_id uuid not null,
  version integer not null,
  reason text,
  made_at timestamp with time zone not null,
  made_by uuid not null
);
create table officers (
  id uuid not null,
  agency_id uuid not null,
  unit text,
  name text not null,
  title text not null,
  username text not null,
  password_hash text not null,
  roles text[] not null,
  rev integer default 1 not null,
  disabled_at timestamp with time zone,
  email text
);
create table parties (
  id uuid not null,
  petition_id uuid not null,
  "position" integer not null,
  role text not null,
  kind text not null,
  sealed boolean default false not null,
  vault_code text,
  name text,
  birth_year integer,
  id_number text,
  id_issued_on date,
  id_issued_by text,
  phone text,
  email text,
  address text,
  commune_code text,
  job text,
  unit text,
  removed_at timestamp with time zone,
  rev integer default 1 not null
);
create table petition_bars (
  petition_id uuid not null,
  officer_id uuid not null,
  at timestamp with time zone not null
);
create table petition_search (
  petition_id uuid not null,
  agency_id uuid not null,
  code text not null,
  names text not null,
  address text not null,
  words tsvector not null
);
create table petitions (
  id uuid not null,
  agency_id uuid not null,
  state text not null,
  outcome text,
  outcome_name text,
  code text,
  register_year integer,
  register_number integer,
  kind text,
  channel text not null,
  field text,
  received_on date,
  written_on date,
  entered_at timestamp with time zone not null,
  entered_by uuid not null,
  registered_at timestamp with time zone,
  title text default ''::text not null,
  content text default ''::text not null,
  requests text default ''::text not null,
  forwarder_name text,
  forwarder_letter_number text,
  forwarder_letter_on date,
  pages integer,
  originals boolean default false not null,
  place_text text,
  place_commune text,
  sealed boolean default false not null,
  petitioner_label text default ''::text not null,
  petitioner_count integer default 0 not null,
  rev integer default 1 not null,
  incoming_id uuid,
  void_reason text,
  closed_on date,
  complex boolean default false not null,
  entry text default 'petition-triage'::text not null,
  original_id uuid,
  relation text,
  guided_before boolean default false not null,
  matter_id uuid
);
create table provinces (
  code text not null,
  name text not null,
  full_name text not null,
  valid_from date not null,
  valid_to date
);
create table publications (
  release_id uuid not null,
  published_at timestamp with time zone not null,
  published_by uuid,
  calls jsonb
);
create table register_views (
  id uuid not null,
  officer_id uuid not null,
  register text not null,
  name text not null,
  filters jsonb default '{}'::jsonb not null,
  columns text[] default '{}'::text[] not null,
  sort text not null,
  is_default boolean default false not null,
  saved_at timestamp with time zone not null
);
create table registers (
  agency_id uuid not null,
  kind text not null,
  year integer not null,
  last_number integer not null
);
create table releases (
  id uuid not null,
  procedure text not null,
  version integer not null,
  hash text not null,
  bundle jsonb not null,
  compiled jsonb not null,
  valid_from date not null,
  valid_to date,
  calls jsonb default '{}'::jsonb not null,
  origin text not null,
  created_at timestamp with time zone default now() not null
);
create table reminder_targets (
  reminder_id uuid not null,
  awaited_id uuid not null,
  round integer not null
);
create table reminders (
  id uuid not null,
  agency_id uuid not null,
  run_id uuid not null,
  body text not null,
  answer_by date not null,
  last boolean not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  state text default 'prepared'::text not null,
  issued_on date,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone
);
create table routing_notes (
  id uuid not null,
  petition_id uuid not null,
  run_id uuid not null,
  task_id uuid not null,
  officer_id uuid not null,
  role text not null,
  passed_on boolean not null,
  lead_id uuid,
  assists uuid[] default '{}'::uuid[] not null,
  informed uuid[] default '{}'::uuid[] not null,
  due_on date,
  text text default ''::text not null,
  at timestamp with time zone not null
);
create table runs (
  id uuid not null,
  petition_id uuid not null,
  case_id uuid,
  agency_id uuid not null,
  release_id uuid not null,
  procedure text not null,
  kind text not null,
  element text not null,
  parent_run_id uuid,
  parent_execution_id text,
  document_id uuid,
  state text not null,
  outcome text,
  outcome_name text,
  "position" jsonb not null,
  facts jsonb default '{}'::jsonb not null,
  waiting jsonb default '[]'::jsonb not null,
  visited jsonb default '{"left": [], "taken": [], "entered": []}'::jsonb not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  rev integer default 1 not null,
  task_id uuid
) with (fillfactor=70);
create table scans (
  id uuid not null,
  agency_id uuid not null,
  name text not null,
  arrived_at timestamp with time zone not null,
  stamp text not null,
  file_id uuid,
  refusal text,
  dismissed_at timestamp with time zone,
  dismissed_by uuid
);
create table session_registrations (
  id uuid not null,
  agency_id uuid not null,
  session_id uuid,
  matter_id uuid,
  citizen text,
  address text,
  kind text,
  content text not null,
  people integer default 1 not null,
  grounds text[] default '{}'::text[] not null,
  priority text[] default '{}'::text[] not null,
  state text not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  decline_reason text,
  outcome text,
  result text,
  body text,
  due_on date,
  contact text,
  heard_on date,
  rev integer default 1 not null
);
create table sessions (
  id_hash bytea not null,
  officer_id uuid not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  user_agent text
);
create table signatures (
  id uuid not null,
  document_id uuid not null,
  version integer not null,
  copy_id uuid,
  "position" integer not null,
  purpose text not null,
  agency_id uuid not null,
  officer_id uuid,
  certificate_id uuid,
  state text default 'pending'::text not null,
  failures integer default 0 not null,
  reference text,
  prepared_sha256 text,
  pdf_sha256 text,
  signed_at timestamp with time zone,
  failure text
);
create table signing_chains (
  id uuid not null,
  agency_id uuid not null,
  template text,
  initials jsonb default '[]'::jsonb not null,
  signer_role text,
  signer_id uuid,
  in_name_of text,
  valid_from date not null,
  valid_until date,
  created_at timestamp with time zone not null,
  created_by uuid,
  closed_at timestamp with time zone,
  closed_by uuid
);
create table signing_tickets (
  token_hash bytea not null,
  signature_id uuid not null,
  officer_id uuid not null,
  base_sha256 text not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);
create table tasks (
  id uuid not null,
  run_id uuid not null,
  petition_id uuid not null,
  case_id uuid,
  agency_id uuid not null,
  procedure text not null,
  key text not null,
  name text not null,
  role text not null,
  execution_id text not null,
  assignee_id uuid,
  opened_at timestamp with time zone not null,
  limit_due_on date,
  deadline_id uuid,
  due_on date,
  paused boolean default false not null,
  sent_back boolean default false not null,
  completed_at timestamp with time zone,
  completed_by uuid,
  cancelled_at timestamp with time zone,
  rev integer default 1 not null,
  signs boolean default false not null,
  limit_due_at timestamp with time zone,
  due_at timestamp with time zone
) with (fillfactor=80);
create table timers (
  id uuid not null,
  run_id uuid not null,
  element_id text not null,
  execution_id text not null,
  deadline_key text,
  due_at timestamp with time zone not null,
  fired_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  lead_days integer default 0 not null,
  started_at timestamp with time zone,
  limit_value text
);
create table transfers (
  id uuid not null,
  petition_id uuid not null,
  document_id uuid not null,
  from_agency_id uuid not null,
  to_agency_id uuid not null,
  kind text not null,
  state text default 'sent'::text not null,
  sent_on date not null,
  sent_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  answered_by uuid,
  return_reason text,
  received_petition_id uuid,
  rev integer default 1 not null
);
create table working_hours (
  id uuid not null,
  agency_id uuid,
  valid_from date not null,
  sessions jsonb not null,
  source text not null,
  entered_by uuid,
  entered_at timestamp with time zone default now() not null
);
create table vault.identities (
  code text not null,
  petition_id uuid not null,
  party_id uuid,
  wrapped_key bytea not null,
  key_id text not null,
  ciphertext bytea not null,
  created_at timestamp with time zone default clock_timestamp() not null
); -- of kntc_vault
create table vault.openings (
  id bigint generated always as identity not null,
  at timestamp with time zone default clock_timestamp() not null,
  code text not null,
  officer_id uuid not null,
  purpose text not null
); -- of kntc_vault

-- constraints

alter table absences add constraint absences_check CHECK ((to_on >= from_on));
alter table absences add constraint absences_check1 CHECK ((substitute_id <> officer_id));
alter table absences add constraint absences_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table absences add constraint absences_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES officers(id);
alter table absences add constraint absences_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id);
alter table absences add constraint absences_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officers(id);
alter table absences add constraint absences_substitute_id_fkey FOREIGN KEY (substitute_id) REFERENCES officers(id);
alter table absences add constraint absences_pkey PRIMARY KEY (id);
alter table access_log add constraint access_log_pkey PRIMARY KEY (id);
alter table agencies add constraint agencies_long_running_days_check CHECK (((long_running_days >= 1) AND (long_running_days <= 3650)));
alter table agencies add constraint agencies_near_days_check CHECK (((near_days >= 0) AND (near_days <= 60)));
alter table agencies add constraint agencies_next_book CHECK (((next_book IS NULL) = (next_book_from IS NULL)));
alter table agencies add constraint agencies_next_book_check CHECK ((next_book = ANY (ARRAY['own'::text, 'external'::text])));
alter table agencies add constraint agencies_outgoing_book_check CHECK ((outgoing_book = ANY (ARRAY['own'::text, 'external'::text])));
alter table agencies add constraint agencies_reminder_rounds_check CHECK (((reminder_rounds >= 1) AND (reminder_rounds <= 9)));
alter table agencies add constraint agencies_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES agencies(id);
alter table agencies add constraint agencies_pkey PRIMARY KEY (id);
alter table agencies add constraint agencies_code_key UNIQUE (code);
alter table agency_limits add constraint agency_limits_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table agency_limits add constraint agency_limits_set_by_fkey FOREIGN KEY (set_by) REFERENCES officers(id);
alter table agency_limits add constraint agency_limits_pkey PRIMARY KEY (id);
alter table agency_successions add constraint agency_successions_body_check CHECK ((body = ANY (ARRAY['commune-committee'::text, 'district-committee'::text, 'department'::text, 'public-unit'::text])));
alter table agency_successions add constraint agency_successions_check CHECK (((successor_id IS NOT NULL) OR (successor_name IS NOT NULL)));
alter table agency_successions add constraint agency_successions_check1 CHECK (((withdrawn_at IS NULL) = (withdrawn_for IS NULL)));
alter table agency_successions add constraint agency_successions_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES officers(id);
alter table agency_successions add constraint agency_successions_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES agencies(id);
alter table agency_successions add constraint agency_successions_pkey PRIMARY KEY (id);
alter table answers add constraint answers_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id);
alter table answers add constraint answers_run_id_fkey FOREIGN KEY (run_id) REFERENCES runs(id);
alter table answers add constraint answers_task_id_fkey FOREIGN KEY (task_id) REFERENCES tasks(id);
alter table answers add constraint answers_pkey PRIMARY KEY (task_id);
alter table awaited add constraint awaited_check CHECK (((state = 'answered'::text) = (answered_on IS NOT NULL)));
alter table awaited add constraint awaited_opinion_check CHECK ((opinion = ANY (ARRAY['agree'::text, 'partly'::text, 'disagree'::text, 'other'::text])));
alter table awaited add constraint awaited_state_check CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text, 'silent'::text, 'cancelled'::text])));
alter table awaited add constraint awaited_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table awaited add constraint awaited_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table awaited add constraint awaited_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents(id);
alter table awaited add constraint awaited_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table awaited add constraint awaited_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES officers(id);
alter table awaited add constraint awaited_run_id_fkey FOREIGN KEY (run_id) REFERENCES runs(id);
alter table awaited add constraint awaited_pkey PRIMARY KEY (id);
alter table blobs add constraint blobs_pkey PRIMARY KEY (sha256);
alter table calendar_changes add constraint calendar_changes_kind_check CHECK ((kind = ANY (ARRAY['notice'::text, 'correction'::text, 'hours'::text])));
alter table calendar_changes add constraint calendar_changes_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text])));
alter table calendar_changes add constraint calendar_changes_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table calendar_changes add constraint calendar_changes_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id);
alter table calendar_changes add constraint calendar_changes_pkey PRIMARY KEY (id);
alter table calendar_days add constraint calendar_days_kind_check CHECK ((kind = ANY (ARRAY['holiday'::text, 'compensation'::text, 'swap_off'::text, 'swap_work'::text])));
alter table calendar_days add constraint calendar_days_status_check CHECK ((status = ANY (ARRAY['official'::text, 'provisional'::text, 'pending'::text])));
alter table calendar_days add constraint calendar_days_pkey PRIMARY KEY (day);
alter table case_petitions add constraint case_petitions_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table case_petitions add constraint case_petitions_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table case_petitions add constraint case_petitions_pkey PRIMARY KEY (case_id, petition_id);
alter table cases add constraint cases_state_check CHECK ((state = ANY (ARRAY['open'::text, 'handed_over'::text, 'closed'::text])));
alter table cases add constraint cases_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table cases add constraint cases_pkey PRIMARY KEY (id);
alter table cases add constraint cases_code_key UNIQUE (code);
alter table certificate_authorities add constraint certificate_authorities_added_by_fkey FOREIGN KEY (added_by) REFERENCES officers(id);
alter table certificate_authorities add constraint certificate_authorities_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table certificate_authorities add constraint certificate_authorities_pkey PRIMARY KEY (id);
alter table certificates add constraint certificates_check CHECK (((kind = 'p12'::text) = (key_name IS NOT NULL)));
alter table certificates add constraint certificates_check1 CHECK (((kind = 'remote'::text) = (remote_user IS NOT NULL)));
alter table certificates add constraint certificates_kind_check CHECK ((kind = ANY (ARRAY['p12'::text, 'remote'::text, 'token'::text])));
alter table certificates add constraint certificates_added_by_fkey FOREIGN KEY (added_by) REFERENCES officers(id);
alter table certificates add constraint certificates_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table certificates add constraint certificates_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id);
alter table certificates add constraint certificates_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES officers(id);
alter table certificates add constraint certificates_pkey PRIMARY KEY (id);
alter table chases add constraint chases_kind_check CHECK ((kind = ANY (ARRAY['asked'::text, 'answered'::text])));
alter table chases add constraint chases_means_check CHECK ((means = ANY (ARRAY['phone'::text, 'letter'::text, 'visit'::text, 'email'::text])));
alter table chases add constraint chases_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id);
alter table chases add constraint chases_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table chases add constraint chases_pkey PRIMARY KEY (id);
alter table commands add constraint commands_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id);
alter table commands add constraint commands_pkey PRIMARY KEY (officer_id, key);
alter table communes add constraint communes_province_code_fkey FOREIGN KEY (province_code) REFERENCES provinces(code);
alter table communes add constraint communes_pkey PRIMARY KEY (code);
alter table contacts add constraint contacts_caller_check CHECK ((caller ~ '^\+?\d{6,15}$'::text));
alter table contacts add constraint contacts_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table contacts add constraint contacts_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id);
alter table contacts add constraint contacts_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table contacts add constraint contacts_pkey PRIMARY KEY (id);
alter table counter_shifts add constraint counter_shifts_check CHECK ((from_officer_id <> to_officer_id));
alter table counter_shifts add constraint counter_shifts_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table counter_shifts add constraint counter_shifts_from_officer_id_fkey FOREIGN KEY (from_officer_id) REFERENCES officers(id);
alter table counter_shifts add constraint counter_shifts_to_officer_id_fkey FOREIGN KEY (to_officer_id) REFERENCES officers(id);
alter table counter_shifts add constraint counter_shifts_pkey PRIMARY KEY (id);
alter table counter_tickets add constraint counter_tickets_check CHECK (((state = 'waiting'::text) OR (room IS NOT NULL)));
alter table counter_tickets add constraint counter_tickets_purpose_check CHECK ((purpose = ANY (ARRAY['petition'::text, 'supplement'::text, 'result'::text, 'question'::text])));
alter table counter_tickets add constraint counter_tickets_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'called'::text, 'serving'::text, 'done'::text, 'absent'::text])));
alter table counter_tickets add constraint counter_tickets_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table counter_tickets add constraint counter_tickets_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id);
alter table counter_tickets add constraint counter_tickets_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table counter_tickets add constraint counter_tickets_pkey PRIMARY KEY (id);
alter table counter_tickets add constraint counter_tickets_agency_id_day_number_key UNIQUE (agency_id, day, number);
alter table court_deliveries add constraint court_deliveries_check CHECK ((delivered_on >= requested_on));
alter table court_deliveries add constraint court_deliveries_last_no_check CHECK ((last_no > 0));
alter table court_deliveries add constraint court_deliveries_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table court_deliveries add constraint court_deliveries_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES officers(id);
alter table court_deliveries add constraint court_deliveries_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES documents(id);
alter table court_deliveries add constraint court_deliveries_numbering_id_fkey FOREIGN KEY (numbering_id) REFERENCES numberings(id);
alter table court_deliveries add constraint court_deliveries_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table court_deliveries add constraint court_deliveries_pkey PRIMARY KEY (id);
alter table deadline_pauses add constraint deadline_pauses_check CHECK (((until_on IS NULL) OR (until_on >= from_on)));
alter table deadline_pauses add constraint deadline_pauses_deadline_id_fkey FOREIGN KEY (deadline_id) REFERENCES deadlines(id);
alter table deadline_pauses add constraint deadline_pauses_run_id_fkey FOREIGN KEY (run_id) REFERENCES runs(id);
alter table deadline_pauses add constraint deadline_pauses_pkey PRIMARY KEY (id);
alter table deadlines add constraint deadlines_state_check CHECK ((state = ANY (ARRAY['open'::text, 'met'::text, 'cancelled'::text])));
alter table deadlines add constraint deadlines_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table deadlines add constraint deadlines_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table deadlines add constraint deadlines_release_id_fkey FOREIGN KEY (release_id) REFERENCES releases(id);
alter table deadlines add constraint deadlines_run_id_fkey FOREIGN KEY (run_id) REFERENCES runs(id);
alter table deadlines add constraint deadlines_pkey PRIMARY KEY (id);
alter table delegations add constraint delegations_capacity_check CHECK ((capacity = ANY (ARRAY['KT'::text, 'TL'::text, 'TUQ'::text, 'Q'::text])));
alter table delegations add constraint delegations_check CHECK ((valid_until >= valid_from));
alter table delegations add constraint delegations_check1 CHECK (((capacity <> 'TUQ'::text) OR (valid_until IS NOT NULL)));
alter table delegations add constraint delegations_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table delegations add constraint delegations_created_by_fkey FOREIGN KEY (created_by) REFERENCES officers(id);
alter table delegations add constraint delegations_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id);
alter table delegations add constraint delegations_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES officers(id);
alter table delegations add constraint delegations_pkey PRIMARY KEY (id);
alter table deliveries add constraint deliveries_attempt_check CHECK ((attempt >= 1));
alter table deliveries add constraint deliveries_capacity_check CHECK ((capacity = ANY (ARRAY['petitioner'::text, 'respondent'::text, 'related'::text, 'superior'::text, 'forwarder'::text, 'inspectorate'::text, 'other'::text])));
alter table deliveries add constraint deliveries_check CHECK ((sent_on >= issued_on));
alter table deliveries add constraint deliveries_check1 CHECK ((received_on >= COALESCE(sent_on, issued_on)));
alter table deliveries add constraint deliveries_check2 CHECK (((state = 'received'::text) = (received_on IS NOT NULL)));
alter table deliveries add constraint deliveries_check3 CHECK (((state = 'failed'::text) = ((failed_on IS NOT NULL) AND (failure_reason IS NOT NULL))));
alter table deliveries add constraint deliveries_check4 CHECK ((posted_to >= posted_from));
alter table deliveries add constraint deliveries_route_check CHECK ((route = ANY (ARRAY['post'::text, 'hand'::text, 'electronic'::text, 'posting'::text, 'file'::text])));
alter table deliveries add constraint deliveries_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'received'::text, 'failed'::text])));
alter table deliveries add constraint deliveries_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table deliveries add constraint deliveries_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents(id);
alter table deliveries add constraint deliveries_handover_document_id_fkey FOREIGN KEY (handover_document_id) REFERENCES documents(id);
alter table deliveries add constraint deliveries_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties(id);
alter table deliveries add constraint deliveries_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table deliveries add constraint deliveries_proof_file_id_fkey FOREIGN KEY (proof_file_id) REFERENCES files(id);
alter table deliveries add constraint deliveries_pkey PRIMARY KEY (id);
alter table deliveries add constraint deliveries_document_id_position_attempt_key UNIQUE (document_id, "position", attempt);
alter table delivery_records add constraint delivery_records_act_check CHECK ((act = ANY (ARRAY['issued'::text, 'sent'::text, 'received'::text, 'failed'::text, 'corrected'::text, 'retried'::text, 'handover'::text])));
alter table delivery_records add constraint delivery_records_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES deliveries(id);
alter table delivery_records add constraint delivery_records_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id);
alter table delivery_records add constraint delivery_records_pkey PRIMARY KEY (id);
alter table diary_entries add constraint diary_entries_happened_time_check CHECK ((happened_time ~ '^\d{2}:\d{2}$'::text));
alter table diary_entries add constraint diary_entries_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table diary_entries add constraint diary_entries_corrects_id_fkey FOREIGN KEY (corrects_id) REFERENCES diary_entries(id);
alter table diary_entries add constraint diary_entries_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES officers(id);
alter table diary_entries add constraint diary_entries_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table diary_entries add constraint diary_entries_pkey PRIMARY KEY (id);
alter table digests add constraint digests_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id);
alter table digests add constraint digests_pkey PRIMARY KEY (officer_id, day);
alter table document_copies add constraint document_copies_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table document_copies add constraint document_copies_document_id_version_fkey FOREIGN KEY (document_id, version) REFERENCES document_versions(document_id, version);
alter table document_copies add constraint document_copies_made_by_fkey FOREIGN KEY (made_by) REFERENCES officers(id);
alter table document_copies add constraint document_copies_pkey PRIMARY KEY (id);
alter table document_copies add constraint document_copies_agency_id_register_year_register_number_key UNIQUE (agency_id, register_year, register_number);
alter table document_effects add constraint document_effects_check CHECK (((effect = 'copied'::text) OR (by_document_id IS NOT NULL)));
alter table document_effects add constraint document_effects_check1 CHECK ((document_id <> by_document_id));
alter table document_effects add constraint document_effects_effect_check CHECK ((effect = ANY (ARRAY['corrected'::text, 'withdrawn'::text, 'replaced'::text, 'copied'::text])));
alter table document_effects add constraint document_effects_by_document_id_fkey FOREIGN KEY (by_document_id) REFERENCES documents(id);
alter table document_effects add constraint document_effects_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents(id);
alter table document_effects add constraint document_effects_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id);
alter table document_effects add constraint document_effects_pkey PRIMARY KEY (id);
alter table document_versions add constraint document_versions_pdf_pages_check CHECK ((pdf_pages > 0));
alter table document_versions add constraint document_versions_created_by_fkey FOREIGN KEY (created_by) REFERENCES officers(id);
alter table document_versions add constraint document_versions_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents(id);
alter table document_versions add constraint document_versions_docx_sha256_fkey FOREIGN KEY (docx_sha256) REFERENCES blobs(sha256);
alter table document_versions add constraint document_versions_pdf_sha256_fkey FOREIGN KEY (pdf_sha256) REFERENCES blobs(sha256);
alter table document_versions add constraint document_versions_pkey PRIMARY KEY (document_id, version);
alter table documents add constraint documents_book CHECK (((book IS NULL) = (number IS NULL)));
alter table documents add constraint documents_book_check CHECK ((book = ANY (ARRAY['own'::text, 'external'::text])));
alter table documents add constraint documents_capacity_check CHECK ((capacity = ANY (ARRAY['TM'::text, 'KT'::text, 'TL'::text, 'TUQ'::text, 'Q'::text])));
alter table documents add constraint documents_check CHECK (((state <> 'issued'::text) OR (issued_on IS NOT NULL)));
alter table documents add constraint documents_signing_check CHECK ((signing = ANY (ARRAY['none'::text, 'digital'::text, 'wet'::text])));
alter table documents add constraint documents_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'approved'::text, 'issued'::text, 'void'::text])));
alter table documents add constraint documents_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table documents add constraint documents_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table documents add constraint documents_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES delegations(id);
alter table documents add constraint documents_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table documents add constraint documents_release_id_fkey FOREIGN KEY (release_id) REFERENCES releases(id);
alter table documents add constraint documents_run_id_fkey FOREIGN KEY (run_id) REFERENCES runs(id);
alter table documents add constraint documents_signed_scan_id_fkey FOREIGN KEY (signed_scan_id) REFERENCES files(id);
alter table documents add constraint documents_signer_id_fkey FOREIGN KEY (signer_id) REFERENCES officers(id);
alter table documents add constraint documents_pkey PRIMARY KEY (id);
alter table documents add constraint documents_agency_id_symbol_register_year_register_number_key UNIQUE (agency_id, symbol, register_year, register_number);
alter table dossier_builds add constraint dossier_builds_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'building'::text, 'ready'::text, 'failed'::text])));
alter table dossier_builds add constraint dossier_builds_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table dossier_builds add constraint dossier_builds_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table dossier_builds add constraint dossier_builds_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES officers(id);
alter table dossier_builds add constraint dossier_builds_pkey PRIMARY KEY (id);
alter table drafts add constraint drafts_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id);
alter table drafts add constraint drafts_task_id_fkey FOREIGN KEY (task_id) REFERENCES tasks(id) ON DELETE CASCADE;
alter table drafts add constraint drafts_pkey PRIMARY KEY (task_id, officer_id);
alter table evidence add constraint evidence_check CHECK (((struck_at IS NULL) = (struck_reason IS NULL)));
alter table evidence add constraint evidence_check1 CHECK (((returned_on IS NULL) = (returned_to IS NULL)));
alter table evidence add constraint evidence_check2 CHECK ((returned_on >= received_on));
alter table evidence add constraint evidence_form_check CHECK ((form = ANY (ARRAY['original'::text, 'certified'::text, 'copy'::text, 'electronic'::text, 'object'::text])));
alter table evidence add constraint evidence_pages_check CHECK ((pages > 0));
alter table evidence add constraint evidence_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table evidence add constraint evidence_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES officers(id);
alter table evidence add constraint evidence_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id);
alter table evidence add constraint evidence_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES documents(id);
alter table evidence add constraint evidence_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table evidence add constraint evidence_return_record_id_fkey FOREIGN KEY (return_record_id) REFERENCES documents(id);
alter table evidence add constraint evidence_returned_by_fkey FOREIGN KEY (returned_by) REFERENCES officers(id);
alter table evidence add constraint evidence_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES officers(id);
alter table evidence add constraint evidence_pkey PRIMARY KEY (id);
alter table evidence add constraint evidence_case_id_position_key UNIQUE (case_id, "position");
alter table exports add constraint exports_check CHECK (((state = 'ready'::text) = (content IS NOT NULL)));
alter table exports add constraint exports_format_check CHECK ((format = ANY (ARRAY['xlsx'::text, 'docx'::text, 'pdf'::text])));
alter table exports add constraint exports_kind_check CHECK ((kind = ANY (ARRAY['register'::text, 'briefing'::text])));
alter table exports add constraint exports_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'running'::text, 'ready'::text, 'failed'::text])));
alter table exports add constraint exports_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table exports add constraint exports_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id);
alter table exports add constraint exports_pkey PRIMARY KEY (id);
alter table files add constraint files_check CHECK ((sealed OR (sha256 IS NOT NULL)));
alter table files add constraint files_preview_check CHECK ((preview = ANY (ARRAY['pages'::text, 'pdf'::text, 'html'::text, 'none'::text])));
alter table files add constraint files_incoming_id_fkey FOREIGN KEY (incoming_id) REFERENCES incoming(id);
alter table files add constraint files_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table files add constraint files_sha256_fkey FOREIGN KEY (sha256) REFERENCES blobs(sha256);
alter table files add constraint files_task_id_fkey FOREIGN KEY (task_id) REFERENCES tasks(id);
alter table files add constraint files_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES officers(id);
alter table files add constraint files_pkey PRIMARY KEY (id);
alter table folios add constraint folios_check CHECK ((to_no >= from_no));
alter table folios add constraint folios_check1 CHECK ((num_nonnulls(document_id, file_id, evidence_id) = 1));
alter table folios add constraint folios_from_no_check CHECK ((from_no > 0));
alter table folios add constraint folios_added_by_fkey FOREIGN KEY (added_by) REFERENCES officers(id);
alter table folios add constraint folios_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents(id);
alter table folios add constraint folios_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES evidence(id);
alter table folios add constraint folios_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id);
alter table folios add constraint folios_numbering_id_fkey FOREIGN KEY (numbering_id) REFERENCES numberings(id);
alter table folios add constraint folios_pkey PRIMARY KEY (numbering_id, "position");
alter table folios add constraint folios_numbering_id_document_id_key UNIQUE (numbering_id, document_id);
alter table folios add constraint folios_numbering_id_evidence_id_key UNIQUE (numbering_id, evidence_id);
alter table folios add constraint folios_numbering_id_file_id_key UNIQUE (numbering_id, file_id);
alter table folios add constraint folios_numbering_id_from_no_key UNIQUE (numbering_id, from_no);
alter table hand_over_items add constraint hand_over_items_hand_over_id_fkey FOREIGN KEY (hand_over_id) REFERENCES hand_overs(id);
alter table hand_over_items add constraint hand_over_items_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table hand_over_items add constraint hand_over_items_to_officer_id_fkey FOREIGN KEY (to_officer_id) REFERENCES officers(id);
alter table hand_over_items add constraint hand_over_items_pkey PRIMARY KEY (hand_over_id, "position");
alter table hand_overs add constraint hand_overs_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table hand_overs add constraint hand_overs_made_by_fkey FOREIGN KEY (made_by) REFERENCES officers(id);
alter table hand_overs add constraint hand_overs_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id);
alter table hand_overs add constraint hand_overs_pkey PRIMARY KEY (id);
alter table incidents add constraint incidents_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table incidents add constraint incidents_run_id_fkey FOREIGN KEY (run_id) REFERENCES runs(id);
alter table incidents add constraint incidents_pkey PRIMARY KEY (id);
alter table incoming add constraint incoming_check CHECK (((state = 'voided'::text) = (void_reason IS NOT NULL)));
alter table incoming add constraint incoming_check1 CHECK ((((secrecy = 'open'::text) AND (NOT sealed)) OR ((sender = ''::text) AND (summary = ''::text))));
alter table incoming add constraint incoming_kind_check CHECK ((kind = ANY (ARRAY['petition'::text, 'document'::text, 'other'::text])));
alter table incoming add constraint incoming_secrecy_check CHECK ((secrecy = ANY (ARRAY['open'::text, 'secret'::text, 'personal'::text])));
alter table incoming add constraint incoming_state_check CHECK ((state = ANY (ARRAY['registered'::text, 'routed'::text, 'opened'::text, 'settled'::text, 'voided'::text])));
alter table incoming add constraint incoming_addressee_id_fkey FOREIGN KEY (addressee_id) REFERENCES officers(id);
alter table incoming add constraint incoming_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table incoming add constraint incoming_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES officers(id);
alter table incoming add constraint incoming_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES officers(id);
alter table incoming add constraint incoming_pkey PRIMARY KEY (id);
alter table incoming add constraint incoming_agency_id_year_number_key UNIQUE (agency_id, year, number);
alter table incoming_history add constraint incoming_history_incoming_id_fkey FOREIGN KEY (incoming_id) REFERENCES incoming(id);
alter table incoming_history add constraint incoming_history_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id);
alter table incoming_history add constraint incoming_history_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table incoming_history add constraint incoming_history_to_officer_id_fkey FOREIGN KEY (to_officer_id) REFERENCES officers(id);
alter table incoming_history add constraint incoming_history_pkey PRIMARY KEY (id);
alter table journal add constraint journal_pkey PRIMARY KEY (case_year, petition_id, seq);
alter table law_settings add constraint law_settings_set_by_fkey FOREIGN KEY (set_by) REFERENCES officers(id);
alter table law_settings add constraint law_settings_pkey PRIMARY KEY (id);
alter table loans add constraint loans_check CHECK ((due_on >= lent_on));
alter table loans add constraint loans_check1 CHECK ((returned_on >= lent_on));
alter table loans add constraint loans_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table loans add constraint loans_lent_by_fkey FOREIGN KEY (lent_by) REFERENCES officers(id);
alter table loans add constraint loans_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table loans add constraint loans_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES officers(id);
alter table loans add constraint loans_pkey PRIMARY KEY (id);
alter table notice_days add constraint notice_days_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table notice_days add constraint notice_days_pkey PRIMARY KEY (agency_id, day);
alter table notice_preferences add constraint notice_preferences_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id);
alter table notice_preferences add constraint notice_preferences_pkey PRIMARY KEY (officer_id, kind);
alter table notifications add constraint notifications_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents(id);
alter table notifications add constraint notifications_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id);
alter table notifications add constraint notifications_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table notifications add constraint notifications_task_id_fkey FOREIGN KEY (task_id) REFERENCES tasks(id);
alter table notifications add constraint notifications_pkey PRIMARY KEY (id);
alter table numberings add constraint numberings_check CHECK (((version = 1) OR (reason IS NOT NULL)));
alter table numberings add constraint numberings_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table numberings add constraint numberings_made_by_fkey FOREIGN KEY (made_by) REFERENCES officers(id);
alter table numberings add constraint numberings_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table numberings add constraint numberings_pkey PRIMARY KEY (id);
alter table numberings add constraint numberings_case_id_version_key UNIQUE (case_id, version);
alter table officers add constraint officers_email_check CHECK ((email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$'::text));
alter table officers add constraint officers_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table officers add constraint officers_pkey PRIMARY KEY (id);
alter table officers add constraint officers_username_key UNIQUE (username);
alter table parties add constraint parties_check CHECK ((sealed = (vault_code IS NOT NULL)));
alter table parties add constraint parties_check1 CHECK (((NOT sealed) OR ((name IS NULL) AND (id_number IS NULL) AND (phone IS NULL) AND (email IS NULL) AND (address IS NULL) AND (birth_year IS NULL))));
alter table parties add constraint parties_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'organisation'::text])));
alter table parties add constraint parties_role_check CHECK ((role = ANY (ARRAY['petitioner'::text, 'representative'::text, 'respondent'::text, 'relatedParty'::text])));
alter table parties add constraint parties_commune_code_fkey FOREIGN KEY (commune_code) REFERENCES communes(code);
alter table parties add constraint parties_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table parties add constraint parties_pkey PRIMARY KEY (id);
alter table petition_bars add constraint petition_bars_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id);
alter table petition_bars add constraint petition_bars_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table petition_bars add constraint petition_bars_pkey PRIMARY KEY (petition_id, officer_id);
alter table petition_search add constraint petition_search_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table petition_search add constraint petition_search_pkey PRIMARY KEY (petition_id);
alter table petitions add constraint petitions_code_check CHECK (((state = 'voided'::text) OR ((state = 'incomplete'::text) = (code IS NULL))));
alter table petitions add constraint petitions_kind_check CHECK ((kind = ANY (ARRAY['complaint'::text, 'denunciation'::text, 'recommendation'::text, 'reflection'::text, 'mixed'::text, 'dispute'::text])));
alter table petitions add constraint petitions_original_check CHECK ((((original_id IS NULL) = (relation IS NULL)) AND (original_id <> id)));
alter table petitions add constraint petitions_relation_check CHECK ((relation = ANY (ARRAY['same'::text, 'related'::text, 'part'::text, 'transferred'::text])));
alter table petitions add constraint petitions_state_check CHECK ((state = ANY (ARRAY['incomplete'::text, 'open'::text, 'handed_over'::text, 'closed'::text, 'voided'::text])));
alter table petitions add constraint petitions_void_check CHECK (((state = 'voided'::text) = (void_reason IS NOT NULL)));
alter table petitions add constraint petitions_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table petitions add constraint petitions_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES officers(id);
alter table petitions add constraint petitions_incoming_id_fkey FOREIGN KEY (incoming_id) REFERENCES incoming(id);
alter table petitions add constraint petitions_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES petitions(id);
alter table petitions add constraint petitions_original_id_fkey FOREIGN KEY (original_id) REFERENCES petitions(id);
alter table petitions add constraint petitions_place_commune_fkey FOREIGN KEY (place_commune) REFERENCES communes(code);
alter table petitions add constraint petitions_pkey PRIMARY KEY (id);
alter table petitions add constraint petitions_agency_id_register_year_register_number_key UNIQUE (agency_id, register_year, register_number);
alter table petitions add constraint petitions_code_key UNIQUE (code);
alter table provinces add constraint provinces_pkey PRIMARY KEY (code);
alter table publications add constraint publications_published_by_fkey FOREIGN KEY (published_by) REFERENCES officers(id);
alter table publications add constraint publications_release_id_fkey FOREIGN KEY (release_id) REFERENCES releases(id);
alter table publications add constraint publications_pkey PRIMARY KEY (release_id);
alter table register_views add constraint register_views_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id);
alter table register_views add constraint register_views_pkey PRIMARY KEY (id);
alter table register_views add constraint register_views_officer_id_register_name_key UNIQUE (officer_id, register, name);
alter table registers add constraint registers_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table registers add constraint registers_pkey PRIMARY KEY (agency_id, kind, year);
alter table releases add constraint releases_pkey PRIMARY KEY (id);
alter table releases add constraint releases_hash_key UNIQUE (hash);
alter table releases add constraint releases_procedure_version_key UNIQUE (procedure, version);
alter table reminder_targets add constraint reminder_targets_awaited_id_fkey FOREIGN KEY (awaited_id) REFERENCES awaited(id);
alter table reminder_targets add constraint reminder_targets_reminder_id_fkey FOREIGN KEY (reminder_id) REFERENCES reminders(id);
alter table reminder_targets add constraint reminder_targets_pkey PRIMARY KEY (reminder_id, awaited_id);
alter table reminders add constraint reminders_check CHECK (((state = 'issued'::text) = (issued_on IS NOT NULL)));
alter table reminders add constraint reminders_check1 CHECK (((state = 'withdrawn'::text) = (withdrawn_at IS NOT NULL)));
alter table reminders add constraint reminders_state_check CHECK ((state = ANY (ARRAY['prepared'::text, 'issued'::text, 'withdrawn'::text])));
alter table reminders add constraint reminders_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table reminders add constraint reminders_made_by_fkey FOREIGN KEY (made_by) REFERENCES officers(id);
alter table reminders add constraint reminders_run_id_fkey FOREIGN KEY (run_id) REFERENCES runs(id);
alter table reminders add constraint reminders_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES officers(id);
alter table reminders add constraint reminders_pkey PRIMARY KEY (id);
alter table routing_notes add constraint routing_notes_check CHECK ((passed_on = (lead_id IS NULL)));
alter table routing_notes add constraint routing_notes_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES officers(id);
alter table routing_notes add constraint routing_notes_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id);
alter table routing_notes add constraint routing_notes_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table routing_notes add constraint routing_notes_run_id_fkey FOREIGN KEY (run_id) REFERENCES runs(id);
alter table routing_notes add constraint routing_notes_task_id_fkey FOREIGN KEY (task_id) REFERENCES tasks(id);
alter table routing_notes add constraint routing_notes_pkey PRIMARY KEY (id);
alter table runs add constraint runs_kind_check CHECK ((kind = ANY (ARRAY['main'::text, 'called'::text, 'side'::text, 'errand'::text])));
alter table runs add constraint runs_state_check CHECK ((state = ANY (ARRAY['open'::text, 'ended'::text, 'interrupted'::text])));
alter table runs add constraint runs_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table runs add constraint runs_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table runs add constraint runs_parent_run_id_fkey FOREIGN KEY (parent_run_id) REFERENCES runs(id);
alter table runs add constraint runs_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table runs add constraint runs_release_id_fkey FOREIGN KEY (release_id) REFERENCES releases(id);
alter table runs add constraint runs_task_id_fkey FOREIGN KEY (task_id) REFERENCES tasks(id);
alter table runs add constraint runs_pkey PRIMARY KEY (id);
alter table scans add constraint scans_check CHECK (((file_id IS NULL) = (refusal IS NOT NULL)));
alter table scans add constraint scans_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table scans add constraint scans_dismissed_by_fkey FOREIGN KEY (dismissed_by) REFERENCES officers(id);
alter table scans add constraint scans_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id);
alter table scans add constraint scans_pkey PRIMARY KEY (id);
alter table scans add constraint scans_agency_id_stamp_key UNIQUE (agency_id, stamp);
alter table scans add constraint scans_file_id_key UNIQUE (file_id);
alter table session_registrations add constraint session_registrations_check CHECK (((matter_id IS NULL) = (citizen IS NOT NULL)));
alter table session_registrations add constraint session_registrations_check1 CHECK (((kind IS DISTINCT FROM 'denunciation'::text) OR (matter_id IS NOT NULL)));
alter table session_registrations add constraint session_registrations_check2 CHECK (((state = ANY (ARRAY['proposed'::text, 'declined'::text])) OR (session_id IS NOT NULL)));
alter table session_registrations add constraint session_registrations_check3 CHECK (((state = 'declined'::text) = (decline_reason IS NOT NULL)));
alter table session_registrations add constraint session_registrations_check4 CHECK (((state = ANY (ARRAY['heard'::text, 'done'::text])) = ((outcome IS NOT NULL) AND (heard_on IS NOT NULL))));
alter table session_registrations add constraint session_registrations_kind_check CHECK ((kind = ANY (ARRAY['complaint'::text, 'denunciation'::text, 'recommendation'::text, 'reflection'::text, 'mixed'::text])));
alter table session_registrations add constraint session_registrations_outcome_check CHECK ((outcome = ANY (ARRAY['answered'::text, 'assigned'::text])));
alter table session_registrations add constraint session_registrations_people_check CHECK (((people >= 1) AND (people <= 100000)));
alter table session_registrations add constraint session_registrations_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'agreed'::text, 'declined'::text, 'heard'::text, 'absent'::text, 'done'::text])));
alter table session_registrations add constraint session_registrations_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table session_registrations add constraint session_registrations_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES officers(id);
alter table session_registrations add constraint session_registrations_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES petitions(id);
alter table session_registrations add constraint session_registrations_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES officers(id);
alter table session_registrations add constraint session_registrations_session_id_fkey FOREIGN KEY (session_id) REFERENCES petitions(id);
alter table session_registrations add constraint session_registrations_pkey PRIMARY KEY (id);
alter table sessions add constraint sessions_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id);
alter table sessions add constraint sessions_pkey PRIMARY KEY (id_hash);
alter table signatures add constraint signatures_check CHECK (((state = 'done'::text) = ((pdf_sha256 IS NOT NULL) AND (signed_at IS NOT NULL) AND (certificate_id IS NOT NULL))));
alter table signatures add constraint signatures_check1 CHECK (((state = 'failed'::text) = (failure IS NOT NULL)));
alter table signatures add constraint signatures_check2 CHECK (((purpose = 'copy'::text) = (copy_id IS NOT NULL)));
alter table signatures add constraint signatures_purpose_check CHECK ((purpose = ANY (ARRAY['leader'::text, 'agency'::text, 'copy'::text])));
alter table signatures add constraint signatures_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'done'::text, 'failed'::text])));
alter table signatures add constraint signatures_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table signatures add constraint signatures_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES certificates(id);
alter table signatures add constraint signatures_copy_id_fkey FOREIGN KEY (copy_id) REFERENCES document_copies(id);
alter table signatures add constraint signatures_document_id_version_fkey FOREIGN KEY (document_id, version) REFERENCES document_versions(document_id, version);
alter table signatures add constraint signatures_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id);
alter table signatures add constraint signatures_pdf_sha256_fkey FOREIGN KEY (pdf_sha256) REFERENCES blobs(sha256);
alter table signatures add constraint signatures_prepared_sha256_fkey FOREIGN KEY (prepared_sha256) REFERENCES blobs(sha256);
alter table signatures add constraint signatures_pkey PRIMARY KEY (id);
alter table signatures add constraint signatures_document_id_version_copy_id_position_key UNIQUE NULLS NOT DISTINCT (document_id, version, copy_id, "position");
alter table signing_chains add constraint signing_chains_check CHECK ((valid_until >= (valid_from - 1)));
alter table signing_chains add constraint signing_chains_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table signing_chains add constraint signing_chains_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES officers(id);
alter table signing_chains add constraint signing_chains_created_by_fkey FOREIGN KEY (created_by) REFERENCES officers(id);
alter table signing_chains add constraint signing_chains_signer_id_fkey FOREIGN KEY (signer_id) REFERENCES officers(id);
alter table signing_chains add constraint signing_chains_pkey PRIMARY KEY (id);
alter table signing_tickets add constraint signing_tickets_base_sha256_fkey FOREIGN KEY (base_sha256) REFERENCES blobs(sha256);
alter table signing_tickets add constraint signing_tickets_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officers(id);
alter table signing_tickets add constraint signing_tickets_signature_id_fkey FOREIGN KEY (signature_id) REFERENCES signatures(id);
alter table signing_tickets add constraint signing_tickets_pkey PRIMARY KEY (token_hash);
alter table tasks add constraint tasks_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table tasks add constraint tasks_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES officers(id);
alter table tasks add constraint tasks_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table tasks add constraint tasks_completed_by_fkey FOREIGN KEY (completed_by) REFERENCES officers(id);
alter table tasks add constraint tasks_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table tasks add constraint tasks_run_id_fkey FOREIGN KEY (run_id) REFERENCES runs(id);
alter table tasks add constraint tasks_pkey PRIMARY KEY (id);
alter table timers add constraint timers_lead_days_check CHECK ((lead_days >= 0));
alter table timers add constraint timers_run_id_fkey FOREIGN KEY (run_id) REFERENCES runs(id);
alter table timers add constraint timers_pkey PRIMARY KEY (id);
alter table transfers add constraint transfers_check CHECK ((from_agency_id <> to_agency_id));
alter table transfers add constraint transfers_check1 CHECK (((state = 'sent'::text) = (answered_at IS NULL)));
alter table transfers add constraint transfers_check2 CHECK (((state = 'returned'::text) = (return_reason IS NOT NULL)));
alter table transfers add constraint transfers_kind_check CHECK ((kind = ANY (ARRAY['transfer'::text, 'guide'::text, 'return'::text, 'demand'::text])));
alter table transfers add constraint transfers_state_check CHECK ((state = ANY (ARRAY['sent'::text, 'accepted'::text, 'returned'::text])));
alter table transfers add constraint transfers_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES officers(id);
alter table transfers add constraint transfers_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents(id);
alter table transfers add constraint transfers_from_agency_id_fkey FOREIGN KEY (from_agency_id) REFERENCES agencies(id);
alter table transfers add constraint transfers_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petitions(id);
alter table transfers add constraint transfers_received_petition_id_fkey FOREIGN KEY (received_petition_id) REFERENCES petitions(id);
alter table transfers add constraint transfers_to_agency_id_fkey FOREIGN KEY (to_agency_id) REFERENCES agencies(id);
alter table transfers add constraint transfers_pkey PRIMARY KEY (id);
alter table transfers add constraint transfers_document_id_to_agency_id_key UNIQUE (document_id, to_agency_id);
alter table transfers add constraint transfers_received_petition_id_key UNIQUE (received_petition_id);
alter table working_hours add constraint working_hours_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies(id);
alter table working_hours add constraint working_hours_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES officers(id);
alter table working_hours add constraint working_hours_pkey PRIMARY KEY (id);
alter table vault.identities add constraint identities_pkey PRIMARY KEY (code);
alter table vault.openings add constraint openings_purpose_check CHECK ((length(purpose) >= 20));
alter table vault.openings add constraint openings_pkey PRIMARY KEY (id);

-- indexes

CREATE INDEX absences_of_agency ON public.absences USING btree (agency_id, to_on DESC, id DESC);
CREATE INDEX absences_of_officer ON public.absences USING btree (officer_id, to_on);
CREATE INDEX absences_of_substitute ON public.absences USING btree (substitute_id, to_on) WHERE (substitute_id IS NOT NULL);
CREATE INDEX access_log_by_time ON public.access_log USING brin (at);
CREATE INDEX agency_limits_newest ON public.agency_limits USING btree (agency_id, procedure, deadline, id DESC);
CREATE INDEX agency_successions_by_name ON public.agency_successions USING btree (name_key);
CREATE INDEX answers_of_run ON public.answers USING btree (run_id, key, at);
CREATE INDEX awaited_of_petition ON public.awaited USING btree (petition_id);
CREATE INDEX awaited_of_run ON public.awaited USING btree (run_id);
CREATE INDEX awaited_open ON public.awaited USING btree (agency_id, body_key, due_on, id) WHERE (state = 'open'::text);
CREATE INDEX calendar_changes_newest ON public.calendar_changes USING btree (at DESC, id DESC);
CREATE INDEX cases_of_petition ON public.case_petitions USING btree (petition_id);
CREATE INDEX cases_of_agency ON public.cases USING btree (agency_id, opened_at DESC, id DESC);
CREATE UNIQUE INDEX authorities_of_agency ON public.certificate_authorities USING btree (agency_id, certificate) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX certificates_in_use ON public.certificates USING btree (agency_id, officer_id) NULLS NOT DISTINCT WHERE (revoked_at IS NULL);
CREATE INDEX chases_of_petition ON public.chases USING btree (petition_id, at);
CREATE INDEX commands_by_age ON public.commands USING btree (at);
CREATE INDEX communes_by_name ON public.communes USING gin (folded gin_trgm_ops);
CREATE INDEX communes_by_province ON public.communes USING btree (province_code, folded);
CREATE INDEX contacts_by_caller ON public.contacts USING btree (agency_id, caller) WHERE (caller IS NOT NULL);
CREATE INDEX contacts_in_order ON public.contacts USING btree (agency_id, contacted_at DESC, id DESC);
CREATE INDEX contacts_of_petition ON public.contacts USING btree (petition_id);
CREATE INDEX shifts_of_agency ON public.counter_shifts USING btree (agency_id, at DESC);
CREATE INDEX tickets_of_petition ON public.counter_tickets USING btree (petition_id) WHERE (petition_id IS NOT NULL);
CREATE INDEX tickets_served ON public.counter_tickets USING btree (agency_id, day DESC, id DESC) WHERE (served_at IS NOT NULL);
CREATE INDEX court_deliveries_of_case ON public.court_deliveries USING btree (case_id, delivered_on);
CREATE INDEX pauses_of_deadline ON public.deadline_pauses USING btree (deadline_id);
CREATE INDEX deadlines_of_petition ON public.deadlines USING btree (petition_id);
CREATE INDEX deadlines_of_run ON public.deadlines USING btree (run_id, key);
CREATE INDEX deadlines_open ON public.deadlines USING btree (due_on) WHERE (state = 'open'::text);
CREATE INDEX delegations_of_officer ON public.delegations USING btree (agency_id, officer_id);
CREATE INDEX deliveries_by_code ON public.deliveries USING btree (agency_id, code) WHERE (code IS NOT NULL);
CREATE INDEX deliveries_of_agency ON public.deliveries USING btree (agency_id, issued_on DESC, document_id DESC, "position") WHERE (NOT retried);
CREATE INDEX deliveries_of_petition ON public.deliveries USING btree (petition_id);
CREATE INDEX deliveries_open ON public.deliveries USING btree (agency_id, state, issued_on DESC, document_id DESC, "position") WHERE ((NOT retried) AND (state <> 'received'::text));
CREATE INDEX delivery_records_of ON public.delivery_records USING btree (delivery_id, at);
CREATE INDEX diary_of_case ON public.diary_entries USING btree (case_id, happened_on, id);
CREATE INDEX digests_failing ON public.digests USING btree (day) WHERE ((sent_at IS NULL) AND (failures > 0));
CREATE INDEX copies_of_document ON public.document_copies USING btree (document_id, made_at);
CREATE UNIQUE INDEX effects_by_document ON public.document_effects USING btree (by_document_id, document_id);
CREATE UNIQUE INDEX effects_final ON public.document_effects USING btree (document_id) WHERE (effect = ANY (ARRAY['withdrawn'::text, 'replaced'::text]));
CREATE INDEX effects_of_document ON public.document_effects USING btree (document_id);
CREATE INDEX documents_by_state ON public.documents USING btree (agency_id, state, created_at DESC, id DESC);
CREATE INDEX documents_by_template ON public.documents USING btree (agency_id, template, created_at DESC, id DESC);
CREATE INDEX documents_by_words ON public.documents USING gin (agency_id, f_unaccent(((COALESCE(number, ''::text) || ' '::text) || title)) gin_trgm_ops);
CREATE INDEX documents_created ON public.documents USING btree (agency_id, created_at DESC, id DESC);
CREATE UNIQUE INDEX documents_external_number ON public.documents USING btree (agency_id, register_year, upper(number)) WHERE (book = 'external'::text);
CREATE INDEX documents_issued ON public.documents USING btree (agency_id, issued_on DESC, id DESC) WHERE (issued_on IS NOT NULL);
CREATE INDEX documents_numbered ON public.documents USING btree (agency_id, COALESCE(register_year, 0) DESC, COALESCE(register_number, 0) DESC, id DESC) WHERE (issued_on IS NOT NULL);
CREATE INDEX documents_of_petition ON public.documents USING btree (petition_id);
CREATE INDEX documents_of_run ON public.documents USING btree (run_id, template);
CREATE INDEX documents_of_template ON public.documents USING btree (agency_id, template, issued_on DESC, id DESC) WHERE ((state = 'issued'::text) AND (NOT sealed));
CREATE INDEX dossier_builds_of_case ON public.dossier_builds USING btree (case_id, id DESC);
CREATE UNIQUE INDEX dossier_builds_open ON public.dossier_builds USING btree (case_id) WHERE (state = ANY (ARRAY['waiting'::text, 'building'::text]));
CREATE INDEX exports_by_age ON public.exports USING btree (created_at);
CREATE INDEX exports_of_officer ON public.exports USING btree (officer_id, created_at DESC);
CREATE INDEX files_by_content ON public.files USING btree (sha256);
CREATE INDEX files_by_preview ON public.files USING gin (preview_blobs);
CREATE INDEX files_of_incoming ON public.files USING btree (incoming_id) WHERE (incoming_id IS NOT NULL);
CREATE INDEX files_of_petition ON public.files USING btree (petition_id, "position");
CREATE INDEX files_of_task ON public.files USING btree (task_id) WHERE (task_id IS NOT NULL);
CREATE INDEX hand_overs_of_agency ON public.hand_overs USING btree (agency_id, made_at DESC, id DESC);
CREATE INDEX incidents_open ON public.incidents USING btree (petition_id) WHERE (resolved_at IS NULL);
CREATE INDEX incoming_of_agency ON public.incoming USING btree (agency_id, year DESC, number DESC);
CREATE INDEX incoming_of_holder ON public.incoming USING btree (holder_id, year DESC, number DESC) WHERE (state = ANY (ARRAY['routed'::text, 'opened'::text]));
CREATE INDEX incoming_words ON public.incoming USING gin (agency_id, f_unaccent(((((sender || ' '::text) || summary) || ' '::text) || COALESCE(letter_number, ''::text))) gin_trgm_ops);
CREATE INDEX history_of_incoming ON public.incoming_history USING btree (incoming_id, id);
CREATE INDEX law_settings_newest ON public.law_settings USING btree (key, set_at DESC);
CREATE INDEX loans_of_case ON public.loans USING btree (case_id, lent_on);
CREATE UNIQUE INDEX loans_open ON public.loans USING btree (case_id) WHERE (returned_on IS NULL);
CREATE INDEX notifications_of_officer ON public.notifications USING btree (officer_id, at DESC, id DESC);
CREATE INDEX notifications_of_task ON public.notifications USING btree (task_id, kind) WHERE (task_id IS NOT NULL);
CREATE INDEX notifications_to_digest ON public.notifications USING btree (officer_id, at) WHERE ((read_at IS NULL) AND in_digest AND (digested_at IS NULL));
CREATE INDEX notifications_unmailed ON public.notifications USING btree (at) WHERE (by_mail AND (mailed_at IS NULL));
CREATE INDEX notifications_unread ON public.notifications USING btree (officer_id, at DESC, id DESC) WHERE ((read_at IS NULL) AND in_app);
CREATE INDEX officers_of_agency ON public.officers USING btree (agency_id);
CREATE INDEX parties_by_id_number ON public.parties USING btree (id_number) WHERE (id_number IS NOT NULL);
CREATE INDEX parties_by_name ON public.parties USING btree (f_unaccent(name)) WHERE (name IS NOT NULL);
CREATE INDEX parties_by_phone ON public.parties USING btree (phone) WHERE (phone IS NOT NULL);
CREATE INDEX parties_of_petition ON public.parties USING btree (petition_id);
CREATE UNIQUE INDEX parties_vault_code ON public.parties USING btree (petition_id, vault_code) WHERE (vault_code IS NOT NULL);
CREATE INDEX petition_bars_by_officer ON public.petition_bars USING btree (officer_id);
CREATE INDEX petition_search_address ON public.petition_search USING gin (agency_id, address gin_trgm_ops);
CREATE INDEX petition_search_code ON public.petition_search USING gin (agency_id, code gin_trgm_ops);
CREATE INDEX petition_search_names ON public.petition_search USING gin (agency_id, names gin_trgm_ops);
CREATE INDEX petition_search_words ON public.petition_search USING gin (agency_id, words);
CREATE INDEX petitions_at_desk ON public.petitions USING btree (agency_id, received_on DESC, id DESC) WHERE ((channel = 'in-person'::text) AND (received_on IS NOT NULL));
CREATE INDEX petitions_by_channel ON public.petitions USING btree (agency_id, channel, entered_at DESC, id DESC);
CREATE INDEX petitions_by_entry ON public.petitions USING btree (agency_id, entry, entered_at DESC, id DESC) WHERE (entry <> 'petition-triage'::text);
CREATE INDEX petitions_by_field ON public.petitions USING btree (agency_id, field, entered_at DESC, id DESC);
CREATE INDEX petitions_by_kind ON public.petitions USING btree (agency_id, kind, entered_at DESC, id DESC);
CREATE INDEX petitions_by_original ON public.petitions USING btree (original_id) WHERE (original_id IS NOT NULL);
CREATE INDEX petitions_by_state ON public.petitions USING btree (agency_id, state, entered_at DESC, id DESC);
CREATE INDEX petitions_closed ON public.petitions USING btree (agency_id, closed_on DESC, id DESC) WHERE (closed_on IS NOT NULL);
CREATE INDEX petitions_complex ON public.petitions USING btree (agency_id, entered_at DESC, id DESC) WHERE complex;
CREATE INDEX petitions_crowded ON public.petitions USING btree (agency_id, entered_at DESC, id DESC) WHERE (petitioner_count >= 5);
CREATE INDEX petitions_numbered ON public.petitions USING btree (agency_id, COALESCE(register_year, 0) DESC, COALESCE(register_number, 0) DESC, id DESC);
CREATE INDEX petitions_of_agency ON public.petitions USING btree (agency_id, entered_at DESC, id DESC);
CREATE INDEX petitions_of_incoming ON public.petitions USING btree (incoming_id) WHERE (incoming_id IS NOT NULL);
CREATE INDEX petitions_received ON public.petitions USING btree (agency_id, COALESCE(received_on, '0001-01-01'::date) DESC, id DESC);
CREATE INDEX petitions_sealed ON public.petitions USING btree (agency_id, entered_at DESC, id DESC) WHERE sealed;
CREATE UNIQUE INDEX register_views_default ON public.register_views USING btree (officer_id, register) WHERE is_default;
CREATE INDEX reminders_of_awaited ON public.reminder_targets USING btree (awaited_id);
CREATE INDEX reminders_of_run ON public.reminders USING btree (run_id);
CREATE INDEX routing_notes_of_petition ON public.routing_notes USING btree (petition_id, at);
CREATE INDEX runs_of_parent ON public.runs USING btree (parent_run_id) WHERE (parent_run_id IS NOT NULL);
CREATE INDEX runs_of_petition ON public.runs USING btree (petition_id);
CREATE INDEX runs_of_task ON public.runs USING btree (task_id) WHERE (task_id IS NOT NULL);
CREATE INDEX scans_waiting ON public.scans USING btree (agency_id, arrived_at) WHERE (dismissed_at IS NULL);
CREATE INDEX registrations_heard ON public.session_registrations USING btree (agency_id, heard_on, id) WHERE (heard_on IS NOT NULL);
CREATE INDEX registrations_of_matter ON public.session_registrations USING btree (matter_id) WHERE (matter_id IS NOT NULL);
CREATE INDEX registrations_of_session ON public.session_registrations USING btree (session_id) WHERE (session_id IS NOT NULL);
CREATE INDEX registrations_waiting ON public.session_registrations USING btree (agency_id, proposed_at) WHERE (state = 'proposed'::text);
CREATE INDEX sessions_of_officer ON public.sessions USING btree (officer_id);
CREATE INDEX signing_chains_of_agency ON public.signing_chains USING btree (agency_id, template, valid_from);
CREATE INDEX tasks_mine ON public.tasks USING btree (assignee_id, COALESCE(due_on, '9999-12-31'::date), opened_at, id) WHERE ((completed_at IS NULL) AND (cancelled_at IS NULL));
CREATE INDEX tasks_newest ON public.tasks USING btree (agency_id, opened_at DESC, id DESC) WHERE ((completed_at IS NULL) AND (cancelled_at IS NULL));
CREATE INDEX tasks_of_petition ON public.tasks USING btree (petition_id);
CREATE INDEX tasks_of_run ON public.tasks USING btree (run_id, key);
CREATE UNIQUE INDEX tasks_open ON public.tasks USING btree (run_id, execution_id) WHERE ((completed_at IS NULL) AND (cancelled_at IS NULL));
CREATE INDEX tasks_worklist ON public.tasks USING btree (agency_id, COALESCE(due_on, '9999-12-31'::date), opened_at, id) INCLUDE (role, assignee_id, due_on, paused) WHERE ((completed_at IS NULL) AND (cancelled_at IS NULL));
CREATE UNIQUE INDEX timers_armed ON public.timers USING btree (run_id, execution_id) WHERE ((fired_at IS NULL) AND (cancelled_at IS NULL));
CREATE INDEX timers_due ON public.timers USING btree (due_at) WHERE ((fired_at IS NULL) AND (cancelled_at IS NULL));
CREATE INDEX transfers_in ON public.transfers USING btree (to_agency_id, sent_at DESC, id DESC);
CREATE INDEX transfers_of ON public.transfers USING btree (petition_id);
CREATE INDEX transfers_out ON public.transfers USING btree (from_agency_id, sent_at DESC, id DESC);
CREATE INDEX working_hours_in_force ON public.working_hours USING btree (agency_id, valid_from DESC, entered_at DESC);

-- functions

CREATE OR REPLACE FUNCTION public.enqueue(task text, payload json, job_key text DEFAULT NULL::text, run_at timestamp with time zone DEFAULT NULL::timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select graphile_worker.add_job(task, payload, run_at => run_at, max_attempts => 10, job_key => job_key) $function$
;
CREATE OR REPLACE FUNCTION public.f_unaccent(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select lower(public.unaccent('public.unaccent', value)) $function$
;
CREATE OR REPLACE FUNCTION public.forget_name(party uuid, name text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  matter uuid;
  entry uuid;
  label text;
  words text;
  coded text;
begin
  select p.petition_id, m.incoming_id, p.vault_code into strict matter, entry, label
    from parties p join petitions m on m.id = p.petition_id where p.id = party and p.sealed;

  update delivery_records set "values" = '{}' where delivery_id in (select id from deliveries where party_id = party);
  update deliveries set name = label, address = null, received_by = null where party_id = party;
  if trim(name) = '' then return; end if;

  words := words_of(trim(name));
  coded := words_of(substr(to_jsonb(trim(name))::text, 2, length(to_jsonb(trim(name))::text) - 2));
  update deliveries d set name = regexp_replace(d.name, words, label, 'gi'), received_by = regexp_replace(received_by, words, label, 'gi')
    where petition_id = matter and (d.name ~* words or received_by ~* words);
  update routing_notes set text = regexp_replace(text, words, label, 'gi') where petition_id = matter and text ~* words;
  update chases set note = regexp_replace(note, words, label, 'gi') where petition_id = matter and note ~* words;
  update incoming_history set note = regexp_replace(note, words, label, 'gi') where incoming_id = entry and note ~* words;
  update answers set "values" = regexp_replace("values"::text, coded, label, 'gi')::jsonb
    where task_id in (select id from tasks where petition_id = matter) and "values"::text ~* coded;
  update drafts set "values" = regexp_replace("values"::text, coded, label, 'gi')::jsonb
    where task_id in (select id from tasks where petition_id = matter) and "values"::text ~* coded;
  update commands set answer = regexp_replace(answer::text, coded, label, 'gi')::jsonb
    where (answer::text like '%' || matter || '%' or answer::text like '%' || entry || '%') and answer::text ~* coded;
end $function$
;
CREATE OR REPLACE FUNCTION public.keep_issued()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.state = 'issued' and new is distinct from old then
    raise exception 'issued document % is immutable', old.id using errcode = '42501';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.keep_signed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.state = 'done' and new is distinct from old then
    raise exception 'signature % is done', old.id using errcode = '42501';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.words_of(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE STRICT
AS $function$
  select regexp_replace(regexp_replace(name, '([\\^$.*+?()\[\]{}|/-])', '\\\1', 'g'), '\s+', '\\s+', 'g') || '(?![[:alpha:]])'
$function$
;
CREATE OR REPLACE FUNCTION vault.seal(p_code text, p_petition uuid, p_party uuid, p_wrapped bytea, p_key_id text, p_ciphertext bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'vault', 'pg_temp'
AS $function$ insert into vault.identities (code, petition_id, party_id, wrapped_key, key_id, ciphertext)
        values (p_code, p_petition, p_party, p_wrapped, p_key_id, p_ciphertext) $function$
; -- of kntc_vault
CREATE OR REPLACE FUNCTION vault.unseal(p_code text, p_officer uuid, p_purpose text)
 RETURNS TABLE(petition_id uuid, wrapped_key bytea, key_id text, ciphertext bytea)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'vault', 'pg_temp'
AS $function$ with opening as (
          insert into vault.openings (code, officer_id, purpose) values (p_code, p_officer, p_purpose) returning code)
        select i.petition_id, i.wrapped_key, i.key_id, i.ciphertext from vault.identities i join opening using (code) $function$
; -- of kntc_vault

-- triggers

CREATE TRIGGER documents_keep_issued BEFORE UPDATE ON public.documents FOR EACH ROW EXECUTE FUNCTION keep_issued();
CREATE TRIGGER signatures_keep_signed BEFORE UPDATE ON public.signatures FOR EACH ROW EXECUTE FUNCTION keep_signed();

-- what kntc_app may do

grant insert, select, update (ended_by, ended_on, rev, substitute_id) on absences to kntc_app;
grant insert, select on access_log to kntc_app;
grant insert, select, update on agencies to kntc_app;
grant insert, select on agency_limits to kntc_app;
grant insert, select, update (withdrawn_at, withdrawn_for) on agency_successions to kntc_app;
grant insert, select on answers to kntc_app;
grant insert, select, update (answer_by, answered_on, content, due_on, file_ids, letter_number, opinion, recorded_at, recorded_by, reminders, rev, state) on awaited to kntc_app;
grant insert, select on blobs to kntc_app;
grant insert, select, update (done, finished_at, reached, shifted, state, total) on calendar_changes to kntc_app;
grant delete, insert, select, update on calendar_days to kntc_app;
grant insert, select, update on case_petitions to kntc_app;
grant insert, select, update on cases to kntc_app;
grant insert, select, update (removed_at) on certificate_authorities to kntc_app;
grant insert, select, update (image, image_mm, revoked_at, revoked_by) on certificates to kntc_app;
grant insert, select on chases to kntc_app;
grant insert, select, update on commands to kntc_app;
grant select on communes to kntc_app;
grant insert, select, update (caller, words) on contacts to kntc_app;
grant insert, select on counter_shifts to kntc_app;
grant insert, select, update on counter_tickets to kntc_app;
grant insert, select on court_deliveries to kntc_app;
grant insert, select, update on deadline_pauses to kntc_app;
grant insert, select, update on deadlines to kntc_app;
grant insert, select, update (revoked_at, revoked_by, revoked_on) on delegations to kntc_app;
grant insert, select, update (address, code, failed_on, failure_reason, handover_document_id, name, posted_from, posted_place, posted_to, proof_file_id, received_by, received_on, retried, rev, route, sealed, sent_on, state) on deliveries to kntc_app;
grant insert, select on delivery_records to kntc_app;
grant insert, select on diary_entries to kntc_app;
grant insert, select, update on digests to kntc_app;
grant insert, select on document_copies to kntc_app;
grant insert, select on document_effects to kntc_app;
grant insert, select, update (docx_sha256, failure, pdf_pages, pdf_sha256, rendered_at) on document_versions to kntc_app;
grant insert, select, update on documents to kntc_app;
grant insert, select, update (done, failure, fingerprint, finished_at, pages, sha256, size, state, total) on dossier_builds to kntc_app;
grant delete, insert, select, update on drafts to kntc_app;
grant insert, select, update (file_id, return_record_id, returned_by, returned_on, returned_to, rev, struck_at, struck_by, struck_reason) on evidence to kntc_app;
grant insert, select, update on exports to kntc_app;
grant insert, select, update on files to kntc_app;
grant insert, select on folios to kntc_app;
grant execute on function enqueue(text,json,text,timestamp with time zone) to kntc_app;
grant execute on function forget_name(uuid,text) to kntc_app;
grant execute on function vault.seal(text,uuid,uuid,bytea,text,bytea) to kntc_app;
grant execute on function vault.unseal(text,uuid,text) to kntc_app;
grant insert, select on hand_over_items to kntc_app;
grant insert, select on hand_overs to kntc_app;
grant insert, select, update on incidents to kntc_app;
grant insert, select, update on incoming to kntc_app;
grant insert, select on incoming_history to kntc_app;
grant insert, select on journal to kntc_app;
grant select on journal_2024 to kntc_app;
grant select on journal_2025 to kntc_app;
grant select on journal_2026 to kntc_app;
grant select on journal_2027 to kntc_app;
grant select on journal_2028 to kntc_app;
grant select on journal_other to kntc_app;
grant insert, select on law_settings to kntc_app;
grant insert, select, update (returned_on, taken_back_by) on loans to kntc_app;
grant insert, select on notice_days to kntc_app;
grant insert, select, update on notice_preferences to kntc_app;
grant insert, select, update on notifications to kntc_app;
grant insert, select on numberings to kntc_app;
grant insert, select, update on officers to kntc_app;
grant insert, select, update on parties to kntc_app;
grant insert, select on petition_bars to kntc_app;
grant delete, insert, select, update on petition_search to kntc_app;
grant insert, select, update on petitions to kntc_app;
grant select on provinces to kntc_app;
grant insert, select on publications to kntc_app;
grant delete, insert, select, update on register_views to kntc_app;
grant insert, select, update on registers to kntc_app;
grant insert, select on releases to kntc_app;
grant insert, select on reminder_targets to kntc_app;
grant insert, select, update (answer_by, issued_on, state, withdrawn_at, withdrawn_by) on reminders to kntc_app;
grant insert, select on routing_notes to kntc_app;
grant insert, select, update on runs to kntc_app;
grant insert, select, update on scans to kntc_app;
grant usage on schema public to kntc_app;
grant usage on schema vault to kntc_app;
grant insert, select, update on session_registrations to kntc_app;
grant delete, insert, select, update on sessions to kntc_app;
grant insert, select, update on signatures to kntc_app;
grant insert, select, update (closed_at, closed_by, valid_until) on signing_chains to kntc_app;
grant insert, select, update (used_at) on signing_tickets to kntc_app;
grant insert, select, update on tasks to kntc_app;
grant insert, select, update on timers to kntc_app;
grant insert, select, update on transfers to kntc_app;
grant insert, select on working_hours to kntc_app;
