create table submissions.unreached (
  submission_id uuid primary key references submissions.submission (id) on delete cascade,
  body text not null,
  noticed_at timestamptz not null,
  news_at timestamptz not null,
  printed_at timestamptz,
  written_at timestamptz
);
comment on table submissions.unreached is 'Submissions whose news reached nobody by any channel, until the citizen opens one';
comment on column submissions.unreached.body is 'Slug of the body, as of the submission, for its own list';
comment on column submissions.unreached.news_at is 'When the newest of what could not be told happened';
comment on column submissions.unreached.printed_at is 'When a letter on paper was last printed';
comment on column submissions.unreached.written_at is 'When the body sent a letter on paper';
create index unreached_waiting on submissions.unreached (body, noticed_at, submission_id)
  where written_at is null;
create index unreached_written on submissions.unreached (body, written_at desc, submission_id)
  where written_at is not null;
