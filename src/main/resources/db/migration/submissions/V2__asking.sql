create index submission_asking on submissions.submission (citizen_id, id desc)
  where status in ('need_info', 'need_correction');
