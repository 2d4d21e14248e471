create table accounts.certificate (
  id uuid primary key,
  citizen_id uuid not null references accounts.citizen (id) on delete cascade,
  fingerprint text not null check (length(fingerprint) = 64),
  serial text not null,
  issuer text not null,
  valid_until timestamptz not null,
  first_used_at timestamptz not null,
  last_used_at timestamptz not null,
  forbidden_at timestamptz
);
comment on table accounts.certificate is 'Qualified certificates that citizens have signed with, and which of them their owners forbade';
create unique index certificate_by_citizen on accounts.certificate (citizen_id, fingerprint);

comment on table accounts.spent_challenge is 'Challenges that a passkey or a certificate has answered, kept until they would be too old anyway: none is taken twice';
