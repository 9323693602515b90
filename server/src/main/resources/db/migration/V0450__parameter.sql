-- Named values of the account (no space) and of spaces. Values are encrypted, also those that are not sensitive.
create table parameter (
    id uuid primary key,
    space_id uuid,
    name text not null,
    sealed bytea not null,
    sensitive boolean not null,
    description text,
    changed_at timestamptz not null
);

create unique index parameter_name on parameter (space_id, lower(name)) nulls not distinct;
