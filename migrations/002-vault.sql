-- A denouncer's identity: ciphertext only, in a schema that kntc_app cannot read. The application talks to it through
-- functions that belong to kntc_vault, so that opening without a recorded purpose is impossible, not merely forbidden.

create schema vault;

create table vault.identities (
  code text primary key,
  petition_id uuid not null,
  party_id uuid,
  wrapped_key bytea not null,
  key_id text not null,
  ciphertext bytea not null,
  created_at timestamptz not null default clock_timestamp()
);

create table vault.openings (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  code text not null,
  officer_id uuid not null,
  purpose text not null check (length(purpose) >= 20)
);

create function vault.seal(p_code text, p_petition uuid, p_party uuid, p_wrapped bytea, p_key_id text, p_ciphertext bytea)
  returns void language sql security definer set search_path = vault, pg_temp
  as $$ insert into vault.identities (code, petition_id, party_id, wrapped_key, key_id, ciphertext)
        values (p_code, p_petition, p_party, p_wrapped, p_key_id, p_ciphertext) $$;

-- The opening is recorded in the same statement that hands out the ciphertext.
create function vault.unseal(p_code text, p_officer uuid, p_purpose text)
  returns table (petition_id uuid, wrapped_key bytea, key_id text, ciphertext bytea)
  language sql security definer set search_path = vault, pg_temp
  as $$ with opening as (
          insert into vault.openings (code, officer_id, purpose) values (p_code, p_officer, p_purpose) returning code)
        select i.petition_id, i.wrapped_key, i.key_id, i.ciphertext from vault.identities i join opening using (code) $$;

revoke all on schema vault from public;
revoke all on all tables in schema vault from public;
revoke all on all functions in schema vault from public;
grant usage on schema vault to kntc_app;
grant execute on function vault.seal(text, uuid, uuid, bytea, text, bytea), vault.unseal(text, uuid, text) to kntc_app;

-- Who becomes the owner of something needs to be let into its schema first.
grant usage, create on schema vault to kntc_vault;
alter table vault.identities owner to kntc_vault;
alter table vault.openings owner to kntc_vault;
alter function vault.seal(text, uuid, uuid, bytea, text, bytea) owner to kntc_vault;
alter function vault.unseal(text, uuid, text) owner to kntc_vault;
