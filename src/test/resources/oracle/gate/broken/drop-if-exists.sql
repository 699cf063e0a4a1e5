-- IF EXISTS came with release 23
drop table if exists pf_things;
