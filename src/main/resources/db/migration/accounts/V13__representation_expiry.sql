alter table accounts.representation
  drop constraint representation_state_check,
  add constraint representation_state_check
    check (state in ('asked', 'in_force', 'refused', 'ended', 'expired'));
comment on column accounts.representation.state is 'expired: its day has come and both people were told; before that the date alone decides';
create index representation_running_out on accounts.representation (ends_on, id)
  where state in ('asked', 'in_force');
