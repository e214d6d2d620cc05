-- Who is to be heard by a leader (đăng ký gặp lãnh đạo): proposed by a unit or a citizen, agreed for a session, heard, done. A
-- matter that is known is named by its row, so that a sealed sender is a code here too; only others are written down by name.
create table session_registrations (
  id uuid primary key,
  agency_id uuid not null references agencies,
  session_id uuid references petitions,
  matter_id uuid references petitions,
  citizen text,
  address text,
  kind text check (kind in ('complaint', 'denunciation', 'recommendation', 'reflection', 'mixed')),
  content text not null,
  people int not null default 1 check (people between 1 and 100000),
  grounds text[] not null default '{}',
  priority text[] not null default '{}',
  state text not null check (state in ('proposed', 'agreed', 'declined', 'heard', 'absent', 'done')),
  proposed_by uuid not null references officers,
  proposed_at timestamptz not null,
  decided_by uuid references officers,
  decided_at timestamptz,
  decline_reason text,
  outcome text check (outcome in ('answered', 'assigned')),
  result text,
  body text,
  due_on date,
  contact text,
  heard_on date,
  rev int not null default 1,
  check ((matter_id is null) = (citizen is not null)),
  check (kind is distinct from 'denunciation' or matter_id is not null),
  check (state in ('proposed', 'declined') or session_id is not null),
  check ((state = 'declined') = (decline_reason is not null)),
  check ((state in ('heard', 'done')) = (outcome is not null and heard_on is not null))
);
create index registrations_of_session on session_registrations (session_id) where session_id is not null;
create index registrations_waiting on session_registrations (agency_id, proposed_at) where state = 'proposed';
create index registrations_heard on session_registrations (agency_id, heard_on, id) where heard_on is not null;
create index registrations_of_matter on session_registrations (matter_id) where matter_id is not null;
grant select, insert, update on session_registrations to kntc_app;

-- The agency's own rule on leaders' receptions: days, limits and grounds with the paper they come from; {} = none is set.
alter table agencies add column reception_rules jsonb not null default '{}';
