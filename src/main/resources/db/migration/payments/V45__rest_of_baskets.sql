create view payments.basket_rest as
  select k.payment_id, o.agency, o.id as charge_id,
         greatest(i.amount - (
           select coalesce(sum(a.amount), 0)
             from payments.allocation a
            where a.payment_id = k.payment_id
              and a.charge_id = i.charge_id
              and a.cause <> 'refund'), 0) as amount
    from payments.checkout k
    join payments.checkout_item i on i.checkout_id = k.id
    join payments.charge o on o.id = i.charge_id
   where k.payment_id is not null;
comment on view payments.basket_rest is
  'What came by a basket for each of its charges and settled nothing of it';
