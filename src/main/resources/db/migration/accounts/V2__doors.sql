create table accounts.captcha (
  id uuid primary key,
  code_print bytea not null check (octet_length(code_print) = 32),
  code_sealed bytea not null,
  form_print bytea check (octet_length(form_print) = 32),
  uses integer not null default 0,
  expires_at timestamptz not null,
  created_at timestamptz not null
);
comment on table accounts.captcha is 'Codes from pictures: a keyed fingerprint to compare, sealed bytes to draw and speak; the first form that uses one keeps it';
create index captcha_by_expiry on accounts.captcha (expires_at);

create table accounts.throttle (
  scope text not null,
  subject bytea not null check (octet_length(subject) = 32),
  attempts integer not null,
  started_at timestamptz not null,
  blocked_until timestamptz,
  primary key (scope, subject)
);
comment on table accounts.throttle is 'Attempts counted by what they aim at or come from, as keyed fingerprints; shared by all nodes';
create index throttle_by_start on accounts.throttle (started_at);
