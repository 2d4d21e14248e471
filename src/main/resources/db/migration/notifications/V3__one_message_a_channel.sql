-- One piece of news leaves by several channels under one id.
alter table notifications.outbox drop constraint outbox_pkey;
alter table notifications.outbox add primary key (id, channel);
