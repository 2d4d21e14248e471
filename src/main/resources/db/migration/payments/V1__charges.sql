create table payments.payee (
  id uuid primary key,
  agency text not null,
  code text not null check (code ~ '^[a-z0-9-]{1,60}$'),
  title text not null check (length(title) between 1 and 160),
  requisites jsonb not null,
  state text not null check (state in ('proposed', 'in_force', 'refused', 'replaced')),
  proposed_by uuid references accounts.staff (id),
  proposed_at timestamptz not null,
  decided_by uuid references accounts.staff (id),
  decided_at timestamptz,
  check (decided_by is null or decided_by <> proposed_by),
  check ((state = 'proposed') = (decided_at is null))
);
comment on table payments.payee is
  'Where money of a body goes: each change of the requisites is a row that a second person decides on';
comment on column payments.payee.agency is 'slug of the body';
comment on column payments.payee.code is 'what packages and officers name these requisites by';
comment on column payments.payee.proposed_by is 'empty for requisites that came with an installation';
create unique index payee_in_force on payments.payee (agency, code) where state = 'in_force';
create unique index payee_proposed on payments.payee (agency, code) where state = 'proposed';
create index payee_by_agency on payments.payee (agency, code, id desc);
create index payee_by_proposed_by on payments.payee (proposed_by);
create index payee_by_decided_by on payments.payee (decided_by);

create table payments.charge (
  id uuid primary key,
  uin text not null unique check (uin ~ '^([0-9]{20}|[0-9]{25})$'),
  agency text not null,
  kind text not null check (kind in ('duty', 'fine', 'fee')),
  source text not null check (source in ('application', 'desk', 'import')),
  subject uuid,
  citizen_id uuid references accounts.citizen (id),
  payer_mark bytea,
  payer bytea not null,
  content jsonb not null,
  total bigint not null check (total > 0),
  discounted bigint check (discounted between 0 and total),
  discount_until date,
  issued_on date not null,
  term_on date,
  annulled boolean not null default false,
  paid bigint not null default 0 check (paid >= 0),
  paid_early bigint not null default 0 check (paid_early >= 0),
  acknowledgement smallint check (acknowledgement between 1 and 5),
  lock integer not null default 0,
  issued_at timestamptz not null,
  settled boolean not null generated always as (
    paid >= total
    or coalesce(paid_early >= discounted, false)
    or coalesce(acknowledgement in (1, 4, 5), false)) stored,
  check ((discounted is null) = (discount_until is null)),
  check (paid_early <= paid)
);
comment on table payments.charge is
  'What somebody owes a body, as it stands; how it came to that stands in the revisions';
comment on column payments.charge.agency is 'slug of the body the money is owed to';
comment on column payments.charge.subject is 'id of the draft and the submission it is a fee of';
comment on column payments.charge.citizen_id is 'whose application it is a fee of';
comment on column payments.charge.payer_mark is
  'keyed fingerprint of the identifier of the payer, 22 characters; empty where the payer is not known';
comment on column payments.charge.payer is 'identifier and name of the payer, sealed';
comment on column payments.charge.content is 'payee, purpose, legal ground: what the last revision says';
comment on column payments.charge.total is 'kopecks';
comment on column payments.charge.discounted is 'kopecks that settle it when paid by the last day of the discount';
comment on column payments.charge.paid is 'kopecks, the sum of its allocations';
comment on column payments.charge.paid_early is 'kopecks, of these paid by the last day of the discount';
comment on column payments.charge.acknowledgement is 'quittance of ГИС ГМП: 1 matched to 5 matched by force';
comment on column payments.charge.settled is 'nothing is left to pay, on whatever day';
create index charge_by_citizen on payments.charge (citizen_id, id desc);
create index charge_by_payer on payments.charge (payer_mark, id desc);
create index charge_by_agency on payments.charge (agency, id desc);
create index charge_open_by_agency on payments.charge (agency, id desc) where not annulled and not settled;
create index charge_by_subject on payments.charge (subject);

create table payments.charge_revision (
  charge_id uuid not null references payments.charge (id),
  revision integer not null check (revision > 0),
  meaning smallint not null check (meaning between 1 and 4),
  content jsonb not null,
  reason text,
  actor_kind text not null,
  actor text not null,
  made_at timestamptz not null,
  primary key (charge_id, revision)
);
comment on table payments.charge_revision is
  'Changes of charges, append-only: 1 new, 2 corrected, 3 annulled, 4 restored; nothing of the payer';

create table payments.payment (
  id uuid primary key,
  source text not null check (source in ('gateway', 'statement')),
  reference text not null check (length(reference) between 1 and 200),
  amount bigint not null check (amount > 0),
  paid_on date not null,
  received_at timestamptz not null,
  allocated bigint not null default 0 check (allocated >= 0),
  refunded bigint not null default 0 check (refunded >= 0),
  payer bytea,
  check (allocated + refunded <= amount),
  unique (source, reference)
);
comment on table payments.payment is 'Money that was received; the same reference of a source is one payment';
comment on column payments.payment.amount is 'kopecks';
comment on column payments.payment.paid_on is 'the day the payer paid, which discounts and terms are counted by';
comment on column payments.payment.allocated is 'kopecks, the sum of its allocations';
comment on column payments.payment.refunded is 'kopecks that went back to the payer';
comment on column payments.payment.payer is 'what the bank says of the payer, sealed';
create index payment_free on payments.payment (id) where allocated + refunded < amount;
create index payment_by_day on payments.payment (paid_on, id);

create table payments.allocation (
  id uuid primary key,
  payment_id uuid not null references payments.payment (id),
  charge_id uuid not null references payments.charge (id),
  amount bigint not null check (amount <> 0),
  cause text not null check (cause in ('checkout', 'uin', 'match', 'hand', 'undone', 'refund')),
  actor_kind text not null,
  actor text not null,
  made_at timestamptz not null
);
comment on table payments.allocation is
  'Which money settles which charge, append-only: what is taken back is a negative row';
create index allocation_by_payment on payments.allocation (payment_id, id);
create index allocation_by_charge on payments.allocation (charge_id, id);

create table payments.payer_document (
  id uuid primary key,
  citizen_id uuid not null references accounts.citizen (id),
  kind text not null check (kind in ('driving_licence', 'vehicle_certificate', 'inn')),
  number bytea not null,
  mark bytea not null,
  added_at timestamptz not null,
  unique (citizen_id, mark)
);
comment on table payments.payer_document is
  'Documents by which a person looks for charges, beside those in the profile; numbers are sealed';
create index payer_document_by_citizen on payments.payer_document (citizen_id, id);
