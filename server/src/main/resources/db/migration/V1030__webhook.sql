-- How Git hosts tell us of news: one row for each connected project, whether or not a hook could be made for it. Secrets are sealed.
create table webhook (
    id uuid primary key,
    provider_id uuid not null,
    project_id text not null,
    token bytea not null,
    signing_token bytea not null,
    signed boolean not null default false,
    host_id text,
    address text,
    state text not null default 'none' check (state in ('active', 'silent', 'disabled', 'impossible', 'none')),
    why text,
    action text,
    link text,
    created_at timestamptz not null,
    made_at timestamptz,
    last_delivery timestamptz,
    missed_at timestamptz,
    missed_commit text,
    looked_at timestamptz,
    next_check timestamptz not null,
    check_attempts integer not null default 0,
    next_poll timestamptz not null,
    poll_attempts integer not null default 0,
    worked_until timestamptz,
    unique (provider_id, project_id)
);

create index webhook_next_check on webhook (next_check);
create index webhook_next_poll on webhook (next_poll);

-- The newest commit of each branch and tag that was told on, so that nothing is told twice.
create table webhook_head (
    webhook_id uuid not null references webhook on delete cascade,
    ref text not null,
    commit_id text not null,
    primary key (webhook_id, ref)
);

-- What arrived. The body goes when it is worked off; the key stays a while, so that nothing is worked off twice.
create table webhook_delivery (
    id bigint generated always as identity primary key,
    webhook_id uuid not null references webhook on delete cascade,
    key text not null,
    event text not null,
    body bytea,
    received_at timestamptz not null,
    attempts integer not null default 0,
    done_at timestamptz,
    problem text,
    unique (webhook_id, key)
);

create index webhook_delivery_waiting on webhook_delivery (webhook_id, id) where done_at is null;

-- Hooks that are to be removed at their host, with what it takes to do so: the connection they belonged to is gone.
create table webhook_removal (
    id uuid primary key,
    provider_id uuid not null,
    project_id text not null,
    host_id text not null,
    person uuid,
    credential uuid,
    created_at timestamptz not null,
    attempts integer not null default 0,
    next_attempt timestamptz not null,
    problem text
);
