alter table submissions.submission add column place text;
comment on column submissions.submission.place is
  'OKTMO of the place it was ordered for, if one was chosen: its term and fee are of there';
