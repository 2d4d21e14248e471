alter table submissions.submission alter column registered_on drop not null;
comment on column submissions.submission.registered_on is
  'The day from which the body counts; null while the term waits for the payment of a fee';
