revoke update, delete, truncate on signatures.trust_list from ${app};
revoke update, delete, truncate on signatures.trust_list_part from ${app};
