alter table desk.note
  alter column submission_id drop not null,
  add column appeal_id uuid references appeals.appeal (id),
  add check (num_nonnulls(submission_id, appeal_id) = 1);
create index note_by_appeal on desk.note (appeal_id, id desc) where appeal_id is not null;
