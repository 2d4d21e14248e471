drop index verification.request_open_by_centre;
create index request_open_by_centre on verification.request (centre, id) where closed_at is null;
comment on table verification.dossier is 'Counts changes to what an operator compares, his own and the person''s, so that nobody confirms what he did not see';
