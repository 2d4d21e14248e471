alter table desk.saved_view add column sorted_by text not null default 'due';
