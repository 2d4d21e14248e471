alter table submissions.submission
  add column represented_by uuid references accounts.citizen (id) on delete set null,
  add column representative bytea;
comment on column submissions.submission.represented_by is 'who sent it for the citizen; the name and the ground lie sealed beside, as they were then';
create index submission_by_representative on submissions.submission (represented_by)
  where represented_by is not null;
