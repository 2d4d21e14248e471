create table accounts.departure (
  citizen_id uuid primary key references accounts.citizen (id) on delete cascade,
  asked_at timestamptz not null,
  due_at timestamptz not null
);
comment on table accounts.departure is 'Citizens who asked to delete their account and may still change their mind; the row goes with the data';

-- What was sent goes on after its sender has left, and names him by this row: a bare id.
alter table accounts.citizen
  alter column snils drop not null,
  alter column surname drop not null,
  alter column given_name drop not null,
  alter column password_hash drop not null,
  add column erased_at timestamptz,
  add constraint citizen_is_whole_or_erased check (
    case when erased_at is null
         then num_nonnulls(snils, surname, given_name, password_hash) = 4
         else num_nonnulls(snils, surname, given_name, patronymic, password_hash, birth_date, sex,
                           phone, email, place_oktmo) = 0
    end);
comment on column accounts.citizen.erased_at is 'since when nothing but the id is known of this person: he deleted the account';
