revoke update, delete, truncate on payments.charge_revision, payments.allocation from ${app};
revoke delete, truncate on payments.payment, payments.charge from ${app};
