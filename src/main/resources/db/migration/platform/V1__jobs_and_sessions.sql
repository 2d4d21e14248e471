create table platform.job (
  id uuid primary key,
  kind text not null,
  subject text not null,
  payload jsonb,
  sealed bytea,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'failed')),
  run_at timestamptz not null,
  expires_at timestamptz,
  attempts integer not null default 0,
  reason text,
  created_at timestamptz not null
);
comment on table platform.job is 'Durable work; a finished job is deleted, a failed one waits for a person';
create index job_due on platform.job (run_at) where state in ('waiting', 'running');
create index job_failed on platform.job (id) where state = 'failed';

create table platform.session (
  primary_id char(36) primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval integer not null,
  expiry_time bigint not null,
  principal_name text
);
comment on table platform.session is 'Signed-in sessions, in the shape Spring Session JDBC asks for';
create unique index session_by_id on platform.session (session_id);
create index session_by_expiry on platform.session (expiry_time);
create index session_by_principal on platform.session (principal_name);

create table platform.session_attributes (
  session_primary_id char(36) not null references platform.session (primary_id) on delete cascade,
  attribute_name text not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
comment on table platform.session_attributes is 'What a session holds, in the shape Spring Session JDBC asks for';
