create table payments.checkout (
  id uuid primary key,
  form_id uuid not null unique,
  gateway text not null,
  external_id text check (length(external_id) between 1 and 64),
  state text not null check (state in
    ('created', 'pending', 'waiting_for_capture', 'succeeded', 'canceled', 'expired')),
  total bigint not null check (total > 0),
  citizen_id uuid references accounts.citizen (id) on delete set null,
  confirmation text,
  reason text,
  priced_on date not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  ask_at timestamptz,
  asked integer not null default 0,
  noticed_at timestamptz,
  payment_id uuid references payments.payment (id),
  unique (gateway, external_id),
  check (state <> 'succeeded' or payment_id is not null)
);
comment on table payments.checkout is 'Baskets of charges that were sent to a payment gateway';
comment on column payments.checkout.form_id is
  'drawn with the form: a form that is sent twice opens one checkout';
comment on column payments.checkout.external_id is 'what the gateway calls the payment';
comment on column payments.checkout.total is 'kopecks';
comment on column payments.checkout.citizen_id is 'whose charges they are; empty for a guest';
comment on column payments.checkout.confirmation is 'where the payer agrees to pay';
comment on column payments.checkout.reason is 'why it was closed without a payment';
comment on column payments.checkout.priced_on is
  'the day by which the amounts were taken, and on which the money counts as paid';
comment on column payments.checkout.ask_at is
  'when the gateway is to be asked next; empty when it has nothing more to say';
comment on column payments.checkout.asked is 'how often it was asked since the state changed';
comment on column payments.checkout.noticed_at is 'when the gateway last sent a notification';
create index checkout_due on payments.checkout (ask_at) where ask_at is not null;
create index checkout_by_citizen on payments.checkout (citizen_id, id desc);
create index checkout_by_payment on payments.checkout (payment_id);

create table payments.checkout_item (
  checkout_id uuid not null references payments.checkout (id) on delete cascade,
  charge_id uuid not null references payments.charge (id),
  amount bigint not null check (amount > 0),
  active boolean not null default true,
  primary key (checkout_id, charge_id)
);
comment on table payments.checkout_item is
  'Charges of a basket, each with the kopecks that were to be paid; active until it is closed';
create unique index checkout_item_active on payments.checkout_item (charge_id) where active;
create index checkout_item_by_charge on payments.checkout_item (charge_id);
