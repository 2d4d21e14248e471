alter table submissions.signing
  add column frozen_by uuid references accounts.citizen (id) on delete set null;
comment on column submissions.signing.frozen_by is
  'who signs it and sends it: the documents name a representative';
create index signing_by_citizen on submissions.signing (frozen_by) where frozen_by is not null;
