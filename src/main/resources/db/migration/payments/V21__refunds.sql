create table payments.refund (
  id uuid primary key,
  payment_id uuid not null references payments.payment (id),
  charge_id uuid references payments.charge (id),
  agency text not null,
  amount bigint not null check (amount > 0),
  way text not null check (way in ('gateway', 'bank')),
  reason text not null check (reason in ('annulled', 'overpaid', 'twice', 'mistaken', 'asked')),
  state text not null check (state in ('decided', 'ordered', 'unclear', 'done', 'refused')),
  external_id text check (length(external_id) between 1 and 64),
  decided_by uuid not null references accounts.staff (id),
  decided_at timestamptz not null,
  changed_at timestamptz not null,
  ask_at timestamptz,
  asked integer not null default 0
);
comment on table payments.refund is 'Money that a body decided to give back, and how that went';
comment on column payments.refund.charge_id is 'what the money had settled; empty if nothing';
comment on column payments.refund.agency is 'slug of the body that decided';
comment on column payments.refund.amount is 'kopecks';
comment on column payments.refund.external_id is 'what the gateway calls it';
comment on column payments.refund.ask_at is 'when the gateway is to be asked next';
create index refund_by_payment on payments.refund (payment_id);
create index refund_by_charge on payments.refund (charge_id);
create index refund_by_decided_by on payments.refund (decided_by);
create index refund_by_agency on payments.refund (agency, id desc);
create index refund_due on payments.refund (ask_at) where ask_at is not null;
