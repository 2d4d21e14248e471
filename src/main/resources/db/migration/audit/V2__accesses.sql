create index entry_by_person on audit.entry ((facts ->> 'person'), id) where facts ->> 'person' is not null;
