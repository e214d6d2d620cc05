-- kntc_app owns nothing. What may only grow is granted insert and select; the grants are tested.

grant usage on schema public to kntc_app;
grant select on all tables in schema public to kntc_app;
grant insert, update on agencies, officers, sessions, registers, petitions, parties, petition_search, cases, case_petitions,
  runs, tasks, drafts, deadlines, deadline_pauses, timers, documents, files, commands, incidents, calendar_days to kntc_app;
grant insert on releases, publications, answers, journal, access_log, blobs, document_versions to kntc_app;
grant update (pdf_sha256, docx_sha256, rendered_at, failure) on document_versions to kntc_app;
grant delete on sessions, drafts to kntc_app;
grant delete on petition_search to kntc_app;

-- An issued paper is immutable.
create function keep_issued() returns trigger language plpgsql as $$
begin
  if old.state = 'issued' and new is distinct from old then
    raise exception 'issued document % is immutable', old.id using errcode = '42501';
  end if;
  return new;
end $$;
create trigger documents_keep_issued before update on documents for each row execute function keep_issued();
