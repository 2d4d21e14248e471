alter table appeals.appeal
  add column submission text references submissions.submission (number),
  add column ground text check (ground in (
    'registration-late', 'decision-late', 'needless-demand', 'acceptance-refused',
    'service-refused', 'needless-fee', 'mistakes-kept', 'handed-over-late', 'suspended',
    'repeated-demand')),
  add column target text check (target in ('official', 'head')),
  add column officer_id uuid references accounts.staff (id),
  add check ((kind = 'pretrial') = (submission is not null)),
  add check ((kind = 'pretrial') = (ground is not null)),
  add check ((kind = 'pretrial') = (target is not null)),
  drop constraint appeal_state_check,
  add constraint appeal_state_check check (state in (
    'sent', 'registered', 'forwarded', 'extended', 'answered', 'granted', 'rejected',
    'left-unanswered', 'withdrawn')),
  drop constraint appeal_check1,
  add check ((state in ('answered', 'granted', 'rejected', 'left-unanswered', 'withdrawn'))
    = (ended_at is not null));
comment on column appeals.appeal.submission is
  'number of the application that a complaint before court is about (210-ФЗ, ст. 11.1)';
comment on column appeals.appeal.ground is 'what is complained of then';
comment on column appeals.appeal.target is 'whose decision or deed it was: of an official or of the head';
comment on column appeals.appeal.officer_id is 'who works on it';
create index appeal_by_submission on appeals.appeal (submission, id)
  where submission is not null;
create index appeal_by_officer on appeals.appeal (officer_id, due_on, id) where ended_at is null;
create index appeal_by_arrival on appeals.appeal (agency, arrived_at);

alter table appeals.step
  drop constraint step_action_check,
  add constraint step_action_check check (action in (
    'send', 'part', 'register', 'forward', 'split', 'extend', 'answer', 'grant', 'reject',
    'leave', 'withdraw'));
comment on column appeals.step.reference is
  'the number of its registration; the appeal that a part was split off from; what a granted complaint does to the case';
