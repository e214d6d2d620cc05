-- A matter comes in by an entry procedure: triage for petitions, reception for people at the desk, the hotline for calls …
-- Only what triage takes has a number of the petition book; the others carry the code of their own yearly series.
alter table petitions add column entry text not null default 'petition-triage';
create index petitions_by_entry on petitions (agency_id, entry, entered_at desc, id desc) where entry <> 'petition-triage';
