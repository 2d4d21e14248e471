alter table attachments.attachment
  add column received_id uuid,
  add column received_name text check (char_length(received_name) between 1 and 120),
  add column received_size bigint check (received_size > 0),
  add column signed boolean not null default false,
  add check (num_nulls(received_id, received_name, received_size) in (0, 3));
comment on column attachments.attachment.received_id is
  'under which the file lies in the storage that the document was taken out of: a signature around it, a zip';
comment on column attachments.attachment.signed is
  'whether signatures came with it; they lie in signatures.signature under the id';
