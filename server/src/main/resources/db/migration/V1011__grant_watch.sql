-- Grants are looked at ahead of their end and whenever their turn comes. A blocked account may be let in again, which a revoked grant is not.
alter table git_grant add column next_check_at timestamptz not null default now();
alter table git_grant add column blocked text;
create index git_grant_next_check on git_grant (next_check_at);
