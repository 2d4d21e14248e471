revoke update, delete, truncate on all tables in schema audit from ${app};
