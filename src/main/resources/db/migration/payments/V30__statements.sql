create table payments.bank_account (
  number text primary key check (number ~ '^[0-9]{20}$')
);
comment on table payments.bank_account is
  'Accounts whose statements were read; whoever reads one of an account holds its row';

create table payments.statement (
  id uuid primary key,
  agency text not null,
  digest text not null,
  format text not null check (format in ('client_bank', 'camt_053')),
  state text not null check (state in ('taken', 'done', 'refused')),
  lines integer not null,
  known integer not null,
  problems jsonb not null,
  taken_by uuid references accounts.staff (id),
  taken_at timestamptz not null
);
comment on table payments.statement is 'Files of statements that were taken or refused, without the files';
comment on column payments.statement.agency is 'slug of the body whose officer or folder brought it';
comment on column payments.statement.lines is 'movements in the file';
comment on column payments.statement.known is 'of these, those that an earlier file had brought';
comment on column payments.statement.problems is 'why it was refused: line, field, key of a text, arguments';
comment on column payments.statement.taken_by is 'empty if it came by the folder';
create unique index statement_once on payments.statement (digest) where state <> 'refused';
create index statement_by_agency on payments.statement (agency, id desc);
create index statement_by_taken_by on payments.statement (taken_by);

create table payments.statement_account (
  statement_id uuid not null references payments.statement (id),
  place integer not null,
  account text not null references payments.bank_account (number),
  from_on date not null,
  to_on date not null,
  opening bigint not null,
  incoming bigint not null,
  outgoing bigint not null,
  closing bigint not null,
  primary key (statement_id, place),
  check (opening + incoming - outgoing = closing)
);
comment on table payments.statement_account is 'What a statement says of an account, in kopecks';
create index statement_account_by_account on payments.statement_account (account, to_on, from_on);

create table payments.statement_line (
  id uuid primary key,
  statement_id uuid not null references payments.statement (id),
  account text not null references payments.bank_account (number),
  booked_on date not null,
  mark text not null,
  incoming boolean not null,
  amount bigint not null check (amount > 0),
  paid_on date not null,
  uin text,
  told bytea not null,
  state text not null check (state in ('new', 'matched', 'doubtful', 'worked', 'outgoing')),
  doubt text,
  payment_id uuid references payments.payment (id),
  unique (account, booked_on, mark),
  check ((state <> 'doubtful' or doubt is not null))
);
comment on table payments.statement_line is
  'Movements of accounts; the same one in two files is one row, by a fingerprint within account and day';
comment on column payments.statement_line.mark is 'fingerprint of the movement, and which of equal ones it is';
comment on column payments.statement_line.told is 'other side, number and purpose, sealed';
comment on column payments.statement_line.doubt is 'why somebody has to look, kept when it is worked';
create index statement_line_by_statement on payments.statement_line (statement_id, state, id);
create index statement_line_open on payments.statement_line (id desc) where state = 'doubtful';
create index statement_line_by_payment on payments.statement_line (payment_id);
create index charge_open_by_total on payments.charge (agency, total) where not annulled and not settled;
create index charge_open_by_discounted on payments.charge (agency, discounted)
  where not annulled and not settled and discounted is not null;
