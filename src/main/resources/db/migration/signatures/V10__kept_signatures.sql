create table signatures.signature (
  id uuid primary key,
  subject_id uuid not null,
  about text not null,
  fingerprint bytea not null check (octet_length(fingerprint) = 32),
  file bytea not null,
  report bytea not null,
  certificate bytea not null,
  received_at timestamptz not null
);
comment on table signatures.signature is
  'Signatures as they came, with what was found; file, report and certificate are sealed';
comment on column signatures.signature.subject_id is
  'what was signed: a draft that became a submission, a file';
comment on column signatures.signature.about is 'which of the documents of the subject';
comment on column signatures.signature.fingerprint is
  'keyed, of the certificate: one signature of a signer for each document';
create unique index signature_by_subject
  on signatures.signature (subject_id, about, fingerprint);

create table signatures.evidence (
  sha256 bytea primary key check (octet_length(sha256) = 32),
  content bytea not null
);
comment on table signatures.evidence is
  'Certificates of authorities, lists and answers that verdicts rely on, each once';

create table signatures.signature_evidence (
  signature_id uuid not null references signatures.signature (id) on delete cascade,
  position integer not null,
  kind text not null check (kind in ('certificate', 'revocation')),
  sha256 bytea not null references signatures.evidence (sha256),
  primary key (signature_id, position)
);
comment on table signatures.signature_evidence is 'What the verdict about a signature relied on';
create index signature_evidence_by_content on signatures.signature_evidence (sha256);
