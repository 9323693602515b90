-- What people are told, each in a row of their own so that it can be read once by each.
create table notice (
    id uuid primary key,
    person uuid not null,
    space_id uuid,
    kind text not null,
    what text not null,
    why text not null,
    action text,
    link text,
    since timestamptz not null,
    read_at timestamptz
);

create index notice_person on notice (person, since desc);
