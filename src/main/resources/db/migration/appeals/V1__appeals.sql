create table appeals.appeal (
  id uuid primary key,
  number text not null unique check (number ~ '^[0-9]{2}-[0-9]{4}-[0-9]{4}-[0-9]$'),
  whole_id uuid not null references appeals.appeal (id),
  follows_id uuid references appeals.appeal (id),
  citizen_id uuid not null references accounts.citizen (id),
  kind text not null check (kind in ('proposal', 'statement', 'complaint', 'question', 'pretrial')),
  concerns text,
  service text,
  may_publish boolean not null,
  content bytea not null,
  agency text not null,
  state text not null check (state in (
    'sent', 'registered', 'forwarded', 'extended', 'answered', 'left-unanswered', 'withdrawn')),
  register_number text,
  registered_on date,
  due_on date not null,
  sent_at timestamptz not null,
  arrived_at timestamptz not null,
  ended_at timestamptz,
  lock integer not null default 0,
  check ((register_number is null) = (registered_on is null)),
  check ((state in ('answered', 'left-unanswered', 'withdrawn')) = (ended_at is not null))
);
comment on table appeals.appeal is
  'Appeals of citizens to bodies (59-ФЗ), each with the body it lies with now';
comment on column appeals.appeal.whole_id is
  'the appeal as it was sent: itself, or the one that it was split off from';
comment on column appeals.appeal.follows_id is
  'the answered appeal whose question was not settled';
comment on column appeals.appeal.concerns is
  'slug of the body complained of: it must not get the complaint (59-ФЗ, ст. 8, ч. 6)';
comment on column appeals.appeal.content is
  'sealed: subject, text, author, co-authors, where the answer goes';
comment on column appeals.appeal.register_number is
  'under which the body that has it now registered it';
comment on column appeals.appeal.due_on is
  'the last day for what comes next: the registration, then the answer';
comment on column appeals.appeal.arrived_at is 'when the body that has it now got it';
create index appeal_by_citizen on appeals.appeal (citizen_id, id desc);
create index appeal_by_whole on appeals.appeal (whole_id, id);
create index appeal_by_follows on appeals.appeal (follows_id);
create index appeal_open on appeals.appeal (agency, due_on, id) where ended_at is null;
create index appeal_ended on appeals.appeal (agency, ended_at desc, id desc)
  where ended_at is not null;

create table appeals.draft (
  id uuid primary key,
  citizen_id uuid not null references accounts.citizen (id),
  follows_id uuid references appeals.appeal (id),
  content bytea not null,
  changed_at timestamptz not null,
  lock integer not null default 0
);
comment on table appeals.draft is
  'Appeals that are being written, sealed; the appeal has the id of its draft';
create index draft_by_citizen on appeals.draft (citizen_id, id desc);
create index draft_by_follows on appeals.draft (follows_id);

create table appeals.step (
  id uuid primary key,
  appeal_id uuid not null references appeals.appeal (id),
  position integer not null,
  action text not null check (action in (
    'send', 'part', 'register', 'forward', 'split', 'extend', 'answer', 'leave', 'withdraw')),
  state text not null,
  agency text not null,
  ground text,
  reference text,
  text bytea,
  actor_kind text not null check (actor_kind in ('citizen', 'staff')),
  actor uuid not null,
  made_at timestamptz not null,
  unique (appeal_id, position)
);
comment on table appeals.step is 'What happened to appeals, append only; words are sealed';
comment on column appeals.step.position is 'the lock of the appeal that the step led to';
comment on column appeals.step.agency is 'slug of the body it lies with from this step on';
comment on column appeals.step.ground is 'why it is left unanswered (59-ФЗ, ст. 11)';
comment on column appeals.step.reference is
  'the number of its registration; the appeal that a part was split off from';

create table appeals.term (
  step_id uuid not null references appeals.step (id),
  kind text not null check (kind in ('register', 'forward', 'answer')),
  term text not null,
  started_on date not null,
  last_day date not null,
  explanation text not null,
  explanation_en text not null,
  primary key (step_id, kind)
);
comment on table appeals.term is
  'Terms that steps started, frozen as they were counted and explained then';

create table appeals.register (
  agency text not null,
  year integer not null,
  last integer not null,
  primary key (agency, year)
);
comment on table appeals.register is
  'The last number that each body registered an appeal under in a year';

create table appeals.rating (
  appeal_id uuid primary key references appeals.appeal (id),
  mark integer not null check (mark between 1 and 5),
  text bytea,
  made_at timestamptz not null
);
comment on table appeals.rating is 'What authors think of the answers; words are sealed';
