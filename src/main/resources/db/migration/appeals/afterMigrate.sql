revoke update, delete, truncate on appeals.step, appeals.term from ${app};
revoke delete, truncate on appeals.appeal from ${app};
