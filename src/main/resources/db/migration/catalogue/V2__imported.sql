create table catalogue.imported_service (
  slug text primary key,
  version_id uuid not null references catalogue.service_version (id),
  changed_at timestamptz not null
);
comment on table catalogue.imported_service is
  'Services that came by an import, with the version of each that is in force';
create index imported_service_by_version on catalogue.imported_service (version_id);

create table catalogue.imported_paper (
  kind text not null check (kind in ('document', 'blank', 'situation')),
  slug text not null,
  content bytea not null,
  changed_at timestamptz not null,
  primary key (kind, slug)
);
comment on table catalogue.imported_paper is
  'Documents, blanks and situations of life that came by an import, each as a line of JSON';

create table catalogue.edition (
  single boolean primary key default true check (single),
  number bigint not null,
  published_at timestamptz not null
);
comment on table catalogue.edition is
  'One row: how often the catalogue was published; nodes that hold an older number read it anew';
insert into catalogue.edition (number, published_at) values (0, 'epoch');
