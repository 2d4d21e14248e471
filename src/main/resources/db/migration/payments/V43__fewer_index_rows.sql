-- A line of a statement writes about ten rows, and each row an entry into every index of its table:
-- nothing is left in an index that no question looks for there.
drop index payments.statement_line_by_payment;
create index statement_line_by_payment on payments.statement_line (payment_id)
  where payment_id is not null;
-- Days are looked for account by account, as the unique index has them.
drop index payments.statement_line_incoming_by_day;

drop index payments.charge_by_citizen;
create index charge_by_citizen on payments.charge (citizen_id, id desc) where citizen_id is not null;
drop index payments.charge_by_subject;
create index charge_by_subject on payments.charge (subject) where subject is not null;

drop index payments.payment_by_day;
-- Rows are only added, one moment after the other.
drop index payments.allocation_by_day;
create index allocation_by_day on payments.allocation using brin (made_at) with (autosummarize);
