-- Petitions about one matter: the same again, somebody else's about it, a part taken out of it.
alter table petitions add column original_id uuid references petitions (id),
  add column relation text check (relation in ('same', 'related', 'part')),
  add column guided_before boolean not null default false,
  add constraint petitions_original_check check ((original_id is null) = (relation is null) and original_id <> id);
create index petitions_by_original on petitions (original_id) where original_id is not null;
alter table petitions drop constraint petitions_kind_check;
alter table petitions add constraint petitions_kind_check
  check (kind in ('complaint', 'denunciation', 'recommendation', 'reflection', 'mixed', 'dispute'));

-- The parts of one letter have the same writer, who keeps the same code.
alter table parties drop constraint parties_vault_code_key;
create unique index parties_vault_code on parties (petition_id, vault_code) where vault_code is not null;
