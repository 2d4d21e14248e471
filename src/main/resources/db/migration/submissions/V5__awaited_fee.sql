create table submissions.awaited_fee (
  draft_id uuid primary key references submissions.draft (id) on delete cascade,
  charge_id uuid not null references payments.charge (id),
  sender_id uuid not null references accounts.citizen (id),
  seen integer not null,
  asked_at timestamptz not null
);
comment on table submissions.awaited_fee is
  'Drafts that are sent as soon as their fee is paid: who sends, and what he saw';
comment on column submissions.awaited_fee.seen is 'the lock of the draft as its sender saw it';
create index awaited_fee_by_charge on submissions.awaited_fee (charge_id);
create index awaited_fee_by_sender on submissions.awaited_fee (sender_id);
