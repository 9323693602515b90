-- Orders, who carries them out, and what they told.
create table agent (
    id uuid primary key,
    name text not null,
    type text not null,
    everywhere boolean not null,
    created_at timestamptz not null,
    created_by text,
    last_keep_alive timestamptz,
    version text,
    technologies text[] not null default '{}'
);

create unique index agent_name on agent (lower(name));

create table agent_token (
    token_hash bytea primary key,
    agent_id uuid not null references agent on delete cascade,
    created_at timestamptz not null,
    last_used timestamptz not null
);

create table work_order (
    id uuid primary key,
    agent_id uuid not null references agent,
    stream text not null,
    technology text not null,
    payload bytea not null,
    run_token_hash bytea not null,
    state text not null check (state in ('queued', 'leased', 'sealed')),
    placed_at timestamptz not null,
    instance text,
    started boolean not null default false,
    fence bigint not null default 0,
    attempt int not null default 0,
    lease_until timestamptz,
    cancel text check (cancel in ('graceful', 'force')),
    cancel_told text,
    next_sequence bigint not null default 1,
    outcome bytea,
    sealed_at timestamptz
);

create index work_order_open on work_order (agent_id, placed_at) where state <> 'sealed';
create index work_order_stream on work_order (stream);

create table work_stream (
    stream text primary key,
    last_line bigint not null
);

create table work_line (
    stream text not null,
    line bigint not null,
    order_id uuid not null references work_order,
    sequence bigint not null,
    at timestamptz not null,
    step text not null,
    text text not null,
    primary key (stream, line)
);

create table work_step (
    order_id uuid not null references work_order,
    sequence bigint not null,
    name text not null,
    started_at timestamptz not null,
    took_ms bigint,
    exit_code int,
    primary key (order_id, sequence)
);
