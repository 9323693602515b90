-- Scans that go on for longer than a moment: how far they are, and how they ended.
create table scan_run (
    id uuid primary key,
    sequence bigint generated always as identity,
    space_id uuid not null,
    repository_id uuid not null,
    state text not null,
    step text not null,
    done int not null,
    total int not null,
    looked_with text,
    started_at timestamptz not null,
    beat_at timestamptz not null,
    ended_at timestamptz,
    cancelled_by text,
    -- A later scan of the repository went through.
    followed boolean not null default false
);

create index scan_run_newest on scan_run (repository_id, sequence desc);
