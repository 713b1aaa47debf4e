-- With days and who it is beside the alliance, its partners are known without being looked up.
drop index partnership_of_alliance;
create index partnership_of_alliance on partnership (alliance_id, since, until, organisation_id, person_id);

-- The newest first, as they are shown, so that no more are read than are shown.
drop index project_days_of_alliance;
create index project_days_of_alliance on project (alliance_id, runs_from desc, slug, runs_to);
