comment on column appeals.appeal.concerns is
  'slug of the body complained of: it must not get the complaint, unless that was sent to it at first and so is of its official (59-ФЗ, ст. 8, ч. 6)';
