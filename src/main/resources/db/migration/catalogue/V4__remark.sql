create table catalogue.remark (
  id uuid primary key,
  slug text not null,
  version integer not null check (version > 0),
  agency text not null,
  text bytea not null,
  email bytea,
  created_at timestamptz not null,
  done_at timestamptz,
  done_by uuid references accounts.staff (id),
  check ((done_at is null) = (done_by is null)),
  check (done_at is null or email is null)
);
comment on table catalogue.remark is
  'What readers say is wrong in a card; sealed, and the address is forgotten once it is dealt with';
create index remark_open on catalogue.remark (id desc) where done_at is null;
create index remark_done on catalogue.remark (id desc) where done_at is not null;
create index remark_by_done_by on catalogue.remark (done_by);
