create table catalogue.search_question (
  day date not null,
  question text not null check (length(question) between 1 and 100),
  region text not null check (region ~ '^([0-9]{8})?$'),
  asked integer not null,
  found_none integer not null,
  yes integer not null,
  no integer not null,
  low_clicks integer not null,
  primary key (day, question, region)
);
comment on table catalogue.search_question is
  'How often a question was put to the search on a day (UTC) and what came of it; nothing of who asked';
comment on column catalogue.search_question.region is 'OKTMO of the region of the chosen place, or empty';
comment on column catalogue.search_question.low_clicks is 'how often a hit behind the first five was opened';

create table catalogue.synonym (
  id uuid primary key,
  line text not null unique check (length(line) between 3 and 300),
  added_at timestamptz not null
);
comment on table catalogue.synonym is
  'Lines of synonyms that editors added to those of packages/search.yaml';
