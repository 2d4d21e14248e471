create table desk.note (
  id uuid primary key,
  submission_id uuid not null references submissions.submission (id),
  author_id uuid not null references accounts.staff (id),
  text bytea not null,
  created_at timestamptz not null
);
comment on table desk.note is 'What officers tell one another about a case; sealed, never shown to the citizen';
create index note_by_submission on desk.note (submission_id, id desc);
create index note_by_author on desk.note (author_id);
