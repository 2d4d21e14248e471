create table notifications.news (
  id uuid primary key,
  party text not null,
  subject text not null,
  payload jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'failed')),
  attempts integer not null default 0,
  reason text,
  next_at timestamptz not null,
  created_at timestamptz not null
);
comment on table notifications.news is 'Events that are to be told, by their ids, until they are in the feeds; the party is the body whose doing it is, for turns';
create index news_due on notifications.news (party, next_at) where state = 'waiting';

alter table notifications.notice
  add column theme text not null default 'steps'
    check (theme in ('steps', 'demands', 'money', 'answers', 'security')),
  add column settled_at timestamptz;
alter table notifications.notice alter column theme drop default;
update notifications.notice set theme = 'security' where topic = 'account';
update notifications.notice set theme = 'answers' where topic = 'question';
update notifications.notice n
   set theme = 'demands'
 where n.topic = 'submission'
   and n.word in ('need_info', 'need_correction')
   and not exists (
       select 1
         from notifications.notice l
        where l.citizen_id = n.citizen_id
          and l.number = n.number
          and l.id > n.id);
create index notice_demand on notifications.notice (citizen_id, id desc)
  where theme = 'demands' and settled_at is null;
create index notice_by_theme on notifications.notice (citizen_id, theme, id desc);

create table notifications.delivery (
  id uuid primary key,
  notice_id uuid not null references notifications.notice (id) on delete cascade,
  citizen_id uuid not null,
  channel text not null check (channel in ('email', 'sms', 'push', 'letter')),
  theme text not null check (theme in ('steps', 'demands', 'money', 'answers', 'security')),
  party text not null,
  urgent boolean not null,
  lawful boolean not null,
  state text not null check (state in
    ('queued', 'held', 'sent', 'delivered', 'refused', 'bounced', 'given_up', 'needless')),
  attempts integer not null default 0,
  reason text,
  address_print bytea check (octet_length(address_print) = 32),
  bundle_id uuid,
  next_at timestamptz not null,
  expires_at timestamptz,
  created_at timestamptz not null,
  sent_at timestamptz,
  ended_at timestamptz,
  unique (notice_id, channel)
);
comment on table notifications.delivery is 'A notice on its way by one channel; holds neither address nor text, both are read when it leaves';
create index delivery_due on notifications.delivery (channel, urgent, party, next_at)
  where state in ('queued', 'held');
create index delivery_waiting on notifications.delivery (citizen_id, channel)
  where state in ('queued', 'held');
create index delivery_by_bundle on notifications.delivery (bundle_id) where bundle_id is not null;
create index delivery_by_state on notifications.delivery (channel, state, created_at);

create table notifications.attempt (
  id uuid primary key,
  delivery_id uuid not null references notifications.delivery (id) on delete cascade,
  channel text not null,
  provider text not null,
  outcome text not null check (outcome in ('taken', 'delivered', 'later', 'refused', 'closed')),
  reported boolean not null default false,
  reason text,
  receipt text,
  millis integer not null,
  made_at timestamptz not null,
  next_at timestamptz
);
comment on table notifications.attempt is 'Each try to hand a delivery to a provider, and what providers said of it later';
create index attempt_by_delivery on notifications.attempt (delivery_id);
create index attempt_by_time on notifications.attempt (channel, made_at);

create table notifications.channel (
  channel text primary key check (channel in ('email', 'sms', 'push', 'letter')),
  failures integer not null default 0,
  closed_until timestamptz,
  reason text,
  paused_at timestamptz
);
comment on table notifications.channel is 'Whether a channel works, for all nodes: how many tries in a row failed for reasons of its own, until when it rests, whether an administrator stopped it';
insert into notifications.channel (channel) values ('email'), ('sms'), ('push'), ('letter');

create table notifications.choice (
  citizen_id uuid primary key references accounts.citizen (id) on delete cascade,
  channels jsonb not null,
  quiet_from time,
  quiet_to time,
  digest_time time,
  changed_at timestamptz not null,
  check ((quiet_from is null) = (quiet_to is null))
);
comment on table notifications.choice is 'What citizens chose to be told by which channel and when; who chose nothing has no row';

-- What waited before goes on its way.
insert into notifications.news (id, party, subject, payload, next_at, created_at)
select cast(j.payload ->> 'event' as uuid), 'portal', j.subject,
       j.payload || '{"party": "portal"}', j.created_at, j.created_at
  from platform.job j
 where j.kind = 'notifications.news'
on conflict (id) do nothing;

insert into notifications.delivery
  (id, notice_id, citizen_id, channel, theme, party, urgent, lawful, state, next_at, created_at)
select j.id, n.id, n.citizen_id, case j.kind when 'notifications.sms' then 'sms' else 'email' end,
       n.theme, 'portal', false, false, 'queued', j.created_at, j.created_at
  from platform.job j
  join notifications.notice n on n.id = cast(j.payload ->> 'notice' as uuid)
 where j.kind in ('notifications.mail', 'notifications.sms')
on conflict do nothing;

delete from platform.job
 where kind in ('notifications.news', 'notifications.mail', 'notifications.sms');

-- What left before may still be reported as undeliverable: it left under the id of its notice.
insert into notifications.delivery
  (id, notice_id, citizen_id, channel, theme, party, urgent, lawful, state, attempts, reason,
   address_print, next_at, created_at, sent_at, ended_at)
select a.id, n.id, n.citizen_id, 'email', n.theme, 'portal', false, false,
       case when a.failed_at is null then 'sent' else 'bounced' end, 1, a.status,
       a.address_print, a.sent_at, a.sent_at, a.sent_at, a.failed_at
  from notifications.mail_attempt a
  join notifications.notice n on n.id = a.id
on conflict do nothing;

drop table notifications.mail_attempt;
