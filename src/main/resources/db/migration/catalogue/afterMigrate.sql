revoke update, delete, truncate on catalogue.service_version from ${app};
