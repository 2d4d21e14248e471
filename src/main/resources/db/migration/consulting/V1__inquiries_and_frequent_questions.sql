create table consulting.inquiry (
  id uuid primary key,
  number text not null unique check (number ~ '^[0-9]{3}-[0-9]{3}-[0-9]{3}-[0-9]$'),
  form_id uuid not null,
  citizen_id uuid not null references accounts.citizen (id),
  agency text not null,
  service text,
  state text not null check (state in ('open', 'answered', 'application', 'appeal')),
  term text not null,
  registered_on date not null,
  due_on date not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  lock integer not null default 0,
  check ((state = 'open') = (ended_at is null)),
  unique (citizen_id, form_id)
);
comment on table consulting.inquiry is
  'What citizens ask bodies; the words stand in the steps';
comment on column consulting.inquiry.form_id is
  'drawn with the form: a form that is sent twice asks once';
comment on column consulting.inquiry.agency is 'slug of the body it lies with';
comment on column consulting.inquiry.term is 'the term that was counted, as 10wd';
create index inquiry_by_citizen on consulting.inquiry (citizen_id, id desc);
create index inquiry_open on consulting.inquiry (agency, due_on, id) where ended_at is null;
create index inquiry_ended on consulting.inquiry (agency, ended_at desc, id desc)
  where ended_at is not null;

create table consulting.step (
  id uuid primary key,
  inquiry_id uuid not null references consulting.inquiry (id) on delete cascade,
  position integer not null,
  kind text not null check (kind in ('asked', 'handed-over', 'answered', 'application', 'appeal')),
  agency text not null,
  text bytea not null,
  actor_kind text not null check (actor_kind in ('citizen', 'staff')),
  actor uuid not null,
  made_at timestamptz not null,
  unique (inquiry_id, position)
);
comment on table consulting.step is
  'What was said of an inquiry, sealed: the question, reasons of handing over, the reply';
comment on column consulting.step.agency is 'slug of the body it lies with from this step on';
comment on column consulting.step.position is 'the lock of the inquiry that the step led to';

create table consulting.frequent_question (
  id uuid primary key,
  agency text not null,
  service text not null,
  inquiry_id uuid references consulting.inquiry (id) on delete set null,
  position integer not null check (position between 1 and 999),
  question text not null check (length(question) between 1 and 300),
  answer text not null check (length(answer) between 1 and 4000),
  published_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by uuid not null references accounts.staff (id),
  withdrawn_at timestamptz,
  lock integer not null default 0
);
comment on table consulting.frequent_question is
  'What bodies tell everybody because they are asked often; nothing of who asked';
comment on column consulting.frequent_question.service is
  'slug of the service whose card shows it; empty where the page of the body does';
create index frequent_question_shown
  on consulting.frequent_question (agency, service, position, id) where withdrawn_at is null;
create index frequent_question_by_agency on consulting.frequent_question (agency, id desc);
create index frequent_question_by_inquiry on consulting.frequent_question (inquiry_id);
create index frequent_question_by_changed_by on consulting.frequent_question (changed_by);

create table consulting.edition (
  single boolean primary key default true check (single),
  number bigint not null
);
comment on table consulting.edition is
  'One row: how often frequent questions were changed; nodes forget their pages when it grows';
insert into consulting.edition (number) values (0);
