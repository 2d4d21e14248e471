create table attachments.folder (
  subject_id uuid primary key,
  owner_id uuid not null references accounts.citizen (id),
  frozen_at timestamptz
);
comment on table attachments.folder is 'The files of one subject (a draft and the submission it becomes, a message, a decision): whose they are, and since when the citizen may not change them';
create index folder_by_owner on attachments.folder (owner_id);

create table attachments.attachment (
  id uuid primary key,
  subject_id uuid not null references attachments.folder (subject_id),
  slot text not null,
  name text not null check (char_length(name) between 1 and 120),
  kind text not null check (kind in ('PDF', 'JPEG', 'PNG', 'TIFF', 'DOCX')),
  size bigint not null check (size > 0),
  sha256 bytea not null check (octet_length(sha256) = 32),
  origin text not null check (origin in ('CITIZEN', 'AGENCY')),
  staff_id uuid references accounts.staff (id),
  added_at timestamptz not null,
  check ((origin = 'AGENCY') = (staff_id is not null))
);
comment on table attachments.attachment is 'Files that were taken; the bytes lie sealed in the storage under the id';
create index attachment_by_subject on attachments.attachment (subject_id, id);
create index attachment_by_staff on attachments.attachment (staff_id) where staff_id is not null;
create unique index attachment_once_in_slot on attachments.attachment (subject_id, slot, sha256)
  where origin = 'CITIZEN';

create table attachments.loose_file (
  id uuid primary key,
  since_at timestamptz not null
);
comment on table attachments.loose_file is 'Files in the storage, or about to be, that no attachment holds yet or any more; erased after a day';
create index loose_file_by_time on attachments.loose_file (since_at);
