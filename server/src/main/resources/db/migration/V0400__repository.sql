-- Git hosts, what people granted there, and the repositories connected from them. Secrets are sealed by the vault.
create table git_provider (
    id uuid primary key,
    name text not null,
    type text not null,
    base_url text not null,
    application_id text,
    application_secret bytea,
    scopes text[] not null,
    private_address boolean not null,
    created_at timestamptz not null
);

create unique index git_provider_name on git_provider (lower(name));
create unique index git_provider_base_url on git_provider (lower(base_url));

create table git_grant (
    id uuid primary key,
    provider_id uuid not null references git_provider on delete cascade,
    person uuid not null,
    account text not null,
    access_token bytea not null,
    refresh_token bytea,
    scopes text[] not null,
    expires_at timestamptz,
    broken text,
    updated_at timestamptz not null,
    unique (provider_id, person)
);

-- A person on the way to the Git host's consent page and back; a row is used once.
create table git_authorization (
    state_hash bytea primary key,
    browser_hash bytea not null,
    provider_id uuid not null references git_provider on delete cascade,
    person uuid not null,
    verifier bytea not null,
    return_to text not null,
    expires_at timestamptz not null
);

create table git_repository (
    id uuid primary key,
    space_id uuid not null,
    name text not null,
    provider_id uuid not null references git_provider,
    project_id text not null,
    repository_url text not null,
    web_url text not null,
    clone_url text not null,
    type text not null,
    branch text not null,
    access text not null check (access in ('grant', 'token', 'open')),
    person uuid not null,
    person_name text not null,
    token bytea,
    credential_name text,
    use_all_agents boolean not null,
    agents text[] not null,
    eac_auto_registration boolean not null,
    archived boolean not null,
    status text not null check (status in ('Syncing', 'Connected', 'SyncFailed', 'Disconnected')),
    status_since timestamptz not null,
    fault_code text,
    fault_message text,
    fault_action text,
    fault_link text,
    commit_id text,
    last_synced timestamptz,
    sync_claimed_until timestamptz,
    created_at timestamptz not null
);

create unique index git_repository_name on git_repository (space_id, lower(name));
create index git_repository_provider on git_repository (provider_id, person);
