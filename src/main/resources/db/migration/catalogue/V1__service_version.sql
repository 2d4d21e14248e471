create table catalogue.service_version (
  id uuid primary key,
  slug text not null,
  number integer not null check (number > 0),
  content bytea not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  published_at timestamptz not null,
  unique (slug, number)
);
comment on table catalogue.service_version is
  'Every published state of a service package, byte for byte: what applicants were shown';

create function catalogue.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a published version never changes';
end
$$;
create trigger service_version_is_immutable
  before update or delete or truncate on catalogue.service_version
  for each statement execute function catalogue.refuse_change();
