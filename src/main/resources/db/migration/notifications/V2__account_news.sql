alter table notifications.notice rename column status to word;
alter table notifications.notice
  add column topic text not null default 'submission' check (topic in ('submission', 'account')),
  add column facts jsonb not null default '{}',
  alter column number drop not null,
  alter column service drop not null,
  add constraint submission_has_number
    check (topic <> 'submission' or (number is not null and service is not null));
alter table notifications.notice alter column topic drop default;

create table notifications.bounce (
  citizen_id uuid primary key references accounts.citizen (id) on delete cascade,
  address_print bytea not null check (octet_length(address_print) = 32),
  bounced_at timestamptz not null
);
comment on table notifications.bounce is 'Citizens whose mail server knows no such mailbox: nothing more is sent to that address';

create table notifications.sms_attempt (
  id uuid primary key,
  provider text not null,
  accepted boolean not null,
  millis integer not null,
  made_at timestamptz not null
);
comment on table notifications.sms_attempt is 'How providers of short messages answered lately; decides whom the next message goes through';
create index sms_attempt_by_time on notifications.sms_attempt (made_at);
