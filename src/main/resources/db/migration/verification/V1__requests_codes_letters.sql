create table verification.operator (
  staff_id uuid primary key references accounts.staff (id),
  centre text not null,
  since_at timestamptz not null
);
comment on table verification.operator is 'Which service centre an operator works at; centres come from content files';

create table verification.request (
  id uuid primary key,
  number text not null check (number ~ '^[0-9]{9}$'),
  citizen_id uuid not null references accounts.citizen (id) on delete cascade,
  way text not null check (way in ('centre', 'letter')),
  centre text,
  created_at timestamptz not null,
  closed_at timestamptz
);
comment on table verification.request is 'Wishes of citizens to be confirmed; one of a citizen is open at a time';
create unique index request_by_number on verification.request (number);
create unique index request_open_by_citizen on verification.request (citizen_id) where closed_at is null;
create index request_by_citizen on verification.request (citizen_id, id);
create index request_open_by_centre on verification.request (centre, created_at) where closed_at is null;

create table verification.code (
  citizen_id uuid primary key references accounts.citizen (id) on delete cascade,
  way text not null check (way in ('centre', 'letter')),
  print bytea not null check (octet_length(print) = 32),
  tries integer not null default 0,
  blocked_until timestamptz,
  reminded_at timestamptz,
  expires_at timestamptz not null,
  made_at timestamptz not null
);
comment on table verification.code is 'Codes of activation as keyed fingerprints, one of an account: a new one takes the place of the old';
create index code_by_expiry on verification.code (expires_at);

create table verification.dossier (
  citizen_id uuid primary key references accounts.citizen (id) on delete cascade,
  lock integer not null
);
comment on table verification.dossier is 'Counts what operators did to an account, so that two of them do not do it at once';

create table verification.deed (
  id uuid primary key,
  citizen_id uuid not null references accounts.citizen (id) on delete cascade,
  staff_id uuid not null references accounts.staff (id),
  centre text not null,
  kind text not null,
  reason text,
  made_at timestamptz not null
);
comment on table verification.deed is 'The journal of a service centre: what its operators did at the counter; never changed';
create index deed_by_citizen on verification.deed (citizen_id, id);
create index deed_by_staff on verification.deed (staff_id);
create index deed_by_centre on verification.deed (centre, made_at, id);

create table verification.batch (
  id uuid primary key,
  staff_id uuid not null references accounts.staff (id),
  letters integer not null,
  sealed bytea,
  made_at timestamptz not null,
  handed_at timestamptz
);
comment on table verification.batch is 'Letters printed together; the sealed sheets are kept until the post has them and are dropped then';
create index batch_by_staff on verification.batch (staff_id);
create index batch_by_time on verification.batch (made_at);

create table verification.letter (
  id uuid primary key,
  number text not null check (number ~ '^[0-9]{9}$'),
  request_id uuid not null references verification.request (id) on delete cascade,
  citizen_id uuid not null references accounts.citizen (id) on delete cascade,
  batch_id uuid references verification.batch (id),
  state text not null check (state in (
    'queued', 'printed', 'accepted', 'in-transit', 'arrived', 'delivered', 'returned', 'void')),
  track text,
  address_sealed bytea,
  lock integer not null default 0,
  created_at timestamptz not null,
  printed_at timestamptz,
  moved_at timestamptz not null
);
comment on table verification.letter is 'Registered letters with codes of activation and where the post has them';
create unique index letter_by_number on verification.letter (number);
create unique index letter_by_track on verification.letter (track) where track is not null;
create index letter_by_request on verification.letter (request_id);
create index letter_by_citizen on verification.letter (citizen_id, id);
create index letter_by_batch on verification.letter (batch_id, id);
create index letter_queue on verification.letter (created_at, id) where state = 'queued';
