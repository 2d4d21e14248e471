create index job_secret_due on platform.job (run_at)
  where sealed is not null and state in ('waiting', 'running');
create index job_expiry on platform.job (expires_at) where expires_at is not null;
