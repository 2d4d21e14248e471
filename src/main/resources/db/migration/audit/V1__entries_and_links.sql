create table audit.entry (
  id uuid primary key,
  recorded_at timestamptz not null,
  actor_kind text not null check (actor_kind in ('citizen', 'staff', 'system', 'guest')),
  actor text not null,
  action text not null,
  subject_kind text not null,
  subject text not null,
  facts jsonb not null
);
comment on table audit.entry is 'What was done, by whom, to what: append-only, written in the transaction of the deed';
create index entry_by_subject on audit.entry (subject_kind, subject, id);
create index entry_by_actor on audit.entry (actor_kind, actor, id);

create table audit.link (
  position bigint primary key,
  entry_id uuid not null references audit.entry (id),
  hash bytea not null check (octet_length(hash) = 32),
  linked_at timestamptz not null
);
comment on table audit.link is 'The chain over the entries: each hash covers the entry and the hash before it';
create unique index link_by_entry on audit.link (entry_id);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is append-only';
end
$$;
create trigger entry_is_append_only before update or delete or truncate on audit.entry
  for each statement execute function audit.refuse_change();
create trigger link_is_append_only before update or delete or truncate on audit.link
  for each statement execute function audit.refuse_change();
