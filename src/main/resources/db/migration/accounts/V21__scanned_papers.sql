alter table accounts.representation add column scanned_at timestamptz;
comment on column accounts.representation.scanned_at is 'when a scan of the paper came last: operators check those; the others wait for the paper at a counter';

drop index accounts.representation_unchecked;
create index representation_to_check on accounts.representation (id)
  where scanned_at is not null and checked_at is null and state in ('asked', 'in_force');
