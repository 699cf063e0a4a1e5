-- a comma too many in a grant
grant select, on pf_things to pathfinder_app;
