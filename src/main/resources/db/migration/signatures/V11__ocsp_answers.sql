create table signatures.ocsp_answer (
  certificate bytea primary key check (octet_length(certificate) = 32),
  address text not null check (length(address) <= 500),
  subject bytea not null,
  issuer bytea not null,
  content bytea,
  good_until timestamptz,
  failures integer not null default 0,
  due_at timestamptz not null
);
create index ocsp_answer_by_due on signatures.ocsp_answer (due_at);
create index ocsp_answer_by_end on signatures.ocsp_answer (good_until);
comment on table signatures.ocsp_answer is
  'Certificates that no list told of, and what an OCSP responder answered; gone a day after it counts';
comment on column signatures.ocsp_answer.certificate is 'SHA-256 of the whole certificate';
comment on column signatures.ocsp_answer.subject is
  'the certificate that is asked about, sealed: it names a person';
comment on column signatures.ocsp_answer.issuer is 'DER of the certificate of its authority';
comment on column signatures.ocsp_answer.good_until is 'until when the answer counts';
