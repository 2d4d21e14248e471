create table notifications.push_subscription (
  id uuid primary key,
  citizen_id uuid not null references accounts.citizen (id) on delete cascade,
  endpoint_print bytea not null unique check (octet_length(endpoint_print) = 32),
  sealed bytea not null,
  name text not null,
  added_at timestamptz not null
);
comment on table notifications.push_subscription is 'Browsers that show notices: addresses at push services and keys, sealed; a keyed fingerprint of the address keeps each once';
create index push_subscription_by_citizen on notifications.push_subscription (citizen_id, id desc);

alter table notifications.outbox
  drop constraint outbox_channel_check,
  add constraint outbox_channel_check check (channel in ('email', 'sms', 'push', 'letter'));
