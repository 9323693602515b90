-- What came of people's latest sign-ins, so that the host can be asked whether the sign-in application is still authorized.
create table sign_in_grant (
    person_id uuid not null references person on delete cascade,
    provider_id uuid not null references git_provider on delete cascade,
    access_token bytea not null,
    refresh_token bytea,
    expires_at timestamptz,
    ended boolean not null,
    updated_at timestamptz not null,
    primary key (person_id, provider_id)
);
