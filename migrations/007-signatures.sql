-- Digital signatures: certificates of officers and of agencies, the CAs an agency trusts, and what was signed with them.

create table certificate_authorities (
  id uuid primary key,
  agency_id uuid not null references agencies,
  name text not null,
  certificate bytea not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null,
  added_at timestamptz not null,
  added_by uuid not null references officers,
  removed_at timestamptz
);
create unique index authorities_of_agency on certificate_authorities (agency_id, certificate) where removed_at is null;

-- officer_id is null for the agency's own. A private key never stands here: key_name is its encrypted file, remote_user the
-- account at a signing service; the key of a token stays in the token.
create table certificates (
  id uuid primary key,
  agency_id uuid not null references agencies,
  officer_id uuid references officers,
  kind text not null check (kind in ('p12', 'remote', 'token')),
  subject text not null,
  organisation text,
  issuer text not null,
  serial text not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null,
  certificate bytea not null,
  chain bytea[] not null default '{}',
  key_name text,
  remote_user text,
  image bytea,
  image_mm int,
  added_at timestamptz not null,
  added_by uuid not null references officers,
  revoked_at timestamptz,
  revoked_by uuid references officers,
  check ((kind = 'p12') = (key_name is not null)),
  check ((kind = 'remote') = (remote_user is not null))
);
-- One in use: a new one takes the place of the old.
create unique index certificates_in_use on certificates (agency_id, officer_id) nulls not distinct where revoked_at is null;

-- Bản sao y: the agency's own book of copies.
create table document_copies (
  id uuid primary key,
  document_id uuid not null,
  version int not null,
  agency_id uuid not null references agencies,
  register_year int not null,
  register_number int not null,
  number text not null,
  made_at timestamptz not null,
  made_by uuid not null references officers,
  foreign key (document_id, version) references document_versions,
  unique (agency_id, register_year, register_number)
);
create index copies_of_document on document_copies (document_id, made_at);

-- Who has to sign which version, in order. "prepared" is the paper with room for a signature that a person still has to
-- confirm under "reference".
create table signatures (
  id uuid primary key,
  document_id uuid not null,
  version int not null,
  copy_id uuid references document_copies,
  position int not null,
  purpose text not null check (purpose in ('leader', 'agency', 'copy')),
  agency_id uuid not null references agencies,
  officer_id uuid references officers,
  certificate_id uuid references certificates,
  state text not null default 'pending' check (state in ('pending', 'done', 'failed')),
  -- How often it has failed: a signing service that is asked again after a refusal is asked another question.
  failures int not null default 0,
  reference text,
  prepared_sha256 text references blobs,
  pdf_sha256 text references blobs,
  signed_at timestamptz,
  failure text,
  foreign key (document_id, version) references document_versions,
  unique nulls not distinct (document_id, version, copy_id, position),
  check ((state = 'done') = (pdf_sha256 is not null and signed_at is not null and certificate_id is not null)),
  check ((state = 'failed') = (failure is not null)),
  check ((purpose = 'copy') = (copy_id is not null))
);

-- A signing program on somebody's computer fetches one paper and brings it back signed: with this ticket, once.
create table signing_tickets (
  token_hash bytea primary key,
  signature_id uuid not null references signatures,
  officer_id uuid not null references officers,
  base_sha256 text not null references blobs,
  expires_at timestamptz not null,
  used_at timestamptz
);

create function keep_signed() returns trigger language plpgsql as $$
begin
  if old.state = 'done' and new is distinct from old then
    raise exception 'signature % is done', old.id using errcode = '42501';
  end if;
  return new;
end $$;
create trigger signatures_keep_signed before update on signatures for each row execute function keep_signed();

grant select, insert on certificate_authorities, certificates, document_copies, signatures, signing_tickets to kntc_app;
grant update (removed_at) on certificate_authorities to kntc_app;
grant update (revoked_at, revoked_by, image, image_mm) on certificates to kntc_app;
grant update on signatures to kntc_app;
grant update (used_at) on signing_tickets to kntc_app;
