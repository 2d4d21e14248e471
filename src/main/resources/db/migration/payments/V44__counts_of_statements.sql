-- A page of statements counted the lines of each: 0.1 s for a hundred thousand of them.
alter table payments.statement
  add column matched integer not null default 0,
  add column doubtful integer not null default 0,
  add column outgoing integer not null default 0;
comment on column payments.statement.matched is 'movements that settle a charge and leave no doubt';
comment on column payments.statement.doubtful is 'movements that somebody has to look at, or had to';
comment on column payments.statement.outgoing is 'movements that went out';
update payments.statement s
   set matched = n.matched, doubtful = n.doubtful, outgoing = n.outgoing
  from (
       select l.statement_id,
              count(*) filter (where l.state = 'matched') as matched,
              count(*) filter (where l.doubt is not null) as doubtful,
              count(*) filter (where l.state = 'outgoing') as outgoing
         from payments.statement_line l
        group by l.statement_id) n
 where n.statement_id = s.id;
