create table accounts.export (
  id uuid primary key,
  citizen_id uuid not null references accounts.citizen (id) on delete cascade,
  state text not null check (state in ('preparing', 'ready', 'erased')),
  done integer not null default 0,
  parts integer not null,
  asked_at timestamptz not null,
  expires_at timestamptz
);
comment on table accounts.export is 'Copies of everything the portal knows of a person; the bytes lie sealed in the storage under the id until they are erased';
create index export_by_citizen on accounts.export (citizen_id, id desc);
create unique index export_in_work on accounts.export (citizen_id) where state = 'preparing';
