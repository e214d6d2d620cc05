-- Who is told how: in the application, by a mail at once, in the mail of the day; each can be switched, per kind.

alter table officers add column email text check (email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$');

-- Left out: the usual way, which stands in the program.
create table notice_preferences (
  officer_id uuid not null references officers,
  kind text not null,
  app boolean not null,
  mail boolean not null,
  digest boolean not null,
  primary key (officer_id, kind)
);
grant select, insert, update on notice_preferences to kntc_app;

-- The way is decided when the notice is written. A mail that could not be sent says so with a code, never with an address.
alter table notifications add column in_app boolean not null default true;
alter table notifications add column by_mail boolean not null default false;
alter table notifications add column in_digest boolean not null default false;
alter table notifications add column digested_at timestamptz;
alter table notifications add column mail_failures int not null default 0;
alter table notifications add column mail_failure text;
drop index notifications_unread;
create index notifications_unread on notifications (officer_id, at desc, id desc) where read_at is null and in_app;
create index notifications_to_digest on notifications (officer_id, at) where read_at is null and in_digest and digested_at is null;
create index notifications_of_task on notifications (task_id, kind) where task_id is not null;
create index notifications_unmailed on notifications (at) where by_mail and mailed_at is null;

-- The mail of the day: one per officer and day, whatever happens to the job that sends it.
create table digests (
  officer_id uuid not null references officers,
  day date not null,
  sent_at timestamptz,
  notices int not null default 0,
  failures int not null default 0,
  failure text,
  primary key (officer_id, day)
);
create index digests_failing on digests (day) where sent_at is null and failures > 0;
grant select, insert, update on digests to kntc_app;

-- When an agency's day begins: what is near or late is told then, once, and the mails of the day leave.
alter table agencies add column day_starts_at time not null default '07:30';
create table notice_days (
  agency_id uuid not null references agencies,
  day date not null,
  begun_at timestamptz not null,
  primary key (agency_id, day)
);
grant select, insert on notice_days to kntc_app;
