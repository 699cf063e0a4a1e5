-- CASCADE without CONSTRAINTS
drop table pf_things cascade purge;
