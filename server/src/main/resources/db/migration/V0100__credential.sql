-- The keys that secrets are sealed with, themselves sealed with the master key. One row.
create table keyring (
    one boolean primary key default true check (one),
    sealed bytea not null,
    created_at timestamptz not null default now()
);
