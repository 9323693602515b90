-- The application that people sign in through. One row.
create table sign_in_provider (
    one boolean primary key default true check (one),
    name text not null,
    base_url text not null,
    client_id text not null,
    client_secret bytea not null,
    private_address boolean not null
);

-- Sign-ins under way: gone once their callback came, whichever way it ended.
create table sign_in_attempt (
    state_hash bytea primary key,
    browser_hash bytea not null,
    sealed bytea not null,
    return_to text not null,
    created_at timestamptz not null
);

create table browser_session (
    hash bytea primary key,
    person_id uuid not null references person on delete cascade,
    created_at timestamptz not null,
    seen_at timestamptz not null
);

create table api_token (
    id uuid primary key,
    person_id uuid not null references person on delete cascade,
    hash bytea not null unique,
    prefix text not null,
    title text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index api_token_person on api_token (person_id);

-- The one-time link that makes the first account administrator. One row while it is open.
create table administrator_claim (
    one boolean primary key default true check (one),
    hash bytea not null
);
