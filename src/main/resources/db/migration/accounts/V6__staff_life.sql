alter table accounts.staff drop constraint staff_roles_check;
alter table accounts.staff
  add constraint staff_roles_check
    check (roles <@ array['OFFICER', 'HEAD', 'OPERATOR', 'EDITOR', 'ADMIN', 'AUDITOR']),
  add column closed_at timestamptz,
  add column signed_in_at timestamptz,
  add column reviewed_at timestamptz;
update accounts.staff set reviewed_at = created_at;
alter table accounts.staff
  alter column reviewed_at set not null,
  add constraint closed_is_inactive check (closed_at is null or not active);
comment on column accounts.staff.active is 'whether the person may sign in: false until an invitation is accepted and after leaving';
comment on column accounts.staff.reviewed_at is 'when the rights were last given, changed or confirmed';
create index staff_by_name on accounts.staff (surname, given_name, id);
create index staff_by_review on accounts.staff (reviewed_at, id) where active;

create table accounts.invitation (
  staff_id uuid primary key references accounts.staff (id),
  link_print bytea not null check (octet_length(link_print) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table accounts.invitation is 'Links by which members of staff choose a password, as keyed fingerprints; a new link voids the old';
create unique index invitation_by_link on accounts.invitation (link_print);
