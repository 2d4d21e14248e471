alter table accounts.staff drop constraint staff_roles_check;
alter table accounts.staff
  add constraint staff_roles_check
    check (roles <@ array[
      'OFFICER', 'HEAD', 'TREASURER', 'OPERATOR', 'EDITOR', 'ADMIN', 'AUDITOR']);
