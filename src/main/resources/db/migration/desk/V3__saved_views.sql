create table desk.saved_view (
  id uuid primary key,
  staff_id uuid not null references accounts.staff (id),
  place integer not null check (place between 1 and 20),
  name text not null check (char_length(name) between 1 and 60),
  state text not null,
  service text,
  officer_id uuid references accounts.staff (id),
  starts boolean not null default false,
  unique (staff_id, place),
  unique (staff_id, name)
);
comment on table desk.saved_view is 'Filters of the queue that an officer has given a name; his own, at most twenty';
create unique index saved_view_start on desk.saved_view (staff_id) where starts;
create index saved_view_by_officer on desk.saved_view (officer_id) where officer_id is not null;
