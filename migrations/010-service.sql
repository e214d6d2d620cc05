-- Issue and service: who a paper went to, by which route, what proves that it came; and what a later paper did to an earlier one.

-- One book per agency and year. A change of book waits for a year in which no number has been given yet.
alter table agencies add column next_book text check (next_book in ('own', 'external'));
alter table agencies add column next_book_from int;
alter table agencies add constraint agencies_next_book check ((next_book is null) = (next_book_from is null));

-- Whether a paper signed in ink leaves the house only with its signed scan in the file.
alter table agencies add column demands_signed_scan boolean not null default false;

-- Which book gave the number. A number of the agency's document system is kept as it was entered.
alter table documents add column book text check (book in ('own', 'external'));
alter table documents disable trigger documents_keep_issued;
update documents set book = 'own' where number is not null;
alter table documents enable trigger documents_keep_issued;
alter table documents add constraint documents_book check ((book is null) = (number is null));
create unique index documents_external_number on documents (agency_id, register_year, upper(number)) where book = 'external';

-- One row per recipient and attempt; one that failed stays as it is and the next attempt is a row of its own.
create table deliveries (
  id uuid primary key,
  document_id uuid not null references documents,
  petition_id uuid not null references petitions,
  agency_id uuid not null references agencies,
  position int not null,
  attempt int not null default 1 check (attempt >= 1),
  name text not null,
  capacity text not null check (capacity in ('petitioner', 'respondent', 'related', 'superior', 'forwarder', 'inspectorate', 'other')),
  party_id uuid references parties,
  route text not null check (route in ('post', 'hand', 'electronic', 'posting', 'file')),
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
  proof_file_id uuid references files,
  handover_document_id uuid references documents,
  state text not null check (state in ('waiting', 'sent', 'received', 'failed')),
  -- A later attempt took its place.
  retried boolean not null default false,
  rev int not null default 1,
  unique (document_id, position, attempt),
  check (sent_on >= issued_on),
  check (received_on >= coalesce(sent_on, issued_on)),
  check ((state = 'received') = (received_on is not null)),
  check ((state = 'failed') = (failed_on is not null and failure_reason is not null)),
  check (posted_to >= posted_from)
);
create index deliveries_of_agency on deliveries (agency_id, issued_on desc, document_id desc, position) where not retried;
create index deliveries_open on deliveries (agency_id, state, issued_on desc, document_id desc, position) where not retried and state <> 'received';
create index deliveries_of_petition on deliveries (petition_id);
create index deliveries_by_code on deliveries (agency_id, code) where code is not null;

-- What was recorded about a delivery, word for word; corrections are new lines.
create table delivery_records (
  id uuid primary key,
  delivery_id uuid not null references deliveries,
  act text not null check (act in ('issued', 'sent', 'received', 'failed', 'corrected', 'retried', 'handover')),
  on_day date,
  "values" jsonb not null default '{}',
  at timestamptz not null,
  officer_id uuid not null references officers
);
create index delivery_records_of on delivery_records (delivery_id, at);

-- đính chính, thu hồi, thay thế, sao y: the earlier paper itself never changes.
create table document_effects (
  id uuid primary key,
  document_id uuid not null references documents,
  by_document_id uuid references documents,
  effect text not null check (effect in ('corrected', 'withdrawn', 'replaced', 'copied')),
  on_day date not null,
  at timestamptz not null,
  officer_id uuid not null references officers,
  check (effect = 'copied' or by_document_id is not null),
  check (document_id <> by_document_id)
);
create index effects_of_document on document_effects (document_id);
create unique index effects_by_document on document_effects (by_document_id, document_id);
-- A paper is withdrawn or replaced once, and only one of the two.
create unique index effects_final on document_effects (document_id) where effect in ('withdrawn', 'replaced');

grant select, insert on deliveries, delivery_records, document_effects to kntc_app;
grant update (name, address, route, code, sent_on, posted_place, posted_from, posted_to, received_on, received_by, failed_on, failure_reason,
  proof_file_id, handover_document_id, state, retried, rev) on deliveries to kntc_app;
