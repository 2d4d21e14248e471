alter table notifications.notice
  drop constraint notice_topic_check,
  add constraint notice_topic_check check (topic in ('submission', 'question', 'account')),
  drop constraint submission_has_number,
  add constraint case_has_number
    check (topic = 'account' or (number is not null and service is not null));
