alter table attachments.attachment
  add column scan text not null default 'UNSCANNED'
    check (scan in ('UNSCANNED', 'CLEAN', 'WAITING', 'INFECTED')),
  add column scan_due_at timestamptz,
  add column scan_tries int not null default 0,
  add check ((scan = 'WAITING') = (scan_due_at is not null));
comment on column attachments.attachment.scan is
  'what the antivirus said; WAITING is the quarantine: only the side that added the file opens it';
comment on column attachments.attachment.scan_due_at is
  'when it is looked at next; while a node looks, when another would take it over';
create index attachment_in_quarantine on attachments.attachment (scan_due_at)
  where scan = 'WAITING';
