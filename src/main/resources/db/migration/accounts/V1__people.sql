create table accounts.citizen (
  id uuid primary key,
  snils text not null check (snils ~ '^[0-9]{11}$'),
  surname text not null,
  given_name text not null,
  patronymic text,
  level text not null check (level in ('basic', 'standard', 'confirmed')),
  password_hash text not null,
  phone text,
  email text,
  place_oktmo text,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
comment on table accounts.citizen is 'Accounts of citizens; at level basic the СНИЛС is a claim, and several accounts may make the same';
create index citizen_by_snils on accounts.citizen (snils);
create unique index citizen_known_by_snils on accounts.citizen (snils) where level <> 'basic';

create table accounts.staff (
  id uuid primary key,
  email text not null check (email = lower(email)),
  surname text not null,
  given_name text not null,
  patronymic text,
  roles text[] not null check (roles <@ array['OFFICER', 'OPERATOR', 'EDITOR', 'ADMIN', 'AUDITOR']),
  password_hash text not null,
  active boolean not null default true,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
comment on table accounts.staff is 'Members of staff who sign in; which agencies they work for is known to agencies';
create unique index staff_by_email on accounts.staff (email);

create table accounts.second_factor (
  staff_id uuid primary key references accounts.staff (id),
  secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  created_at timestamptz not null
);
comment on table accounts.second_factor is 'Secrets of one-time codes (RFC 6238), sealed; not in force until a first code confirmed them';

create table accounts.consent_text (
  id uuid primary key,
  purpose text not null,
  version text not null,
  body text not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  published_at timestamptz not null
);
comment on table accounts.consent_text is 'Every wording that people were asked to consent to, as it was shown; never changed';
create unique index consent_text_by_hash on accounts.consent_text (purpose, sha256);

create table accounts.consent (
  id uuid primary key,
  citizen_id uuid not null references accounts.citizen (id),
  text_id uuid not null references accounts.consent_text (id),
  address text not null,
  given_at timestamptz not null
);
comment on table accounts.consent is 'Who consented to which wording, when and from which network address (152-ФЗ, ст. 9)';
create index consent_by_citizen on accounts.consent (citizen_id, id);
create index consent_by_text on accounts.consent (text_id);
