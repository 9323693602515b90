-- Environments, their grains and what happened to them. Plan and outputs are encrypted: they hold what people typed in.
create table environment (
    id text primary key,
    space_id uuid not null,
    name text not null,
    facts text not null,
    blueprint_name text not null,
    automation boolean not null,
    owner_id uuid not null,
    initiator_id uuid not null,
    all_space_members boolean not null,
    collaborators uuid[] not null default '{}',
    status text not null,
    plan bytea not null,
    created_at timestamptz not null,
    active_at timestamptz,
    ends_at timestamptz,
    ended_at timestamptz,
    updated_at timestamptz not null
);

create index environment_space on environment (space_id, created_at desc);
create index environment_end on environment (ends_at) where ends_at is not null and ended_at is null;
create index environment_busy on environment (updated_at) where status in ('LAUNCHING', 'TERMINATING');

create table environment_grain (
    environment_id text not null references environment,
    position int not null,
    name text not null,
    kind text not null,
    store text,
    path text not null,
    branch text,
    commit text,
    repository_id uuid,
    access bytea,
    depends_on text[] not null,
    state text not null,
    touched boolean not null default false,
    order_id uuid,
    message text,
    detail text,
    left_behind text[] not null default '{}',
    outputs bytea,
    tool_version text,
    primary key (environment_id, name)
);

create index environment_grain_order on environment_grain (order_id);
create index environment_grain_repository on environment_grain (repository_id);

create table environment_history (
    id bigint generated always as identity primary key,
    environment_id text not null references environment,
    at timestamptz not null,
    event text not null,
    actor text,
    detail text
);

create index environment_history_environment on environment_history (environment_id, id);
