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
