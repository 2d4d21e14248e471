alter table accounts.second_factor rename to one_time_secret;
alter table accounts.one_time_secret drop constraint second_factor_pkey;
alter table accounts.one_time_secret
  alter column staff_id drop not null,
  add column citizen_id uuid references accounts.citizen (id) on delete cascade,
  add column holder_id uuid not null generated always as (coalesce(citizen_id, staff_id)) stored,
  add constraint one_time_secret_pkey primary key (holder_id),
  add constraint one_time_secret_has_one_holder check (num_nonnulls(citizen_id, staff_id) = 1);
create unique index one_time_secret_by_staff on accounts.one_time_secret (staff_id);
create unique index one_time_secret_by_citizen on accounts.one_time_secret (citizen_id);

create table accounts.passkey (
  id uuid primary key,
  citizen_id uuid references accounts.citizen (id) on delete cascade,
  staff_id uuid references accounts.staff (id),
  holder_id uuid not null generated always as (coalesce(citizen_id, staff_id)) stored,
  credential_id text not null check (length(credential_id) between 1 and 1364),
  credential text not null,
  backup_eligible boolean not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  constraint passkey_has_one_holder check (num_nonnulls(citizen_id, staff_id) = 1)
);
comment on table accounts.passkey is 'Public keys that people sign in with (W3C Web Authentication); the private ones never leave their devices';
create unique index passkey_by_credential on accounts.passkey (credential_id);
create index passkey_by_holder on accounts.passkey (holder_id, id);
create index passkey_by_citizen on accounts.passkey (citizen_id);
create index passkey_by_staff on accounts.passkey (staff_id);

create table accounts.spent_challenge (
  print bytea primary key check (octet_length(print) = 32),
  expires_at timestamptz not null
);
comment on table accounts.spent_challenge is 'Challenges that a passkey has answered, kept until they would be too old anyway: none is taken twice';
create index spent_challenge_by_expiry on accounts.spent_challenge (expires_at);

create table accounts.recovery_code (
  citizen_id uuid references accounts.citizen (id) on delete cascade,
  staff_id uuid references accounts.staff (id),
  holder_id uuid not null generated always as (coalesce(citizen_id, staff_id)) stored,
  print bytea not null check (octet_length(print) = 32),
  created_at timestamptz not null,
  primary key (holder_id, print),
  constraint recovery_code_has_one_holder check (num_nonnulls(citizen_id, staff_id) = 1)
);
comment on table accounts.recovery_code is 'Codes for who lost a second factor, as keyed fingerprints; a used one is deleted';
create index recovery_code_by_citizen on accounts.recovery_code (citizen_id);
create index recovery_code_by_staff on accounts.recovery_code (staff_id);
