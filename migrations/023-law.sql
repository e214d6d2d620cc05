-- What legal staff decide where no text does: the newest line of a key stands, the earlier ones stay.
create table law_settings (
  id uuid primary key,
  key text not null,
  value text not null,
  source text not null,
  set_by uuid not null references officers,
  set_at timestamptz not null
);
create index law_settings_newest on law_settings (key, set_at desc);

grant select, insert on law_settings to kntc_app;
