-- Notes, answers and what was told of deliveries are only added to, but for one thing: once a party is sealed, its name
-- becomes its code wherever it was written about the matter (LTC Đ56). The application may do this and nothing else to them.
create function forget_name(party uuid, name text) returns void language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  matter uuid;
  entry uuid;
  label text;
  words text;
  coded text;
begin
  select p.petition_id, m.incoming_id, p.vault_code into strict matter, entry, label
    from parties p join petitions m on m.id = p.petition_id where p.id = party and p.sealed;

  update delivery_records set "values" = '{}' where delivery_id in (select id from deliveries where party_id = party);
  update deliveries set name = label, address = null, received_by = null where party_id = party;
  if trim(name) = '' then return; end if;

  words := words_of(trim(name));
  coded := words_of(substr(to_jsonb(trim(name))::text, 2, length(to_jsonb(trim(name))::text) - 2));
  update deliveries d set name = regexp_replace(d.name, words, label, 'gi'), received_by = regexp_replace(received_by, words, label, 'gi')
    where petition_id = matter and (d.name ~* words or received_by ~* words);
  update routing_notes set text = regexp_replace(text, words, label, 'gi') where petition_id = matter and text ~* words;
  update chases set note = regexp_replace(note, words, label, 'gi') where petition_id = matter and note ~* words;
  update incoming_history set note = regexp_replace(note, words, label, 'gi') where incoming_id = entry and note ~* words;
  update answers set "values" = regexp_replace("values"::text, coded, label, 'gi')::jsonb
    where task_id in (select id from tasks where petition_id = matter) and "values"::text ~* coded;
  update drafts set "values" = regexp_replace("values"::text, coded, label, 'gi')::jsonb
    where task_id in (select id from tasks where petition_id = matter) and "values"::text ~* coded;
  update commands set answer = regexp_replace(answer::text, coded, label, 'gi')::jsonb
    where (answer::text like '%' || matter || '%' or answer::text like '%' || entry || '%') and answer::text ~* coded;
end $$;

-- The name however it was spaced; a longer one that begins alike is another person's.
create function words_of(name text) returns text language sql immutable strict
as $$
  select regexp_replace(regexp_replace(name, '([\\^$.*+?()\[\]{}|/-])', '\\\1', 'g'), '\s+', '\\s+', 'g') || '(?![[:alpha:]])'
$$;

revoke all on function forget_name(uuid, text), words_of(text) from public;
grant execute on function forget_name(uuid, text) to kntc_app;
