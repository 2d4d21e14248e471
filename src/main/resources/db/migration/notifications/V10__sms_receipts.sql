create table notifications.sms_receipt (
  provider text not null,
  receipt text not null,
  message_id uuid,
  turn uuid,
  state text check (state in ('delivered', 'failed')),
  reason text,
  created_at timestamptz not null,
  reported_at timestamptz,
  primary key (provider, receipt),
  check ((message_id is null) = (turn is null)),
  check ((state is null) = (reported_at is null))
);
comment on table notifications.sms_receipt is 'What providers of short messages reported of them, by the ids that providers gave them; a report may come before we know whose it is. Parts of a message as one provider took it share a turn';
create index sms_receipt_by_turn on notifications.sms_receipt (turn) where turn is not null;
create index sms_receipt_by_time on notifications.sms_receipt (created_at);

create table notifications.sms_trust (
  provider text primary key,
  probed_at timestamptz not null,
  good_probes smallint not null default 0,
  trusted_at timestamptz
);
comment on table notifications.sms_trust is 'Providers of short messages that were passed over: when they were probed last, and since when they are trusted again';
