create table payments.reminder (
  charge_id uuid not null references payments.charge (id),
  kind text not null check (kind in ('discount', 'term')),
  ends_on date not null,
  told_at timestamptz not null,
  primary key (charge_id, kind, ends_on)
);
comment on table payments.reminder is
  'Ends of discounts and terms that payers were told of: each end of a charge once';
create index charge_open_by_discount_end on payments.charge (discount_until)
  where not annulled and not settled;
create index charge_open_by_term on payments.charge (term_on)
  where not annulled and not settled;
create index charge_paid_in_vain on payments.charge (agency, id desc) where annulled and paid > 0;
