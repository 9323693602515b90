-- State of Terraform-like runs: every version, encrypted; content is null where the state was deleted.
create table terraform_state (
    environment text not null,
    grain text not null,
    version bigint not null,
    order_id uuid not null,
    content bytea,
    size int not null,
    created_at timestamptz not null,
    primary key (environment, grain, version)
);

create table terraform_state_lock (
    environment text not null,
    grain text not null,
    lock_id text not null,
    info text not null,
    order_id uuid not null,
    fence bigint not null,
    created_at timestamptz not null,
    primary key (environment, grain)
);
