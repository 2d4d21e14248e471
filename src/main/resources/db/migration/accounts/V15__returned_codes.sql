alter table accounts.contact_proof add column returned_at timestamptz;
comment on column accounts.contact_proof.returned_at is 'since when a mail server says that nobody reads the address; a new code or another address clears it';
create index contact_proof_by_value on accounts.contact_proof (value);
