alter table submissions.submission add column ordered_term text;
comment on column submissions.submission.ordered_term is
  'the term that the decision on a complaint set instead of the service''s own, as 5wd';
alter table submissions.event add column complaint text;
comment on column submissions.event.complaint is
  'number of the complaint whose decision this carries out';
