create index attachment_by_received on attachments.attachment (received_id)
  where received_id is not null;
