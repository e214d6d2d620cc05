-- The office around the procedures: errands beside a step, and what an agency sets for itself.

alter table runs drop constraint runs_kind_check;
alter table runs add constraint runs_kind_check check (kind in ('main', 'called', 'side', 'errand'));
alter table runs add column task_id uuid references tasks;
create index runs_of_task on runs (task_id) where task_id is not null;

-- One outgoing book per agency: its own here, or that of its document system; never two.
alter table agencies add column outgoing_book text not null default 'own' check (outgoing_book in ('own', 'external'));
-- The desks that a petition passes before an officer handles it: [{"role": "head"}, {"role": "chief-of-office"}].
alter table agencies add column routing_chain jsonb not null default '[]';
alter table agencies add column rooms text[] not null default '{}';

-- How a paper was signed: the signer's capacity (TM., KT., TL., TUQ., Q.) and the title it is signed for, and whether the
-- signature is a digital one or ink on paper, of which a scan is kept.
alter table documents add column capacity text check (capacity in ('TM', 'KT', 'TL', 'TUQ', 'Q'));
alter table documents add column signs_for text;
alter table documents add column signing text not null default 'none' check (signing in ('none', 'digital', 'wet'));
alter table documents add column signed_scan_id uuid references files;

-- A version whose text was put back from Word keeps it as markup of the closed vocabulary; letterhead, number and
-- signature are always written from data.
alter table document_versions add column body text;

-- Who is told what. Written in the act that causes it; mail and digest read from here.
create table notifications (
  id uuid primary key,
  officer_id uuid not null references officers,
  kind text not null,
  petition_id uuid references petitions,
  task_id uuid references tasks,
  document_id uuid references documents,
  detail jsonb not null default '{}',
  at timestamptz not null,
  read_at timestamptz,
  mailed_at timestamptz
);
create index notifications_unread on notifications (officer_id, at desc, id desc) where read_at is null;
create index notifications_of_officer on notifications (officer_id, at desc, id desc);
grant select, insert, update on notifications to kntc_app;
