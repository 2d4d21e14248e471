alter table accounts.consent add column withdrawn_at timestamptz;
alter table accounts.citizen add column consent_withdrawn_at timestamptz;
comment on column accounts.citizen.consent_withdrawn_at is 'since when nothing new may be done with the data of this person: until he consents again';
