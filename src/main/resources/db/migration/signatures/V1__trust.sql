-- Bytes of lists are kept in parts: an edition differs from the one before in few of them.
create table signatures.trust_list_part (
  sha256 bytea primary key check (length(sha256) = 32),
  content bytea not null
);
comment on table signatures.trust_list_part is
  'Parts that the bytes of trust lists are put together from, each kept once';

create table signatures.trust_list (
  version bigint primary key,
  made_at timestamptz not null,
  sha256 bytea not null check (length(sha256) = 32),
  size integer not null,
  parts bytea[] not null,
  authorities integer not null,
  accredited integer not null,
  changes jsonb not null,
  signed_by text not null,
  imported_at timestamptz not null,
  imported_by text not null
);
comment on table signatures.trust_list is
  'Every edition of the list of accredited certification authorities that was taken';
comment on column signatures.trust_list.parts is
  'hashes of its parts in their order; together they are the bytes as they came';
comment on column signatures.trust_list.accredited is 'authorities that were accredited when it was taken';
comment on column signatures.trust_list.changes is 'what differs from the edition before';
comment on column signatures.trust_list.signed_by is
  'SHA-256 of the certificate whose key signed it, hex';
comment on column signatures.trust_list.imported_by is 'kind and id of the actor, as in audit.entry';

create table signatures.trust_feed (
  name text primary key,
  tried_at timestamptz not null,
  succeeded_at timestamptz,
  problem text,
  arguments jsonb not null
);
comment on table signatures.trust_feed is
  'When the trust list was last asked for at its address, and what came of it';
comment on column signatures.trust_feed.problem is 'key of the words, absent after a success';

create table signatures.revocation_list (
  address text primary key check (length(address) <= 500),
  listed boolean not null,
  issuer bytea,
  content bytea,
  made_at timestamptz,
  next_at timestamptz,
  fetched_at timestamptz,
  tried_at timestamptz,
  failures integer not null default 0,
  problem text,
  due_at timestamptz not null,
  wanted_at timestamptz
);
create index revocation_list_by_due on signatures.revocation_list (due_at);
create index revocation_list_by_wanted on signatures.revocation_list (wanted_at);
comment on table signatures.revocation_list is
  'Lists of revoked certificates (CRL) by the address where they are published';
comment on column signatures.revocation_list.listed is 'whether the trust list names the address';
comment on column signatures.revocation_list.issuer is
  'DER of the certificate that has to have signed it, if the address came from a certificate';
comment on column signatures.revocation_list.problem is
  'key of the words that say why the last attempt failed, absent after a success';
comment on column signatures.revocation_list.due_at is 'when it is to be fetched next';
comment on column signatures.revocation_list.wanted_at is
  'when a signature was last checked by it, to the day';
