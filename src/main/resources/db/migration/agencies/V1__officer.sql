create table agencies.officer (
  staff_id uuid not null references accounts.staff (id),
  agency text not null,
  since_at timestamptz not null,
  primary key (staff_id, agency)
);
comment on table agencies.officer is
  'Which members of staff work for which agency; agency is the slug of a content file';
create index officer_by_agency on agencies.officer (agency, staff_id);
