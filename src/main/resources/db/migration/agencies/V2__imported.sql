create table agencies.imported (
  kind text not null check (kind in ('agency', 'office')),
  slug text not null,
  content bytea not null,
  changed_at timestamptz not null,
  primary key (kind, slug)
);
comment on table agencies.imported is
  'Agencies and offices that came by an import, each as a content file of its own';
