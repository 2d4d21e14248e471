alter table accounts.citizen
  add column ward boolean not null default false,
  drop constraint citizen_is_whole_or_erased,
  add constraint citizen_is_whole_or_erased check (
    case when erased_at is not null
         then num_nonnulls(snils, surname, given_name, patronymic, password_hash, birth_date, sex,
                           phone, email, place_oktmo) = 0
         when ward
         then num_nonnulls(surname, given_name, birth_date, sex) = 4
              and num_nonnulls(snils, password_hash, phone, email) = 0
              and level = 'basic'
         else num_nonnulls(snils, surname, given_name, password_hash) = 4
    end);
comment on column accounts.citizen.ward is 'a child that others act for: has no door, and claims no СНИЛС, so that nothing that looks for a СНИЛС finds it';

create table accounts.ward (
  citizen_id uuid primary key references accounts.citizen (id) on delete cascade,
  snils text check (snils ~ '^[0-9]{11}$'),
  certificate_print bytea not null check (octet_length(certificate_print) = 32)
);
comment on table accounts.ward is 'What tells one child from another: the СНИЛС, if it was given, and the keyed fingerprint of the birth certificate';
create index ward_by_snils on accounts.ward (snils);
create index ward_by_certificate on accounts.ward (certificate_print);

create table accounts.representation (
  id uuid primary key,
  representative_id uuid not null references accounts.citizen (id) on delete cascade,
  principal_id uuid references accounts.citizen (id) on delete cascade,
  ground text not null check (ground in ('child', 'power')),
  state text not null check (state in ('asked', 'in_force', 'refused', 'ended')),
  sealed bytea not null,
  ends_on date not null,
  asked_at timestamptz not null,
  checked_at timestamptz,
  checked_by uuid references accounts.staff (id),
  reason text,
  closed_at timestamptz,
  check (state <> 'in_force' or principal_id is not null),
  check ((checked_at is null) = (checked_by is null))
);
comment on table accounts.representation is 'Who may act for whom, on what paper (sealed), checked by an operator or on the word of the representative';
comment on column accounts.representation.ends_on is 'the first day on which it is in force no more: the eighteenth birthday, the day after a power of attorney expires';
create index representation_by_representative on accounts.representation (representative_id, id desc);
create index representation_by_principal on accounts.representation (principal_id, id desc);
create index representation_by_checker on accounts.representation (checked_by);
create index representation_unchecked on accounts.representation (id)
  where checked_at is null and state in ('asked', 'in_force');
