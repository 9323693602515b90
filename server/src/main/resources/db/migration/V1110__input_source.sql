-- Where the values of inputs are asked for at launch. No secrets: those lie in stored_credential.
create table input_source (
    id uuid primary key,
    name text not null,
    description text,
    all_spaces boolean not null,
    spaces uuid[] not null,
    details jsonb not null
);

create unique index input_source_name on input_source (lower(name));
