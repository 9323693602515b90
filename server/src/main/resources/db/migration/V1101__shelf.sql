-- What a space says about its blueprints: how they are shown in its catalog, and whether they may be launched.
create table shelf_entry (
    blueprint_id uuid primary key references blueprint on delete cascade,
    space_id uuid not null,
    display_name text,
    icon text,
    icon_key text,
    color text,
    launch_allowed boolean not null default true,
    labels text[] not null default '{}'
);

create index shelf_entry_space on shelf_entry (space_id);

create table shelf_label (
    space_id uuid not null,
    name text not null,
    color text not null,
    quick_filter boolean not null
);

create unique index shelf_label_name on shelf_label (space_id, lower(name));

create table shelf_icon (
    key text primary key,
    space_id uuid not null,
    file_name text not null,
    picture bytea not null,
    created_at timestamptz not null
);

create unique index shelf_icon_name on shelf_icon (space_id, file_name);

create table shelf_favorite (
    person_id uuid not null,
    blueprint_id uuid not null references blueprint on delete cascade,
    primary key (person_id, blueprint_id)
);
