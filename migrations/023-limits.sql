-- Where no law sets a limit, an agency may set its own beside the one of the diagram. The newest row stands; without a value
-- the diagram's is back. Clocks that run keep the limit they began with.
create table agency_limits (
  id uuid primary key,
  agency_id uuid not null references agencies,
  procedure text not null,
  deadline text not null,
  value text,
  basis text not null,
  set_by uuid not null references officers,
  set_at timestamptz not null
);
create index agency_limits_newest on agency_limits (agency_id, procedure, deadline, id desc);
grant select, insert on agency_limits to kntc_app;
