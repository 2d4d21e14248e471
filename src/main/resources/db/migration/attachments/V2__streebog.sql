alter table attachments.attachment
  add column streebog256 bytea check (octet_length(streebog256) = 32);
comment on column attachments.attachment.streebog256 is
  'ГОСТ Р 34.11-2012 of the content; unknown of files that came before it was kept';
