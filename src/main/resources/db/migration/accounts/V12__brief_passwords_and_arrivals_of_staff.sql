alter table accounts.citizen add column password_brief boolean not null default false;
comment on column accounts.citizen.password_brief is 'Whether the password is too short to stand without a second factor';
alter table accounts.staff add column password_brief boolean not null default false;
comment on column accounts.staff.password_brief is 'Whether the password is too short to stand without a second factor';

-- How long older passwords are nobody knows: those beside a factor may be short.
update accounts.citizen c
   set password_brief = true
 where exists (select from accounts.passkey p where p.citizen_id = c.id)
    or exists (select from accounts.one_time_secret o
                where o.citizen_id = c.id
                  and o.confirmed_at is not null);
update accounts.staff s
   set password_brief = true
 where exists (select from accounts.passkey p where p.staff_id = s.id)
    or exists (select from accounts.one_time_secret o
                where o.staff_id = s.id
                  and o.confirmed_at is not null);

alter table accounts.arrival drop constraint arrival_pkey;
alter table accounts.arrival
  alter column citizen_id drop not null,
  add column staff_id uuid references accounts.staff (id),
  add column holder_id uuid not null generated always as (coalesce(citizen_id, staff_id)) stored,
  add constraint arrival_pkey primary key (holder_id),
  add constraint arrival_has_one_holder check (num_nonnulls(citizen_id, staff_id) = 1);
create index arrival_by_citizen on accounts.arrival (citizen_id);
create index arrival_by_staff on accounts.arrival (staff_id);
comment on table accounts.arrival is 'That a person has signed in before; browsers that were introduced in an earlier epoch are strangers again';
