alter table submissions.event add column charge_id uuid references payments.charge (id);
comment on column submissions.event.charge_id is
  'the fee that is waited for from then on (interim), or is waited for no more (any other status)';
create index event_by_charge on submissions.event (charge_id) where charge_id is not null;
