-- With days and word beside the alliance, its projects stand in their order without being looked up.
create index project_days_of_alliance on project (alliance_id, runs_from, runs_to, slug);
