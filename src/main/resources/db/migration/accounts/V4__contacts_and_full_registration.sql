alter table accounts.citizen
  add column activation_way text check (activation_way in ('centre', 'letter', 'signature')),
  add column name_source text not null default 'person' check (name_source in ('person', 'operator', 'signature')),
  add column birth_source text not null default 'person' check (birth_source in ('person', 'operator', 'signature')),
  add column snils_source text not null default 'person' check (snils_source in ('person', 'operator', 'signature'));
comment on column accounts.citizen.activation_way is 'how the person wants to get the code that confirms the identity';

drop table accounts.contact_proof;
create table accounts.contact_proof (
  holder uuid not null,
  channel text not null check (channel in ('email', 'phone')),
  citizen_id uuid references accounts.citizen (id) on delete cascade,
  value text not null,
  code_print bytea check (octet_length(code_print) = 32),
  link_print bytea check (octet_length(link_print) = 32),
  tries integer not null default 0,
  ordered_at timestamptz not null,
  code_expires_at timestamptz not null,
  link_expires_at timestamptz,
  primary key (holder, channel)
);
comment on table accounts.contact_proof is 'Addresses and numbers that wait to be proven by a code or a link, as keyed fingerprints; a registration that opened no account holds its own, so that it looks like any other';
create index contact_proof_by_citizen on accounts.contact_proof (citizen_id);
create index contact_proof_by_link on accounts.contact_proof (link_print);
create index contact_proof_by_order on accounts.contact_proof (ordered_at);

create table accounts.registration_draft (
  print bytea primary key check (octet_length(print) = 32),
  sealed bytea not null,
  settled boolean not null default false,
  expires_at timestamptz not null
);
comment on table accounts.registration_draft is 'Full registrations on their way: what was typed, sealed, found by the fingerprint of a cookie; never a password';
create index registration_draft_by_expiry on accounts.registration_draft (expires_at);
