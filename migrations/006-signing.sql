-- Who initials and who signs which kind of paper, and on whose behalf. Rows are never deleted: ending one sets its last day.

create table signing_chains (
  id uuid primary key,
  agency_id uuid not null references agencies,
  -- The kind of paper; null: every kind that has no chain of its own.
  template text,
  -- The desks before the signature, in order: [{"step": "initial-content", "role": "section-head", "officerId": null}].
  initials jsonb not null default '[]',
  -- Null: who signs stands in the procedure's diagram.
  signer_role text,
  signer_id uuid references officers,
  -- The body in whose name it is signed: TM. ỦY BAN NHÂN DÂN; null: in the head's own competence.
  in_name_of text,
  valid_from date not null,
  -- The last day, as papers say it; null: until further notice; the day before the first: withdrawn, it never applies.
  valid_until date check (valid_until >= valid_from - 1),
  created_at timestamptz not null,
  created_by uuid references officers,
  closed_at timestamptz,
  closed_by uuid references officers
);
create index signing_chains_of_agency on signing_chains (agency_id, template, valid_from);
grant select, insert on signing_chains to kntc_app;
grant update (valid_until, closed_at, closed_by) on signing_chains to kntc_app;

-- Who signs for the head: ký thay, ký thừa lệnh, ký thừa ủy quyền, quyền (NĐ30 Đ13), with the paper that says so.
create table delegations (
  id uuid primary key,
  agency_id uuid not null references agencies,
  officer_id uuid not null references officers,
  capacity text not null check (capacity in ('KT', 'TL', 'TUQ', 'Q')),
  signs_for text not null,
  -- Null: every kind of paper.
  templates text[],
  basis text not null,
  valid_from date not null,
  -- The last day; what is signed by authorisation has one always (NĐ30 Đ13.3).
  valid_until date check (valid_until >= valid_from),
  -- From this day on it no longer holds, whatever was planned.
  revoked_on date,
  created_at timestamptz not null,
  created_by uuid references officers,
  revoked_at timestamptz,
  revoked_by uuid references officers,
  check (capacity <> 'TUQ' or valid_until is not null)
);
create index delegations_of_officer on delegations (agency_id, officer_id);
grant select, insert on delegations to kntc_app;
grant update (revoked_on, revoked_at, revoked_by) on delegations to kntc_app;

-- Under which delegation a paper was signed, and the body in whose name a deputy signs: TM. … / KT. … / PHÓ …
alter table documents add column delegation_id uuid references delegations;
alter table documents add column on_behalf_of text;
