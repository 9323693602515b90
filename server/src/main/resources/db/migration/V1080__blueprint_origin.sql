-- Where each version came from: made of its asset, written by a person, or put together of both. And the text as it was last made of
-- the asset, which is what the next one made of it and a person's edits have in common.
alter table blueprint_version add origin text not null default 'generated';
alter table blueprint_version add generated text;
update blueprint_version set generated = yaml where asset_name is not null;
