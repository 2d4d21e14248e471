create table submissions.draft (
  id uuid primary key,
  citizen_id uuid not null references accounts.citizen (id) on delete cascade,
  service_version_id uuid not null references catalogue.service_version (id),
  service text not null,
  variant text not null,
  place text,
  body text,
  answers bytea not null,
  lock integer not null default 0,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
comment on table submissions.draft is 'What citizens have filled in and not sent; answers are sealed as a whole';
create index draft_by_citizen on submissions.draft (citizen_id, changed_at desc, id);
create index draft_by_version on submissions.draft (service_version_id);
create index draft_by_change on submissions.draft (changed_at);

create table submissions.submission (
  id uuid primary key,
  number text not null,
  citizen_id uuid not null references accounts.citizen (id),
  service_version_id uuid not null references catalogue.service_version (id),
  service text not null,
  variant text not null,
  body text not null,
  status text not null,
  may_withdraw boolean not null,
  answers bytea not null,
  officer_id uuid references accounts.staff (id),
  registered_on date not null,
  due_on date,
  lock integer not null default 0,
  sent_at timestamptz not null,
  changed_at timestamptz not null,
  ended_at timestamptz
);
comment on table submissions.submission is 'Sent applications; answers are frozen and sealed as a whole';
create unique index submission_by_number on submissions.submission (number);
create index submission_by_citizen on submissions.submission (citizen_id, id desc);
create index submission_by_version on submissions.submission (service_version_id);
create index submission_open_by_body on submissions.submission (body, due_on, id) where ended_at is null;
create index submission_ended_by_body on submissions.submission (body, ended_at desc, id desc) where ended_at is not null;
create index submission_by_officer on submissions.submission (officer_id, due_on, id) where ended_at is null;

create table submissions.event (
  id uuid primary key,
  submission_id uuid not null references submissions.submission (id),
  position integer not null,
  happened_at timestamptz not null,
  status text not null,
  actor_kind text not null,
  actor text not null,
  message bytea,
  grounds text
);
comment on table submissions.event is 'What happened to each submission, append-only; words are sealed';
create unique index event_by_submission on submissions.event (submission_id, position);

create view submissions.queue as
  select s.id, s.number, s.citizen_id, s.service_version_id, s.service, s.variant, s.body, s.status,
         s.officer_id, s.registered_on, s.due_on, s.lock, s.sent_at, s.changed_at, s.ended_at
    from submissions.submission s;
comment on view submissions.queue is 'What officers see in lists: everything but what was asked';

create table submissions.track_try (
  address bytea primary key,
  tries integer not null,
  since_at timestamptz not null
);
comment on table submissions.track_try is 'Wrong tries of receipts'' codes by fingerprint of the address';
create index track_try_since on submissions.track_try (since_at);
