-- Every call and every message, also the second about the same matter: what happened is counted apart from who it was.
-- `caller` is the number as digits; of a sealed matter nothing is kept of it, and of its words only what names nobody.
create table contacts (
  id uuid primary key,
  agency_id uuid not null references agencies,
  petition_id uuid not null references petitions,
  channel text not null,
  contacted_at timestamptz not null,
  off_hours boolean not null default false,
  caller text check (caller ~ '^\+?\d{6,15}$'),
  again boolean not null default false,
  words text,
  officer_id uuid not null references officers,
  recorded_at timestamptz not null
);
create index contacts_in_order on contacts (agency_id, contacted_at desc, id desc);
create index contacts_by_caller on contacts (agency_id, caller) where caller is not null;
create index contacts_of_petition on contacts (petition_id);
grant select, insert, update (caller, words) on contacts to kntc_app;
