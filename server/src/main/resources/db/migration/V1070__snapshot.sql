-- What each scan of a repository found, as it was.
create table asset_snapshot (
    id uuid primary key,
    sequence bigint generated always as identity,
    space_id uuid not null,
    repository_id uuid not null,
    commit_id text not null,
    edition int not null,
    taken_at timestamptz not null,
    took_ms bigint not null,
    files int not null,
    assets int not null,
    contents text[] not null,
    changes jsonb not null,
    appeared int not null,
    changed int not null,
    moved int not null,
    vanished int not null,
    held text,
    confirmed_by text,
    confirmed_at timestamptz,
    unique (repository_id, commit_id, edition)
);

create index asset_snapshot_newest on asset_snapshot (repository_id, sequence desc);

-- Assets by the digest of their content: what stays the same over many snapshots lies here once.
create table asset_content (
    repository_id uuid not null,
    digest text not null,
    scanned jsonb not null,
    primary key (repository_id, digest)
);
