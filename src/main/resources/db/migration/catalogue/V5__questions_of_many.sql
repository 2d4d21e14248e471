-- Questions are kept only once several visitors have asked them; what few asked before goes.
delete from catalogue.search_question
 where question in (
         select question
           from catalogue.search_question
          group by question
         having sum(asked + yes + no + low_clicks) < 3
       );
comment on table catalogue.search_question is
  'How often a question that at least three visitors asked was put on a day (UTC) and what came of it';
