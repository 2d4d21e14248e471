alter table accounts.citizen
  add column birth_date date,
  add column sex text check (sex in ('female', 'male')),
  add column email_confirmed_at timestamptz,
  add column phone_confirmed_at timestamptz,
  add column language text not null default 'ru' check (language in ('ru', 'en')),
  add column confirmed_by text check (confirmed_by in ('centre', 'letter', 'signature')),
  add column confirmed_at timestamptz,
  add column detached_at timestamptz;
update accounts.citizen set confirmed_by = 'centre', confirmed_at = created_at where level = 'confirmed';
alter table accounts.citizen
  add constraint confirmed_has_means check (level <> 'confirmed' or confirmed_by is not null);
comment on column accounts.citizen.detached_at is 'since when another person is known to own the СНИЛС of this account';

create unique index citizen_by_email on accounts.citizen (lower(email)) where email_confirmed_at is not null;
create unique index citizen_by_phone on accounts.citizen (phone) where phone_confirmed_at is not null;

create table accounts.level_step (
  id uuid primary key,
  citizen_id uuid not null references accounts.citizen (id) on delete cascade,
  level_before text not null,
  level_after text not null,
  cause text not null,
  made_at timestamptz not null
);
comment on table accounts.level_step is 'Every step of an account up and down the ladder of levels; never changed';
create index level_step_by_citizen on accounts.level_step (citizen_id, id);

create table accounts.identity_document (
  citizen_id uuid primary key references accounts.citizen (id) on delete cascade,
  sealed bytea not null,
  fingerprint bytea not null check (octet_length(fingerprint) = 32),
  source text not null check (source in ('person', 'operator', 'signature')),
  changed_at timestamptz not null
);
comment on table accounts.identity_document is 'Passports of citizens, sealed; the keyed fingerprint of the number finds one';
create index identity_document_by_fingerprint on accounts.identity_document (fingerprint);

create table accounts.address (
  citizen_id uuid not null references accounts.citizen (id) on delete cascade,
  kind text not null check (kind in ('postal', 'registration', 'residence')),
  sealed bytea not null,
  source text not null check (source in ('person', 'operator')),
  changed_at timestamptz not null,
  primary key (citizen_id, kind)
);
comment on table accounts.address is 'Addresses of citizens, sealed';

create table accounts.former_name (
  id uuid primary key,
  citizen_id uuid not null references accounts.citizen (id) on delete cascade,
  surname text not null,
  given_name text not null,
  patronymic text,
  held_until timestamptz not null
);
comment on table accounts.former_name is 'Names that citizens had before; what was sent under one keeps it';
create index former_name_by_citizen on accounts.former_name (citizen_id, id);

create table accounts.contact_proof (
  citizen_id uuid not null references accounts.citizen (id) on delete cascade,
  channel text not null check (channel in ('email', 'phone')),
  value text not null,
  code_print bytea not null check (octet_length(code_print) = 32),
  link_print bytea check (octet_length(link_print) = 32),
  tries integer not null default 0,
  expires_at timestamptz not null,
  link_expires_at timestamptz,
  created_at timestamptz not null,
  primary key (citizen_id, channel)
);
comment on table accounts.contact_proof is 'Addresses and numbers whose owners were sent a code and have not typed it yet; a new code voids the old';
create index contact_proof_by_link on accounts.contact_proof (link_print);
