-- A Git host has both its applications, and a way of its own: a private authority, a proxy, a patience.
alter table git_provider add column sign_in_id text;
alter table git_provider add column sign_in_secret bytea;
alter table git_provider add column authority text;
alter table git_provider add column proxy_url text;
alter table git_provider add column proxy_private boolean not null default false;
alter table git_provider add column timeout_seconds integer not null default 10;

update git_provider set sign_in_id = old.client_id, sign_in_secret = old.client_secret
from sign_in_provider old where lower(git_provider.base_url) = lower(old.base_url);
drop table sign_in_provider;

-- A sign-in ends at the host where it began.
delete from sign_in_attempt;
alter table sign_in_attempt add column provider_id uuid not null references git_provider on delete cascade;
