create table submissions.unreached (
  submission_id uuid primary key references submissions.submission (id) on delete cascade,
  noticed_at timestamptz not null
);
comment on table submissions.unreached is 'Submissions whose news reached nobody by any channel, until the citizen opens one';
