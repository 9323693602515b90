-- What was found in repositories: the assets of each repository's last good scan.
create table asset (
    id uuid primary key,
    space_id uuid not null,
    repository_id uuid not null,
    name text not null,
    kind text not null,
    path text not null,
    role text,
    scanned jsonb not null,
    found_at timestamptz not null,
    changed_at timestamptz not null,
    unique (space_id, name),
    unique (repository_id, kind, path)
);

-- The last good scan of each repository, and the fault of a later one, until that succeeds.
create table asset_scan (
    repository_id uuid primary key,
    space_id uuid not null,
    commit_id text,
    edition int not null,
    scanned_at timestamptz,
    took_ms bigint not null,
    assets int not null,
    files int not null,
    diagnostics jsonb not null,
    fault text,
    fault_at timestamptz
);
