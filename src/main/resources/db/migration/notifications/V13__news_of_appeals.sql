alter table notifications.notice
  drop constraint notice_topic_check,
  add constraint notice_topic_check
    check (topic in ('submission', 'question', 'appeal', 'account'));
