create table payments.registry_line (
  gateway text not null,
  external_id text not null check (length(external_id) between 1 and 64),
  amount bigint not null check (amount > 0),
  told_on date not null,
  told_at timestamptz not null,
  payment_id uuid references payments.payment (id),
  primary key (gateway, external_id)
);
comment on table payments.registry_line is
  'Payments that registries of a gateway say it took and hands over';
comment on column payments.registry_line.payment_id is 'empty while the books know no such payment';
create index registry_line_by_payment on payments.registry_line (payment_id);
create index registry_line_unknown on payments.registry_line (told_on) where payment_id is null;

create index statement_line_incoming_by_day on payments.statement_line (booked_on) where incoming;
create index allocation_by_day on payments.allocation (made_at);
create index charge_overpaid on payments.charge (agency, id desc) where not annulled and paid > total;

create table payments.alarm (
  id uuid primary key,
  kind text not null check (kind in
    ('lost', 'torn', 'loose', 'returned', 'charges', 'gap', 'unconfirmed', 'unknown', 'differs')),
  agency text,
  account text not null,
  day date not null,
  expected bigint not null,
  found bigint not null,
  since_at timestamptz not null,
  resolved_at timestamptz
);
comment on table payments.alarm is 'What does not balance in the books of a closed day, and since when';
comment on column payments.alarm.agency is 'slug of the body; empty for what the gateway owes all of them';
comment on column payments.alarm.account is 'the account, or the gateway';
comment on column payments.alarm.expected is 'kopecks that there should be';
create unique index alarm_open on payments.alarm (kind, account, day, (coalesce(agency, '')))
  where resolved_at is null;
create index alarm_by_agency on payments.alarm (agency, day desc) where resolved_at is null;
