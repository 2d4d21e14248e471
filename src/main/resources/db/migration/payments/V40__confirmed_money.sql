alter table payments.payment add column confirmed_on date;
comment on column payments.payment.confirmed_on is
  'the day on which a registry of the gateway says that it hands the money over; empty for money of statements';
