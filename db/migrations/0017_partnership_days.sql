-- With days and who it is beside the alliance, its partners are known without being looked up.
drop index partnership_of_alliance;
create index partnership_of_alliance on partnership (alliance_id, since, until, organisation_id, person_id);
