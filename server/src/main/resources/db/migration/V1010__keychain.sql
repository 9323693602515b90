-- Tokens and keys that people deposited under names: in a space, or in the account (no space) for some or all of its spaces.
-- A token of a Git host is sealed in token, what else came with a credential in data.
create table stored_credential (
    id uuid primary key,
    space_id uuid,
    name text not null,
    description text,
    cloud_type text not null,
    cloud_identifier text not null,
    all_spaces boolean not null,
    allowed_spaces uuid[] not null,
    -- Made by connecting a repository, and gone with the last connection that used it.
    made_by_connecting boolean not null,
    person uuid not null,
    person_name text not null,
    username text,
    token bytea,
    data bytea,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    -- What the Git host tells of the token.
    provider_id uuid references git_provider on delete set null,
    kind text not null,
    token_number text,
    token_name text,
    scopes text[] not null,
    token_created_at timestamptz,
    expires_at timestamptz,
    account text,
    account_name text,
    bot boolean not null,
    role text,
    place text,
    place_number text,
    page text,
    checked_at timestamptz,
    next_check_at timestamptz,
    broken text,
    broken_since timestamptz,
    -- The last announcement of its end, in days ahead.
    announced_days integer,
    -- An exchange of the token for a new one began and was not seen to end.
    rotating_since timestamptz,
    rotated_at timestamptz,
    rotation_refused text
);

create unique index stored_credential_name on stored_credential (space_id, lower(name)) nulls not distinct;
create index stored_credential_next_check on stored_credential (next_check_at);

alter table git_repository add column credential_id uuid;
alter table git_repository add column standby_id uuid;
alter table git_repository add column standby_name text;
alter table git_repository add column standby_since timestamptz;
alter table git_repository add column standby_why text;
create index git_repository_credential on git_repository (credential_id);

-- Until now each connection had its token to itself. It keeps its seal, which is bound to the id that becomes the credential's.
insert into stored_credential (id, space_id, name, cloud_type, cloud_identifier, all_spaces, allowed_spaces, made_by_connecting,
    person, person_name, token, created_at, changed_at, provider_id, kind, scopes, bot, next_check_at)
select distinct on (space_id, lower(coalesce(credential_name, name)))
    id, space_id, coalesce(credential_name, name), 'sourceControl', type, false, '{}', true,
    person, person_name, token, created_at, created_at, provider_id, 'unknown', '{}', false, created_at
from git_repository where token is not null
order by space_id, lower(coalesce(credential_name, name)), created_at;

update git_repository r set credential_id = c.id, credential_name = c.name
from stored_credential c
where r.token is not null and c.space_id = r.space_id and lower(c.name) = lower(coalesce(r.credential_name, r.name));

alter table git_repository drop column token;
