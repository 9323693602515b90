-- Blueprints whose text lies in a repository: which file, which content of it was read last, and whether it is still there. And the
-- version that the catalog offers while the newest one has errors; without one the newest is offered.
alter table blueprint add offered int;
alter table blueprint add repository_id uuid;
alter table blueprint add path text;
alter table blueprint add blob_id text;
alter table blueprint add missing text;
create index blueprint_repository on blueprint (repository_id);

-- How far the blueprints of a repository have followed.
create table tracked_repository (
    repository_id uuid primary key,
    commit_id text not null
);
