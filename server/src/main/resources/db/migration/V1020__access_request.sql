-- What people asked the administrators of Git hosts for, and whether it has come through.
create table access_request (
    id uuid primary key,
    space_id uuid not null,
    person uuid not null,
    person_email text not null,
    person_name text not null,
    provider text not null,
    project text not null,
    url text not null,
    repository_name text,
    credential_name text,
    as_connection boolean not null,
    check_id text not null,
    who text not null,
    what text not null,
    why text not null,
    link text not null,
    mail text not null,
    markdown text not null,
    asked_at timestamptz not null,
    checked_at timestamptz not null,
    evidence text not null,
    next_check timestamptz,
    granted_at timestamptz
);

create index access_request_space on access_request (space_id, asked_at);
create index access_request_due on access_request (next_check) where next_check is not null;
create unique index access_request_waiting
    on access_request (space_id, person, lower(url), coalesce(credential_name, ''), as_connection, check_id)
    where granted_at is null;
