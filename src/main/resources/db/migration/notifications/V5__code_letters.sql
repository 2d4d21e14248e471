create table notifications.code_letter (
  id uuid primary key,
  sealed bytea not null,
  sent_at timestamptz not null
);
comment on table notifications.code_letter is 'Letters with codes to addresses that nobody has proven, by the id in their Message-ID, with the address sealed: a server may report that it does not exist';
create index code_letter_by_time on notifications.code_letter (sent_at);
