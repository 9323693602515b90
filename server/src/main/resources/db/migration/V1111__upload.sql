-- Files that people gave for an input, sealed. A set of them is found by the hash of its token.
create table upload (
    token_hash bytea primary key,
    space_id uuid not null,
    person uuid not null,
    bytes bigint not null,
    expires_at timestamptz not null
);

create table upload_file (
    token_hash bytea not null references upload on delete cascade,
    position integer not null,
    name text not null,
    bytes bigint not null,
    sealed bytea not null,
    primary key (token_hash, position)
);

-- The environments that were launched with a set; while there is one, it does not expire.
create table upload_use (
    token_hash bytea not null references upload on delete cascade,
    environment_id text not null,
    primary key (token_hash, environment_id)
);

create index upload_use_environment on upload_use (environment_id);
