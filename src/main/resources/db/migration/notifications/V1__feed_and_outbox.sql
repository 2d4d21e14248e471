create table notifications.notice (
  id uuid primary key,
  citizen_id uuid not null references accounts.citizen (id) on delete cascade,
  status text not null,
  number text not null,
  service text not null,
  created_at timestamptz not null,
  read_at timestamptz
);
comment on table notifications.notice is 'The feeds of citizens; the id is that of the event told, so each is told once';
create index notice_by_citizen on notifications.notice (citizen_id, id desc);
create index notice_unread on notifications.notice (citizen_id) where read_at is null;

create table notifications.outbox (
  id uuid primary key,
  recipient text not null,
  channel text not null check (channel in ('email', 'sms', 'letter')),
  subject text not null,
  text text not null,
  created_at timestamptz not null
);
comment on table notifications.outbox is 'Messages that would have left a demonstration; empty anywhere else';
create index outbox_by_time on notifications.outbox (created_at desc, id desc);
