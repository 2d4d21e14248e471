alter table verification.request add column way_back text;
comment on column verification.request.way_back is
  'path of the order that waits for the citizen to be confirmed; a letter takes longer than a session';
