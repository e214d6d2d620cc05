-- Petitions about one matter: the same again, somebody else's about it, a part taken out of it.
alter table petitions add column original_id uuid references petitions (id),
  add column relation text check (relation in ('same', 'related', 'part')),
  add column guided_before boolean not null default false,
  add constraint petitions_original_check check ((original_id is null) = (relation is null) and original_id <> id);
-- The first petition of the matter, where this one came by a transfer inside the system; such a matter is counted once.
alter table petitions add column matter_id uuid references petitions (id);
create index petitions_by_original on petitions (original_id) where original_id is not null;
alter table petitions drop constraint petitions_kind_check;
alter table petitions add constraint petitions_kind_check
  check (kind in ('complaint', 'denunciation', 'recommendation', 'reflection', 'mixed', 'dispute'));

-- The parts of one letter have the same writer, who keeps the same code.
alter table parties drop constraint parties_vault_code_key;
create unique index parties_vault_code on parties (petition_id, vault_code) where vault_code is not null;

-- Who is denounced does not see the denunciation. Only added to.
create table petition_bars (
  petition_id uuid not null references petitions (id),
  officer_id uuid not null references officers (id),
  at timestamptz not null,
  primary key (petition_id, officer_id)
);
create index petition_bars_by_officer on petition_bars (officer_id);
grant select, insert on petition_bars to kntc_app;

-- Bodies that have ended and who took over, as the province has arranged it. A person decides between several.
create table agency_successions (
  id uuid primary key,
  name text not null,
  -- Folded: without accents, in small letters.
  name_key text not null,
  body text not null check (body in ('commune-committee', 'district-committee', 'department', 'public-unit')),
  ended_on date not null,
  successor_id uuid references agencies (id),
  successor_name text,
  -- What part it took over, where it is only a part.
  law text,
  document_number text not null,
  document_on date not null,
  entered_by uuid not null references officers (id),
  entered_at timestamptz not null,
  -- No longer leads to a proposal; the line stays.
  withdrawn_at timestamptz,
  withdrawn_for text,
  check (successor_id is not null or successor_name is not null),
  check ((withdrawn_at is null) = (withdrawn_for is null))
);
create index agency_successions_by_name on agency_successions (name_key);
grant select, insert on agency_successions to kntc_app;
grant update (withdrawn_at, withdrawn_for) on agency_successions to kntc_app;

-- What one agency hands to another inside the system: the paper it came with, and what became of it there.
create table transfers (
  id uuid primary key,
  petition_id uuid not null references petitions (id),
  document_id uuid not null references documents (id),
  from_agency_id uuid not null references agencies (id),
  to_agency_id uuid not null references agencies (id),
  kind text not null check (kind in ('transfer', 'guide', 'return', 'demand')),
  state text not null default 'sent' check (state in ('sent', 'accepted', 'returned')),
  sent_on date not null,
  sent_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid references officers (id),
  return_reason text,
  -- The petition it became there; one matter then has several rows.
  received_petition_id uuid unique references petitions (id),
  rev integer not null default 1,
  unique (document_id, to_agency_id),
  check (from_agency_id <> to_agency_id),
  check ((state = 'sent') = (answered_at is null)),
  check ((state = 'returned') = (return_reason is not null))
);
create index transfers_in on transfers (to_agency_id, sent_at desc, id desc);
create index transfers_out on transfers (from_agency_id, sent_at desc, id desc);
create index transfers_of on transfers (petition_id);
grant select, insert, update on transfers to kntc_app;
alter table petitions drop constraint petitions_relation_check;
alter table petitions add constraint petitions_relation_check check (relation in ('same', 'related', 'part', 'transferred'));
