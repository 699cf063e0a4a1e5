-- a context of no package
create or replace context pathfinder_session using;
