-- The clock of a portal may be moved, that of its database goes on.
alter table notifications.outbox
  add column kept_at timestamptz not null default clock_timestamp();
comment on column notifications.outbox.kept_at is 'When the message came here, by the clock of the database';
update notifications.outbox set kept_at = created_at;
create index outbox_by_arrival on notifications.outbox (kept_at desc, id desc);
drop index notifications.outbox_by_time;
