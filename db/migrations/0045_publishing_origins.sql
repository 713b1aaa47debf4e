-- What nobody wrote here but a table brought; until now it was known by having no people, as what people leave who erase
-- their account.
alter table publishing_version add column came_from_table bigint not null default 0;
update publishing_version set came_from_table = 1 where written_by is null and published_by is null;

-- The draft of somebody else on which the writer of this one went on: whoever has seen it has seen all words of others.
alter table publishing_draft add column followed uuid;
