-- Blueprints, with every version that ever was. The newest version is the one that is launched.
create table blueprint (
    id uuid primary key,
    space_id uuid not null,
    repository_name text not null,
    name text not null,
    newest int not null,
    published boolean not null,
    max_duration text,
    default_duration text not null,
    default_extend text not null,
    always_on boolean not null,
    max_active int,
    allow_scheduling boolean not null,
    created_at timestamptz not null
);

create unique index blueprint_name on blueprint (space_id, repository_name, lower(name));

create table blueprint_version (
    blueprint_id uuid not null references blueprint on delete cascade,
    version int not null,
    yaml text not null,
    commit_id text,
    asset_name text,
    asset_repository text,
    asset_path text,
    asset_inputs text not null,
    modified_by text not null,
    modified_at timestamptz not null,
    primary key (blueprint_id, version)
);

create index blueprint_version_asset on blueprint_version (lower(asset_repository), asset_path);
