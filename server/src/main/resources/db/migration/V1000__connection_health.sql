-- A connection that does not work says since when, and tries again by itself; one that follows the default branch follows its renaming.
alter table git_repository add column attempts integer not null default 0;
alter table git_repository add column next_attempt timestamptz;
alter table git_repository add column fault_since timestamptz;
alter table git_repository add column follows_default boolean not null default false;
alter table git_repository add column visibility text;

update git_repository set next_attempt = sync_claimed_until where status = 'SyncFailed';
