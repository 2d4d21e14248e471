create index citizen_ward on accounts.citizen (id) where ward and erased_at is null;
