create table person (
    id uuid primary key,
    email text not null,
    username text not null,
    name text not null,
    avatar_url text,
    role text not null,
    joined_at timestamptz not null
);
create unique index person_email on person (lower(email));

-- What a person is known by: the subject of an issuer, which never changes, whatever address and name become.
create table person_identity (
    issuer text not null,
    subject text not null,
    person_id uuid not null references person on delete cascade,
    primary key (issuer, subject)
);

create table space (
    id uuid primary key,
    name text not null,
    color text not null,
    icon text not null,
    created_at timestamptz not null
);
create unique index space_name on space (lower(name));

create table space_member (
    space_id uuid not null references space on delete cascade,
    person_id uuid not null references person on delete cascade,
    role text not null,
    primary key (space_id, person_id)
);
create index space_member_person on space_member (person_id);

-- Memberships of addresses that nobody has signed in with yet; addresses in lower case.
create table space_invitation (
    space_id uuid not null references space on delete cascade,
    email text not null,
    role text not null,
    primary key (space_id, email)
);

-- The address of this server as the set-up page saved it. One row.
create table installation (
    one boolean primary key default true check (one),
    public_url text not null
);
