-- Post in: the incoming book, envelopes that stay closed, the scanner's tray, routing notes, what is still missing, the counter.

-- The incoming book (sổ đăng ký văn bản đến, NĐ30 Đ22): one number per thing that came, apart from the codes of cases.
create table incoming (
  id uuid primary key,
  agency_id uuid not null references agencies,
  year int not null,
  number int not null,
  arrived_on date not null,
  entered_at timestamptz not null,
  entered_by uuid not null references officers,
  kind text not null check (kind in ('petition', 'document', 'other')),
  secrecy text not null check (secrecy in ('open', 'secret', 'personal')),
  addressee_id uuid references officers,
  addressee text not null default '',
  sender text not null default '',
  letter_number text,
  letter_on date,
  postmark_on date,
  summary text not null default '',
  state text not null check (state in ('registered', 'routed', 'opened', 'settled', 'voided')),
  holder_id uuid references officers,
  -- A denunciation came out of it: who sent it is known to the vault alone (LTC Đ56).
  sealed boolean not null default false,
  void_reason text,
  rev int not null default 1,
  unique (agency_id, year, number),
  check ((state = 'voided') = (void_reason is not null)),
  -- Of an envelope nobody may open, the book says when it came and to whom it went.
  check ((secrecy = 'open' and not sealed) or (sender = '' and summary = ''))
);
create index incoming_of_agency on incoming (agency_id, year desc, number desc);
create index incoming_of_holder on incoming (holder_id, year desc, number desc) where state in ('routed', 'opened');

-- What was done with it, by whom; names no sender.
create table incoming_history (
  id bigint generated always as identity primary key,
  incoming_id uuid not null references incoming,
  at timestamptz not null,
  officer_id uuid not null references officers,
  act text not null,
  to_officer_id uuid references officers,
  note text,
  petition_id uuid references petitions
);
create index history_of_incoming on incoming_history (incoming_id, id);

alter table petitions add column incoming_id uuid references incoming;
create index petitions_of_incoming on petitions (incoming_id) where incoming_id is not null;
alter table files add column incoming_id uuid references incoming;
create index files_of_incoming on files (incoming_id) where incoming_id is not null;

-- A number taken by mistake stays in the register, with the reason.
alter table petitions drop constraint petitions_state_check;
alter table petitions add constraint petitions_state_check
  check (state in ('incomplete', 'open', 'handed_over', 'closed', 'voided'));
alter table petitions drop constraint petitions_check;
alter table petitions add constraint petitions_code_check check (state = 'voided' or (state = 'incomplete') = (code is null));
alter table petitions add column void_reason text;
alter table petitions add constraint petitions_void_check check ((state = 'voided') = (void_reason is not null));

-- Petitions that came by these channels pass the desks of routing_chain; none named: all of them.
alter table agencies add column routing_channels text[] not null default '{}';

-- The routing note (bút phê): who leads, who assists, who is informed, by when. Passed on: only a desk and its words.
create table routing_notes (
  id uuid primary key,
  petition_id uuid not null references petitions,
  run_id uuid not null references runs,
  task_id uuid not null references tasks,
  officer_id uuid not null references officers,
  role text not null,
  passed_on boolean not null,
  lead_id uuid references officers,
  assists uuid[] not null default '{}',
  informed uuid[] not null default '{}',
  due_on date,
  text text not null default '',
  at timestamptz not null,
  check (passed_on = (lead_id is null))
);
create index routing_notes_of_petition on routing_notes (petition_id, at);

-- What the scanner put into its folder. A refused file has a reason and no content; an attached one is its petition's or letter's.
create table scans (
  id uuid primary key,
  agency_id uuid not null references agencies,
  name text not null,
  arrived_at timestamptz not null,
  -- Hash of name, size and time of the file in the folder: a node that died after taking it does not take it again.
  stamp text not null,
  file_id uuid unique references files,
  refusal text,
  dismissed_at timestamptz,
  dismissed_by uuid references officers,
  unique (agency_id, stamp),
  check ((file_id is null) = (refusal is not null))
);
create index scans_waiting on scans (agency_id, arrived_at) where dismissed_at is null;

-- What is missing is asked for, by call, letter or in person; the answers stand below the questions.
create table chases (
  id uuid primary key,
  petition_id uuid not null references petitions,
  kind text not null check (kind in ('asked', 'answered')),
  items text[] not null,
  means text not null check (means in ('phone', 'letter', 'visit', 'email')),
  note text not null default '',
  at timestamptz not null,
  officer_id uuid not null references officers
);
create index chases_of_petition on chases (petition_id, at);

create table counter_tickets (
  id uuid primary key,
  agency_id uuid not null references agencies,
  day date not null,
  number int not null,
  purpose text not null check (purpose in ('petition', 'supplement', 'result', 'question')),
  room text,
  state text not null check (state in ('waiting', 'called', 'serving', 'done', 'absent')),
  officer_id uuid references officers,
  taken_at timestamptz not null,
  called_at timestamptz,
  calls int not null default 0,
  served_at timestamptz,
  ended_at timestamptz,
  petition_id uuid references petitions,
  rev int not null default 1,
  unique (agency_id, day, number),
  check (state = 'waiting' or room is not null)
);

create table counter_shifts (
  id uuid primary key,
  agency_id uuid not null references agencies,
  day date not null,
  room text,
  from_officer_id uuid not null references officers,
  to_officer_id uuid not null references officers,
  at timestamptz not null,
  waiting int not null,
  serving int not null,
  done int not null,
  note text not null default '',
  check (from_officer_id <> to_officer_id)
);
create index shifts_of_agency on counter_shifts (agency_id, at desc);

grant select, insert, update on incoming, scans, counter_tickets to kntc_app;
grant select, insert on incoming_history, routing_notes, chases, counter_shifts to kntc_app;

create index incoming_words on incoming using gin (agency_id, f_unaccent(sender || ' ' || summary || ' ' || coalesce(letter_number, '')) gin_trgm_ops);
