-- a parameter without its sign
alter session set current_schema pathfinder;
