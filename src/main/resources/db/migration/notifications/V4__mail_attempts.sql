create table notifications.mail_attempt (
  id uuid primary key,
  citizen_id uuid not null references accounts.citizen (id) on delete cascade,
  address_print bytea not null check (octet_length(address_print) = 32),
  status text check (status ~ '^[245][.][0-9]{1,3}[.][0-9]{1,3}$'),
  sent_at timestamptz not null,
  failed_at timestamptz
);
comment on table notifications.mail_attempt is 'Letters handed to the mail server lately, by the id in their Message-ID, and what servers on the way reported of them';
create index mail_attempt_by_citizen on notifications.mail_attempt (citizen_id);
create index mail_attempt_by_time on notifications.mail_attempt (sent_at);
