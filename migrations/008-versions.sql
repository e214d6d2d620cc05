-- Files that a step was answered with: which step, and what they are there ("Bản quét biên bản đã ký").
alter table files add column title text;
alter table files add column task_id uuid references tasks;
create index files_of_task on files (task_id) where task_id is not null;
