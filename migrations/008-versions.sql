-- Files that a step was answered with: which step, and what they are there ("Bản quét biên bản đã ký").
alter table files add column title text;
alter table files add column task_id uuid references tasks;
create index files_of_task on files (task_id) where task_id is not null;

-- Issued papers of one kind, newest first: where sentences are copied from.
create index documents_of_template on documents (agency_id, template, issued_on desc, id desc)
  where state = 'issued' and not sealed;
