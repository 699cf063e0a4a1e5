-- a grant to nobody
grant select on pf_things pathfinder_app;
