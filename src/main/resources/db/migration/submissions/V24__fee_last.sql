-- What happened last to the fee of a case: whether it is waited for.
create index event_of_fee on submissions.event (submission_id, position)
  where charge_id is not null;
