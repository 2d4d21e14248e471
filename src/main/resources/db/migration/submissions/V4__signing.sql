create table submissions.signing (
  subject_id uuid primary key,
  lock integer not null,
  files uuid[] not null,
  frozen_at timestamptz not null
);
comment on table submissions.signing is
  'Applications as they were frozen to be signed; the signatures stand in signatures.signature';
comment on column submissions.signing.subject_id is 'the draft, and the submission it becomes';
comment on column submissions.signing.lock is 'of the draft then: a later change makes it stale';

create table submissions.signed_document (
  subject_id uuid not null references submissions.signing (subject_id) on delete cascade,
  kind text not null check (kind in ('LIST', 'APPLICATION', 'DATA')),
  content bytea not null,
  primary key (subject_id, kind)
);
comment on table submissions.signed_document is 'The very bytes that are signed, sealed';
