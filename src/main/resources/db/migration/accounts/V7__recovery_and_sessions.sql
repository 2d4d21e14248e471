create table accounts.recovery_order (
  id uuid primary key,
  tries integer not null default 0,
  expires_at timestamptz not null
);
comment on table accounts.recovery_order is 'Requests to choose a new password, whether an account was found or not: only the browser that asked knows the id';
create index recovery_order_by_expiry on accounts.recovery_order (expires_at);

create table accounts.recovery_secret (
  citizen_id uuid not null references accounts.citizen (id) on delete cascade,
  way text not null check (way in ('contact', 'centre')),
  order_id uuid references accounts.recovery_order (id) on delete cascade,
  code_print bytea not null check (octet_length(code_print) = 32),
  link_print bytea check (octet_length(link_print) = 32),
  expires_at timestamptz not null,
  primary key (citizen_id, way),
  check ((way = 'contact') = (order_id is not null))
);
comment on table accounts.recovery_secret is 'Codes that open the choice of a new password, as keyed fingerprints; a new one voids the old of the same way';
create index recovery_secret_by_order on accounts.recovery_secret (order_id);
create index recovery_secret_by_link on accounts.recovery_secret (link_print);
create index recovery_secret_by_expiry on accounts.recovery_secret (expires_at);

create table accounts.arrival (
  citizen_id uuid primary key references accounts.citizen (id) on delete cascade,
  epoch integer not null default 0,
  times bigint not null default 1,
  last_at timestamptz not null
);
comment on table accounts.arrival is 'That a citizen has signed in before; browsers that were introduced in an earlier epoch are strangers again';

create table accounts.kept_form (
  id uuid primary key,
  owner bytea not null check (octet_length(owner) = 32),
  sealed bytea not null,
  expires_at timestamptz not null
);
comment on table accounts.kept_form is 'Forms that were sent after the session had ended, sealed until their owner signs in again; never passwords, codes or files';
create index kept_form_by_expiry on accounts.kept_form (expires_at);
