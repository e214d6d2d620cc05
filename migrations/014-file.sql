-- The verification file (hồ sơ xác minh) of a case: what was done, what was gathered, on which page it stands, who has it.

-- A timer may come before the last day of its deadline: the stay of a decision must be lifted in time (NĐ124 Đ26.1).
alter table timers add column lead_days int not null default 0 check (lead_days >= 0);
-- Counted when somebody first looks at the file: numbering pages needs to know how many there are.
alter table document_versions add column pdf_pages int check (pdf_pages > 0);
grant update (pdf_pages) on document_versions to kntc_app;

-- Append-only: a mistake is put right by a further entry that names the one it corrects.
create table diary_entries (
  id uuid primary key,
  petition_id uuid not null references petitions,
  case_id uuid not null references cases,
  happened_on date not null,
  happened_time text check (happened_time ~ '^\d{2}:\d{2}$'),
  place text,
  what text not null,
  people text,
  corrects_id uuid references diary_entries,
  entered_at timestamptz not null,
  entered_by uuid not null references officers
);
create index diary_of_case on diary_entries (case_id, happened_on, id);
grant select, insert on diary_entries to kntc_app;

-- What was received stays on the list: what does not belong there is struck out with the reason, what went back says to whom.
create table evidence (
  id uuid primary key,
  petition_id uuid not null references petitions,
  case_id uuid not null references cases,
  position int not null,
  name text not null,
  form text not null check (form in ('original', 'certified', 'copy', 'electronic', 'object')),
  pages int check (pages > 0),
  condition text,
  received_from text not null,
  received_on date not null,
  handover_id uuid references documents,
  file_id uuid references files,
  struck_at timestamptz,
  struck_by uuid references officers,
  struck_reason text,
  returned_on date,
  returned_to text,
  returned_by uuid references officers,
  return_record_id uuid references documents,
  entered_at timestamptz not null,
  entered_by uuid not null references officers,
  rev int not null default 1,
  unique (case_id, position),
  check ((struck_at is null) = (struck_reason is null)),
  check ((returned_on is null) = (returned_to is null)),
  check (returned_on >= received_on)
);
grant select, insert, update (file_id, struck_at, struck_by, struck_reason, returned_on, returned_to, returned_by, return_record_id, rev) on evidence to kntc_app;

-- Bút lục: numbers are given once and only added to; another order is another numbering, with its reason.
create table numberings (
  id uuid primary key,
  petition_id uuid not null references petitions,
  case_id uuid not null references cases,
  version int not null,
  reason text,
  made_at timestamptz not null,
  made_by uuid not null references officers,
  unique (case_id, version),
  check (version = 1 or reason is not null)
);
create table folios (
  numbering_id uuid not null references numberings,
  position int not null,
  document_id uuid references documents,
  file_id uuid references files,
  evidence_id uuid references evidence,
  from_no int not null check (from_no > 0),
  to_no int not null check (to_no >= from_no),
  added_at timestamptz not null,
  added_by uuid not null references officers,
  primary key (numbering_id, position),
  unique (numbering_id, from_no),
  unique (numbering_id, document_id),
  unique (numbering_id, file_id),
  unique (numbering_id, evidence_id),
  check (num_nonnulls(document_id, file_id, evidence_id) = 1)
);
grant select, insert on numberings, folios to kntc_app;

create table loans (
  id uuid primary key,
  petition_id uuid not null references petitions,
  case_id uuid not null references cases,
  borrower text not null,
  purpose text not null,
  lent_on date not null,
  due_on date not null,
  returned_on date,
  lent_by uuid not null references officers,
  taken_back_by uuid references officers,
  check (due_on >= lent_on),
  check (returned_on >= lent_on)
);
create index loans_of_case on loans (case_id, lent_on);
-- The file is one bundle of paper: it cannot be in two hands.
create unique index loans_open on loans (case_id) where returned_on is null;
grant select, insert, update (returned_on, taken_back_by) on loans to kntc_app;

create table court_deliveries (
  id uuid primary key,
  petition_id uuid not null references petitions,
  case_id uuid not null references cases,
  court text not null,
  request_number text not null,
  requested_on date not null,
  delivered_on date not null,
  numbering_id uuid not null references numberings,
  last_no int not null check (last_no > 0),
  received_by text not null,
  handover_id uuid references documents,
  entered_at timestamptz not null,
  entered_by uuid not null references officers,
  check (delivered_on >= requested_on)
);
create index court_deliveries_of_case on court_deliveries (case_id, delivered_on);
grant select, insert on court_deliveries to kntc_app;

-- The case as one PDF. "fingerprint" is that of what it was made from: another one now means that it is out of date.
create table dossier_builds (
  id uuid primary key,
  petition_id uuid not null references petitions,
  case_id uuid not null references cases,
  fingerprint text not null,
  state text not null default 'waiting' check (state in ('waiting', 'building', 'ready', 'failed')),
  done int not null default 0,
  total int not null default 0,
  pages int,
  sha256 text,
  size bigint,
  failure text,
  requested_at timestamptz not null,
  requested_by uuid not null references officers,
  finished_at timestamptz
);
create index dossier_builds_of_case on dossier_builds (case_id, id desc);
create unique index dossier_builds_open on dossier_builds (case_id) where state in ('waiting', 'building');
grant select, insert, update (fingerprint, state, done, total, pages, sha256, size, failure, finished_at) on dossier_builds to kntc_app;
