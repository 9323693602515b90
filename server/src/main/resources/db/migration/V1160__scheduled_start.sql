-- When a launch that was put off begins; null: it began at once.
alter table environment add column starts_at timestamptz;

create index environment_start on environment (starts_at) where status = 'SCHEDULED';
