create table catalogue.blank_download (
  day date not null,
  slug text not null,
  forms integer not null check (forms >= 0),
  samples integer not null check (samples >= 0),
  primary key (day, slug)
);
comment on table catalogue.blank_download is
  'How often a blank and its filled sample were downloaded on a day (UTC); nothing of who did it';
create index blank_download_by_slug on catalogue.blank_download (slug, day);
