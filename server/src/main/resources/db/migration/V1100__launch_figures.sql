-- Which repository's blueprint an environment was launched from: names are unique only within a repository.
alter table environment add blueprint_repository text;
update environment set blueprint_repository = coalesce(facts::json ->> 'repository_name', facts::json ->> 'repositoryName', 'qtorque');
create index environment_blueprint on environment (space_id, blueprint_name);
